/** Trees of terms and the facets that they make. */
import type { Facet, Term } from '../../server/src/core/model/model.ts';
import { passage } from './dummies.ts';

/** A leaf, or a term with those below it. */
export type Tree = string | { readonly name: string; readonly below: readonly Tree[] };

/** A term with those below it. */
export const under = (name: string, ...below: readonly Tree[]): Tree => ({ name, below });

export interface Terms {
  readonly roots: readonly Term[];
  readonly leaves: readonly Term[];
  /** All of them in the order of a walk from the roots. */
  readonly all: readonly Term[];
}

/** Terms in the order of a walk from the roots, each with the contiguous range of its leaves. */
export function terms(
  facet: string,
  trees: readonly Tree[],
  synonyms: (name: string) => readonly string[] = () => [],
): Terms {
  const leaves: Term[] = [];
  const all: Term[] = [];
  const grow = (tree: Tree, parent?: Term): Term => {
    const name = typeof tree === 'string' ? tree : tree.name;
    const children: Term[] = [];
    const term = {
      name,
      facet,
      ...(parent ? { parent } : {}),
      children,
      leafFrom: leaves.length,
      leafTo: leaves.length,
      synonyms: synonyms(name),
      labels: new Map<string, string>(),
      references: [],
      source: passage('term'),
    };
    all.push(term);
    if (typeof tree === 'string' || tree.below.length === 0) leaves.push(term);
    else children.push(...tree.below.map((child) => grow(child, term)));
    term.leafTo = leaves.length;
    return term;
  };
  return { roots: trees.map((tree) => grow(tree)), leaves, all };
}

type FacetWords = Partial<
  Pick<Facet, 'keyword' | 'of' | 'relativeTo' | 'followsModality' | 'describesNorms' | 'usually' | 'alone'>
>;

/** A facet of terms. */
export function termFacet(name: string, of: Terms, words: FacetWords = {}): Facet {
  return { ...plain(name, words), values: 'terms', roots: of.roots, leaves: of.leaves };
}

/** A facet whose values are States. */
export function statesFacet(name: string, words: FacetWords = {}): Facet {
  return { ...plain(name, words), values: 'States', roots: [], leaves: [] };
}

function plain(name: string, words: FacetWords) {
  return { name, followsModality: false, describesNorms: false, usually: [], source: passage('facet'), ...words };
}
