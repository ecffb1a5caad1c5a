/** The map as it is drawn, kept in step with the payloads so that what stayed the same is not drawn again. */
import * as l10n from '@vscode/l10n';
import type { AxisEntry, CoverageView, Shares } from '../../../server/src/core/protocol.ts';
import { type Mark, markOf } from './marks.ts';
import { byShare, saidInWords, sharesInWords } from './verdicts.ts';

/** A kind of cell: how it looks and how it is said. */
export interface Kind {
  shares: Shares;
  mark: Mark;
  words: string;
  /** What the instrument beside it says of the silent acts, by share of these; undefined where it says nothing of them. */
  beside?: Shares;
}

export interface Picture {
  rows: readonly AxisEntry[];
  columns: readonly AxisEntry[];
  /** `cells[row][column]`. */
  cells: readonly (readonly Kind[])[];
}

/** The picture of a payload; axes, rows and kinds that equal those of the earlier picture are the same objects again. */
export function pictureOf(view: CoverageView, earlier?: Picture): Picture {
  const known = new Map(earlier?.cells.flat().map((kind) => [keyOf(kind), kind]));
  const kinds = view.kinds.map((shares, index) => {
    const kind = kindOf(shares, view.beside?.kinds[index], view.beside?.label);
    return known.get(keyOf(kind)) ?? kind;
  });
  const silent = kindOf({ silent: 1 });
  return {
    rows: kept(earlier?.rows, view.rows),
    columns: kept(earlier?.columns, view.columns),
    cells: view.cells.map((row, index) => {
      const cells = row.map((kind) => kinds[kind] ?? silent);
      const before = earlier?.cells[index];
      return before && before.length === cells.length && cells.every((kind, at) => kind === before[at])
        ? before
        : cells;
    }),
  };
}

function kindOf(shares: Shares, beside: Shares = {}, instrument = ''): Kind {
  const own = { shares, mark: markOf(shares), words: sharesInWords(shares) };
  if (byShare(beside).length === 0) return own;
  return { ...own, beside, words: l10n.t('{0}; {1}: {2}', own.words, instrument, saidInWords(beside)) };
}

function keyOf(kind: Kind): string {
  return `${kind.mark.key} | ${kind.words}`;
}

function kept(before: readonly AxisEntry[] | undefined, after: readonly AxisEntry[]): readonly AxisEntry[] {
  return before && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
