/** Small joinery that every message uses: lists, quotation, suggestions. */
import type { Saying } from '../model/model';

/** `a, b and c`. */
export function list(items: readonly string[], joint = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items[items.length - 1]}`;
}

/** Words of the draft, between quotation marks. */
export function said(words: string): string {
  return `"${words}"`;
}

/** The name of a norm, a clause or a bracket. */
export function named(name: string): string {
  return `\`${name}\``;
}

/** `"a", "b" or "c"`. */
export function eitherOf(words: readonly string[]): string {
  return list(words.map(said), 'or');
}

/** ` Did you mean "a" or "b"?`; what to do instead where nothing comes near. */
export function meant(nearest: readonly string[], otherwise = ''): string {
  if (nearest.length > 0) return ` Did you mean ${eitherOf(nearest)}?`;
  return otherwise === '' ? '' : ` ${otherwise}`;
}

/** The first letter in upper case. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 act`, `2 acts`: English alone forms its plurals so. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A declaration as a sentence speaks of it, by its header keyword. */
const declarationWords: Readonly<Record<string, string>> = {
  opening: 'the opening lines of a file',
  accord: 'an accord',
  instrument: 'an instrument',
  preamble: 'the preamble',
  define: 'a definition',
  norm: 'a norm',
  'without prejudice': 'a without-prejudice clause',
  'left open': 'a matter left open',
  'final clauses': 'the final clauses',
  incident: 'an incident',
  mandate: 'a mandate',
  concern: 'a concern',
  vocabulary: 'a vocabulary',
  facet: 'a facet',
  term: 'a term',
  state: 'a State',
  impossible: 'an act that cannot be',
  caution: 'a caution',
};

/** `a norm`, and the keyword itself for what has no words. */
export function declaration(keyword: string): string {
  return declarationWords[keyword] ?? keyword;
}

/** `This norm`. */
export function thisDeclaration(keyword: string): string {
  return `This ${declaration(keyword).replace(/^(an?|the) /, '')}`;
}

/** What a norm does with an act, by what it says. */
export const does: Readonly<Record<Saying, string>> = {
  prohibited: 'prohibits',
  discouraged: 'discourages',
  required: 'requires',
  encouraged: 'encourages',
  permitted: 'permits',
  'without prejudice': 'is without prejudice to',
};
