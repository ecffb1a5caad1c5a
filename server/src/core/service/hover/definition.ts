/** A defined name: its versions by reader, how they differ, and what turns on that. */
import type { Node } from '../../analysis/diagram';
import { none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import { facetNamed, itemsInWords } from '../../explain/words/clauses';
import { termsInside } from '../../explain/words/outside';
import type { Definition, Facet, Version } from '../../model/model';
import { card, heading, labelled, plain } from './card';
import { turningOn } from './turning';

/** As many versions as a reader compares at a glance. */
const mostVersions = 3;

export function hoverDefinition(checked: Checked, definition: Definition) {
  const { unit, messages } = checked;
  const { hover, joining } = messages;
  const words = hover.definition;
  const { name, versions, governedBy, candidates } = definition;
  const facet = facetNamed(unit, definition.facet);
  const divergent = candidates.length > 1;
  const state = divergent
    ? words.readDifferently
    : versions.length > 1 && governedBy
      ? words.governedBy(governedBy)
      : words.defined;
  return card([
    heading(name, facet ? messages.clauses.about(facet) : definition.facet, state),
    ...versions.slice(0, mostVersions).map((version) => versionLine(checked, version, versions)),
    versions.length > mostVersions ? words.further(versions.length - mostVersions) : undefined,
    divergent && facet ? labelled(words.differ, plain(differences(checked, definition, facet))) : undefined,
    labelled(hover.turnsOnIt, turningOn(checked, name)),
    labelled(hover.source, plain(joining.series([...new Set(versions.flatMap(sources))]))),
  ]);
}

function versionLine(checked: Checked, version: Version, versions: readonly Version[]): string {
  const { from, until, items } = version;
  const { hover, joining } = checked.messages;
  const words = hover.definition;
  const dates = [from && words.from(from), until && words.until(until)].filter(
    (date) => date !== undefined && date !== '',
  );
  const others = versions.some((other) => other.readers.length > 0);
  const means = plain(joining.someOf(itemsInWords(checked.messages, items), 8));
  return words.version(readersOf(checked, version), others, dates as string[], means);
}

function readersOf({ unit, messages }: Checked, { readers }: Version): string[] {
  return readers.map((code) => messages.states.name(unit, code));
}

/** What each version has that not all of them have. */
function differences(checked: Checked, { versions, candidates }: Definition, facet: Facet): string {
  const { compiled, messages } = checked;
  const sets = candidates.map((index) => leavesOf(compiled, versions[index] as Version, facet));
  return messages.joining.series(
    candidates.flatMap((index, position) => {
      const own = sets[position] as boolean[];
      const alone = (leaf: number) => own[leaf] === true && sets.some((other) => other[leaf] === false);
      const names = termsInside(facet, alone).map(messages.clauses.term);
      const readers = readersOf(checked, versions[index] as Version);
      return names.length > 0 ? [messages.hover.definition.only(messages.joining.someOf(names, 5), readers)] : [];
    }),
  );
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
