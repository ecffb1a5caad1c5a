/**
 * What is offered to close a gap closes it: every fix, for every concern of every library that ships and in random drafts. The
 * text that it makes is read, compiled and judged again, by the engine and in the random drafts by enumeration as well.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { none } from '../../server/src/core/analysis/diagram.ts';
import { Terminal } from '../../server/src/core/analysis/verdicts.ts';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { contentsOf } from '../../server/src/core/model/uses.ts';
import { type Closing, closings } from '../../server/src/core/rules/closing/index.ts';
import { conflict } from '../../server/src/core/rules/conflict.ts';
import type { Edit } from '../../server/src/core/rules/rule.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { checkText, edited, memoryFinder, sample, shippedLibraries, type Texts } from '../support/check.ts';
import { drafts } from '../support/drafts.ts';
import * as oracle from '../support/oracle.ts';

const numRuns = Math.ceil(Number(process.env.LAW_RUNS ?? 20));

const isGap = ({ code }: { code: string }) => code.startsWith('gap/');

/** A checker that keeps what it knows of the libraries from text to text; in a soak each text is checked by one of its own. */
function checkerFor(): (texts: Texts) => Checked {
  if (process.env.LAW_RUNS !== undefined) return (texts) => checkText(texts);
  const check = createChecker();
  return (texts) => {
    const given = Object.entries(texts).map(([name, text]) => parse(name, text));
    const [assembly] = assemble(given, memoryFinder(new Map(given.map((file) => [file.file, file]))));
    if (!assembly) throw new Error('no unit');
    return check(assembly);
  };
}

/** All text but what the edits replace is there, in its order. */
function keepsTheRest(before: Texts, after: Texts, edits: readonly Edit[]): void {
  for (const [name, text] of Object.entries(before)) {
    const own = edits.filter(({ passage }) => passage.at.file === name);
    const place = ({ passage }: Edit) => passage.at.offset + passage.span.from;
    let rest = after[name] ?? '';
    let from = 0;
    for (const edit of [...own].sort((a, b) => place(a) - place(b))) {
      const kept = text.slice(from, place(edit));
      expect(rest.startsWith(kept)).toBe(true);
      rest = rest.slice(kept.length + edit.newText.length);
      from = edit.passage.at.offset + edit.passage.span.to;
    }
    expect(rest).toBe(text.slice(from));
  }
}

const conflicts = ({ compiled: { space, verdicts } }: Checked) =>
  space.diagrams.select(verdicts, 1 << Terminal.conflicting);

/** What the fix claims, of the text that it makes. */
function closes(before: Checked, after: Checked, concern: string, { kind }: Closing): void {
  const open = after.concerns().find((one) => one.concern.name === concern);
  expect(open && open.gap.always + open.gap.sometimes).toBe(0n);
  const found = after.prompt.filter(({ data }) => data?.concern === concern).filter(isGap);
  if (kind === 'leave open') expect(found.map(({ severity }) => severity)).toEqual(['information']);
  else expect(found.every(({ severity }) => severity === 'information')).toBe(true);

  for (const { concern: other, gap, acts } of after.concerns()) {
    const was = before.concerns().find((one) => one.concern.name === other.name);
    expect(acts).toBe(was?.acts);
    expect(gap.always + gap.sometimes <= (was ? was.gap.always + was.gap.sometimes : 0n)).toBe(true);
  }
  expect(after.unit.states).toEqual(before.unit.states);
  expect(after.unit.problems.length).toBeLessThanOrEqual(before.unit.problems.length);
  const told = (checked: Checked) => [...conflict.check(checked)].length;
  expect(told(after)).toBeLessThanOrEqual(told(before));
  const [was, is] = [before.compiled, after.compiled];
  if (was.space === is.space) expect(is.space.diagrams.without(conflicts(after), conflicts(before))).toBe(none);
  else {
    const acts = (checked: Checked) =>
      checked.compiled.counts.of(checked.compiled.space.diagrams.inSomeReading(conflicts(checked)));
    expect(acts(after)).toBe(acts(before));
  }
}

function everyFix(texts: Texts, check: (texts: Texts) => Checked): Map<string, Closing['kind'][]> {
  const before = check(texts);
  const concerns = before.prompt.filter(isGap).map(({ data }) => String(data?.concern));
  const made = concerns.map((name) => {
    const concern = before.unit.concerns.find((one) => one.name === name);
    return [name, concern ? closings(before, concern) : []] as const;
  });
  // Edits are placed in the text that they are made for.
  const after = made.flatMap(([name, all]) => all.map((one) => [name, one, edited(texts, one.edits)] as const));
  for (const [name, one, changed] of after) {
    keepsTheRest(texts, changed, one.edits);
    closes(before, check(changed), name, one);
  }
  return new Map(made.map(([name, all]) => [name, all.map(({ kind }) => kind)]));
}

