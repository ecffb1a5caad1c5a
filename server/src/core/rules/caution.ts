/**
 * Words that a library advises against: wherever the accord is written, or where it lays something down in prose, if they
 * soften whatever is said.
 */

import { list } from '../messages/phrasing';
import { remembered } from '../model/cache';
import type { Caution, Norm, Unit } from '../model/model';
import type { Declaration, Element, Placed, Span } from '../syntax/ast';
import { placeIn, proseOf, writtenAt } from './accordProse';
import { deletion } from './deleting';
import { type Context, type Edit, type Finding, type Fix, rule, type Yielded } from './rule';
import type { Property } from './sieve';

export const caution = rule({
  code: 'caution',
  severity: 'warning',
  formal: true,
  *check(context) {
    const { unit, messages, normsWith } = context;
    // An instrument is concluded as it is worded.
    if (unit.cautions.length === 0 || unit.accord?.kind !== 'accord') return;
    const { loaded } = kindsOf(unit.cautions);
    yield* softened(context);
    if (loaded.length === 0) return;
    for (const at of written(unit, normsWith(memoryFor(loaded).warned))) {
      for (const { words, span, quoted } of foundIn(at.node, loaded)) {
        const { phrase, reasons, instead } = loaded.find((one) => sameWords(one.phrase, words)) as Caution;
        const because = messages.clauses.reason(reasons);
        yield {
          passage: { at, span },
          message: messages.findings.caution({ words, instead, ...(because !== undefined && { because }) }),
          data: { phrase, instead, quoted },
        };
      }
    }
  },
  fixes(finding, { messages }): Fix[] {
    const { passage, data } = finding;
    if (data?.softens === true)
      return [{ title: messages.mends.remove(writtenAt(passage)), edits: [without(finding)] }];
    const instead = Array.isArray(data?.instead) ? data.instead.map(String) : [];
    const together = data?.quoted === true ? list(instead) : instead.join(', ');
    return [...new Set([together, ...instead])]
      .filter((words) => words !== '')
      .map((words) => ({ title: messages.fixes.replaceBy(words), edits: [{ passage, newText: words }] }));
  },
});

const kinds = new WeakMap<
  readonly Caution[],
  { readonly loaded: readonly Caution[]; readonly softening: readonly Caution[] }
>();

/** Those that mean different things to different readers, and those that soften whatever is said. */
export function kindsOf(cautions: readonly Caution[]) {
  return remembered(kinds, cautions, () => ({
    loaded: cautions.filter(({ softens }) => !softens),
    softening: cautions.filter(({ softens }) => softens),
  }));
}

/** Words that soften what norms and final clauses lay down; a recital lays nothing down. */
function* softened({ unit, messages, normsWith }: Context): Iterable<Yielded> {
  const { softening } = kindsOf(unit.cautions);
  if (softening.length === 0) return;
  const words = pattern(softening);
  for (const { kind, passage } of proseOf(unit, normsWith)) {
    if (kind === 'recital') continue;
    for (const match of writtenAt(passage).matchAll(words)) {
      const found = softening.find((one) => sameWords(one.phrase, match[0]));
      const because = found && messages.clauses.reason(found.reasons);
      yield {
        passage: placeIn(passage, match.index, match[0].length),
        severity: 'information',
        message: messages.drafting.softening({ words: match[0], ...(because !== undefined && { because }) }),
        data: { phrase: match[0], softens: true },
      };
    }
  }
}

/** Takes words out of a sentence, with the commas around them, or the space before. */
function without({ passage: { at, span } }: Finding): Edit {
  const { text } = at.node;
  const [before = '', comma] = /(,?)\s*$/.exec(text.slice(0, span.from)) ?? [];
  const rest = text.slice(span.to);
  const opening = /^,?\s+(\p{L})/u.exec(rest);
  if (before === '' && opening) {
    const edit = deletion(at, { from: span.from, to: span.to + opening[0].length });
    return { ...edit, newText: opening[1]?.toUpperCase() ?? '' };
  }
  const to = comma === ',' && rest.startsWith(',') ? span.to + 1 : span.to;
  return deletion(at, { from: span.from - before.length, to });
}

/** The declarations that are the text of the accord; incidents and instructions speak as they like. */
function written(unit: Unit, norms: readonly Norm[]): Placed[] {
  const { accord, leftOpen, definitions, preamble = [], finalClauses = [] } = unit;
  const versions = [...definitions.values()].flatMap((definition) => definition.versions);
  const declarations = [...(accord ? [accord] : []), ...preamble, ...versions, ...norms, ...leftOpen, ...finalClauses];
  const own = declarations.map(({ at }) => at).filter(({ file }) => file === accord?.at.file);
  return [...new Set([...own, ...norms.map(({ at }) => at)])];
}

interface Found {
  readonly words: string;
  readonly span: Span;
  /** Whether it stands in a quotation. */
  readonly quoted: boolean;
}

interface Memory {
  readonly cautions: readonly Caution[];
  /** By declaration: most stay as they are while one is edited. */
  readonly found: WeakMap<Declaration, readonly Found[]>;
  readonly warned: Property;
}

/** For the cautions of one vocabulary. */
let memory: Memory | undefined;

function memoryFor(cautions: readonly Caution[]): Memory {
  if (memory?.cautions === cautions) return memory;
  memory = { cautions, found: new WeakMap(), warned: ({ at }) => foundIn(at.node, cautions).length > 0 };
  return memory;
}

/** The words of a declaration that some cautions advise against, comments and sources aside. */
export function foundIn(node: Declaration, cautions: readonly Caution[]): readonly Found[] {
  const { found: known } = memoryFor(cautions);
  const before = known.get(node);
  if (before) return before;
  const found = search(node, cautions);
  known.set(node, found);
  return found;
}

function search(node: Declaration, cautions: readonly Caution[]): Found[] {
  const found: Found[] = [];
  const sources = node.lines.filter(({ elements: [first] }) => first?.kind === 'word' && first.text === 'source');
  const skipped: readonly Span[] = [...node.comments, ...sources];
  const quotations = [node.header, ...node.lines.map(({ elements }) => elements)].flatMap(quotationsIn);
  for (const match of node.text.matchAll(pattern(cautions))) {
    const span = { from: match.index, to: match.index + match[0].length };
    if (skipped.some((one) => one.from <= span.from && span.from < one.to)) continue;
    found.push({ words: match[0], span, quoted: quotations.some((one) => one.from < span.from && span.to < one.to) });
  }
  return found;
}

function quotationsIn(elements: readonly Element[]): Span[] {
  return elements.flatMap((element) => {
    if (element.kind === 'quotation') return [element];
    return element.kind === 'bracket' ? element.alternatives.flatMap((one) => quotationsIn(one.elements)) : [];
  });
}

const patterns = new WeakMap<readonly Caution[], RegExp>();

/** Whole words, the longest phrase first; a hyphen makes another word. Chinese has no spaces between its words. */
function pattern(cautions: readonly Caution[]): RegExp {
  return remembered(patterns, cautions, () => {
    const phrases = cautions.map(({ phrase }) => phrase).sort((a, b) => b.length - a.length);
    const spelled = phrases.map((phrase) => {
      const words = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
      return /^\p{Script=Han}/u.test(phrase) ? words : `(?<![\\p{L}\\p{N}-])${words}(?![\\p{L}\\p{N}-])`;
    });
    return new RegExp(`(?:${spelled.join('|')})`, 'giu');
  });
}

function sameWords(a: string, b: string): boolean {
  const compared = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
  return compared(a) === compared(b);
}
