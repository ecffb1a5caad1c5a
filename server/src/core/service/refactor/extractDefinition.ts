/** Gives the values of a clause a name: a definition says what they are, and the clause then names it. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { definedNames } from '../../model/definedNames';
import { linkOf } from '../../model/linked';
import type { Clause, Item, Norm, SetRef, Unit } from '../../model/model';
import { normalise, wordsIn } from '../../model/phrases';
import { declarationAt, symbolsOf } from '../../model/symbols';
import { line } from '../../rules/inserting';
import type { Edit } from '../../rules/rule';
import type { Placed, SourceFile, Span } from '../../syntax/ast';
import { parse } from '../../syntax/parse';
import type { Opened } from '../deps';
import { offsetAt, toWorkspaceEdit } from '../toLsp';
import { blockAt } from './blocks';
import { phraseLength } from './items';

/** Some values of a clause that stand together and are tied to the same States. */
interface List {
  readonly at: Placed;
  readonly facet: string;
  readonly span: Span;
  /** What they are, without the States: what the definition means. */
  readonly means: string;
  readonly tie: string | undefined;
  /** The same for the same values in any order. */
  readonly key: string;
}

export function extractDefinition({ checked, file }: Opened, range: Range): CodeAction[] {
  const { unit, messages } = checked;
  const [from, to] = [offsetAt(file, range.start), offsetAt(file, range.end)];
  const at = declarationAt(file, from);
  const norm = at && unit.norms.find((one) => one.at === at);
  if (!norm || to > at.offset + at.node.text.length) return [];
  const within = { from: from - at.offset, to: to - at.offset };
  const clause = norm.clauses.find(({ span }) => span.from <= within.from && within.to <= span.to);
  if (!clause) return [];
  const touched = ({ span }: Item) => from === to || (span.from < within.to && within.from < span.to);
  const list = listOf(unit, norm, clause, clause.items.filter(touched));
  if (!list || (from === to && clause.items.length < 2)) return [];
  const name = nameFor(unit, messages.refactor.definitionName(list.facet));
  if (!name || !isReadAs(unit, name, list)) return [];

  const places = from === to || touchesAll(clause, touched) ? sameLists(unit, file, list) : [list];
  const action = (title: string, lists: readonly List[]): CodeAction[] => {
    const edits = [defining(file, lists[0] ?? list, name, list.means), ...lists.map((one) => naming(one, name))];
    const edit = toWorkspaceEdit(checked, edits);
    return edit ? [{ title, kind: CodeActionKind.RefactorExtract, edit }] : [];
  };
  return [
    ...action(messages.refactor.extract(name), [list]),
    ...(places.length > 1 ? action(messages.refactor.extractEverywhere(name, places.length), places) : []),
  ];
}

const touchesAll = ({ items }: Clause, touched: (item: Item) => boolean) => items.every(touched);

/** Some items of a clause as a list; undefined where they are in brackets, not next to each other or not tied alike. */
function listOf(unit: Unit, norm: Norm, { facet }: Clause, items: readonly Item[]): List | undefined {
  const { at } = norm;
  const { text } = at.node;
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return undefined;
  if (unit.facets.find(({ name }) => name === facet)?.values !== 'terms') return undefined;
  if (items.some((item) => !isPlain(item))) return undefined;
  for (const [index, { span }] of items.entries()) {
    const next = items[index + 1];
    if (next && !/^\s*(,\s*(and\s|or\s)?|and\s|or\s)\s*$/.test(text.slice(span.to, next.span.from))) return undefined;
  }
  const parts = items.map((item) => untied(unit, at, item));
  const [one] = parts;
  const ties = new Set(items.map(({ of }) => JSON.stringify(of)));
  if (!one || ties.size > 1 || parts.includes(undefined)) return undefined;
  return {
    at,
    facet,
    span: { from: first.span.from, to: last.span.to },
    means: parts.map((part) => part?.means).join(', '),
    tie: one.tie,
    key: items.map(keyOf).sort().join('\n'),
  };
}

