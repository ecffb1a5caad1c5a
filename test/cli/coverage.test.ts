import { describe, expect, it } from 'vitest';
import { folder, json, lacuna } from './support.ts';

interface Accord {
  accord: string;
  acts: string;
  verdicts: Record<string, string>;
  concerns: Concern[];
  matrix: Matrix;
}
interface Coverage extends Accord {
  schema: number;
  accords?: Accord[];
}
interface Concern {
  name: string;
  acts: string;
  verdicts: Record<string, string>;
  turnsOn: string[];
  gap: { always: string; sometimes: string; leftOpen: string };
  residual: Record<string, string[]>[];
  residualShare: number;
  witness?: Record<string, string>;
}
interface Matrix {
  by: string[];
  rows: { term: string; depth: number; parent: number; family: boolean }[];
  columns: { term: string; depth: number; parent: number; family: boolean }[];
  kinds: { acts: string; shares: Record<string, number> }[];
  cells: number[][];
}

const counts = (verdicts: Record<string, string>) =>
  Object.values(verdicts).reduce((sum, count) => sum + BigInt(count), 0n);
const draft = (body: string) =>
  `accord "A"\n  between US "the United States", CN "China"\n  date 2015-09-25\n  uses fruit\n${body}`;

/** A vocabulary on another subject, small enough to count by hand: 3 acts x 2 places x 4 States x 4 States. */
const fruit = `vocabulary fruit "Fruit"
facet doer "who acts"
  clause scope
  of acting State
facet acting State
  values States
facet deed "what is done"
  clause deed
facet victim State
  values States
  relative to acting State
facet place "where"
  clause place
  of victim State
facet part
  clause part
  follows modality
facet duty "what is owed"
  follows modality
  describes norms
term people
  in doer
term commit
  in part
term plucking
  in deed
term peeling
  in deed
term thorough peeling
  under peeling
term quick peeling
  under peeling
term orchards
  in place
term markets
  in place
term tell
  in duty
concern peels "Peels"
  deed peeling
  scope a Party
concern plucks "Plucking elsewhere"
  deed plucking
  place another Party
  answered by tell
`;

