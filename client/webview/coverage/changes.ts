/** What the text changed between two payloads, so that it can fade in. */
import type { ConcernView, CoverageView } from '../../../server/src/core/protocol.ts';
import type { Picture } from './picture.ts';

export interface Changes {
  /** By row name, the names of the columns in which the square changed. */
  cells: ReadonlyMap<string, ReadonlySet<string>>;
  /** The names of the concerns that changed. */
  concerns: ReadonlySet<string>;
  /** The texts of those parts of the summary that were not there before. */
  summary: ReadonlySet<string>;
}

export const noChanges: Changes = { cells: new Map(), concerns: new Set(), summary: new Set() };

/**
 * The changes between two payloads of one accord seen through the same lenses. Another accord, reader,
 * lens or instrument beside it is another view of it and no change of the text.
 */
export function changesBetween(
  before: { view: CoverageView; picture: Picture },
  after: { view: CoverageView; picture: Picture },
): Changes {
  if (lookOf(before.view) !== lookOf(after.view)) return noChanges;
  return {
    cells: changedCells(before.picture, after.picture),
    concerns: changedConcerns(before.view.concerns, after.view.concerns),
    summary: changedParts(before.view.summary, after.view.summary),
  };
}

function lookOf({ uri, asReadBy, lenses, beside }: CoverageView): string {
  return JSON.stringify([uri, asReadBy, beside?.id, lenses.map(({ facet, chosen }) => [facet, chosen])]);
}

function changedCells(before: Picture, after: Picture): Map<string, Set<string>> {
  const rowsBefore = new Map(before.rows.map((entry, index) => [entry.id, before.cells[index]]));
  const columnBefore = new Map(before.columns.map((entry, index) => [entry.id, index]));
  const changed = new Map<string, Set<string>>();
  after.rows.forEach((row, index) => {
    const was = rowsBefore.get(row.id);
    const is = after.cells[index];
    if (!was || !is || was === is) return;
    const columns = after.columns.filter(({ id }, at) => was[columnBefore.get(id) ?? -1]?.words !== is[at]?.words);
    if (columns.length > 0) changed.set(row.id, new Set(columns.map(({ id }) => id)));
  });
  return changed;
}

function changedConcerns(before: readonly ConcernView[], after: readonly ConcernView[]): Set<string> {
  const was = new Map(before.map((concern) => [concern.name, JSON.stringify(concern)]));
  return new Set(after.filter((concern) => was.get(concern.name) !== JSON.stringify(concern)).map(({ name }) => name));
}

function changedParts(before: CoverageView['summary'], after: CoverageView['summary']): Set<string> {
  const was = new Set(before.map(({ text }) => text));
  return new Set(after.map(({ text }) => text).filter((text) => !was.has(text)));
}
