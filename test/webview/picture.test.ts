import { describe, expect, it } from 'vitest';
import { changesBetween, noChanges } from '../../client/webview/coverage/changes.ts';
import { pictureOf } from '../../client/webview/coverage/picture.ts';
import type { CoverageView } from '../../server/src/core/protocol.ts';
import { axis, concern, view } from './view.ts';

const cells = (row: number, column: number, kind: number) => {
  const all = view().cells.map((line) => [...line]);
  (all[row] as number[])[column] = kind;
  return all;
};

describe('the picture of a payload', () => {
  it('keeps what stayed the same, though the kinds are numbered anew', () => {
    const before = pictureOf(view({ kinds: [{ silent: 1 }, { prohibited: 1 }], cells: cells(1, 1, 1) }));
    const after = pictureOf(
      view({
        kinds: [{ prohibited: 1 }, { silent: 1 }],
        cells: cells(1, 1, 1).map((row) => row.map((kind) => 1 - kind)),
      }),
      before,
    );
    expect(after.rows).toBe(before.rows);
    expect(after.columns).toBe(before.columns);
    after.cells.forEach((row, index) => {
      expect(row).toBe(before.cells[index]);
    });
  });

  it('draws anew only the rows that changed', () => {
    const before = pictureOf(view());
    const after = pictureOf(view({ kinds: [{ silent: 1 }, { contested: 1 }], cells: cells(2, 1, 1) }), before);
    expect(after.cells.map((row, index) => row === before.cells[index])).toEqual([true, true, false, true, true, true]);
    expect(after.cells[2]?.[1]?.words).toBe('contested');
  });

  it('takes a new axis as it comes', () => {
    const before = pictureOf(view());
    const rows = axis('theft\nharm');
    const after = pictureOf(view({ rows, cells: [[0], [0]] }), before);
    expect(after.rows).toBe(rows);
  });
});

describe('an instrument beside it', () => {
  const beside = (more: Partial<NonNullable<CoverageView['beside']>> = {}) => ({
    id: 'file:///pact.norm',
    label: 'Sea Pact',
    kinds: [{}, { discouraged: 0.25 }],
    ...more,
  });
  const kinds = [{ silent: 1 }, { silent: 1 }];

  it('tells squares apart that look alike but for what it says of them', () => {
    const { cells: squares } = pictureOf(view({ kinds, cells: cells(1, 1, 1), beside: beside() }));
    expect(squares[0]?.[0]).toMatchObject({ words: 'silent' });
    expect(squares[0]?.[0]?.beside).toBeUndefined();
    expect(squares[1]?.[1]).toMatchObject({
      words: 'silent; Sea Pact: discouraged 25 %',
      beside: { discouraged: 0.25 },
    });
  });

  it('is drawn anew where another is chosen that says as much', () => {
    const before = pictureOf(view({ kinds, cells: cells(1, 1, 1), beside: beside() }));
    const after = pictureOf(view({ kinds, cells: cells(1, 1, 1), beside: beside({ label: 'Reef Pact' }) }), before);
    expect(after.cells[1]?.[1]?.words).toBe('silent; Reef Pact: discouraged 25 %');
    expect(after.cells[0]).toBe(before.cells[0]);
  });

  it('is no change of the text', () => {
    const before = view({ kinds, cells: cells(1, 1, 1) });
    const after = view({ kinds, cells: cells(1, 1, 1), beside: beside() });
    const picture = pictureOf(before);
    expect(changesBetween({ view: before, picture }, { view: after, picture: pictureOf(after, picture) })).toBe(
      noChanges,
    );
  });
});

describe('what the text changed', () => {
  const between = (before: CoverageView, after: CoverageView) => {
    const picture = pictureOf(before);
    return changesBetween({ view: before, picture }, { view: after, picture: pictureOf(after, picture) });
  };

  it('is nothing when the payload says the same', () => {
    const { cells, concerns, summary } = between(view(), view());
    expect([cells.size, concerns.size, summary.size]).toEqual([0, 0, 0]);
  });

  it('is told square by square, concern by concern and part by part', () => {
    const after = view({
      kinds: [{ silent: 1 }, { prohibited: 1 }],
      cells: cells(1, 2, 1),
      concerns: [concern('overfishing', { state: 'closed' }), concern('piracy')],
      summary: [{ text: 'The text is ' }, { text: 'silent on 94 %', verdict: 'silent' }],
    });
    const changes = between(view({ concerns: [concern('overfishing'), concern('piracy')] }), after);
    expect([...changes.cells].map(([row, columns]) => [row, [...columns]])).toEqual([['of boats', ['high seas']]]);
    expect([...changes.concerns]).toEqual(['overfishing']);
    expect([...changes.summary]).toEqual(['silent on 94 %']);
  });

  it('follows terms by name when a library adds some', () => {
    const rows = axis('piracy\ntheft\n  of boats\n  of nets\nharm\n  to fish\n  to reefs');
    const changes = between(view(), view({ rows, cells: rows.map(() => [0, 0, 0]) }));
    expect(changes.cells.size).toBe(0);
  });

  it('is nothing when only the lens, the reader or the accord is another', () => {
    const kinds = [{ prohibited: 1 }];
    const [lens] = view().lenses;
    if (!lens) throw new Error('the view has a lens');
    expect(between(view(), view({ kinds, lenses: [{ ...lens, chosen: 'summer' }] }))).toBe(noChanges);
    expect(between(view(), view({ kinds, asReadBy: 'US' }))).toBe(noChanges);
    expect(between(view(), view({ kinds, uri: 'file:///other.norm' }))).toBe(noChanges);
  });
});