describe('the JSON of coverage', () => {
  it('counts every act once, under its verdict', async () => {
    const told = await json<Coverage>(['coverage', 'rolling-text.norm']);
    expect(told.schema).toBe(1);
    expect(told.acts).toMatch(/^\d+$/);
    expect(counts(told.verdicts)).toBe(BigInt(told.acts));
    for (const { name, acts, verdicts, gap } of told.concerns) {
      expect(counts(verdicts), name).toBe(BigInt(acts));
      expect(Object.values(verdicts), name).not.toContain('0');
      expect(BigInt(gap.always) + BigInt(gap.sometimes) + BigInt(gap.leftOpen) <= BigInt(acts), name).toBe(true);
    }
    expect(told.accords).toBeUndefined();
  });

  it('has a witness with a value for every facet where a gap is open, and only there', async () => {
    const { concerns } = await json<Coverage>(['coverage', 'rolling-text.norm']);
    const facets = concerns.map(({ witness }) => witness && Object.keys(witness).join());
    expect(new Set(facets.filter((names) => names !== undefined)).size).toBe(1);
    for (const { name, gap, residual, residualShare, witness } of concerns) {
      const open = BigInt(gap.always) + BigInt(gap.sometimes) > 0n;
      expect(witness !== undefined, name).toBe(open);
      expect(residual.length > 0, name).toBe(open);
      expect(residualShare > 0 && residualShare <= 1, name).toBe(open);
    }
  });

  it('lists names by code unit', async () => {
    const { concerns } = await json<Coverage>(['coverage', 'rolling-text.norm']);
    const lists = concerns.flatMap(({ turnsOn, residual }) => [
      turnsOn,
      ...residual.flatMap((one) => Object.values(one)),
    ]);
    expect(lists.some((names) => names.length > 1)).toBe(true);
    for (const names of lists) expect(names).toEqual([...names].sort());
  });

  it('counts what can be counted by hand', async () => {
    const cwd = folder({
      'fruit.norm': fruit,
      'a.norm': draft(
        'norm peel\n  scope a Party\n  shall not commit\n  deed thorough peeling\n  place orchards of another Party\n',
      ),
    });
    const told = await json<Coverage>(['coverage', '.'], { cwd });
    // 3 deeds, 2 places, one doer, one part, 4 acting and 4 victim States.
    expect(told.acts).toBe('96');
    expect(told.verdicts).toEqual({ prohibited: '2', silent: '94' });
    const [peels, plucks] = told.concerns;
    // 2 deeds, 2 places, 2 acting Parties, 4 victims; of them 2 are prohibited.
    expect(peels).toMatchObject({ acts: '32', verdicts: { prohibited: '2', silent: '30' }, turnsOn: [] });
    expect(peels?.gap).toEqual({ always: '30', sometimes: '0', leftOpen: '0' });
    // 2 places; another Party than the acting State: 2 for Parties one each, 2 for third States two each.
    expect(plucks).toMatchObject({ acts: '12', gap: { always: '12' }, residual: [{}], residualShare: 1 });
  });

  it('closes a gap by a duty, without a change of verdict', async () => {
    const duty = 'norm telling\n  scope a Party\n  shall tell\n  in the event of deed plucking\n';
    const cwd = folder({ 'fruit.norm': fruit, 'a.norm': draft(duty) });
    const { concerns } = await json<Coverage>(['coverage', 'a.norm', 'fruit.norm'], { cwd });
    expect(concerns[1]).toMatchObject({
      verdicts: { silent: '12' },
      gap: { always: '0' },
      residual: [],
      residualShare: 0,
    });
    expect(concerns[1]).not.toHaveProperty('witness');
  });

  it('tells several accords apart, the first at the top', async () => {
    const told = await json<Coverage>(['coverage', 'commitments-2015.norm', 'accord-2015.norm']);
    expect(told.accords?.map(({ accord }) => accord)).toEqual([
      'Commitments on Cybersecurity Announced on 25 September 2015',
      'Accord on Restraint in Cyberspace in Time of Peace',
    ]);
    const { schema, accords, ...first } = told;
    expect(schema).toBe(1);
    expect(accords?.[0]).toEqual(first);
  });
});

describe('the matrix', () => {
  it('lays out what is done by what it is done to, families and members', async () => {
    const { acts, matrix } = await json<Coverage>(['coverage', 'accord-2015.norm']);
    const { rows, columns, kinds, cells } = matrix;
    expect(matrix.by).toHaveLength(2);
    expect(cells).toHaveLength(rows.length);
    for (const row of cells) expect(row).toHaveLength(columns.length);
    for (const { acts, shares } of kinds) {
      const sum = Object.values(shares).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(acts === '0' ? 0 : 1, 4);
    }
    let sum = 0n;
    for (const [r, row] of rows.entries()) {
      for (const [c, column] of columns.entries()) {
        if (row.depth === 0 && column.depth === 0) sum += BigInt(kinds[cells[r]?.[c] ?? 0]?.acts ?? 0);
      }
    }
    expect(sum).toBe(BigInt(acts));
  });

  it('takes facets by name or by clause keyword', async () => {
    const cwd = folder({ 'fruit.norm': fruit, 'a.norm': draft('') });
    const byName = await json<Coverage>(['coverage', '.', '--by', 'place,deed'], { cwd });
    expect(byName.matrix.by).toEqual(['place', 'deed']);
    expect(byName.matrix.rows.map(({ term }) => term)).toEqual(['orchards', 'markets']);
    expect(byName.matrix.columns.map(({ term, family }) => [term, family])).toEqual([
      ['plucking', false],
      ['peeling', true],
      ['thorough peeling', false],
      ['quick peeling', false],
    ]);
    const byKeyword = await json<Coverage>(['coverage', '.', '--by', 'scope, Deed'], { cwd });
    expect(byKeyword.matrix.by).toEqual(['doer', 'deed']);
  });

  it('tells facets that there are not', async () => {
    for (const by of [
      'weather,activity',
      'activity',
      'activity,activity',
      'activity,target,actor',
      'acting State,target',
    ]) {
      const { code, out, err } = await lacuna(['coverage', 'accord-2015.norm', '--by', by]);
      expect(code, by).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(/--by .*"activity"/);
    }
  });
});
