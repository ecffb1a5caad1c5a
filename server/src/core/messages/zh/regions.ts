/** Regions in Chinese: what is done, and then feature by feature what restricts it. */
import type { Except, TellingPart } from '../../compile/concerns';
import type { Defined } from '../../compile/definedSets';
import type { Words } from '../../compile/ordinary';
import type { Facet, Unit } from '../../model/model';
import type { Messages } from '../messages';
import { fitting, mostNamed, placeOf, saysWhat } from '../sentence';
import { percent } from './figures';
import { facetLabel, termLabel } from './labels';
import { list, said } from './phrasing';
import { states } from './states';

export const regions: Messages['regions'] = {
  /** `系统停运，行为主体为情报机构，对象为另一缔约方的银行`; `对象为银行的行为` where nothing says what is done. */
  region(unit, restricted, framed = false) {
    const deeds: string[] = [];
    const features: string[] = [];
    const untied = new Map(unit.facets.filter(({ values }) => values === 'States').map((facet) => [facet.name, facet]));
    for (const facet of unit.facets) {
      if (facet.describesNorms || facet.values === 'States') continue;
      const owners = (facet.of !== undefined && restricted.get(facet.of)) || [];
      if (facet.of !== undefined && owners.length > 0) untied.delete(facet.of);
      const parts = restricted.get(facet.name) ?? [];
      if (parts.length === 0 && owners.length === 0) continue;
      const whose = owners.length === 0 ? '' : `${partsWords(unit, facet, owners)}的`;
      const words = parts.length === 0 ? `${whose}${any(facet, framed)}` : partsWords(unit, facet, parts, whose);
      if (placeOf(unit, facet) === 'object' && saysWhat(facet)) deeds.push(words);
      else features.push(`${facetLabel(facet)}为${words}`);
    }
    for (const facet of untied.values()) {
      const parts = restricted.get(facet.name) ?? [];
      if (parts.length > 0) features.push(`${facetLabel(facet)}为${partsWords(unit, facet, parts)}`);
    }
    if (deeds.length > 0) return [...deeds, ...features].join('，');
    return features.length > 0 ? `${features.join('，')}的行为` : '任何行为';
  },

  /** One after the other, the larger first: `甲；以及乙（以上2项占94%）`; the share is left out where nothing is missing. */
  several(told, share) {
    const all = told.length < 2 ? told.join('') : `${told.slice(0, -1).join('；')}；以及${told.at(-1)}`;
    if (share === 1) return all;
    return `${all}（${told.length === 1 ? '此项' : `以上${told.length}项`}占${percent(share)}）`;
  },
};

function any(facet: Facet, narrowed: boolean): string {
  return facet.values === 'States' ? '任何国家' : `任何${narrowed ? '此类' : ''}${facetLabel(facet)}`;
}

/** `银行、医院或水坝`; of many the first ones and how many more. */
function partsWords(unit: Unit, facet: Facet, parts: readonly TellingPart[], whose = ''): string {
  const plain = [...new Set(parts.flatMap((part) => ('less' in part ? [] : [wordLabel(unit, part)])))];
  const excepting = parts.filter((part) => 'less' in part);
  const all = [...plain, ...excepting.map((part) => exceptWords(unit, facet, part))];
  const costs = [...plain.map(() => 1), ...excepting.map(({ less }) => 1 + less.length)];
  const named = parts.length === 1 ? 1 : fitting(costs);
  const rest = all.length - named;
  return `${whose}${rest === 0 ? list(all, 'or') : `${all.slice(0, named).join('、')}或另外${rest}项之一`}`;
}

/** `政府机关（选举机构除外）`. */
function exceptWords(unit: Unit, facet: Facet, { of, less, narrowed }: Except): string {
  const told = less.map((words: Words | Defined) => wordLabel(unit, words));
  const others = told.length - mostNamed;
  const except = others > 1 ? `${told.slice(0, mostNamed).join('、')}及另外${others}项` : list(told, 'and');
  return `${of ? wordLabel(unit, of) : any(facet, narrowed)}（${except}除外）`;
}

/** A term, a State, a word for States, or what a definition of the draft names, on some or every reading of it. */
function wordLabel(unit: Unit, words: Words | Defined): string {
  if ('definition' in words) {
    const readings = { read: '', some: '（按其任一解读）', every: '（按其所有解读）' }[words.as];
    return `${said(words.definition)}${readings}`;
  }
  if ('state' in words) return states.name(unit, words.state);
  return 'word' in words ? states.word(unit, words.word) : termLabel(words.term);
}
