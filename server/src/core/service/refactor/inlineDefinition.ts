/** Writes what a definition means in its place: where the cursor is, or wherever it is used, and it then goes. */
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import { readHeader } from '../../model/header';
import type { Definition, Item, Unit } from '../../model/model';
import { normalise, wordsIn } from '../../model/phrases';
import { symbolAt, symbolsOf } from '../../model/symbols';
import { contentsOf } from '../../model/uses';
import type { Placed, Span } from '../../syntax/ast';
import { endOfRow } from '../../syntax/rows';
import type { Opened } from '../deps';
import { fileOf, offsetAt, rangeOf } from '../toLsp';
import { blockAt } from './blocks';
import { isPhrase, itemsNaming, type PlacedItem, phraseLength } from './items';

interface Use {
  readonly at: Placed;
  readonly name: Span;
  /** The words that are replaced, and those that take their place; undefined where no words say the same. */
  readonly written?: { readonly span: Span; readonly words: string };
}

export function inlineDefinition({ checked, file }: Opened, range: Range): CodeAction[] {
  const { unit, messages } = checked;
  const pointed = symbolAt(unit, file.file, offsetAt(file, range.start));
  if (pointed?.kind !== 'definition') return [];
  const definition = [...unit.definitions.values()].find((one) => normalise(one.name) === normalise(pointed.target));
  if (!definition || !isPlain(unit, checked, definition)) return [];
  const uses = usesOf(checked, definition);
  const { refactor } = messages;
  const { name } = definition;
  const here = uses.find((use) => use.at === pointed.passage.at && use.name.from === pointed.passage.span.from);
  const single = here?.written ? edits(checked, [here]) : undefined;
  const everywhere = inTheAccord(unit, definition) ? edits(checked, uses, definition) : undefined;
  const action = (title: string, changes: Record<string, TextEdit[]> | undefined): CodeAction[] =>
    changes ? [{ title, kind: CodeActionKind.RefactorInline, edit: { changes } }] : [];
  return [
    ...action(refactor.inlineHere(name), single),
    ...(uses.length > 0 ? action(refactor.inlineEverywhere(name, uses.length), everywhere) : []),
  ];
}

/** Whether it says the same in every reading, for every Party and of every act, in words that can stand elsewhere. */
function isPlain(unit: Unit, { assembly }: Checked, definition: Definition): boolean {
  const [version, ...others] = definition.versions;
  if (!version || others.length > 0 || definition.governedBy !== undefined || version.readers.length > 0) return false;
  const key = normalise(definition.name);
  const declared = assembly.files.flatMap((file) =>
    contentsOf(file).definitions.filter(({ node }) => normalise(readHeader({ node, faults: [] }, 'name').name) === key),
  );
  const items = version.items.length > 0 && version.items.every(isPlainItem);
  // A term of its name cannot be said as long as it is there.
  const clash = unit.problems.some(({ passage, code }) => passage.at === version.at && code !== 'unused-name');
  return declared.length === 1 && items && !clash;
}

function isPlainItem({ when, head, less }: Item): boolean {
  const known = [head, ...less.map(({ set }) => set)].every(({ kind }) => kind === 'term' || kind === 'definition');
  return known && [when, ...less.map((one) => one.when)].every((condition) => condition.length === 0);
}

/** Others may use what is declared in a file without the accord. */
function inTheAccord({ accord }: Unit, { versions }: Definition): boolean {
  return accord !== undefined && versions.every(({ at }) => at.file === accord.at.file);
}

/** Every place that names it, also where what stands there was not agreed and so is no part of the draft any more. */
function usesOf({ unit, assembly }: Checked, definition: Definition): Use[] {
  const items = itemsNaming(unit, definition.name);
  const [word = ''] = wordsIn(definition.name);
  const mayName = new RegExp(word.replace(/[^\p{L}\p{N}]/gu, '.'), 'iu');
  const candidates = assembly.files.flatMap(({ declarations }) =>
    declarations.filter(({ node }) => mayName.test(node.text)),
  );
  return candidates.flatMap((at) =>
    symbolsOf(unit, at)
      .filter(({ kind, target, declaration }) => kind === 'definition' && target === definition.name && !declaration)
      .map(({ passage: { span: name } }): Use => {
        const around = items
          .filter(({ at: place, item: { span } }) => place === at && span.from <= name.from && name.to <= span.to)
          .sort((a, b) => a.item.span.to - a.item.span.from - (b.item.span.to - b.item.span.from));
        const written = around[0] && writtenOut(unit, definition, around[0], name);
        return written ? { at, name, written } : { at, name };
      }),
  );
}

