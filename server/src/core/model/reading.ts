import type { Declaration, Element, Span } from '../syntax/ast';
import type { Fault, ProblemCode, ProblemData } from './problems';

/** What a passage names; `symbols.ts` gathers it for the editor. */
export interface Mention {
  readonly kind:
    | 'norm'
    | 'definition'
    | 'term'
    | 'state'
    | 'state word'
    | 'bracket'
    | 'library'
    | 'instrument'
    | 'file'
    | 'facet'
    | 'clause keyword'
    | 'modality'
    | 'verdict'
    | 'incident'
    | 'concern'
    | 'left open'
    | 'impossible'
    | 'caution';
  readonly span: Span;
  /** The name as declared; for a bracket its index in the declaration. */
  readonly target: string;
  /** The facet, for a term, a definition and the keyword of a facet. */
  readonly facet?: string;
  readonly declaration: boolean;
}

/** One declaration while it is read. */
export interface Reading {
  readonly node: Declaration;
  readonly faults: Fault[];
  /** A file in use could not be found: what seems unknown and resembles nothing known may be declared there. */
  readonly lenient?: boolean;
  /** Called for every passage that names something; left out where nobody asks, which is faster. */
  readonly mention?: ((mention: Mention) => void) | undefined;
}

/** Adds a fault on a passage. */
export function report(reading: Reading, code: ProblemCode, at: Span, data: ProblemData = {}): void {
  reading.faults.push({ code, span: { from: at.from, to: at.to }, data });
}

/** From the first element's first character to the last one's last. */
export function spanOf(elements: readonly Span[], otherwise: Span): Span {
  const first = elements[0];
  if (!first) return { from: otherwise.from, to: otherwise.to };
  return { from: first.from, to: (elements[elements.length - 1] as Span).to };
}

/** The source text of a passage. */
export function textAt(node: Declaration, span: Span): string {
  return node.text.slice(span.from, span.to);
}

/** The parts of a list of elements between marks; without elements, no part. */
export function splitAt(elements: readonly Element[], mark: ',' | ';' | ':'): Element[][] {
  if (elements.length === 0) return [];
  const parts: Element[][] = [[]];
  for (const element of elements) {
    if (element.kind === 'mark' && element.mark === mark) parts.push([]);
    else parts.at(-1)?.push(element);
  }
  return parts;
}

/** The source text of a passage on one line, with single spaces. */
export function phraseAt(node: Declaration, span: Span): string {
  const text = node.text.slice(span.from, span.to);
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}
