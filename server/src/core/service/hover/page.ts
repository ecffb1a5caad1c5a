/** The page that tells more of what a hover is about. */
import type { Checked } from '../../check';
import { type PageAt, pageOf, pageOfNamed, pageOfTerm } from '../../explain/pages';
import { facetNamed } from '../../explain/words/clauses';
import { knownAs } from '../../explain/written';
import type { NamedPassage } from '../../model/symbols';
import { instrumentNamed, libraryNamed } from '../files';

/** Undefined where it has none. */
export function pageOfSymbol(
  checked: Checked,
  { kind, target, facet: facetName }: NamedPassage,
  pageAt: PageAt,
): string | undefined {
  const { unit } = checked;
  switch (kind) {
    case 'term': {
      const facet = facetNamed(unit, facetName);
      return facet && pageOfTerm(checked, facet, target, pageAt);
    }
    case 'facet':
      return pageOfNamed(checked, 'facet', unit.facets, target, pageAt);
    case 'clause keyword':
      return facetName === undefined ? undefined : pageOfNamed(checked, 'facet', unit.facets, facetName, pageAt);
    case 'concern':
      return pageOfNamed(checked, 'concern', unit.concerns, target, pageAt);
    case 'incident':
      return pageOfNamed(checked, 'incident', unit.incidents, target, pageAt);
    case 'impossible':
      return pageOfNamed(checked, 'impossible', unit.impossible, target, pageAt);
    case 'state': {
      const state = unit.stateNames.get(target);
      return state && pageOf(checked, { kind: 'state', name: state.code, file: state.source.at.file }, pageAt);
    }
    case 'caution': {
      const caution = unit.cautions.find(({ phrase }) => phrase === target);
      return (
        caution && pageOf(checked, { kind: 'caution', name: caution.phrase, file: caution.source.at.file }, pageAt)
      );
    }
    case 'library': {
      const file = libraryNamed(checked, target);
      return file && pageOf(checked, { kind: 'library', name: knownAs(file), file: file.file }, pageAt);
    }
    case 'instrument': {
      const file = instrumentNamed(checked, target);
      return file && pageOf(checked, { kind: 'instrument', name: knownAs(file), file: file.file }, pageAt);
    }
    case 'definition':
      return definitionPage(checked, target, pageAt);
    default:
      return undefined;
  }
}

/** A definition has its page where the facet of its values is declared; it must itself be one that ships. */
function definitionPage(checked: Checked, name: string, pageAt: PageAt): string | undefined {
  const { unit } = checked;
  const definition = unit.definitions.get(name);
  const facet = facetNamed(unit, definition?.facet);
  if (!definition || !facet) return undefined;
  return pageOf(checked, { kind: 'definition', name: definition.name, file: facet.source.at.file }, pageAt);
}
