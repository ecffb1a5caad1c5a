/** Words of a library by their Chinese names where it gives them, and otherwise as they are written, in quotation marks. */
import type { Defined } from '../../compile/definedSets';
import type { Words } from '../../compile/ordinary';
import type { Facet, State, Term, Unit } from '../../model/model';
import { said } from './phrasing';
import { states } from './states';

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

/** A term, a State, a word for States, or what a definition of the draft names, on some or every reading of it. */
export function wordLabel(unit: Unit, words: Words | Defined): string {
  if ('definition' in words) {
    const readings = { read: '', some: '（按其任一读法）', every: '（按其所有读法）' }[words.as];
    return `${said(words.definition)}${readings}`;
  }
  if ('state' in words) return states.name(unit, words.state);
  return 'word' in words ? states.word(unit, words.word) : termLabel(words.term);
}