// ---- what ships ------------------------------------------------------------------------------------------------

const accords = [
  'accord-2015.norm',
  'commitments-2015.norm',
  'rolling-text.norm',
  'autonomous-weapons-protocol.norm',
  'autonomous-weapons-rolling-text.norm',
];

/** A library of each subject that ships: of those that bring the same concerns the first. */
const subjects = [
  ...new Map(
    shippedLibraries()
      .map((file) => contentsOf(file).libraryName ?? '')
      .map((name) => [emptyAccord(name, 'treaty').concerns, name] as const)
      .filter(([concerns]) => concerns !== '')
      .reverse(),
  ).values(),
];

function emptyAccord(library: string, form: string): { readonly texts: Texts; readonly concerns: string } {
  const texts = {
    'draft.norm': `accord "Nothing yet"\n  between     PL "Poland", NL "the Netherlands"\n  form        ${form}\n  uses        ${library}\n`,
  };
  return {
    texts,
    concerns: checkText(texts)
      .unit.concerns.map(({ name }) => name)
      .join(),
  };
}

describe('what closes a gap', { timeout: 7_200_000 }, () => {
  it('is there for a library of each subject that ships', () => {
    expect(subjects.length).toBeGreaterThan(1);
  });

  it.each(subjects)('closes each in an accord that says nothing: %s', (library) => {
    const { texts } = emptyAccord(library, 'political commitment');
    const kinds = everyFix(texts, checkerFor());
    expect(kinds.size).toBeGreaterThan(5);
    for (const offered of kinds.values()) {
      for (const kind of ['prohibit', 'permit', 'leave aside', 'leave open', 'model'] as const) {
        expect(offered).toContain(kind);
      }
    }
  });

  it.each(accords)('closes each in %s', (name) => {
    const kinds = [...everyFix({ [name]: sample(name) }, checkerFor()).values()];
    for (const offered of kinds) {
      expect(offered).toContain('prohibit');
      expect(offered).toContain('leave aside');
    }
    expect(kinds.flat()).toEqual(expect.arrayContaining(['widen', 'owe', 'leave open']));
  });

  it('closes each in random drafts, as enumeration says', () => {
    let open = 0;
    const offered = new Map<string, number>();
    fc.assert(
      fc.property(drafts({ maxActs: 150, maxPoints: 1_500 }), (draft) => {
        const texts = Object.fromEntries(draft.files.map(({ name, text }) => [name, text]));
        const before = checkText(texts);
        const judged = oracle.coverage(before.unit).concerns;
        for (const concern of before.unit.concerns) {
          const was = judged.find(({ name }) => name === concern.name);
          if (was && was.gap.always === '0' && was.gap.sometimes === '0') continue;
          open++;
          for (const one of closings(before, concern)) {
            offered.set(one.kind, (offered.get(one.kind) ?? 0) + 1);
            const changed = edited(texts, one.edits);
            keepsTheRest(texts, changed, one.edits);
            const after = checkText(changed);
            closes(before, after, concern.name, one);
            agrees(before, after, concern.name);
          }
        }
      }),
      { numRuns },
    );
    // A concern may name States that the acts do not have, and leave what no clause can say without them.
    for (const kind of ['prohibit', 'permit', 'leave aside', 'leave open'] as const) {
      expect(offered.get(kind) ?? 0).toBeGreaterThanOrEqual(open * 0.95 - 2);
    }
  });
});

/** By enumeration: the gap is closed, no other one is larger, and no act is conflicting that was not. */
function agrees({ unit: before }: Checked, { unit: after }: Checked, concern: string): void {
  const gaps = (unit: typeof before) => new Map(oracle.coverage(unit).concerns.map(({ name, gap }) => [name, gap]));
  const [was, is] = [gaps(before), gaps(after)];
  expect(is.get(concern)).toMatchObject({ always: '0', sometimes: '0' });
  for (const [name, { always, sometimes }] of is) {
    const other = was.get(name);
    expect(Number(always) + Number(sometimes)).toBeLessThanOrEqual(Number(other?.always) + Number(other?.sometimes));
  }
  for (const act of oracle.acts(before)) {
    for (const reading of oracle.readings(before)) {
      const { verdict } = oracle.judge(before, act, reading);
      const now = oracle.judge(after, act, reading).verdict;
      if (verdict !== 'silent') expect(now).toBe(verdict);
      else expect(now).not.toBe('conflicting');
    }
  }
}
