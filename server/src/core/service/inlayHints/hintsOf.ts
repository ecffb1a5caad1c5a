/** The hints of one declaration: its number, what it leaves unqualified, what its words stand for. */
import type { Checked } from '../../check';
import { facetNamed } from '../../explain/words/clauses';
import { termNamed } from '../../explain/words/terms';
import type { Norm, StateWord } from '../../model/model';
import { type NamedPassage, symbolsOf } from '../../model/symbols';
import type { Placed } from '../../syntax/ast';
import { normAt } from '../placed';
import { clauseFacets } from '../words/examples';
import { coveredBy } from './covered';
import type { Hint, HintKind } from './hint';

/** Of more facets without a clause the first are named and the others counted; editors cut what is longer. */
const mostFacets = 2;
/** Between more Parties than these a State word says more than their codes. */
const mostParties = 4;

/** In the order of the text. */
export function hintsOf(checked: Checked, at: Placed, wanted: (kind: HintKind) => boolean): Hint[] {
  const placed = normAt(checked.unit, at);
  return [
    ...(wanted('articles') && placed && checked.unit.accord ? [article(checked, placed.norm, placed.number)] : []),
    ...(wanted('terms') ? termCounts(checked, at) : []),
    ...(wanted('states') ? stateWords(checked, at) : []),
    ...(wanted('unqualified') && placed ? unqualified(checked, placed.norm) : []),
  ].sort((a, b) => a.offset - b.offset);
}

function article({ messages }: Checked, { nameSpan }: Norm, number: number): Hint {
  return { offset: nameSpan.from, label: messages.hints.article(number), before: true, about: { kind: 'article' } };
}

/** Behind the header: at the end of a clause it would push away what is being written there. */
function unqualified({ unit, messages }: Checked, norm: Norm): Hint[] {
  if (norm.duty || (norm.kind === 'norm' && norm.modalities.length === 0)) return [];
  const has = new Set(norm.clauses.map(({ facet }) => facet));
  const facets = clauseFacets(unit).filter(({ name }) => !has.has(name));
  if (facets.length === 0) return [];
  const names = facets.map(({ name }) => name);
  const label =
    names.length > mostFacets + 1
      ? messages.hints.anyAndOthers(names.slice(0, mostFacets), names.length - mostFacets)
      : messages.hints.any(names);
  return [{ offset: norm.at.node.headerSpan.to, label, about: { kind: 'unqualified', facets: names } }];
}

const counting: ReadonlySet<string> = new Set(['norm', 'without prejudice', 'left open', 'define']);

/** Behind a family and a defined name, how many terms it covers. */
function termCounts(checked: Checked, at: Placed): Hint[] {
  if (!counting.has(at.node.keyword)) return [];
  const { unit, messages } = checked;
  return symbolsOf(unit, at).flatMap((symbol): Hint[] => {
    const about = setNamed(checked, at, symbol);
    const covered = about && coveredBy(checked, about);
    if (!covered) return [];
    const least = covered.filter((when) => when === 'always').length;
    const most = covered.filter((when) => when !== 'never').length;
    return most === 0 ? [] : [{ offset: symbol.passage.span.to, label: messages.hints.terms({ least, most }), about }];
  });
}

/** What a passage names, where that is a family of terms, a definition, or in its header one version of it. */
function setNamed({ unit }: Checked, at: Placed, { kind, target, facet, declaration }: NamedPassage) {
  if (facet === undefined) return undefined;
  const set = { kind: 'set', name: target, facet } as const;
  if (kind === 'term') {
    const there = facetNamed(unit, facet);
    const term = there && termNamed(there, target);
    return term && term.leafTo - term.leafFrom > 1 ? { ...set, of: 'term' as const } : undefined;
  }
  if (kind !== 'definition') return undefined;
  if (!declaration) return { ...set, of: 'definition' as const };
  const version = unit.definitions.get(target)?.versions.findIndex((one) => one.at === at) ?? -1;
  return version < 0 ? undefined : { ...set, of: version };
}

/** Behind the first of each word that stands for Parties, or for others, which those are. */
function stateWords({ unit, messages }: Checked, at: Placed): Hint[] {
  const { parties, allStates } = unit;
  if (allStates || parties.length === 0 || parties.length > mostParties || !counting.has(at.node.keyword)) return [];
  const told = new Set<string>();
  return symbolsOf(unit, at).flatMap(({ kind, target, passage: { span } }): Hint[] => {
    if (kind !== 'state word' || told.has(target)) return [];
    told.add(target);
    const word = target as StateWord;
    if (word === 'a third State') {
      return [{ offset: span.to, label: messages.hints.thirdState(parties), about: { kind: 'states', word } }];
    }
    if (word !== 'a Party' && word !== 'another Party') return [];
    return [{ offset: span.to, label: messages.hints.party(parties), about: { kind: 'states', word } }];
  });
}
