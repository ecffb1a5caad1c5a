import type { AxisEntry, ConcernView, CoverageView } from '../../server/src/core/protocol.ts';

/** An axis from an indented list: two spaces a step. */
export function axis(text: string): AxisEntry[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const entries: AxisEntry[] = lines.map((line) => ({
    id: line.trim(),
    label: line.trim(),
    depth: (line.length - line.trimStart().length) / 2,
    parent: -1,
    hasChildren: false,
  }));
  entries.forEach((entry, index) => {
    entry.parent = entries.slice(0, index).findLastIndex(({ depth }) => depth === entry.depth - 1);
    const parent = entries[entry.parent];
    if (parent) parent.hasChildren = true;
  });
  return entries;
}

export function concern(name: string, more: Partial<ConcernView> = {}): ConcernView {
  return {
    name,
    title: name,
    state: 'open',
    summary: 'silent',
    shares: { silent: 1 },
    residue: [],
    gapShare: 1,
    gapActs: '1',
    canDraft: true,
    ...more,
  };
}

/** Two families of two rows and one column with a term below it; everything silent. */
export function view(more: Partial<CoverageView> = {}): CoverageView {
  const rows = axis('theft\n  of boats\n  of nets\nharm\n  to fish\n  to reefs');
  const columns = axis('coast\n  harbours\nhigh seas');
  return {
    uri: 'file:///accord.norm',
    title: 'Accord on the Sea',
    summary: [{ text: 'The text is ' }, { text: 'silent on 100 %', verdict: 'silent' }],
    acts: '18',
    readers: [],
    lenses: [{ facet: 'season', label: 'in', options: [{ id: 'summer', label: 'summer' }] }],
    rowLabel: 'act',
    columnLabel: 'place',
    rows,
    columns,
    kinds: [{ silent: 1 }],
    cells: rows.map(() => columns.map(() => 0)),
    concerns: [concern('overfishing')],
    instruments: [],
    impossible: { note: '', rules: [] },
    ...more,
  };
}
