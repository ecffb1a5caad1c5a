import type { Incident, Item, Problem } from './model';
import { placeFault } from './problems';

/** More parts than this are not looked through: no incident that a person wrote has them. */
const most = 4_096;

/** Tells an incident of which one part names more States that are no leaves than there are anonymous ones to stand for them. */
export function tooManyStates(incident: Incident, leaves: ReadonlySet<string>, anonymous: number): Problem[] {
  const others = (item: Item): string[] =>
    [...(item.of ?? []), ...item.lessStates].flatMap(({ states }) =>
      states.kind === 'state' && !leaves.has(states.code) ? [states.code] : [],
    );
  const choices = incident.clauses
    .map(({ values }) => values.map((items) => ({ items, states: new Set(items.flatMap(others)) })))
    .filter((values) => values.some(({ states }) => states.size > 0));
  let parts: { states: ReadonlySet<string>; items: readonly Item[] }[] = [{ states: new Set(), items: [] }];
  for (const values of choices) {
    parts = parts
      .flatMap((part) =>
        values.map(({ items, states }) => ({
          states: new Set([...part.states, ...states]),
          items: [...part.items, ...items],
        })),
      )
      .slice(0, most);
  }
  const part = parts.find(({ states }) => states.size > anonymous);
  if (!part) return [];
  const named = [...part.states];
  const last = named.at(-1) ?? '';
  const item = part.items.find((one) => others(one).includes(last));
  if (!item) return [];
  const data = { words: item.text, names: named, most: anonymous };
  return [placeFault({ code: 'incident-states', span: item.span, data }, incident.at)];
}
