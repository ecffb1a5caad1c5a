/** A refactoring changes the words of a draft and no verdict: every act has in every reading the one that it had. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import type { Unit } from '../../server/src/core/model/model.ts';
import { lineIndex } from '../../server/src/core/service/lineIndex.ts';
import { serviceFor } from '../service/support.ts';
import { sample } from '../support/check.ts';
import { type EntryPlan, type Open, type Plan, plan } from '../support/draft/plan.ts';
import { build, draftText } from '../support/drafts.ts';
import * as oracle from '../support/oracle.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 100);

const plainly = <T>(open: Open<T>): T | undefined =>
  'plain' in open ? open.plain : open.bracket.alternatives[0]?.value;

/** The items of a list, its brackets left out. */
function withoutBrackets(entries: readonly EntryPlan[]): EntryPlan[] {
  return entries.flatMap((entry): EntryPlan[] => {
    if (!('item' in entry)) return withoutBrackets(plainly(entry) ?? []);
    const { head, less } = entry.item;
    const plain = (pick: Open<number>): Open<number> => ({ plain: plainly(pick) ?? 0 });
    return [{ item: { ...entry.item, head: plain(head), less: less.map(plain) } }];
  });
}

/** Definitions with one version in plain words, so that they can be written out. */
function withPlainDefinitions(given: Plan): Plan {
  const definitions = given.definitions.map(({ facet, versions }) => ({
    facet,
    governedBy: null,
    versions: versions.slice(0, 1).map(({ means }) => ({
      readers: [],
      period: 0,
      means: { plain: withoutBrackets(plainly(means) ?? []) },
    })),
  }));
  return { ...given, definitions };
}

const drafts = fc.tuple(plan, fc.boolean()).map(([given, plain]) => {
  const draft = build(plain ? withPlainDefinitions(given) : given, { maxActs: 80, maxReadings: 16 });
  Object.defineProperty(draft, fc.toStringMethod, { value: () => draftText(draft), enumerable: false });
  return draft;
});

type Texts = Record<string, string>;

/** What every act is in every reading, with what is then owed, whatever the order in which brackets stand. */
function verdicts(unit: Unit): Map<string, string> {
  const table = new Map<string, string>();
  for (const reading of oracle.readings(unit)) {
    const key = JSON.stringify([...reading].sort());
    const said = oracle.acts(unit).map((act) => {
      const { verdict, duties } = oracle.judge(unit, act, reading);
      return [verdict, duties.map((duty) => JSON.stringify(duty)).sort()];
    });
    table.set(key, JSON.stringify(said));
  }
  return table;
}

const problems = ({ problems: found }: Unit) => found.map(({ code, data }) => `${code} ${JSON.stringify(data)}`).sort();

function applied(texts: Texts, { edit }: CodeAction): Texts {
  const changed = { ...texts };
  for (const [name, edits] of Object.entries(edit?.changes ?? {})) {
    const text = texts[name] ?? '';
    const { offset } = lineIndex('applied', text);
    const places = edits
      .map(({ range, newText }, index) => ({ from: offset(range.start), to: offset(range.end), newText, index }))
      .sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
    let [at, result] = [0, ''];
    for (const { from, to, newText } of places) {
      expect(from).toBeGreaterThanOrEqual(at);
      result += text.slice(at, from) + newText;
      at = to;
    }
    changed[name] = result + text.slice(at);
  }
  return changed;
}

/** Every change of form that is offered at the beginning of a word of a file. */
function offered(texts: Texts, name: string): CodeAction[] {
  const { service } = serviceFor(texts);
  const text = texts[name] ?? '';
  const { position } = lineIndex(name, text);
  const found = new Map<string, CodeAction>();
  for (const { index } of text.matchAll(/[^\s,;|:[\]"“”]+/g)) {
    const start = position(index);
    for (const action of service.codeActions(name, { start, end: start }, ['refactor'])) {
      const kept = /^refactor\.(extract|inline|move)/.test(action.kind ?? '');
      if (kept) found.set(`${action.title} ${JSON.stringify(action.edit)}`, action);
    }
  }
  return [...found.values()];
}

function same(texts: Texts, action: CodeAction, before: Map<string, string>): void {
  const after = applied(texts, action);
  const now = serviceFor(after).checked.unit;
  const told = `${action.title}\n${Object.values(after).join('\n# ----\n')}`;
  expect(new Map([...verdicts(now)].sort()), told).toEqual(new Map([...before].sort()));
  expect(problems(now), told).toEqual(problems(serviceFor(texts).checked.unit));
}

describe('a refactoring', { timeout: 7_200_000 }, () => {
  const kinds: string[] = [];
  it('leaves every verdict of a draft as it is', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const texts: Texts = Object.fromEntries(draft.files.map(({ name, text }) => [name, text]));
        const before = verdicts(serviceFor(texts).checked.unit);
        for (const action of offered(texts, 'accord.norm')) {
          kinds.push(action.kind ?? '');
          same(texts, action, before);
        }
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
    expect(new Set(kinds)).toEqual(new Set(['refactor.extract', 'refactor.inline', 'refactor.move']));
  });

  it.each(['accord-2015.norm', 'rolling-text.norm', 'autonomous-weapons-protocol.norm'])(
    'leaves the coverage of %s as it is, and the text formatted',
    (name) => {
      const texts: Texts = { [name]: sample(name) };
      const coverage = (of: Texts) =>
        serviceFor(of)
          .checked.concerns()
          .map(({ concern, gap }) => [concern.name, String(gap.always), String(gap.sometimes), String(gap.leftOpen)]);
      const before = coverage(texts);
      const actions = offered(texts, name);
      expect(actions.length).toBeGreaterThan(0);
      for (const action of actions) {
        const after = applied(texts, action);
        expect(problems(serviceFor(after).checked.unit), action.title).toEqual([]);
        expect(coverage(after), action.title).toEqual(before);
        const { service } = serviceFor(after);
        expect(service.formatting(name, { tabSize: 2, insertSpaces: true }), action.title).toEqual([]);
      }
    },
  );
});
