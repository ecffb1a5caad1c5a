/** Laws on regions told in words, against the brute-force evaluator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../server/src/core/compile/compile.ts';
import { type ConcernCoverage, createCoverage, type ToldRegion } from '../../server/src/core/compile/concerns.ts';
import type { Defined } from '../../server/src/core/compile/definedSets.ts';
import { type Family, names, type Portion, portions, union } from '../../server/src/core/compile/families.ts';
import { type Words, wordsName } from '../../server/src/core/compile/ordinary.ts';
import { stateWords, type Term, type Unit } from '../../server/src/core/model/model.ts';
import { inItems } from '../support/oracle/regions.ts';
import * as oracle from '../support/oracle.ts';
import { units } from '../support/units.ts';

const numRuns = Math.ceil(Number(process.env.LAW_RUNS ?? 240) / 3);

interface Tree extends Family<Tree> {}

/** A random family from a value on, and sets within it. */
const families = fc
  .letrec<{ sizes: unknown }>((tie) => ({
    sizes: fc.oneof({ maxDepth: 3 }, fc.constant(1), fc.array(tie('sizes'), { minLength: 1, maxLength: 4 })),
  }))
  .sizes.map((sizes) => (Array.isArray(sizes) ? sizes : [sizes]))
  .map((sizes) => grown(sizes, 0))
  .chain((roots) => {
    const count = roots.at(-1)?.to ?? 0;
    const flags = fc.array(fc.constantFrom(0, 1), { minLength: count, maxLength: count });
    return fc.record({ roots: fc.constant(roots), chosen: flags, possible: flags });
  })
  .map(({ roots, chosen, possible }) => ({
    roots,
    possible,
    taken: chosen.map((flag, i) => flag & (possible[i] ?? 0)),
  }));

function grown(sizes: readonly unknown[], from: number): Tree[] {
  let at = from;
  return sizes.map((size) => {
    const start = at;
    const children = Array.isArray(size) ? grown(size, start) : [];
    at = children.at(-1)?.to ?? start + 1;
    return { from: start, to: at, children };
  });
}

const valuesOf = (told: readonly Portion<Tree>[], count: number): number[] =>
  Array.from({ length: count }, (_, value) => {
    const within = ({ from, to }: Tree) => from <= value && value < to;
    return told.some(({ family, less }) => (family === undefined || within(family)) && !less.some(within)) ? 1 : 0;
  });

