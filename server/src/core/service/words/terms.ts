/** A term in a few lines: what it means, its family, its other names, its source. */
import type { Facet, Term } from '../../model/model';

/** How many names of a list are told before the rest is only counted. */
const few = 6;

/** `manoeuvre › touching`: the terms above one, for a list. */
export function familyOf(facet: Facet, term: Term): string {
  return [facet.keyword ?? facet.name, ...ancestors(term).map(({ name }) => name)].join(' › ');
}

/** The terms above one, widest first. */
export function ancestors(term: Term): Term[] {
  return term.parent ? [...ancestors(term.parent), term.parent] : [];
}

/** Some names, the first few of them written out. */
export function someOf(names: readonly string[], most = few): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} others`;
}

/** What a term means, with its other names and its source. */
export function termCard(term: Term): string | undefined {
  const { means, synonyms, children, references } = term;
  const lines = [
    means,
    children.length > 0 ? `Includes ${someOf(children.map(({ name }) => name))}.` : undefined,
    synonyms.length > 0 ? `Also written ${synonyms.join(', ')}.` : undefined,
    references.length > 0 ? `Source: ${references.join('; ')}` : undefined,
  ].filter((line) => line !== undefined);
  return lines.length > 0 ? lines.join('\n\n') : undefined;
}

/** The term of a facet with exactly this name. */
export function termNamed({ roots }: Pick<Facet, 'roots'>, name: string): Term | undefined {
  for (const term of roots) {
    const found = term.name === name ? term : termNamed({ roots: term.children }, name);
    if (found) return found;
  }
  return undefined;
}
