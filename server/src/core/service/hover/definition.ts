/** A defined name: its versions by reader, how they differ, and what turns on that. */
import type { Node } from '../../analysis/diagram';
import { none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import { list } from '../../messages/phrasing';
import { stateName } from '../../messages/telling';
import type { Definition, Facet, Unit, Version } from '../../model/model';
import { facetNamed, itemsInWords } from '../words/clauses';
import { termsInside } from '../words/outside';
import { someOf } from '../words/terms';
import { card, heading, labelled, plain } from './card';
import { turningOn } from './turning';

/** As many versions as a reader compares at a glance. */
const mostVersions = 3;

export function hoverDefinition(checked: Checked, definition: Definition) {
  const { unit } = checked;
  const { name, versions, governedBy, candidates } = definition;
  const facet = facetNamed(unit, definition.facet);
  const divergent = candidates.length > 1;
  const state = divergent
    ? 'read differently'
    : versions.length > 1 && governedBy
      ? `governed by the ${governedBy}`
      : 'defined';
  return card([
    heading(name, facet?.title ?? definition.facet, state),
    ...versions.slice(0, mostVersions).map((version) => versionLine(unit, version, versions)),
    versions.length > mostVersions ? `and ${versions.length - mostVersions} further versions` : undefined,
    divergent && facet ? labelled('They differ', plain(differences(checked, definition, facet))) : undefined,
    labelled('Turns on it', turningOn(checked, name)),
    labelled('Source', plain([...new Set(versions.flatMap(sources))].join('; '))),
  ]);
}

function versionLine(unit: Unit, { readers, from, until, items }: Version, versions: readonly Version[]): string {
  const dates = [from && `from ${from}`, until && `until ${until}`].filter((date) => date !== undefined && date !== '');
  const by =
    readers.length > 0
      ? `As read by ${list(readers.map((code) => stateName(unit, code)))}`
      : versions.some((other) => other.readers.length > 0)
        ? 'As read by everybody else'
        : 'Means';
  return `${by}${dates.length > 0 ? ` (${dates.join(', ')})` : ''}: ${plain(someOf(itemsInWords(items), 8))}`;
}

/** What each version has that not all of them have. */
function differences({ compiled, unit }: Checked, { versions, candidates }: Definition, facet: Facet): string {
  const sets = candidates.map((index) => leavesOf(compiled, versions[index] as Version, facet));
  return candidates
    .flatMap((index, position) => {
      const own = sets[position] as boolean[];
      const alone = (leaf: number) => own[leaf] === true && sets.some((other) => other[leaf] === false);
      const names = termsInside(facet, alone).map(({ name }) => name);
      const { readers } = versions[index] as Version;
      const whose = readers.length > 0 ? list(readers.map((code) => stateName(unit, code))) : 'everybody else';
      return names.length > 0 ? [`${someOf(names, 5)} only as ${whose} reads it`] : [];
    })
    .join('; ');
}

function leavesOf({ sets, space }: Checked['compiled'], { items }: Version, facet: Facet): boolean[] {
  const lists = items.map((item) => sets.itemLeaves(item, facet));
  return facet.leaves.map((_, leaf) => {
    const node: Node = space.diagrams.any(lists.map((leaves) => leaves[leaf] ?? none));
    return node !== none;
  });
}

function sources({ prose }: Version): string[] {
  return prose.filter(({ kind }) => kind === 'source').map(({ text }) => text);
}
