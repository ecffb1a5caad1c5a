/** A facet: what of an act it tells, how a clause says it, and its terms. */
import type { Facet, Term } from '../../model/model';
import { type Block, joined, listOf, type Page, paragraph, present, rowsOf, section, type Text } from '../document';
import type { Shelf } from '../shelf';
import { foreign, labelsOf, link, type Reference, termAt } from './common';

interface Family {
  readonly term: Reference;
  readonly below: readonly Family[];
}

export interface FacetFacts {
  readonly kind: 'facet';
  readonly name: string;
  readonly library: string;
  readonly title?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly keyword?: string;
  readonly describesNorms: boolean;
  readonly values: Facet['values'];
  readonly of?: string;
  readonly relativeTo?: string;
  readonly usually: readonly Reference[];
  readonly expected?: { readonly of: string; readonly because: string };
  readonly terms: readonly Family[];
}

export function facetFacts(shelf: Shelf, facet: Facet): FacetFacts {
  const family = (term: Term): Family => ({ term: termAt(shelf, term), below: term.children.map(family) });
  const { name, title, labels, keyword, describesNorms, values, of, relativeTo, usually, expected, roots } = facet;
  return {
    kind: 'facet',
    name,
    library: shelf.placeOf(facet.source.at.file),
    ...(title !== undefined && { title }),
    labels: labelsOf(labels),
    ...(keyword !== undefined && { keyword }),
    describesNorms,
    values,
    ...(of !== undefined && { of }),
    ...(relativeTo !== undefined && { relativeTo }),
    usually: usually.map((term) => termAt(shelf, term)),
    ...(expected && { expected: { of: expected.of, because: expected.because } }),
    terms: roots.map(family),
  };
}

export function facetPage(shelf: Shelf, facts: FacetFacts): Page {
  const { explain: words, hover, joining } = shelf.messages;
  const role = facts.describesNorms ? joining.ended(joining.sentence(hover.keyword.describesNorms)) : undefined;
  return {
    address: { kind: 'facet', name: facts.name, of: facts.library },
    what: words.kinds.facet,
    title: facts.name,
    labels: foreign(facts.labels),
    blocks: present([
      paragraph(facts.title && joining.ended(joining.sentence(facts.title))),
      paragraph(role),
      rowsOf([
        [words.clause, facts.keyword === undefined ? undefined : [{ code: facts.keyword }]],
        [words.tied, facts.of],
        [words.compares, facts.relativeTo],
        [words.values, facts.values === 'States' ? hover.keyword.states : undefined],
        [words.ordinary, joined(facts.usually.map((one): Text => [link(one)]))],
        [words.expected, facts.expected?.because],
        [words.declaredIn, [link({ kind: 'library', name: facts.library })]],
      ]),
      ...familyBlocks(shelf, facts.terms),
    ]),
  };
}

/** A section for each family, those without members in one list; what is deeper stands behind its family. */
export function familyBlocks({ messages }: Shelf, families: readonly Family[]): (Block | undefined)[] {
  const words = messages.explain;
  const single = families.filter(({ below }) => below.length === 0);
  const told = ({ term, below }: Family): Text =>
    below.length === 0 ? [link(term)] : [link(term), words.colon, ...joined(below.map(members))];
  return [
    section(words.terms, [listOf(single.map(told))]),
    ...families
      .filter(({ below }) => below.length > 0)
      .map(({ term, below }) => section([link(term)], [listOf(below.map(told))])),
  ];
}

function members({ term, below }: Family): Text {
  return below.length === 0 ? [link(term)] : [link(term), ' (', ...joined(below.map(members)), ')'];
}
