import type { Declaration, Placed, SourceFile } from '../syntax/ast';
import { remembered, sameList } from './cache';
import { codeMentions } from './codeMentions';
import { disregardsOf } from './disregards';
import { type LinkedUnit, linkOf } from './linked';
import type { Passage, Unit } from './model';
import type { Names } from './names';
import { normalise } from './phrases';
import { readAccordNode, readPlain } from './plainReadings';
import { resolvePrecedence } from './precedence';
import { isProvision, readProvision } from './provisions';
import type { Mention } from './reading';
import type { Settlement } from './settle';
import { contentsOf, type Use, usesOf } from './uses';
import { vocabularyMentions } from './vocabularyMentions';

/** A passage that names something. */
export interface NamedPassage {
  readonly passage: Passage;
  readonly kind: Mention['kind'] | 'header keyword';
  /**
   * The name as declared, or the keyword. For a bracket the name of its choice; for one that was agreed on its own name,
   * empty where it has none.
   */
  readonly target: string;
  /** The facet, for a term, a definition and the keyword of a facet. */
  readonly facet?: string;
  /** Whether the thing is declared here; otherwise it is only referred to. */
  readonly declaration: boolean;
}

interface Found {
  /** What became of the brackets when this was found. */
  readonly settled: readonly Settlement[];
  readonly symbols: readonly NamedPassage[];
}

/** By what else decides what words name: the names around a declaration, and those of norms where it speaks of precedence. */
const known = new WeakMap<Names, WeakMap<object, WeakMap<Placed, Found>>>();
const noNorms = {};
const unsettled: readonly Settlement[] = [];

/**
 * Everything that a declaration of a unit names, in the order of the text. Found when it is first asked for, and kept from
 * one version of the unit to the next as long as the declaration and the names around it are the same.
 */
export function symbolsOf(unit: Unit, at: Placed): readonly NamedPassage[] {
  const link = linkOf(unit);
  if (!link) return [];
  // What it uses depends on the files of the unit, and what it disregards on their concerns.
  if (usesOf(at.node).uses.length + disregardsOf(at.node).length > 0) return find(unit, link, at);
  const norms = mayYield(at.node) ? link.normNames : noNorms;
  const among = remembered(known, link.names, () => new WeakMap<object, WeakMap<Placed, Found>>());
  const found = remembered(among, norms, () => new WeakMap<Placed, Found>());
  const settled = link.settled.get(at) ?? unsettled;
  const before = found.get(at);
  if (before && sameList(before.settled, settled)) return before.symbols;
  const symbols = find(unit, link, at);
  found.set(at, { settled, symbols });
  return symbols;
}

const yielding = new WeakMap<Declaration, boolean>();

/** Whether there may be words of precedence in a declaration. */
function mayYield(node: Declaration): boolean {
  return remembered(yielding, node, () => /subject|notwithstanding/i.test(node.text));
}

/** Everything that the files of a unit name: to find references. */
export function allSymbols(unit: Unit): NamedPassage[] {
  const files = linkOf(unit)?.assembly.files ?? [];
  return files.flatMap(({ declarations }) => declarations.flatMap((at) => symbolsOf(unit, at)));
}

/** The declaration of a file that an offset lies in; at the end of the text, the last. */
export function declarationAt({ declarations }: SourceFile, offset: number): Placed | undefined {
  let [low, high] = [0, declarations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((declarations[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return declarations[Math.max(0, low - 1)];
}

/** What stands at an offset of a file; where two things meet, the one that begins there. */
export function symbolAt(unit: Unit, file: string, offset: number): NamedPassage | undefined {
  const source = linkOf(unit)?.assembly.files.find((one) => one.file === file);
  const at = source && declarationAt(source, offset);
  if (!at) return undefined;
  const inside = offset - at.offset;
  const here = symbolsOf(unit, at).filter(({ passage: { span } }) => span.from <= inside && inside <= span.to);
  return here.at(-1);
}

function find(unit: Unit, link: LinkedUnit, at: Placed): NamedPassage[] {
  const { node } = at;
  const mentions: Mention[] = [];
  const mention = (one: Mention): void => {
    mentions.push(one);
  };
  if (isProvision(node.keyword)) {
    const read = readProvision(node, link.names, mention);
    if (read.kind === 'norm') resolvePrecedence(read.body.precedence, link.normNames, mention);
    const settled = link.settled.get(at) ?? [];
    mentions.forEach((one, index) => {
      if (one.kind !== 'bracket') return;
      const bracket = Number(one.target.slice(1));
      const settlement = settled[bracket];
      const target = typeof settlement === 'string' ? settlement : (read.brackets[bracket]?.name ?? '');
      mentions[index] = { ...one, target };
    });
  } else if (node.keyword === 'accord' || node.keyword === 'instrument') {
    readAccordNode(node, link.names.vocabulary.states, mention);
  } else if (!vocabularyMentions(node, link.names.vocabulary, mention)) readPlain(node, mention);
  const { uses, concerning, buildsOn } = usesOf(node);
  for (const { kind, text, span } of [...uses.flatMap((use) => separately(link, use)), ...concerning, ...buildsOn]) {
    mention({ kind, span, target: text, declaration: false });
  }
  for (const one of codeMentions(node, unit)) mention(one);
  const symbols = mentions.map(({ span, ...rest }): NamedPassage => ({ ...rest, passage: { at, span } }));
  if (node.keyword !== 'opening') {
    const passage = { at, span: node.keywordSpan };
    symbols.push({ passage, kind: 'header keyword', target: node.keyword, declaration: false });
  }
  return symbols.sort((a, b) => a.passage.span.from - b.passage.span.from);
}

/** `a and b` may be the name of one library, or of two. */
function separately({ assembly }: LinkedUnit, use: Use): Use[] {
  const names = new Set(assembly.files.map((file) => contentsOf(file).libraryName));
  const parts = use.text.split(/ and /);
  if (use.kind === 'file' || parts.length < 2 || names.has(normalise(use.text))) return [use];
  if (use.span.to - use.span.from !== use.text.length) return [use];
  let from = use.span.from;
  return parts.map((text): Use => {
    const span = { from, to: from + text.length };
    from = span.to + ' and '.length;
    return { kind: 'library', text, span };
  });
}
