/** What an instrument says beside a draft, against the brute-force evaluator. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { type Beside, createBesides, type Said } from '../../server/src/core/compile/beside.ts';
import { type Compiled, createCompiler } from '../../server/src/core/compile/compile.ts';
import { concernRegion, createCoverage } from '../../server/src/core/compile/concerns.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { createLinker } from '../../server/src/core/model/link.ts';
import type { Unit } from '../../server/src/core/model/model.ts';
import type { SourceFile } from '../../server/src/core/syntax/ast.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder } from '../support/check.ts';
import { pairsOfDrafts, type Draft as Written } from '../support/drafts.ts';
import * as oracle from '../support/oracle.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 100);
const some = Math.ceil(numRuns / 4);

/** An instrument cannot be laid beside a draft unless the draft's vocabulary has its words. */
function laid(besides: ReturnType<typeof createBesides>, draft: Compiled, instrument: Unit): Beside {
  const beside = besides(draft, instrument);
  if (!beside || beside === 'undecided') throw new Error('not laid beside the draft');
  return beside;
}

const sorted = (object: object) => Object.fromEntries(Object.entries(object).sort());

function asTold({ acts, verdicts, turnsOn, norms, deciding, duties }: Said): oracle.BesideReport {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const byKey = (map: ReadonlyMap<string, readonly { readonly name: string }[]>) =>
    sorted(Object.fromEntries([...map].map(([key, list]) => [key, names(list)])));
  return {
    acts: String(acts),
    verdicts: sorted(Object.fromEntries(Object.entries(verdicts).map(([key, count]) => [key, String(count)]))),
    turnsOn: [...turnsOn],
    norms: byKey(norms),
    deciding: byKey(deciding),
    duties: names(duties),
  };
}

/**
 * Compares what is told of every concern of a draft, and of what the draft leaves open of it.
 *
 * @param meant the draft and the instrument as the evaluator takes them: in one vocabulary, with the same leaves.
 */
function agree(compiled: Compiled, beside: Beside, meant: { draft: Unit; instrument: Unit }): void {
  const cover = createCoverage();
  const over = oracle.restated(meant.draft, meant.instrument);
  meant.draft.concerns.forEach((concern, index) => {
    const own = compiled.unit.concerns[index] as (typeof compiled.unit.concerns)[number];
    const acts = oracle.concernActs(meant.draft, concern);
    const told = asTold(beside.said(concernRegion(compiled, own), own.answeredBy));
    expect(told).toEqual(oracle.beside(over, acts, concern.answeredBy));
    const open = acts.filter((act) => oracle.inGap(meant.draft, concern, act));
    const toldOpen = asTold(beside.said(cover(compiled, own).open, own.answeredBy));
    expect(toldOpen).toEqual(oracle.beside(over, open, concern.answeredBy));
    const unasked = asTold(beside.said(cover(compiled, own).open));
    expect(unasked).toEqual(oracle.beside(over, open, []));
  });
}

/** Files by name; those of the instrument beside those of the draft, each with a vocabulary of its own where they differ. */
interface Shelf {
  readonly draft: SourceFile;
  readonly instrument: SourceFile;
  readonly find: ReturnType<typeof memoryFinder>;
}

const textOf = ({ files }: Written, name: string) => files.find((file) => file.name === name)?.text ?? '';

/** Reads files, each text once: an instrument whose text stays is the same file beside every version of a draft. */
function createShelves() {
  const known = new Map<string, SourceFile>();
  const file = (name: string, text: string): SourceFile => {
    const key = `${name}\n${text}`;
    const before = known.get(key) ?? parse(name, text);
    known.set(key, before);
    return before;
  };
  /**
   * @param theirs the vocabulary of the instrument.
   * @param apart whether it has a file of its own, also where it is that of the draft.
   */
  return (draft: string, own: string, instrument: string, theirs: string, apart = false): Shelf => {
    const shared = !apart && own === theirs;
    const using = shared ? instrument : instrument.replaceAll(/orchards\.norm/g, 'theirs.norm');
    const files = {
      draft: file('draft.norm', draft),
      instrument: file('instrument.norm', using),
      own: file('orchards.norm', own),
      theirs: file(shared ? 'orchards.norm' : 'theirs.norm', theirs),
    };
    return { ...files, find: memoryFinder(new Map(Object.values(files).map((one) => [one.file, one]))) };
  };
}

