/** What the coverage panel narrows the acts to: its lenses, and the plain case with which it opens. */
import { type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Compiled } from '../compile/compile';
import type { Space } from '../compile/space';
import type { Messages } from '../messages/messages';
import type { Narrowed } from '../messages/sentence';
import { type Facet, type StateWord, stateWords } from '../model/model';
import type { Lens } from '../protocol';

/** The facets on which a verdict of the draft depends and that are on neither axis, in the order of declaration. */
function lensFacets({ space, verdicts, unit }: Compiled, axes: readonly Facet[]): Facet[] {
  const { levels, terminals } = space.diagrams.support(verdicts);
  return unit.facets.filter((facet) => {
    const level = space.level(facet.name);
    return (
      level !== undefined && levels.has(level) && !axes.includes(facet) && decides(space, verdicts, level, terminals)
    );
  });
}

/** Whether the value of a facet alone can change the verdict on an act, and not only whether there is such an act. */
function decides({ diagrams }: Space, verdicts: Node, level: number, terminals: number): boolean {
  let met: Node = none;
  for (let terminal = Terminal.silent; terminals >> terminal; terminal++) {
    if (!((terminals >> terminal) & 1)) continue;
    const where = diagrams.exists(diagrams.select(verdicts, 1 << terminal), level);
    if (diagrams.meets(met, where)) return true;
    met = diagrams.or(met, where);
  }
  return false;
}

function options(facet: Facet): string[] {
  if (facet.values === 'terms') return facet.roots.map(({ name }) => name);
  return facet.relativeTo === undefined ? ['a Party', 'a third State'] : ['another Party', 'a third State'];
}

/** The family of the ordinary value; for States the Parties. */
function ordinary(facet: Facet): string | undefined {
  if (facet.values === 'States') return options(facet)[0];
  const usual = facet.usually[0];
  return usual && facet.roots.find((root) => usual.leafFrom >= root.leafFrom && usual.leafTo <= root.leafTo)?.name;
}

/** @param chosen by facet; undefined for the plain case with which the panel opens. */
export function lensesOf(
  messages: Messages,
  compiled: Compiled,
  axes: readonly Facet[],
  chosen: Readonly<Record<string, string>> | undefined,
): Lens[] {
  const facets = lensFacets(compiled, axes);
  const values = chosen ?? plainCase(compiled, facets);
  return facets.map((facet) => ({
    facet: facet.name,
    label: messages.clauses.facet(facet),
    ...(facet.title !== undefined && { title: facet.title }),
    chosen: values[facet.name],
    options: options(facet).map((id) => ({ id, label: labelOf(messages, compiled, facet, id) })),
  }));
}

function labelOf({ clauses, states }: Messages, { unit }: Compiled, facet: Facet, id: string): string {
  const term = facet.roots.find(({ name }) => name === id);
  const word = stateWords.find((known) => known === id);
  return term ? clauses.term(term) : word ? states.word(unit, word) : id;
}

/** What is ordinary in each facet, as long as every norm is still to be seen in it. */
function plainCase(compiled: Compiled, facets: readonly Facet[]): Record<string, string> {
  const { space, speakers, acts } = compiled;
  const chosen: Record<string, string> = {};
  let frame = acts;
  for (const facet of facets) {
    const level = space.level(facet.name);
    const value = ordinary(facet);
    if (level === undefined || value === undefined) continue;
    const narrowed = space.diagrams.and(frame, valueSet(compiled, facet, level, value));
    const hides = [...speakers.values()].some(
      ({ reach }) => space.diagrams.meets(reach, frame) && !space.diagrams.meets(reach, narrowed),
    );
    if (hides) continue;
    chosen[facet.name] = value;
    frame = narrowed;
  }
  return chosen;
}

/** What the lenses narrow, for the words of the summary. */
export function narrowedBy({ space }: Compiled, lenses: readonly Lens[]): Narrowed[] {
  return lenses.flatMap(({ facet: name, chosen }): Narrowed[] => {
    const level = space.level(name);
    if (chosen === undefined || level === undefined) return [];
    const facet = space.facetAt(level);
    const term = facet.roots.find((root) => root.name === chosen);
    return term ? [{ facet, term }] : [{ facet, states: chosen }];
  });
}

/** The acts that the lenses let through. */
export function frameOf(compiled: Compiled, lenses: readonly Lens[]): Node {
  const { space, acts } = compiled;
  let node = acts;
  for (const { facet: name, chosen } of lenses) {
    const level = space.level(name);
    if (chosen === undefined || level === undefined) continue;
    node = space.diagrams.and(node, valueSet(compiled, space.facetAt(level), level, chosen));
  }
  return node;
}

/** The acts whose value in a facet is one of the options of its lens. */
function valueSet({ sets }: Compiled, facet: Facet, level: number, value: string): Node {
  const word = stateWords.find((known): known is StateWord => known === value);
  const term = facet.roots.find((root) => root.name === value);
  if (term) return sets.term(term);
  return word ? sets.states({ kind: 'word', word }, level, undefined) : none;
}
