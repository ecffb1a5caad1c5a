/**
 * Which provisions depend on one another. Towards a definition come the norms, definitions and instructions that use it;
 * towards a norm, those that yield to it. Away from a norm lead the definitions that it uses and the norms to which it yields.
 */
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
} from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { remembered } from '../model/cache';
import type { Norm, Passage, Precedence, Unit } from '../model/model';
import { normalise } from '../model/phrases';
import { declarationAt, type NamedPassage, symbolsOf } from '../model/symbols';
import type { Placed } from '../syntax/ast';
import type { Opened } from './deps';
import { symbolKinds } from './documentSymbols';
import { headingOf, titleIn } from './headings';
import { endOf } from './relativeLines';
import { samePassages } from './sameSymbol';
import { symbolAt } from './symbolAt';
import { nameKey } from './symbolKeys';
import { fileOf, locationOf, offsetAt, rangeOf } from './toLsp';

/** The norm or the versions of the definition on which a position stands, used or declared; none elsewhere. */
export function prepareCallHierarchy(opened: Opened, position: Position): CallHierarchyItem[] {
  const symbol = symbolAt(opened, position)?.symbol;
  return symbol ? declarationsOf(opened.checked, symbol).flatMap((at) => itemFor(opened.checked, at) ?? []) : [];
}

/** What depends on a definition, or yields to a norm. */
export function incomingCalls(opened: Opened, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const { checked } = opened;
  const declared = declaredIn(opened, item);
  const norm = declared && normAt(checked.unit, declared.at);
  const related = norm ? yieldingTo(checked.unit, norm) : declared ? usesOf(checked, declared.symbol) : [];
  return grouped(checked, related).map(({ item: from, ranges: fromRanges }) => ({ from, fromRanges }));
}

/** The definitions that a provision uses, and the norms to which it yields. */
export function outgoingCalls(opened: Opened, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const { checked } = opened;
  const declared = declaredIn(opened, item);
  if (!declared) return [];
  const norm = normAt(checked.unit, declared.at);
  const used = symbolsOf(checked.unit, declared.at)
    .filter(({ kind, declaration }) => kind === 'definition' && !declaration)
    .flatMap((symbol) => declarationsOf(checked, symbol).map((at) => ({ at, told: symbol.passage })));
  const related = norm ? [...used, ...yieldedTo(checked.unit, norm)] : used;
  return grouped(checked, related).map(({ item: to, ranges: fromRanges }) => ({ to, fromRanges }));
}

/** A declaration at the other end, with the words that tell of it in the one that depends. */
interface Related {
  readonly at: Placed;
  readonly told: Passage;
}

/** Norms that are `subject to` one, and those that it says it stands `notwithstanding`. */
function yieldingTo(unit: Unit, norm: Norm): Related[] {
  const saying = unit.norms.flatMap((other) =>
    wordsAbout(other, 'subject to', norm).map(({ span }): Related => ({ at: other.at, told: { at: other.at, span } })),
  );
  const named = norm.precedence.filter(({ kind }) => kind === 'notwithstanding');
  return [
    ...saying,
    ...named.flatMap((one) => {
      const other = normNamed(unit, one.norm);
      // What yields says nothing of it: its name stands for the words.
      return other ? [{ at: other.at, told: { at: other.at, span: other.nameSpan } }] : [];
    }),
  ];
}

/** The norms to which one yields, by its own words or by theirs. */
function yieldedTo(unit: Unit, norm: Norm): Related[] {
  const own = norm.precedence.flatMap(({ kind, norm: name, span }): Related[] => {
    const other = kind === 'subject to' ? normNamed(unit, name) : undefined;
    return other ? [{ at: other.at, told: { at: norm.at, span } }] : [];
  });
  const others = unit.norms.filter((other) => wordsAbout(other, 'notwithstanding', norm).length > 0);
  return [...own, ...others.map(({ at }): Related => ({ at, told: { at: norm.at, span: norm.nameSpan } }))];
}

const wordsAbout = ({ precedence }: Norm, said: Precedence['kind'], { name }: Norm): readonly Precedence[] =>
  precedence.filter(({ kind, norm }) => kind === said && normalise(norm) === normalise(name));

/** The passages of a unit that use a definition. */
function usesOf(checked: Checked, symbol: NamedPassage): Related[] {
  return checked.assembly.files
    .flatMap((file) => samePassages(checked, file, symbol, nameKey))
    .filter(({ declaration }) => !declaration)
    .map(({ passage }): Related => ({ at: passage.at, told: passage }));
}

function grouped(checked: Checked, related: readonly Related[]): { item: CallHierarchyItem; ranges: Range[] }[] {
  const ranges = new Map<Placed, Range[]>();
  for (const { at, told } of related) {
    const location = locationOf(checked, told);
    if (location) remembered(ranges, at, (): Range[] => []).push(location.range);
  }
  return [...ranges].flatMap(([at, some]) => {
    const item = itemFor(checked, at);
    return item ? [{ item, ranges: some }] : [];
  });
}

function itemFor(checked: Checked, at: Placed): CallHierarchyItem | undefined {
  const { file: uri, offset, node } = at;
  const file = fileOf(checked, uri);
  if (!file || node.keyword === 'opening') return undefined;
  const name = symbolsOf(checked.unit, at).find(({ passage: { span } }) => span.from > node.keywordSpan.from);
  const selected = name && name.passage.span.to <= node.headerSpan.to ? name.passage.span : node.headerSpan;
  const title = titleIn(node);
  return {
    name: headingOf(node).name,
    kind: symbolKinds[node.keyword],
    uri,
    range: rangeOf(file, offset + node.keywordSpan.from, offset + endOf(node)),
    selectionRange: rangeOf(file, offset + selected.from, offset + selected.to),
    ...(title !== undefined && { detail: title }),
  };
}

/** The declaration that an item stands for, as it is now, and its name; undefined where it is gone. */
function declaredIn({ checked, file }: Opened, { selectionRange }: CallHierarchyItem) {
  const at = declarationAt(file, offsetAt(file, selectionRange.start));
  const symbol =
    at &&
    symbolsOf(checked.unit, at).find(({ kind, passage: { span } }) => {
      return kind !== 'header keyword' && span.to <= at.node.headerSpan.to;
    });
  return at && symbol && { at, symbol };
}

function declarationsOf({ unit }: Checked, { kind, target }: NamedPassage): Placed[] {
  if (kind === 'norm') return unit.norms.flatMap(({ name, at }) => (normalise(name) === normalise(target) ? [at] : []));
  if (kind !== 'definition') return [];
  const found = [...unit.definitions.values()].find(({ name }) => normalise(name) === normalise(target));
  return found?.versions.map(({ at }) => at) ?? [];
}

const normAt = ({ norms }: Unit, at: Placed): Norm | undefined => norms.find((norm) => norm.at === at);

const normNamed = ({ norms }: Unit, name: string): Norm | undefined =>
  norms.find((norm) => normalise(norm.name) === normalise(name));
