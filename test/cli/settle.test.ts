/** `--as-read-by` and `--resolve`. */
import { describe, expect, it } from 'vitest';
import { folder, json, lacuna } from './support.ts';

interface Coverage {
  verdicts: Record<string, string>;
  concerns: { name: string; turnsOn: string[] }[];
}

const draft = `accord "A"
  between US "the United States of America", CN "the People's Republic of China"
  date 2015-09-25
  uses cyber operations

norm one
  proposed by US
  scope each Party
  [modality of one = US: shall not | CN: should not] conduct
  activity espionage, [sabotage = CN: destruction]
`;

const cwd = folder({ 'a.norm': draft });
const turnsOn = async (...settled: string[]) => {
  const { concerns } = await json<Coverage>(['coverage', 'a.norm', ...settled], { cwd });
  return [...new Set(concerns.flatMap((concern) => concern.turnsOn))].sort();
};
const verdicts = async (...settled: string[]) => {
  const told = await json<Coverage>(['coverage', 'a.norm', ...settled], { cwd });
  return Object.keys(told.verdicts).sort();
};

describe('--resolve', () => {
  it('leaves open what it does not name', async () => {
    expect(await turnsOn()).toEqual(['modality of one', 'one proposal', 'sabotage']);
    expect(await turnsOn('--resolve', 'sabotage=none')).toEqual(['modality of one', 'one proposal']);
  });

  it('takes a delegation, the number of an alternative, or none', async () => {
    const others = ['--resolve', 'sabotage=CN', '--resolve', 'one proposal=US'];
    expect(await verdicts(...others, '--resolve', 'modality of one=US')).toEqual(['prohibited', 'silent']);
    expect(await verdicts(...others, '--resolve', 'modality of one=2')).toEqual(['discouraged', 'silent']);
    expect(await verdicts('--resolve', 'one proposal=none')).toEqual(['silent']);
  });

  it('compares names without regard to case', async () => {
    expect(await turnsOn('--resolve', 'SABOTAGE=1')).toEqual(['modality of one', 'one proposal']);
  });

  it('settles a definition by its reader only', async () => {
    const us = await lacuna(['test', 'incidents-2015.norm', '--resolve', 'critical infrastructure=US']);
    expect(us.out).toMatch(/destruction of data: prohibited; under no-first-use/);
    const number = await lacuna(['test', 'incidents-2015.norm', '--resolve', 'critical infrastructure=1']);
    expect(number.code).toBe(2);
    expect(number.err).toMatch(/"CN"|"US"/);
  });

  it('tells names and options that there are not, with those that there are', async () => {
    const name = await lacuna(['coverage', 'a.norm', '--resolve', 'studios=US'], { cwd });
    expect([name.code, name.out]).toEqual([2, '']);
    expect(name.err).toMatch(
      /^a\.norm:1:8: --resolve studios=US: .*"modality of one", "one proposal" or "sabotage"\n$/,
    );
    const option = await lacuna(['coverage', 'a.norm', '--resolve', 'sabotage=2'], { cwd });
    expect([option.code, option.out]).toEqual([2, '']);
    expect(option.err).toMatch(/^a\.norm:10:23: --resolve sabotage=2: .*"CN", "1" or "none"\n$/);
    const shape = await lacuna(['coverage', 'a.norm', '--resolve', 'sabotage'], { cwd });
    expect([shape.code, shape.out]).toEqual([2, '']);
  });
});

describe('--as-read-by', () => {
  it('chooses what is attributed to the reader, and leaves the rest open', async () => {
    expect(await turnsOn('--as-read-by', 'US')).toEqual(['sabotage']);
    expect(await turnsOn('--as-read-by', 'CN')).toEqual(['one proposal']);
    expect(await verdicts('--as-read-by', 'CN', '--resolve', 'one proposal=US')).toEqual(['discouraged', 'silent']);
  });

  it('gives way to --resolve', async () => {
    expect(
      await verdicts('--as-read-by', 'US', '--resolve', 'modality of one=CN', '--resolve', 'sabotage=none'),
    ).toEqual(['discouraged', 'silent']);
  });

  it('tells a reader that there is not, with those that there are', async () => {
    const { code, out, err } = await lacuna(['test', 'a.norm', '--as-read-by', 'FR'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('a.norm:1:8: --as-read-by FR: no such delegation; there is "CN" or "US"\n');
  });
});
