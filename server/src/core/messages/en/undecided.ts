/** What took longer to decide than it may. */
import { counted, list, named } from '../phrasing';

const mostNamed = 3;

/** `the concern \`towns\``, `5 concerns`. */
function some(names: readonly string[], one: string): string[] {
  if (names.length === 0) return [];
  if (names.length > mostNamed) return [counted(names.length, one)];
  return [`the ${names.length === 1 ? one : `${one}s`} ${list(names.map(named))}`];
}

/** Names of concerns, incidents and rules; `whole` where not even the verdicts are decided. */
export function undecided({
  whole,
  concerns,
  incidents,
  rules,
}: {
  readonly whole: boolean;
  readonly concerns: readonly string[];
  readonly incidents: readonly string[];
  readonly rules: readonly string[];
}): string {
  const advice = 'Settle some brackets or definitions, or look at one part of the text at a time.';
  if (whole) {
    return `Not decided within the time allowed: what the norms say of any act, taken together in all readings. Nothing is told of gaps, conflicts and incidents. ${advice}`;
  }
  const parts = [...some(concerns, 'concern'), ...some(incidents, 'incident'), ...some(rules, 'finding')];
  return `Not decided within the time allowed: ${list(parts)}. What is told of the rest holds. ${advice}`;
}
