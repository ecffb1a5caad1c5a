import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createLinker } from '../../server/src/core/model/link';
import { problemCodes } from '../../server/src/core/model/problems';
import { assemblies, told, unitOf } from './support';

const page = readFileSync(fileURLToPath(new URL('../../grammar/language.md', import.meta.url)), 'utf8');
const blocks = (kind: string): string[] =>
  [...page.matchAll(/```(.*)\n([\s\S]*?)```/g)].filter(([, info]) => info === kind).map(([, , text]) => text ?? '');

const draft = blocks('norm').join('\n');
const libraries = blocks('norm library');

test('the examples of the language reference are one draft in which nothing is wrong', () => {
  const unit = unitOf(draft, { libraries });
  expect(told(unit)).toEqual([]);
  expect(unit.norms.map(({ name }) => name)).toEqual([
    'no-diversion',
    'no-poisoning',
    'emergencies',
    'help',
    'lifelines first',
    'sediment',
    'fishing',
    'no-nets',
  ]);
  expect([...unit.choices.keys()]).toEqual(
    expect.arrayContaining([
      'no-poisoning modality 1',
      'sediment targets 1',
      'sediment during 1',
      'depth',
      'strength',
      'lifelines',
    ]),
  );
});

test('its library stands by itself', () => {
  const [assembly] = assemblies({ 'library.norm': libraries.join('\n') });
  expect(assembly && told(createLinker()(assembly))).toEqual([]);
});

test('what it says is wrong is told so', () => {
  for (const wrong of blocks('norm wrong')) {
    const codes = [...wrong.matchAll(/# ([a-z-]+)/g)].map(([, code]) => code);
    const unit = unitOf(draft.replace(/norm no-diversion[\s\S]*/, wrong), { libraries });
    expect(unit.problems.map(({ code }) => code)).toEqual(codes);
  }
});

test('it lists every code', () => {
  for (const code of problemCodes) expect(page).toContain(`\`${code}\``);
});
