/** What differs between two drafts, against the brute-force evaluator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareDrafts, type Draft } from '../../server/src/core/compile/change.ts';
import { createCompiler } from '../../server/src/core/compile/compile.ts';
import { asReadBy } from '../../server/src/core/compile/fixed.ts';
import type { NormChange } from '../../server/src/core/compile/normChange.ts';
import { wordsName } from '../../server/src/core/compile/ordinary.ts';
import type { Fixed } from '../../server/src/core/compile/space.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { createLinker } from '../../server/src/core/model/link.ts';
import type { Unit } from '../../server/src/core/model/model.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder } from '../support/check.ts';
import { pairsOfDrafts, type Draft as Written } from '../support/drafts.ts';
import * as oracle from '../support/oracle.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 100);

const compiled = (unit: Unit, fixed: Fixed = new Map()): Draft => ({ compiled: createCompiler(fixed)(unit), fixed });

function compare(before: Draft, after: Draft): Comparison {
  const comparison = compareDrafts(before, after);
  if (comparison === 'undecided' || 'facet' in comparison) throw new Error('not comparable');
  return comparison;
}

const byNames = (a: { from: string; to: string }, b: { from: string; to: string }) =>
  `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1;

interface Split {
  readonly from: string;
  readonly to: string;
  readonly acts: unknown;
}

const counted = (changes: readonly Split[]) =>
  changes
    .map(({ from, to, acts }) => ({ from, to, acts: String(Array.isArray(acts) ? acts.length : acts) }))
    .sort(byNames);

/** Compares everything that is told of two drafts. */
function agree(before: Draft, after: Draft, units: { before: Unit; after: Unit }): void {
  const told = compare(before, after);
  const meant = oracle.change({ unit: units.before, fixed: before.fixed }, { unit: units.after, fixed: after.fixed });
  expect(String(told.acts)).toBe(String(meant.acts.length));
  expect(counted(told.changes)).toEqual(counted(meant.changes));
  expect(told.impact).toBe(meant.impact);
  expect(told.changed).toBe(BigInt(meant.changes.reduce((sum, { acts }) => sum + acts.length, 0)));
  const over = { ...meant.after, parties: told.ground.parties, impossible: [] };
  for (const change of told.changes) {
    explained(change, meant, over);
    const { acts = [] } = meant.changes.find(({ from, to }) => from === change.from && to === change.to) ?? {};
    const [unit, { fixed }] = change.from === 'contested' ? [meant.before, before] : [meant.after, after];
    const contested = change.from === 'contested' || change.to === 'contested';
    expect(change.turnsOn).toEqual(contested ? oracle.turningChoices(unit, acts, fixed) : []);
  }
  const norms = (told.norms() ?? []).filter(({ impact }) => impact !== 'reworded');
  expect(norms.map(normJson)).toEqual(
    meant.norms.map(({ added, removed, changes, ...norm }) => ({
      ...norm,
      changes: counted(changes),
      added: added.length > 0,
      removed: removed.length > 0,
    })),
  );
  norms.forEach((norm, index) => {
    const { added = [], removed = [] } = meant.norms[index] ?? {};
    if (norm.added) expect(oracle.hasAct(meant.after, added, Object.fromEntries(norm.added))).toBe(true);
    if (norm.removed) expect(oracle.hasAct(meant.after, removed, Object.fromEntries(norm.removed))).toBe(true);
  });
  expect(incidentsOf(told)).toEqual([...meant.incidents].sort(byName));
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

function incidentsOf({ incidents }: Comparison) {
  return (incidents()?.changes ?? []).map(({ incident: { name }, from, to }) => ({ name, from, to })).sort(byName);
}

function normJson({ norm, changes, added, removed, impact, in: where }: NormChange) {
  return {
    name: norm.name,
    in: where,
    impact,
    changes: counted(changes),
    added: added !== undefined,
    removed: removed !== undefined,
  };
}

/**
 * What is shown of a change lies in it, and covers as much of it as is said.
 *
 * @param over a unit of the same acts, in which State words are those of both drafts.
 */
function explained(change: Comparison['changes'][number], meant: oracle.ChangeReport, over: Unit): void {
  const { acts = [] } = meant.changes.find(({ from, to }) => from === change.from && to === change.to) ?? {};
  expect(oracle.hasAct(meant.after, acts, Object.fromEntries(change.witness))).toBe(true);
  const keys = new Set(acts.map((act) => act.join()));
  const possible = new Set(meant.acts.map((act) => act.join()));
  const covered = new Set<string>();
  const { residues, residualShare } = change.explain();
  const parties = [meant.before, meant.after].map((unit) => [...unit.parties].sort().join());
  for (const { residue } of residues) {
    const words = [...residue.values()].flat().map(wordsName);
    if (parties[0] !== parties[1]) expect(words.filter((word) => /Party|third State/.test(word))).toEqual([]);
    const named = Object.fromEntries([...residue].map(([facet, words]) => [facet, words.map(wordsName)]));
    for (const act of oracle.namedRegionActs(over, named)) {
      if (!possible.has(act.join())) continue;
      expect(keys.has(act.join())).toBe(true);
      covered.add(act.join());
    }
  }
  expect(residues.length).toBeGreaterThan(0);
  expect(residualShare).toBeCloseTo(covered.size / acts.length, 4);
}

/** A draft as it is read from its files, the vocabulary's first. */
function checked({ files }: Written, vocabulary: (text: string) => string = (text) => text): Draft {
  const texts = files.map(({ name, text }, index) => [name as string, index === 0 ? vocabulary(text) : text] as const);
  const sources = new Map(texts.map(([name, text]) => [name, parse(name, text)]));
  const [assembly] = assemble([...sources.values()], memoryFinder(sources));
  return { compiled: createCompiler()(createLinker()(assembly as NonNullable<typeof assembly>)), fixed: new Map() };
}

/** A vocabulary with its facets and terms declared in the opposite order. */
function reversed(text: string): string {
  const [head = '', ...declarations] = text.split(/\n\n(?=facet|term|state|impossible|concern)/);
  return [head, ...declarations.reverse()].join('\n\n');
}

/** A vocabulary in which two terms stand under one that had none. */
function divided(text: string, leaf: string): string {
  return `${text}\n\n${[1, 2].map((part) => `term division ${part} of it\n  under ${leaf}\n`).join('\n')}`;
}

describe('two drafts compared', { timeout: 7_200_000 }, () => {
  it('as the evaluator compares them, over every reading', () => {
    fc.assert(
      fc.property(pairsOfDrafts(), ({ before, after }) =>
        agree(compiled(before.unit), compiled(after.unit), { before: before.unit, after: after.unit }),
      ),
      { numRuns },
    );
  });

  it('as one delegation reads them', () => {
    fc.assert(
      fc.property(pairsOfDrafts(), ({ before, after }) => {
        const [party = ''] = before.unit.parties;
        agree(compiled(before.unit, asReadBy(before.unit, party)), compiled(after.unit, asReadBy(after.unit, party)), {
          before: before.unit,
          after: after.unit,
        });
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('through their text', () => {
    fc.assert(
      fc.property(pairsOfDrafts(), ({ before, after }) =>
        agree(checked(before), checked(after), { before: before.unit, after: after.unit }),
      ),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('whatever the order and the division of their terms: what only one vocabulary divides counts as often as it is divided', () => {
    fc.assert(
      fc.property(pairsOfDrafts({ maxActs: 200 }), ({ before, after }) => {
        const leaves = ['deed', 'role'].map((name) => {
          const facet = before.unit.facets.find((one) => one.name === name);
          return facet?.leaves.at(-1)?.name ?? '';
        }) as [string, string];
        const told = compare(
          checked(before, (text) => reversed(divided(text, leaves[0]))),
          checked(after, (text) => divided(text, leaves[1])),
        );
        const none: Fixed = new Map();
        const meant = oracle.change({ unit: before.unit, fixed: none }, { unit: after.unit, fixed: none });
        const weight = (acts: readonly oracle.Act[]) =>
          acts
            .map((act) => Object.values(oracle.named(meant.after, act)).filter((name) => leaves.includes(name)).length)
            .reduce((sum, halves) => sum + 2 ** halves, 0);
        const weighed = meant.changes.map(({ acts, ...change }) => ({ ...change, acts: weight(acts) }));
        expect(told.acts).toBe(BigInt(weight(meant.acts)));
        expect(counted(told.changes)).toEqual(counted(weighed));
        expect(told.impact).toBe(meant.impact);
        const words = (norms: readonly { impact: string; in: string }[]) => norms.map((norm) => [norm.impact, norm.in]);
        expect(words((told.norms() ?? []).filter(({ impact }) => impact !== 'reworded'))).toEqual(words(meant.norms));
        expect(incidentsOf(told)).toEqual([...meant.incidents].sort(byName));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('a draft and itself: nothing differs', () => {
    fc.assert(
      fc.property(pairsOfDrafts(), ({ before: { unit } }) => {
        const told = compare(compiled(unit), compiled(unit));
        expect(told).toMatchObject({ changes: [], changed: 0n, impact: 'reworded' });
        expect(told.norms()).toEqual([]);
        expect(told.incidents()).toEqual({ judged: unit.incidents.length, changes: [] });
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('within a budget: the same, or undecided', () => {
    fc.assert(
      fc.property(pairsOfDrafts(), fc.nat({ max: 400 }), ({ before, after }, nodes) => {
        const sides = (): [Draft, Draft] => [compiled(before.unit), compiled(after.unit)];
        const whole = compare(...sides());
        const told = compareDrafts(...sides(), { nodes, time: Number.POSITIVE_INFINITY });
        if (told === 'undecided' || 'facet' in told) return;
        expect(counted(told.changes)).toEqual(counted(whole.changes));
        expect(told.impact).toBe(whole.impact);
        const [some, all] = [told.norms(), whole.norms() ?? []];
        if (some) expect(some.map(normJson)).toEqual(all.map(normJson));
        if (told.incidents()) expect(incidentsOf(told)).toEqual(incidentsOf(whole));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('there and back: what was added is removed', () => {
    fc.assert(
      fc.property(pairsOfDrafts(), ({ before, after }) => {
        const there = compare(compiled(before.unit), compiled(after.unit));
        const back = compare(compiled(after.unit), compiled(before.unit));
        expect(counted(back.changes)).toEqual(
          counted(there.changes.map(({ from, to, acts }) => ({ from: to, to: from, acts }))),
        );
        const turned = { tightened: 'loosened', loosened: 'tightened', redirected: 'redirected', reworded: 'reworded' };
        expect(back.impact).toBe(turned[there.impact]);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});
