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
const instruments = blocks('norm instrument');
const shelf = { libraries, instruments };

test('the examples of the language reference are one draft in which nothing is wrong', () => {
  const unit = unitOf(draft, shelf);
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

test('its libraries and instruments stand by themselves', () => {
  for (const text of [...libraries, ...instruments]) {
    const [assembly] = assemblies({ 'file.norm': text }, shelf);
    expect(assembly && told(createLinker()(assembly))).toEqual([]);
  }
});

test('what it has of instruments, models and incidents is read as it says', () => {
  expect(assemblies({ 'draft.norm': draft }, shelf)[0]?.buildsOn).toHaveLength(1);
  const [instrument] = instruments.map((text) => unitOf(text, shelf));
  expect(instrument?.accord).toMatchObject({ kind: 'instrument', name: 'Ister 1921' });
  expect(instrument?.accord?.leavesOut).toHaveLength(2);
  expect(instrument?.norms[0]?.numbered).toBe('4(b)');
  const models = libraries.map((text) => unitOf(text, shelf)).flatMap((unit) => unit.models);
  expect([...new Set(models.map(({ concern, way }) => `${concern} by ${way}`))]).toEqual([
    'poisoned fish by prohibition',
    'poisoned fish by duty',
  ]);
  const using = unitOf(draft.replace('uses        shared river', 'uses        shared river, river clauses'), shelf);
  expect(told(using)).toEqual([]);
  expect(using.incidents.map(({ name }) => name).sort()).toEqual(['dead trout', 'low water']);
  expect(using.norms.map(({ name }) => name)).not.toContain('no discharge');
  expect(using.concerns.find(({ name }) => name === 'poisoned fish')?.labels?.get('Northern')).toMatch(/^Forurening/);
});

test('what it says is wrong is told so', () => {
  for (const wrong of blocks('norm wrong')) {
    const codes = [...wrong.matchAll(/# ([a-z-]+)/g)].map(([, code]) => code);
    const unit = unitOf(draft.replace(/norm no-diversion[\s\S]*/, wrong), shelf);
    expect(unit.problems.map(({ code }) => code)).toEqual(codes);
  }
});

test('it lists every code', () => {
  for (const code of problemCodes) expect(page).toContain(`\`${code}\``);
});
