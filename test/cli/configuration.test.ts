/** `lacuna.json` beside a draft, as the command line reads it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from './support';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-configuration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const vocabulary = (name: string, thing: string) => `vocabulary ${name}

facet deed
  clause      deed
  follows     modality
facet thing
  clause      thing

term place hives
  in          deed
term ${thing}
  in          thing
`;

const draft = (library: string, thing: string) => `accord "Agreement between neighbours"
  between     all States
  form        political commitment
  uses        ${library}

norm one "One"
  will not    place hives
  thing       ${thing}

final clauses
  comes into effect   at once
`;

interface Told {
  diagnostics: { file: string; code: string; severity: string; message: string }[];
}

async function check(...paths: string[]) {
  const { code, out, err } = await lacuna(['check', ...paths, '--format', 'json'], { cwd: folder });
  const told = out === '' ? [] : (JSON.parse(out) as Told).diagnostics;
  return { code, err, told: told.map((one) => `${one.code} ${one.severity}`) };
}

describe('a configuration beside a draft', () => {
  it('names folders of libraries: a new one, and one that takes the place of a shipped one', async () => {
    write('own/draft.norm', draft('river things', 'wells'));
    expect((await check('own/draft.norm')).told).toContain('unknown-name error');
    write('own/library/river.norm', vocabulary('river things', 'wells'));
    write('own/library/cyber.norm', vocabulary('cyber operations', 'canals'));
    write('own/lacuna.json', '{ "libraries": ["./library"] }');
    write('own/cyber.norm', draft('cyber operations', 'canals'));
    for (const name of ['own/draft.norm', 'own/cyber.norm']) {
      const { code, told } = await check(name);
      expect([code, told.filter((one) => one.startsWith('unknown'))]).toEqual([0, []]);
    }
  });

  it('holds for drafts in folders below, until one of them has its own', async () => {
    write('deep/lacuna.json', '{ "severity": { "unknown-name": "information" } }');
    write('deep/a/draft.norm', draft('no such words', 'wells'));
    write('deep/b/draft.norm', draft('no such words', 'wells'));
    write('deep/b/lacuna.json', '{ "severity": { "unknown-name": "off" } }');
    const unknown = (told: string[]) => told.filter((one) => one.startsWith('unknown-name'));
    expect(unknown((await check('deep/a/draft.norm')).told)).toEqual(['unknown-name information']);
    expect(unknown((await check('deep/b/draft.norm')).told)).toEqual([]);
  });

  it('ends the command with 2 where it is wrong, and says where', async () => {
    write('wrong/draft.norm', draft('states', 'wells'));
    write('wrong/lacuna.json', '{\n  "severity": {\n    "conflct": "error"\n  }\n}\n');
    const { code, err } = await check('wrong/draft.norm');
    expect(code).toBe(2);
    expect(err).toBe('wrong/lacuna.json:3:5: No finding has the code "conflct". Did you mean "conflict"?\n');
    write('wrong/lacuna.json', '{ "libraries": ["./gone"] }');
    expect((await check('wrong/draft.norm')).err).toMatch(/^wrong\/lacuna\.json:1:17: There is no folder "\.\/gone"/);
  });

  it('counts for each of several drafts by itself', async () => {
    write('two/a/draft.norm', draft('our words', 'wells'));
    write('two/a/lacuna.json', '{ "libraries": ["./library"] }');
    write('two/a/library/words.norm', vocabulary('our words', 'wells'));
    write('two/b/draft.norm', draft('our words', 'wells'));
    const { out } = await lacuna(['check', 'two/a/draft.norm', 'two/b/draft.norm', '--format', 'json'], {
      cwd: folder,
    });
    const told = (JSON.parse(out) as Told).diagnostics.filter(({ code }) => code === 'unknown-name');
    expect(told.map(({ file }) => file)).toEqual(['two/b/draft.norm']);
  });
});