/** Stands in every reading, and is made of terms and definitions. */
function isPlain({ when, head, less, of = [], lessStates }: Item): boolean {
  const conditions = [when, ...less.map((one) => one.when), ...of.map((one) => one.when)];
  const sets = [head, ...less.map(({ set }) => set)];
  const known = sets.every(({ kind }) => kind === 'term' || kind === 'definition');
  return known && lessStates.length === 0 && conditions.every((condition) => condition.length === 0);
}

function keyOf({ head, less }: Item): string {
  const name = (set: SetRef) => (set.kind === 'term' ? set.term.name : set.kind === 'definition' ? set.name : '');
  const without = less.map(({ set }) => name(set)).sort();
  return [name(head), ...without].join('\t');
}

/** The words of an item without the States to which it is tied, and the words for these. */
function untied(unit: Unit, at: Placed, { span, of, text }: Item): { means: string; tie?: string } | undefined {
  if (!of) return { means: text };
  const states = symbolsOf(unit, at)
    .filter(({ kind }) => kind === 'state' || kind === 'state word')
    .map(({ passage }) => passage.span)
    .filter(({ from, to }) => span.from <= from && to <= span.to);
  const [first, last] = [states[0], states.at(-1)];
  if (!first || !last) return undefined;
  const { text: all } = at.node;
  const head = /^(.*\S)\s+(?:of|by)\s+$/s.exec(all.slice(span.from, first.from))?.[1];
  if (head === undefined) return undefined;
  const single = (words: string) => words.replace(/\s+/g, ' ');
  return { means: single(head + all.slice(last.to, span.to)), tie: single(all.slice(first.from, last.to)) };
}

/** A name that nothing in the unit has yet. */
function nameFor(unit: Unit, wanted: string): string | undefined {
  const names = linkOf(unit)?.names;
  if (!names) return undefined;
  const choices = new Set([...unit.choices.keys()].map(normalise));
  const isTaken = (name: string) =>
    names.defined.has(normalise(name)) ||
    choices.has(normalise(name)) ||
    unit.facets.some((facet) => phraseLength(unit, facet.name, wordsIn(name)) === wordsIn(name).length);
  for (let count = 1; count < 1_000; count++) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (!isTaken(name)) return name;
  }
  return undefined;
}

/** Whether a definition that means the list belongs to the facet of its clause: words may be known to several facets. */
function isReadAs(unit: Unit, name: string, { means, facet, key }: List): boolean {
  const link = linkOf(unit);
  if (!link) return false;
  const first = unit.definitions.get(key.split(/[\n\t]/)[0] ?? '');
  if (first) return first.facet === facet && means.toLowerCase().startsWith(first.name.toLowerCase());
  const nodes = parse('', `define ${name}\n  means ${means}\n`).declarations.map(({ node }) => node);
  return definedNames(nodes, link.names.vocabulary).get(normalise(name))?.facet === facet;
}

/** The clauses of a file that have the same list and nothing else, in the order of the text. */
function sameLists(unit: Unit, file: SourceFile, list: List): List[] {
  return unit.norms.flatMap((norm) => {
    if (norm.at.file !== file.file) return [];
    return norm.clauses.flatMap((clause) => {
      if (clause.facet !== list.facet || clause.when.length > 0) return [];
      if (clause.items.map(keyOf).sort().join('\n') !== list.key) return [];
      return listOf(unit, norm, clause, clause.items) ?? [];
    });
  });
}

function naming({ at, span, tie }: List, name: string): Edit {
  return { passage: { at, span }, newText: tie === undefined ? name : `${name} of ${tie}` };
}

/** Behind the last definition above the norm, or before the first provision. */
function defining(file: SourceFile, { at }: List, name: string, means: string): Edit {
  const { declarations } = file;
  const lines = `define ${name}\n${line('means', means)}`;
  const index = declarations.indexOf(at);
  const above = declarations.findLastIndex(({ node }, place) => place < index && node.keyword === 'define');
  const first = declarations.findIndex(({ node }) => ['norm', 'without prejudice', 'left open'].includes(node.keyword));
  const offset = above >= 0 ? blockAt(file, above).to : blockAt(file, first).from;
  const span = { from: offset - at.offset, to: offset - at.offset };
  return { passage: { at, span }, newText: above >= 0 ? `\n\n${lines}` : `${lines}\n\n` };
}
