/** Words of a library by their Chinese names where it gives them, and otherwise as they are written, in quotation marks. */
import type { Facet, State, Term } from '../../model/model';
import { said } from './phrasing';

const language = 'Chinese';

export function termLabel({ name, labels }: Pick<Term, 'name' | 'labels'>): string {
  return labels.get(language) ?? said(name);
}

export function stateLabel({ name, labels }: Pick<State, 'name' | 'labels'>): string {
  return labels.get(language) ?? name;
}

export function facetLabel({ name, labels }: Pick<Facet, 'name' | 'labels'>): string {
  return labels?.get(language) ?? said(name);
}
