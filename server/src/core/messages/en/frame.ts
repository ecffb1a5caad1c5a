/** What a reader has narrowed the acts to, as the beginning of a sentence. */
import type { Facet, Unit } from '../../model/model';
import { type Narrowed, placeOf } from '../sentence';
import { phrased } from './phrases';

/**
 * `the acts that a warship of one Party could conduct against the other Party in peacetime, for trade`; `all acts` where
 * nothing is narrowed. The library's phrases stand in it; where it has none, the clause keywords and the terms themselves.
 */
export function frame(unit: Unit, narrowed: readonly Narrowed[]): string {
  if (narrowed.length === 0) return 'all acts';
  const chosen = new Map(narrowed.map((one) => [one.facet.name, one]));
  const untold = new Set(narrowed);
  const tell = (facet: Facet | undefined): Narrowed | undefined => {
    const one = facet && chosen.get(facet.name);
    if (one) untold.delete(one);
    return one;
  };
  const owner = (facet: Facet): string | undefined => {
    const one = facet.of === undefined ? undefined : chosen.get(facet.of);
    if (one) untold.delete(one);
    return one?.states && stateWords(unit, one.states, narrowed);
  };
  const dimensions = unit.facets.filter(({ describesNorms, values }) => !describesNorms && values === 'terms');
  const actor = dimensions.find((facet) => placeOf(unit, facet) === 'subject');
  const verb = tell(dimensions.find((facet) => placeOf(unit, facet) === 'verb'))?.term?.name;

  const who = tell(actor)?.term;
  const whose = actor && owner(actor);
  const subject = who
    ? `${who.phrase ?? who.name}${whose ? ` of ${whose}` : ''}`
    : whose
      ? `anyone of ${whose}`
      : 'anyone';

  const objects: string[] = [];
  const asides: string[] = [];
  /** Objects are named where no verb takes them. */
  const named: string[] = [];
  for (const facet of dimensions) {
    const owned = facet === actor ? undefined : owner(facet);
    const term = tell(facet)?.term;
    if (facet === actor || placeOf(unit, facet) === 'verb') continue;
    const value = term && `${term.phrase ?? term.name}${owned ? ` of ${owned}` : ''}`;
    if (value === undefined) {
      if (owned) objects.push(`${verb ? 'against' : 'to'} ${owned}`);
    } else if (placeOf(unit, facet) === 'object' && verb) objects.push(phrased(facet, value));
    else if (placeOf(unit, facet) === 'object') named.push(`with ${value} as the ${facet.name}`);
    else asides.push(phrased(facet, value));
  }
  for (const { facet, states } of untold) if (states) asides.push(`with ${states} as the ${facet.name}`);

  const [first, ...others] = [...asides, ...named];
  const core = [`the acts that ${subject} could ${verb ?? 'do'}`, ...objects, ...(first ? [first] : [])].join(' ');
  return [core, ...others].join(', ');
}

/** Between two Parties it is one Party and the other. */
function stateWords({ parties, allStates }: Unit, states: string, narrowed: readonly Narrowed[]): string {
  const compared = narrowed.some((one) => one.states === 'another Party');
  if (states === 'a Party' && compared) return 'one Party';
  return states === 'another Party' && parties.length === 2 && !allStates ? 'the other Party' : states;
}
