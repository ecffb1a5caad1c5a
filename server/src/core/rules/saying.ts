/** What can be said in a clause: the ordinary value of a facet, every phrase that its clause knows, the words of a modality. */
import { modalities } from '../model/modality';
import type { Facet, Saying, Term, Unit } from '../model/model';

/** The most ordinary value of a facet of terms; undefined for States and where there are none. */
export function ordinaryValue({ usually, roots }: Facet): string | undefined {
  return (usually[0] ?? roots[0])?.name;
}

/** Every way of writing the terms of the facet of that name or clause keyword; those of verbs for `modality`. */
export function waysToSay({ facets }: Unit, clause: string): string[] {
  const meant = facets.filter(({ name, keyword, followsModality }) =>
    clause === 'modality' ? followsModality : name === clause || keyword === clause,
  );
  const ways = ({ name, synonyms, labels, children }: Term): string[] => {
    return [name, ...synonyms, ...labels.values(), ...children.flatMap(ways)];
  };
  return meant.flatMap(({ roots }) => roots.flatMap(ways));
}

/** The words in which an accord of its form says something: `shall not`, `will not`. */
export function modalityOf({ accord }: Unit, saying: Saying): string {
  const register = accord?.form ?? 'treaty';
  const said = modalities.filter((one) => one.saying === saying);
  return (
    (said.find((one) => one.register === register) ?? said.find((one) => one.register === 'either') ?? said[0])?.text ??
    ''
  );
}
