/** Acts, regions and figures in words; the library's phrases, the language's grammar. */
import type { Act, Residue } from '../compile/concerns';
import { wordsName, type Words } from '../compile/ordinary';
import type { Facet, Unit } from '../model/model';

/** `a, b and c`. */
export function list(items: readonly string[], joint = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items[items.length - 1]}`;
}

/** A count with separators, `12,345`. */
export function figure(count: bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `38 %`; `less than 1 %` where rounding would say none, `more than 99 %` where it would say all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1 %';
  if (share < 1 && share > 0.99) return 'more than 99 %';
  return `${Math.round(share * 100)} %`;
}

/** A State's name in running text: as the accord or the library names it, `a third State` for an anonymous one. */
export function stateName(unit: Unit, code: string): string {
  const declared = unit.stateNames.get(code)?.name;
  if (declared) return declared;
  return unit.states.indexOf(code) >= unit.states.length - unit.anonymous ? 'a third State' : code;
}

/** The first letter in upper case. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function termPhrase(facet: Facet, name: string): string {
  const term = facet.leaves.find((leaf) => leaf.name === name);
  return term?.phrase ?? name;
}

/**
 * One act as a sentence without its full stop. Values that are the facet's ordinary one and that the caller does not ask
 * for are left out.
 *
 * @param telling facets that matter here and are told even where their value is ordinary.
 */
export function actSentence(unit: Unit, act: Act, telling: ReadonlySet<string>): string {
  const parts: string[] = [];
  const anonymous = new Set<string>();
  const nameState = (code: string): string => {
    const name = stateName(unit, code);
    if (name !== 'a third State' || anonymous.has(code) || anonymous.size === 0) {
      anonymous.add(code);
      return name;
    }
    return 'another third State';
  };
  unit.facets
    .filter((facet) => !facet.describesNorms && facet.values === 'terms')
    .forEach((facet, index) => {
      const value = act.get(facet.name);
      if (value === undefined) return;
      const state = facet.of === undefined ? undefined : act.get(facet.of);
      const usual = facet.usually[0];
      const ordinary = usual !== undefined && facet.leaves[usual.leafFrom]?.name === value;
      const quiet = index > 3 && (ordinary || usual === undefined) && state === undefined && !telling.has(facet.name);
      if (quiet) return;
      const told = state === undefined ? termPhrase(facet, value) : `${termPhrase(facet, value)} of ${nameState(state)}`;
      parts.push((facet.phrase ?? (facet.keyword ? `${facet.keyword} ~` : '~')).replace('~', told));
    });
  return sentenceCase(parts.join(' ').replace(/ ,/g, ','));
}

function wordsList(facet: Facet, words: readonly Words[], unit: Unit): string {
  const names = words.map((word) => ('state' in word ? stateName(unit, word.state) : wordsName(word)));
  const distinct = [...new Set(names)];
  if (distinct.length <= 4) return list(distinct, 'or');
  const rest = distinct.length - 3;
  return `${distinct.slice(0, 3).join(', ')} or ${rest} other ${facet.name} terms`;
}

/** A region in words: `espionage, targets: government, during peacetime`; `any act` where nothing restricts it. */
export function residueWords(unit: Unit, residue: Residue): string {
  const parts: string[] = [];
  for (const facet of unit.facets) {
    const words = residue.get(facet.name);
    if (!words || words.length === 0) continue;
    parts.push(`${facet.keyword ?? facet.name} ${wordsList(facet, words, unit)}`);
  }
  return parts.length === 0 ? 'any act of this concern' : parts.join('; ');
}
