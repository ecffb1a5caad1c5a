/** What the code of a finding names that is disregarded: the concern of `gap/boarding`, the facet of `expected/season`. */
import type { Declaration } from '../syntax/ast';
import { disregardsOf } from './disregards';
import type { Passage, Unit } from './model';
import { normalise } from './phrases';
import type { Mention } from './reading';

const families: Readonly<Record<string, 'concern' | 'facet'>> = { gap: 'concern', expected: 'facet' };

/** A name as it is written in a code: without spaces. */
export function inCode(name: string): string {
  return name.replace(/\s+/g, '-');
}

/** Whether a passage is the part of a code behind its stroke. */
export function isInCode({ at, span }: Passage): boolean {
  return at.node.text.charAt(span.from - 1) === '/' && disregardsOf(at.node).length > 0;
}

/** The names in the codes that a declaration says are to be disregarded. */
export function codeMentions(node: Declaration, { concerns, facets }: Unit): Mention[] {
  return disregardsOf(node)
    .flatMap(({ codes }) => codes)
    .flatMap(({ span }): Mention[] => {
      const words = node.text.slice(span.from, span.to);
      const stroke = words.indexOf('/');
      const kind = families[normalise(words.slice(0, Math.max(0, stroke)))];
      if (kind === undefined) return [];
      const among: readonly { readonly name: string }[] = kind === 'concern' ? concerns : facets;
      const part = normalise(words.slice(stroke + 1));
      const named = among.find(({ name }) => name !== '' && normalise(inCode(name)) === part);
      const passage = { from: span.from + stroke + 1, to: span.to };
      return named ? [{ kind, span: passage, target: named.name, declaration: false }] : [];
    });
}
