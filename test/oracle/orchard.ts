/**
 * The small world in which the oracle is tested: three deeds, two roles, two kinds of keeper, two kinds of orchard, and the
 * States PL and NL (Parties), HU (named), State A, State B. 3 x 2 x 2 x 5 x 2 x 5 = 600 acts.
 */
import type { Unit } from '../../server/src/core/model/model.ts';
import { unit as anyUnit, handmade } from '../support/handmade.ts';
import { actNamed, judge, readings } from '../support/oracle.ts';
import { statesFacet, termFacet, terms, under } from '../support/terms.ts';

const keepers = terms('keeper', ['village keepers', 'travellers']);
const duties = terms('duty', [under('cooperate', 'tell', 'ask'), 'repair']);

export const facets = [
  termFacet('deed', terms('deed', [under('robbing', 'honey robbing', 'brood robbing'), 'spraying']), {
    keyword: 'deed',
  }),
  termFacet('role', terms('role', ['do', 'abet']), { keyword: 'part', followsModality: true }),
  termFacet('keeper', keepers, { keyword: 'scope', of: 'keeping State' }),
  statesFacet('keeping State'),
  termFacet('orchard', terms('orchard', ['pears', 'plums']), { keyword: 'orchards', of: 'growing State' }),
  statesFacet('growing State', { keyword: 'against', relativeTo: 'keeping State' }),
  termFacet('duty', duties, { followsModality: true, describesNorms: true }),
];

export const term = (name: string) => {
  const found = [...keepers.all, ...duties.all].find((candidate) => candidate.name === name);
  if (!found) throw new Error(name);
  return found;
};

export const { item, clause, region } = handmade(facets, ['sacred', 'old', 'young']);

export const unit = (parts: Partial<Parameters<typeof anyUnit>[0]>): Unit =>
  anyUnit({ facets, parties: ['PL', 'NL'], states: ['PL', 'NL', 'HU', 'State A', 'State B'], ...parts });

/** The ordinary act of these tests; each names what differs. */
const ordinary = {
  deed: 'honey robbing',
  role: 'do',
  keeper: 'village keepers',
  'keeping State': 'PL',
  orchard: 'pears',
  'growing State': 'NL',
};

/** An act: village keepers of PL rob honey from pear orchards of NL, except for what is said otherwise. */
export const act = (of: Unit, but: Partial<Record<keyof typeof ordinary, string>> = {}) =>
  actNamed(of, { ...ordinary, ...but });

/** The verdict on such an act in the only reading, or in that with the options given. */
export function verdict(of: Unit, but: Parameters<typeof act>[1] = {}, options: Record<string, number> = {}) {
  return judgement(of, but, options).verdict;
}

export function judgement(of: Unit, but: Parameters<typeof act>[1] = {}, options: Record<string, number> = {}) {
  const fixed = new Map(Object.entries(options).map(([name, option]) => [name, [option]] as const));
  const [reading, ...more] = readings(of, fixed);
  if (!reading || more.length > 0) throw new Error('name an option of every choice');
  return judge(of, act(of, but), reading);
}