describe('a set told by families', () => {
  it('is that set among the values there are, and takes no more names than its families', () => {
    fc.assert(
      fc.property(families, ({ roots, taken, possible }) => {
        const told = portions(roots, { taken, possible });
        const listed = union(roots, { taken, possible }).map((family) => ({ family, less: [] }));
        for (const way of [told, listed]) {
          const values = valuesOf(way, taken.length).map((flag, value) => flag & (possible[value] ?? 0));
          expect(values).toEqual(taken);
        }
        expect(names(told)).toBeLessThanOrEqual(listed.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is a family other than one member, where only that is missing', () => {
    const roots = grown([[1, 1, 1, 1], 1, 1], 0);
    const possible = [1, 1, 1, 1, 1, 1];
    const [first] = roots;
    expect(portions(roots, { taken: [1, 1, 0, 1, 0, 0], possible })).toEqual([
      { family: first, less: [first?.children[2]] },
    ]);
    expect(portions(roots, { taken: [1, 1, 1, 1, 1, 0], possible })).toEqual([
      { family: first, less: [] },
      { family: roots[1], less: [] },
    ]);
  });
});

describe('what is told of a gap', () => {
  const law = (check: (unit: Unit, coverage: ConcernCoverage) => void) =>
    fc.assert(
      fc.property(units(), (unit) => {
        const compiled = createCompiler()(unit);
        for (const concern of unit.concerns) check(unit, createCoverage()(compiled, concern));
      }),
      { numRuns },
    );
  const named = (region: ToldRegion) =>
    Object.fromEntries([...region].map(([facet, words]) => [facet, words.map((one) => wordsName(one as Words))]));

  it('is maximal: no word can be added and no restriction dropped without leaving the gap', () => {
    law((unit, { concern, explained }) => {
      const { residues } = explained();
      for (const { residue } of residues) {
        const region = named(residue);
        const acts = new Set(oracle.namedRegionActs(unit, region, concern).map(String));
        const open = (act: oracle.Act) => oracle.inGap(unit, concern, act) && !oracle.isLeftOpen(unit, act);
        for (const facet of residue.keys()) {
          const { [facet]: words = [], ...others } = region;
          expect(oracle.namedRegionActs(unit, others, concern).every(open)).toBe(false);
          for (const word of everyWord(unit, facet)) {
            const wider = oracle.namedRegionActs(unit, { ...region, [facet]: [...words, word] }, concern);
            const more = wider.filter((act) => !acts.has(String(act)));
            expect(more.length > 0 && more.every(open)).toBe(false);
          }
        }
      }
    });
  });

  it('comes with exact shares, the largest first, and together they are what is told', () => {
    law((unit, { concern, explained, gap }) => {
      const { residues, residualShare } = explained();
      const open = Number(gap.always + gap.sometimes);
      const told = residues.map(({ residue }) => oracle.namedRegionActs(unit, named(residue), concern).map(String));
      const shares = residues.map(({ share }) => share);
      told.forEach((acts, index) => {
        expect(shares[index]).toBeCloseTo(acts.length / open, 5);
      });
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      expect(residualShare).toBeCloseTo(open === 0 ? 0 : new Set(told.flat()).size / open, 5);
    });
  });

  it('reads as the same acts in the fewest names', () => {
    law((unit, { concern, explained }) => {
      const { residues } = explained();
      for (const { residue, told } of residues) {
        const acts = oracle.namedRegionActs(unit, named(residue), concern).map(String);
        let brief = oracle.namedRegionActs(unit, {}, concern).map(String);
        for (const [facet, parts] of told) {
          const within = (words: readonly (Words | Defined)[]) =>
            new Set(
              oracle
                .namedRegionActs(unit, { [facet]: words.flatMap((one) => leavesOf(unit, facet, one)) }, concern)
                .map(String),
            );
          const sets = parts.map((part) => {
            if (!('less' in part)) return within([part]);
            const less = within(part.less);
            const whole = part.of ? [...within([part.of])] : oracle.namedRegionActs(unit, {}, concern).map(String);
            return new Set(whole.filter((act) => !less.has(act)));
          });
          brief = brief.filter((act) => sets.some((set) => set.has(act)));
        }
        expect(brief).toEqual(acts);
      }
    });
  });

  it('has an example in every reading wherever there is one', () => {
    law((unit, { concern, gap, witness }) => {
      if (!witness) return;
      const act = oracle.actNamed(unit, Object.fromEntries(witness));
      expect(oracle.gapPlace(unit, concern, act)).toBe(gap.always > 0n ? 'always' : 'sometimes');
    });
  });
});

/** Words as names of the evaluator's; a definition as the values that it has in some reading or in every one. */
function leavesOf(unit: Unit, facetName: string, words: Words | Defined): string[] {
  if (!('definition' in words)) return [wordsName(words)];
  const facet = unit.facets.find(({ name }) => name === facetName);
  const at = oracle.actFacets(unit).findIndex(({ name }) => name === facetName);
  const [act = []] = oracle.acts(unit);
  return (facet?.leaves ?? []).flatMap(({ name }, leaf) => {
    const varied = act.map((value, position) => (position === at ? leaf : value));
    const items = [
      {
        head: { kind: 'definition', name: words.definition } as const,
        less: [],
        of: undefined,
        lessStates: [],
        text: '',
      },
    ];
    const has = oracle.readings(unit).map((reading) => inItems(unit, reading, facetName, items, varied));
    return (words.as === 'every' ? !has.includes(false) : has.includes(true)) ? [name] : [];
  });
}

/** Every word that can be said of a facet. */
function everyWord(unit: Unit, facetName: string): string[] {
  const facet = unit.facets.find(({ name }) => name === facetName);
  const below = (terms: readonly Term[]): string[] => terms.flatMap(({ name, children }) => [name, ...below(children)]);
  if (facet?.values !== 'States') return below(facet?.roots ?? []);
  const words = facet.relativeTo === undefined ? stateWords.filter((word) => !/another|own/.test(word)) : stateWords;
  return [...unit.states, ...words];
}
