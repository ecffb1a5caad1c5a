/** What is asked of a compiled draft, a function for each question. Answers are plain, so that peers can be compared. */
import { contested } from '../../../server/src/core/analysis/counts.ts';
import { choicesThatMatter } from '../../../server/src/core/analysis/dependence.ts';
import { type Node, none } from '../../../server/src/core/analysis/diagram.ts';
import { Terminal } from '../../../server/src/core/analysis/verdicts.ts';
import { compareDrafts } from '../../../server/src/core/compile/change.ts';
import { type Compiled, createCompiler } from '../../../server/src/core/compile/compile.ts';
import {
  type Act,
  concernRegion,
  createCoverage,
  exampleOf,
  gapOf,
  verdictCounts,
} from '../../../server/src/core/compile/concerns.ts';
import { superfluous } from '../../../server/src/core/compile/superfluous.ts';
import { type Unit, verdicts as verdictNames } from '../../../server/src/core/model/model.ts';

/** Acts by verdict, those on which readings differ under `contested`. */
export type Counted = Readonly<Record<string, string>>;

/** The draft compiled by a compiler that saw nothing before. */
export function compile(unit: Unit): Compiled {
  return createCompiler()(unit);
}

/** The draft in the reading that takes the first option of every choice. */
export function inFirstReading(unit: Unit): Compiled {
  return createCompiler(new Map([...unit.choices.keys()].map((name) => [name, [0]])))(unit);
}

export function verdicts({ counts, verdicts: node }: Compiled): Counted {
  const counted = verdictCounts(counts.tally(node));
  return Object.fromEntries(Object.entries(counted).map(([name, count]) => [name, String(count)]));
}

export interface Gap {
  /** Acts that are silent in some reading. */
  readonly some: bigint;
  /** Acts that are silent in every reading. */
  readonly always: bigint;
  readonly witness?: Act;
}

function gapIn(compiled: Compiled, silent: Node): Gap {
  const { counts, space } = compiled;
  const some = space.diagrams.inSomeReading(silent);
  return {
    some: counts.of(some),
    always: counts.of(space.diagrams.inEveryReading(silent)),
    witness: exampleOf(compiled, some),
  };
}

/** What the draft leaves silent as a whole. */
export function wholeGap(compiled: Compiled): Gap {
  return gapIn(compiled, compiled.space.diagrams.select(compiled.verdicts, 1 << Terminal.silent));
}

/** What it leaves silent of each concern: the exact counts and an act. */
export function concernGaps(compiled: Compiled): Gap[] {
  return compiled.unit.concerns.map((concern) =>
    gapIn(compiled, gapOf(compiled, concern, concernRegion(compiled, concern))),
  );
}

/** The same told in words. */
export function concernsTold(compiled: Compiled): unknown {
  const cover = createCoverage();
  return compiled.unit.concerns.map((concern) => cover(compiled, concern));
}

/** Acts on which provisions conflict in some reading, and the norms, by their place in the text, that have a part in it. */
export function conflicts({ unit, space, speakers, displaced, counts, verdicts: node }: Compiled) {
  const { diagrams } = space;
  const conflicting = diagrams.select(node, 1 << Terminal.conflicting);
  const norms = unit.norms.flatMap(({ name }, index) => {
    const speaker = speakers.get(name);
    if (!speaker) return [];
    const speaks = diagrams.without(speaker.reach, displaced.get(name) ?? none);
    return diagrams.meets(speaks, conflicting) ? [index] : [];
  });
  return { acts: counts.of(diagrams.inSomeReading(conflicting)), norms };
}

/** Norms, by their place in the text, that a draft could do without. */
export function redundancy(compiled: Compiled) {
  const { redundant, swallowed, shadowed } = superfluous(compiled);
  const { norms } = compiled.unit;
  return {
    redundant: norms.flatMap((norm, index) => (redundant(norm) ? [index] : [])),
    swallowed: norms.filter(swallowed).length,
    shadowed: norms.filter(shadowed).length,
  };
}

/** What differs in another draft, compiled for it, told in words too. */
export function change(before: Compiled, second: Unit): bigint {
  const fixed = new Map();
  const compared = compareDrafts({ compiled: before, fixed }, { compiled: compile(second), fixed });
  if (compared === 'undecided' || 'facet' in compared) throw new Error('the drafts cannot be compared');
  return compared.changed;
}

/** The brackets and definitions on which a verdict depends, in the draft as a whole. */
export function bracketsThatMatter({ space, verdicts: node }: Compiled): string[] {
  return space.levelNames(choicesThatMatter(space.diagrams, node));
}

/** The same for each concern. */
export function bracketsThatMatterToConcerns(compiled: Compiled): string[][] {
  const { space, verdicts: node } = compiled;
  return compiled.unit.concerns.map((concern) => {
    const within = space.diagrams.keep(node, concernRegion(compiled, concern));
    return space.levelNames(choicesThatMatter(space.diagrams, within));
  });
}

/** The values of acts by level. */
export function valuesOf({ space, unit }: Compiled, acts: readonly Record<string, string>[]): number[][] {
  const indexes = space.facets.map(({ name, leaves, values }) => ({
    name,
    index: new Map((values === 'States' ? unit.states : leaves.map((leaf) => leaf.name)).map((leaf, i) => [leaf, i])),
  }));
  return acts.map((act) => indexes.map(({ name, index }) => index.get(act[name] as string) as number));
}

/** The verdict on each act: a terminal, or `contested` where readings differ. */
export function judged({ space, verdicts: node }: Compiled, acts: readonly (readonly number[])[]): Uint8Array {
  const { diagrams } = space;
  const told = new Uint8Array(acts.length);
  acts.forEach((values, index) => {
    let here = node;
    while (!diagrams.belowFacets(here)) here = diagrams.follow(here, values[diagrams.level(here)] as number);
    told[index] = diagrams.isTerminal(here) ? here : contested;
  });
  return told;
}

/** Verdicts by name. */
export function told(judgements: Uint8Array): string[] {
  return Array.from(judgements, (at) =>
    at === contested ? 'contested' : (verdictNames[at - Terminal.silent] as string),
  );
}

/** The provisions that reach each act in some reading, by their place in the text. */
export function applying({ space, speakers }: Compiled, acts: readonly (readonly number[])[]): number[][] {
  const { diagrams } = space;
  const reaches = [...speakers.values()].map(({ reach }) => reach);
  return acts.map((values) => {
    const found: number[] = [];
    reaches.forEach((reach, norm) => {
      let here = reach;
      while (!diagrams.belowFacets(here)) here = diagrams.follow(here, values[diagrams.level(here)] as number);
      if (here !== none) found.push(norm);
    });
    return found;
  });
}
