/** What the verdicts of a region turn on: levels whose change alone changes a verdict, or the smallest sets that do. */
import { type Diagrams, type Node, none } from './diagram';

/**
 * The choices that alone, all else equal, can change the terminal somewhere. In a reduced diagram those are exactly the
 * choice levels that occur in it.
 */
export function choicesThatMatter(diagrams: Diagrams, verdicts: Node): number[] {
  return [...diagrams.support(verdicts).levels]
    .filter((level) => level >= diagrams.facets.length)
    .sort((a, b) => a - b);
}

/**
 * The levels on which the terminals (other than `none`, which marks what is not asked about) depend: choices and facets that
 * can change one alone, or, where none can, the members of the smallest sets of facets that do.
 *
 * @param facets the facets whose value is not known, by level.
 */
export function turnsOn(diagrams: Diagrams, verdicts: Node, facets: readonly number[]): number[] {
  const reached = diagrams.support(verdicts).terminals;
  const regions: Node[] = [];
  for (let terminal = 1; 1 << terminal <= reached; terminal++) {
    if ((reached >> terminal) & 1) regions.push(diagrams.select(verdicts, 1 << terminal));
  }
  if (regions.length < 2) return [];
  const alone = [...choicesThatMatter(diagrams, verdicts)];
  for (const facet of facets) if (tells(diagrams, regions, [facet])) alone.push(facet);
  if (alone.length > 0) return alone.sort((a, b) => a - b);
  for (let size = 2; size <= facets.length; size++) {
    const members = new Set<number>();
    for (const set of subsets(facets, size)) {
      if (tells(diagrams, regions, set)) for (const facet of set) members.add(facet);
    }
    if (members.size > 0) return [...members].sort((a, b) => a - b);
  }
  return [];
}

/** True where two points that differ only in `levels` lie in different regions. */
function tells(diagrams: Diagrams, regions: readonly Node[], levels: readonly number[]): boolean {
  const projected = regions.map((region) => levels.reduce((node, level) => diagrams.exists(node, level), region));
  let seen: Node = none;
  for (const region of projected) {
    if (diagrams.meets(seen, region)) return true;
    seen = diagrams.or(seen, region);
  }
  return false;
}

function* subsets(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i] as number, ...rest];
  }
}
