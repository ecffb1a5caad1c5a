/** `coverage --beside` and `builds on`: by name and by path, on the page and in JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, json, lacuna, root } from './support.ts';

interface Said {
  acts: string;
  verdicts: Record<string, string>;
  turnsOn: string[];
  norms: { name: string; numbered?: string; says: string }[];
  duties: { name: string; numbered?: string }[];
}
interface Coverage {
  beside?: { name: string; title: string; buildsOn: boolean }[];
  concerns: { name: string; acts: string; beside?: (Said & { instrument: string; ofGap: Said })[] }[];
  accords?: Coverage[];
}

const accord = (line = '', ...norms: string[]) => `accord "Accord on Restraint"
  between     US "the United States of America", CN "the People's Republic of China"
  form        political commitment
  date        2015-09-25
  uses        cyber operations
${line}
norm hospitals
  scope       each Party
  will not    conduct, knowingly support
  activity    disruption, destruction
  targets     hospitals of another Party
${norms.join('\n')}`;

const code = (name: string, modality = 'will not') => `instrument ${name} "Code of the Two"
  between     US "the United States of America", CN "the People's Republic of China"
  form        political commitment
  uses        cyber operations

norm hospitals-always
  numbered    "7"
  scope       each Party
  ${modality}    conduct, knowingly support
  activity    disruption, destruction
  targets     hospitals of any State
`;

const cwd = folder({
  'a.norm': accord(),
  'built.norm': accord('  builds on   UN GGE 2015\n'),
  'own.norm': accord('  builds on   ./code.norm\n'),
  'several.norm': accord('  builds on   UN GGE 2015, SCO code 2015\n'),
  'elsewhere.norm': accord('  builds on   Partial Test Ban 1963\n'),
  'unknown.norm': accord('  builds on   UN GGE 2051\n'),
  'code.norm': code('Our Code 2014'),
  'open.norm': code('Open Code', '[US: will not | CN: should not]'),
  'gge.norm': code('UN GGE 2015'),
  'faulty.norm': `${code('Faulty Code')}  during nightmares\n`,
  'words.norm': 'define banks\n  means banks\n',
});

const page = (...argv: string[]) => lacuna(['coverage', ...argv], { cwd });
const document = (...argv: string[]) => json<Coverage>(['coverage', ...argv], { cwd });
/** A page as one line, so that it does not matter where it is broken. */
const flat = (text: string) => text.replace(/\s+/g, ' ');
const concern = ({ concerns }: Coverage, name: string) => concerns.find((one) => one.name === name)?.beside ?? [];

