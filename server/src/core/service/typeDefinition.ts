/**
 * From words to the vocabulary that gives them their meaning. For a term its declaration in the library. For a definition the
 * declarations of the terms that it means, or of its facet where it means none. For words that stand for States the facet in
 * which they stand, and for the code of a State its declaration. For the keyword of a facet the facet, and for the name of a
 * norm, or its words of modality, the terms of its verbs.
 */
import type { Location, Position } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { facetNamed } from '../explain/words/clauses';
import { termNamed } from '../explain/words/terms';
import type { Facet, Item, Norm, Passage, SetRef, Term, Unit } from '../model/model';
import { normalise } from '../model/phrases';
import { type NamedPassage, symbolsOf } from '../model/symbols';
import type { Opened } from './deps';
import { symbolAt } from './symbolAt';
import { locationOf } from './toLsp';

/** None for a bracket, and for words of the language that no library explains. */
export function typeDefinition(opened: Opened, position: Position): Location[] {
  const pointed = symbolAt(opened, position);
  const passages = pointed ? passagesFor(opened.checked, pointed.symbol) : [];
  return [...new Set(passages)].flatMap((passage) => locationOf(opened.checked, passage) ?? []);
}

function passagesFor({ unit }: Checked, symbol: NamedPassage): Passage[] {
  const { kind, target, facet } = symbol;
  const place = facetNamed(unit, kind === 'facet' ? target : facet);
  const facetItself = place ? [place.source] : [];
  switch (kind) {
    case 'term': {
      const term = place && termNamed(place, target);
      return term ? [term.source] : [];
    }
    case 'definition': {
      const found = [...unit.definitions.values()].find(({ name }) => normalise(name) === normalise(target));
      const terms = found?.versions.flatMap(({ items }) => termsOf(unit, items)) ?? [];
      return terms.length > 0 ? terms.map(({ source }) => source) : facetItself;
    }
    case 'norm':
      return verbsOf(
        unit,
        unit.norms.find(({ name }) => normalise(name) === normalise(target)),
      );
    case 'modality':
      return verbsOf(
        unit,
        unit.norms.find(({ at }) => at === symbol.passage.at),
      );
    case 'state word': {
      const states = statesFacet(unit, symbol);
      return states ? [states.source] : [];
    }
    case 'state': {
      const state = unit.stateNames.get(target);
      return state ? [state.source] : [];
    }
    case 'facet':
    case 'clause keyword':
      return facetItself;
    default:
      return [];
  }
}

function verbsOf(unit: Unit, norm: Norm | undefined): Passage[] {
  return norm ? termsOf(unit, norm.verbs).map(({ source }) => source) : [];
}

/** The terms that some items name, those of definitions among them, each once. */
function termsOf(unit: Unit, items: readonly Item[]): Term[] {
  const terms = new Set<Term>();
  const seen = new Set<string>();
  const take = (set: SetRef): void => {
    if (set.kind === 'term') terms.add(set.term);
    if (set.kind !== 'definition' || seen.has(set.name)) return;
    seen.add(set.name);
    const found = [...unit.definitions.values()].find(({ name }) => name === set.name);
    for (const version of found?.versions ?? []) for (const { head } of version.items) take(head);
  };
  for (const { head } of items) take(head);
  return [...terms];
}

/** The facet whose values are the States meant: that of the clause in which the words stand, or the one to which it is tied. */
function statesFacet(unit: Unit, { passage: { at, span } }: NamedPassage): Facet | undefined {
  const before = symbolsOf(unit, at).filter(({ passage }) => passage.span.from < span.from);
  const keyword = before.findLast(({ kind, facet }) => kind === 'clause keyword' && facet !== undefined);
  const clause = facetNamed(unit, keyword?.facet);
  return clause?.values === 'States' ? clause : facetNamed(unit, clause?.of);
}
