/** Examples in the words of the vocabulary in use. */
import type { Facet, Unit } from '../../model/model';

/** `near satellites of another Party`: a clause of the facet, with its most ordinary value. */
export function clauseExample(unit: Unit, facet: Facet): string {
  return `${facet.keyword ?? facet.name} ${valueExample(unit, facet)}`;
}

export function valueExample(unit: Unit, facet: Facet): string {
  if (facet.values === 'States') return facet.relativeTo === undefined ? 'each Party' : 'another Party';
  const [first = ''] = ordinaryTerms(facet);
  const tie = unit.facets.find(({ name }) => name === facet.of);
  if (facet.alone && tie?.relativeTo === undefined) return 'each Party';
  if (!tie) return first;
  return `${first} of ${tie.relativeTo === undefined ? 'a Party' : 'another Party'}`;
}

/** Names of ordinary terms of a facet, first choice first. */
export function ordinaryTerms({ usually, leaves }: Facet): string[] {
  return [...usually, ...leaves].map(({ name }) => name);
}

/** The facets of acts that have a clause of their own, in order of declaration. */
export function clauseFacets(unit: Unit): Facet[] {
  return unit.facets.filter(
    ({ keyword, describesNorms, followsModality }) => keyword && !describesNorms && !followsModality,
  );
}

/** The facet whose terms follow a modality and are acts (or duties), if the vocabulary has one. */
export function verbFacet(unit: Unit, duties: boolean): Facet | undefined {
  return unit.facets.find(({ followsModality, describesNorms }) => followsModality && describesNorms === duties);
}

/** Puts words of the vocabulary in the place of what an example names; undefined where the vocabulary has none. */
export function fillExample(
  unit: Unit,
  example: string,
  own: Readonly<Record<string, string>> = {},
): string | undefined {
  let complete = true;
  const filled = example.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = own[name] ?? wordFor(unit, name);
    complete &&= word !== undefined;
    return word ?? '';
  });
  return complete ? filled : undefined;
}

function wordFor(unit: Unit, name: string): string | undefined {
  const facets = clauseFacets(unit);
  const untied = facets.find(({ of, values }) => of === undefined && values === 'terms') ?? facets[0];
  const verb = verbFacet(unit, false);
  const duty = verbFacet(unit, true) ?? verb;
  switch (name) {
    case 'clause':
      return untied && clauseExample(unit, untied);
    case 'terms':
      return untied && ordinaryTerms(untied).slice(0, 2).join(', ');
    case 'verb':
      return verb && ordinaryTerms(verb)[0];
    case 'duty':
      return duty && ordinaryTerms(duty)[0];
    case 'states':
      return unit.facets.find(({ values, relativeTo }) => values === 'States' && relativeTo !== undefined)?.name;
    case 'norm':
      return unit.norms[0]?.name ?? 'restraint';
    default:
      return undefined;
  }
}
