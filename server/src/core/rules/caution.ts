/** Words that a library advises against, in the titles, the prose and the clauses of the accord. */

import { list } from '../messages/phrasing';
import type { Caution, Norm, Unit } from '../model/model';
import type { Declaration, Element, Placed, Span } from '../syntax/ast';
import { type Fix, rule } from './rule';
import type { Property } from './sieve';

export const caution = rule({
  code: 'caution',
  severity: 'warning',
  formal: true,
  *check({ unit, messages, normsWith }) {
    if (unit.cautions.length === 0 || !unit.accord) return;
    for (const at of written(unit, normsWith(memoryFor(unit.cautions).warned))) {
      for (const { words, span, quoted } of foundIn(at.node, unit.cautions)) {
        const { phrase, because, instead } = unit.cautions.find((one) => sameWords(one.phrase, words)) as Caution;
        yield {
          passage: { at, span },
          message: messages.findings.caution({ words, instead, ...(because !== undefined && { because }) }),
          data: { phrase, instead, quoted },
        };
      }
    }
  },
  fixes({ passage, data }, { messages }): Fix[] {
    const instead = Array.isArray(data?.instead) ? data.instead.map(String) : [];
    const together = data?.quoted === true ? list(instead) : instead.join(', ');
    return [...new Set([together, ...instead])]
      .filter((words) => words !== '')
      .map((words) => ({ title: messages.fixes.replaceBy(words), edits: [{ passage, newText: words }] }));
  },
});

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

/** Whole words, the longest phrase first; a hyphen makes another word. */
function pattern(cautions: readonly Caution[]): RegExp {
  const phrases = cautions.map(({ phrase }) => phrase).sort((a, b) => b.length - a.length);
  const spelled = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${spelled.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}

function sameWords(a: string, b: string): boolean {
  const compared = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
  return compared(a) === compared(b);
}