function linked(file: SourceFile, find: Shelf['find']): Unit {
  const [assembly] = assemble([file], find);
  return createLinker()(assembly as NonNullable<typeof assembly>);
}

function besideIn(checked: Checked, instrument: SourceFile): Beside {
  const beside = checked.beside(instrument);
  if (!beside || beside === 'undecided') throw new Error('not laid beside the draft');
  return beside;
}

/** Where a term may be added to a vocabulary: under one that stands there, or at the top of a facet. */
function places(text: string): string[] {
  const found = [...text.matchAll(/^term +(.+?) *(?:#.*)?$/gim)].map(([, name = '']) => `under ${name.trim()}`);
  return [...found, ...['deed', 'keeper', 'role'].map((facet) => `in ${facet}`)];
}

const added = 'walking with bells';
const withTerm = (text: string, pick: number) => {
  const all = places(text);
  return `${text}\n\nterm ${added}\n  ${all[pick % all.length]}\n  means "What it is"\n`;
};

describe('an instrument beside a draft', { timeout: 7_200_000 }, () => {
  it('as the evaluator judges the acts of each concern, and of what is left open of it', () => {
    fc.assert(
      fc.property(pairsOfDrafts(), ({ before, after }) => {
        const compiled = createCompiler()(after.unit);
        const beside = laid(createBesides(), compiled, before.unit);
        agree(compiled, beside, { draft: after.unit, instrument: before.unit });
      }),
      { numRuns },
    );
  });

  it('through their text, and after edits of the draft with the same checker', () => {
    fc.assert(
      fc.property(pairsOfDrafts(), fc.boolean(), ({ before, after }, apart) => {
        const check = createChecker();
        const shelf = createShelves();
        for (const version of [after, before, after]) {
          const own = textOf(version, 'orchards.norm');
          const { draft, instrument, find } = shelf(
            textOf(version, 'accord.norm'),
            own,
            textOf(before, 'accord.norm'),
            textOf(before, 'orchards.norm'),
            apart,
          );
          const [assembly] = assemble([draft], find);
          const checked = check(assembly as NonNullable<typeof assembly>);
          const beside = besideIn(checked, instrument);
          agree(checked.compiled, beside, { draft: version.unit, instrument: before.unit });
        }
      }),
      { numRuns: some },
    );
  });

  it('where the draft has a term more: what stands above it in the instrument means that, too', () => {
    fc.assert(
      fc.property(pairsOfDrafts({ maxActs: 120 }), fc.nat(), ({ before, after }, pick) => {
        const own = withTerm(textOf(after, 'orchards.norm'), pick);
        const theirs = textOf(before, 'orchards.norm');
        const both = withTerm(theirs, pick);
        const [text, other] = [textOf(after, 'accord.norm'), textOf(before, 'accord.norm')];
        const shelf = createShelves();
        const { draft, instrument, find } = shelf(text, own, other, theirs);
        const compiled = createCompiler()(linked(draft, find));
        const beside = laid(createBesides(), compiled, linked(instrument, find));
        const same = shelf(text, own, other, both);
        agree(compiled, beside, {
          draft: linked(same.draft, same.find),
          instrument: linked(same.instrument, same.find),
        });
      }),
      { numRuns: some },
    );
  });

  it('where the instrument has a term more: the same as without, unless the instrument names it', () => {
    fc.assert(
      fc.property(pairsOfDrafts({ maxActs: 120 }), fc.nat(), ({ before, after }, pick) => {
        const own = textOf(after, 'orchards.norm');
        const theirs = withTerm(textOf(before, 'orchards.norm'), pick);
        const [text, other] = [textOf(after, 'accord.norm'), textOf(before, 'accord.norm')];
        const shelf = createShelves();
        const { draft, instrument, find } = shelf(text, own, other, theirs);
        const compiled = createCompiler()(linked(draft, find));
        const beside = laid(createBesides(), compiled, linked(instrument, find));
        agree(compiled, beside, { draft: after.unit, instrument: before.unit });
      }),
      { numRuns: some },
    );
  });
});