describe('--beside', () => {
  it('finds an instrument by its name, with hyphens or blanks, in capitals or not, and once', async () => {
    const { out, code } = await page('a.norm', '--beside', 'un-gge-2015');
    expect(code).toBe(0);
    for (const name of ['UN GGE 2015', 'Un-Gge  2015']) {
      expect((await page('a.norm', '--beside', name)).out).toBe(out);
      expect((await page('a.norm', '--beside', 'un-gge-2015', '--beside', name)).out).toBe(out);
    }
  });

  it('lays concern beside concern, what the text says and what the instrument does', async () => {
    const { out } = await page('a.norm', '--beside', 'un-gge-2015');
    const [, table = ''] = out.split('\nBeside UN GGE 2015\n');
    expect(table).toMatch(/^\nConcern {2,}this text {2,}UN GGE 2015\n/);
    expect(table).toMatch(/^Harm to emergency response +silent +discouraged: 13\(k\)$/m);
    expect(table).toMatch(/^Theft of money +silent +silent$/m);
    expect(table).toMatch(/^The spread of tools +silent +a duty: 13\(i\)$/m);
    expect(table).toMatch(/^Disruption of hospitals at any +prohibited +/m);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('finds one by the path of its file, and any accord in the same way, by its title', async () => {
    const { out } = await page(
      'a.norm',
      '--beside',
      './code.norm',
      '--beside',
      join(root, 'samples', 'rolling-text.norm'),
    );
    expect(out).toContain('\nBeside Our Code 2014\n');
    expect(out).toMatch(/^Disruption of hospitals at any +prohibited +prohibited: 7$/m);
    expect(out).toMatch(/^Beside Accord on Restraint in Cyberspace in Time of Peace \(rolling text\)$/m);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says of an unknown name which come near, or which there are', async () => {
    const near = await page('a.norm', '--beside', 'un-gge-2051');
    expect(near).toMatchObject({ code: 2, out: '' });
    expect(near.err).toMatch(
      /^lacuna: --beside un-gge-2051: .*no instrument of this name\. Did you mean "un-gge-2015"/,
    );
    const far = await page('a.norm', '--beside', 'zzz');
    expect(far.code).toBe(2);
    expect(far.err).toMatch(/There are budapest-convention-2001, .* and us-russia-2013\.\n$/);
    const none = await page('a.norm', '--beside', 'words.norm');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toBe('lacuna: --beside words.norm: there is no instrument and no accord in this file\n');
  });

  it('says in one line of an instrument on another subject that it cannot', async () => {
    const { code, out, err } = await page('a.norm', '--beside', 'partial-test-ban-1963');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'lacuna: --beside partial-test-ban-1963: Partial Test Ban 1963 speaks of acts for which the libraries of this draft have no words; it cannot be laid beside it.\n',
    );
  });

  it('says in a sentence why an instrument is silent throughout', async () => {
    const others = flat((await page('a.norm', '--beside', 'india-pakistan-1988')).out);
    expect(others).toContain(
      'India-Pakistan 1988 is between India and Pakistan, neither of which is a State of this draft; of the acts of other States it says nothing.',
    );
    const silent = folder({ 'a.norm': accord(), 'empty.norm': code('Empty Code').split('\nnorm')[0] as string });
    const { out } = await lacuna(['coverage', 'a.norm', '--beside', 'empty.norm'], { cwd: silent });
    expect(flat(out)).toContain('Beside Empty Code Empty Code is silent on every concern here.');
  });

  it('prefers an instrument that is given to one that ships', async () => {
    const told = await document('a.norm', 'gge.norm', '--beside', 'un-gge-2015');
    expect(told.beside).toEqual([{ name: 'UN GGE 2015', title: 'Code of the Two', buildsOn: false }]);
    expect(told.accords?.[1]?.beside).toBeUndefined();
  });

  it('says of what could not be read in it that it does not count', async () => {
    const { code, err } = await page('a.norm', '--beside', 'faulty.norm');
    expect(code).toBe(0);
    expect(err).toMatch(/^1 error in faulty\.norm, and nothing on such a line counts.*lacuna check faulty\.norm\n$/);
    expect((await page('a.norm', '--beside', 'un-gge-2015')).err).toBe('');
  });
});

describe('builds on', () => {
  it('is told with each concern that is left open', async () => {
    const { out } = await page('built.norm');
    expect(flat(out)).toContain('Not addressed here; discouraged by UN GGE 2015, 13(k).');
    expect(flat(out)).toContain('Not addressed here; a duty under UN GGE 2015, 13(i).');
    expect(out).not.toContain('\nBeside UN GGE 2015\n');
    expect((await page('a.norm')).out).not.toContain('UN GGE 2015');
  });

  it('is told of what is open, where only a part is', async () => {
    const cwd = folder({
      'a.norm': accord('  builds on   ./code.norm\n').replace('destruction\n', 'destruction\n  during peacetime\n'),
      'code.norm': code('Our Code 2014'),
    });
    const { out } = await lacuna(['coverage', 'a.norm'], { cwd });
    expect(flat(out)).toContain('What is open: prohibited by Our Code 2014, 7.');
  });

  it('is told in the message of the gap, and with several instruments once that the accord builds on them', async () => {
    const message = async (file: string) => flat((await lacuna(['check', file], { cwd })).out);
    expect(await message('built.norm')).toContain(
      'UN GGE 2015, on which the accord builds, discourages these acts by 13(k).',
    );
    const several = await message('several.norm');
    expect(several).toContain(
      'Of the instruments on which the accord builds, UN GGE 2015 discourages these acts by 13(k). SCO code 2015 does not address them either.',
    );
    expect(several).toMatch(
      /Of the instruments on which the accord builds, UN GGE 2015 [^.]*\. SCO code 2015 prohibits/,
    );
  });

  it('takes a file, and one that is given in place of one that ships', async () => {
    const own = await document('own.norm');
    expect(own.beside).toEqual([{ name: 'Our Code 2014', title: 'Code of the Two', buildsOn: true }]);
    const built = await document('built.norm', 'gge.norm');
    expect(built.accords?.[0]?.beside).toEqual([{ name: 'UN GGE 2015', title: 'Code of the Two', buildsOn: true }]);
  });

  it('and --beside name one instrument', async () => {
    const told = await document('built.norm', '--beside', 'un-gge-2015', '--beside', 'us-china-2015');
    expect(told.beside?.map(({ name, buildsOn }) => ({ name, buildsOn }))).toEqual([
      { name: 'UN GGE 2015', buildsOn: true },
      { name: 'US-China 2015', buildsOn: false },
    ]);
    const both = await document('built.norm', 'gge.norm', '--beside', 'un-gge-2015');
    expect(both.accords?.[0]?.beside).toEqual([{ name: 'UN GGE 2015', title: 'Code of the Two', buildsOn: true }]);
  });

  it('is told as unknown where it is, with the nearest; and that it cannot be compared where it is about something else', async () => {
    const { out, code } = await lacuna(['check', 'unknown.norm'], { cwd });
    expect(code).toBe(1);
    expect(flat(out)).toContain('There is no instrument called "UN GGE 2051". Did you mean "UN GGE 2015"');
    expect((await document('elsewhere.norm')).beside).toBeUndefined();
    expect(await page('elsewhere.norm')).toMatchObject({
      code: 0,
      err: 'Partial Test Ban 1963 speaks of acts for which the libraries of this draft have no words; it cannot be laid beside it.\n',
    });
  });
});

describe('the JSON', () => {
  it('counts the acts of each concern by what the instrument says, and those in the gap', async () => {
    const told = await document('a.norm', '--beside', 'open.norm');
    const [said] = concern(told, 'medical services');
    const acts = told.concerns.find(({ name }) => name === 'medical services')?.acts;
    expect(said).toMatchObject({ instrument: 'Open Code', acts, turnsOn: ['hospitals-always modality 1'] });
    expect(said?.norms).toEqual([
      { name: 'hospitals-always', numbered: '7', says: 'prohibited' },
      { name: 'hospitals-always', numbered: '7', says: 'discouraged' },
    ]);
    for (const { acts, verdicts } of told.concerns.flatMap(({ beside = [] }) =>
      beside.flatMap((one) => [one, one.ofGap]),
    ))
      expect(Object.values(verdicts).reduce((sum, count) => sum + BigInt(count), 0n)).toBe(BigInt(acts));
    const [teams] = concern(await document('a.norm', '--beside', 'un-gge-2015'), 'response teams');
    expect(teams?.ofGap).toMatchObject({
      verdicts: { discouraged: teams?.acts },
      norms: [{ name: 'harm to response teams', numbered: '13(k)', says: 'discouraged' }],
    });
  });

  it('has the fields that its page describes, and no other', async () => {
    const text = readFileSync(join(root, 'server', 'src', 'cli', 'json.md'), 'utf8');
    const [, section = ''] = /\n## coverage\n([\s\S]*?)\n## /.exec(text) ?? [];
    const fields = new Set([...section.matchAll(/"(\w+)"\??/g)].map(([, name]) => name));
    const told = await document('built.norm', '--beside', 'us-china-2015');
    const keys = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(keys)
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, member]) => (key === 'verdicts' ? [key] : [key, ...keys(member)]))
          : [];
    const beside = [told.beside, told.concerns.map((one) => one.beside)];
    expect([...new Set(keys(beside))].sort()).toEqual([
      'acts',
      'buildsOn',
      'duties',
      'instrument',
      'name',
      'norms',
      'numbered',
      'ofGap',
      'says',
      'title',
      'turnsOn',
      'verdicts',
    ]);
    for (const key of [...keys(beside), 'beside']) expect(fields).toContain(key);
  });
});
