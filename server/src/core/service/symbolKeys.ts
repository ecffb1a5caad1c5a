/** When two passages name the same thing: their keys are equal. */
import { normalise } from '../model/phrases';
import type { NamedPassage } from '../model/symbols';

export type KeyOf = (symbol: NamedPassage) => string | undefined;

/**
 * The key of the name itself; undefined for words of the language and for what has no name. A term is told by its facet
 * and the name that its declaration gives, whatever synonym is written; a State by its code.
 */
export function nameKey({ kind, target, facet }: NamedPassage): string | undefined {
  switch (kind) {
    case 'header keyword':
    case 'modality':
    case 'verdict':
    case 'state word':
      return undefined;
    case 'state':
    case 'file':
      return `${kind} ${target}`;
    case 'bracket':
      return target === '' ? undefined : `${kind} ${normalise(target)}`;
    case 'term':
      return `${kind} ${normalise(facet ?? '')}: ${normalise(target)}`;
    case 'clause keyword':
      return facet === undefined ? undefined : `${kind} ${normalise(facet)}`;
    default:
      return `${kind} ${normalise(target)}`;
  }
}

/** The same, but a clause that begins with the keyword of a facet speaks of the facet. */
export function referenceKey(symbol: NamedPassage): string | undefined {
  const { kind, facet } = symbol;
  return kind === 'clause keyword' && facet !== undefined ? `facet ${normalise(facet)}` : nameKey(symbol);
}

/** The same, and words of the language are told by what they say; undefined for the keywords of headers alone. */
export function wordKey(symbol: NamedPassage): string | undefined {
  const { kind, target } = symbol;
  if (kind === 'header keyword' || (kind === 'bracket' && target === '')) return undefined;
  return referenceKey(symbol) ?? `${kind} ${target}`;
}