function writtenOut(unit: Unit, definition: Definition, use: PlacedItem, name: Span): Use['written'] {
  const { at, item, facet } = use;
  const { text } = at.node;
  if ([item.head, ...item.less.map(({ set }) => set)].some(({ kind }) => kind === 'unknown')) return undefined;
  const meant = definition.versions[0]?.items ?? [];
  const following = /^[^,;|[\]#\r\n]*/.exec(text.slice(item.span.to))?.[0] ?? '';
  // Words that several facets know might be read as another's where the facet is not given by the clause.
  const given = facet === definition.facet && at.node.keyword !== 'define' && !isVerb(unit, facet);
  if (!given && !meant.every((one) => isPhrase(unit, definition.facet, headOf(unit, definition, one), true))) {
    return undefined;
  }
  if (name.from === item.span.from) {
    const tail = text.slice(name.to, item.span.to);
    if (meant.length > 1 && /[[\]#\r\n]/.test(tail)) return undefined;
    const parts = meant.map((one) => one.text);
    const joined = parts.every((part, index) => {
      const behind = index === parts.length - 1 ? tail + following : tail;
      return sameWords(unit, definition.facet, part, behind);
    });
    if (!joined) return undefined;
    if (parts.length === 1) return { span: name, words: parts[0] as string };
    return { span: { from: name.from, to: item.span.to }, words: parts.map((part) => part + tail).join(', ') };
  }
  const parts = meant.map((one) => one.text);
  if (meant.some(({ less }) => less.length > 0)) return undefined;
  const rest = `${text.slice(name.to, item.span.to)}${following}`;
  const joined = parts.every((part, index) =>
    sameWords(
      unit,
      definition.facet,
      part,
      `${parts
        .slice(index + 1)
        .map((one) => ` and ${one}`)
        .join('')}${rest}`,
    ),
  );
  return joined ? { span: name, words: parts.join(' and ') } : undefined;
}

const isVerb = ({ facets }: Unit, facet: string) =>
  facets.some(({ name, followsModality }) => name === facet && followsModality);

/** The first term or definition of an item, in its words. */
function headOf(unit: Unit, { facet }: Definition, { text }: Item): string {
  const words = wordsIn(text);
  return words.slice(0, phraseLength(unit, facet, words)).join(' ');
}

/** Whether words are read alike by themselves and before others, with which they might be a longer term. */
function sameWords(unit: Unit, facet: string, text: string, behind: string): boolean {
  const alone = wordsIn(text);
  const together = wordsIn(`${text}${behind.split('[')[0]}`);
  return alone.every(
    (_, index) => phraseLength(unit, facet, alone.slice(index)) === phraseLength(unit, facet, together.slice(index)),
  );
}

/** `x other than x`: what is written out for the one has the other in it. */
function overlap(a: Use, b: Use): boolean {
  return (
    a.at === b.at &&
    !!a.written &&
    !!b.written &&
    a.written.span.from < b.written.span.to &&
    b.written.span.from < a.written.span.to
  );
}

/** @param gone the definition, where it is deleted. Undefined where one of the uses has no words of its own. */
function edits(checked: Checked, uses: readonly Use[], gone?: Definition): Record<string, TextEdit[]> | undefined {
  const changes: Record<string, TextEdit[]> = {};
  if (uses.some((use) => uses.some((other) => other !== use && overlap(use, other)))) return undefined;
  const add = (name: string, from: number, to: number, newText: string): boolean => {
    const file = fileOf(checked, name);
    if (!file) return false;
    changes[name] = [...(changes[name] ?? []), { range: rangeOf(file, from, to), newText }];
    return true;
  };
  for (const { at, written } of uses) {
    if (!written) return undefined;
    const { from, to } = written.span;
    if (!add(at.file, at.offset + from, at.offset + to, written.words)) return undefined;
  }
  for (const { at } of gone?.versions ?? []) {
    const file = fileOf(checked, at.file);
    const index = file?.declarations.indexOf(at) ?? -1;
    if (!file || index < 0) return undefined;
    const block = blockAt(file, index);
    const [, end] = endOfRow(file.text, block.to);
    const blank = /^(?:[^\S\r\n]*(?:\r\n?|\n))*/.exec(file.text.slice(end))?.[0].length ?? 0;
    add(at.file, block.from, end + blank, '');
  }
  return changes;
}
