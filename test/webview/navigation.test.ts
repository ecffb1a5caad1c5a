import { describe, expect, it } from 'vitest';
import { moved } from '../../client/webview/coverage/navigation.ts';

/** From a place in a map of 30 rows and 5 columns. */
const go = (row: number, column: number, key: string, control = false) => {
  const to = moved({ row, column }, key, control, 30, 5);
  return to && [to.row, to.column];
};

describe('moving about the map', () => {
  it('goes square by square and stops at the edges', () => {
    expect(go(3, 2, 'ArrowDown')).toEqual([4, 2]);
    expect(go(3, 2, 'ArrowRight')).toEqual([3, 3]);
    expect(go(29, 2, 'ArrowDown')).toEqual([29, 2]);
    expect(go(3, 4, 'ArrowRight')).toEqual([3, 4]);
  });

  it('reaches the labels, and never the empty corner', () => {
    expect(go(0, 2, 'ArrowUp')).toEqual([-1, 2]);
    expect(go(3, 0, 'ArrowLeft')).toEqual([3, -1]);
    expect(go(-1, 0, 'ArrowLeft')).toEqual([-1, 0]);
    expect(go(0, -1, 'ArrowUp')).toEqual([0, -1]);
  });

  it('leaps to the ends of a row and of the map', () => {
    expect(go(3, 2, 'Home')).toEqual([3, -1]);
    expect(go(-1, 2, 'Home')).toEqual([-1, 0]);
    expect(go(3, 2, 'End')).toEqual([3, 4]);
    expect(go(3, 2, 'Home', true)).toEqual([0, 0]);
    expect(go(3, 2, 'End', true)).toEqual([29, 4]);
  });

  it('turns pages', () => {
    expect(go(3, 2, 'PageDown')).toEqual([13, 2]);
    expect(go(15, 2, 'PageUp')).toEqual([5, 2]);
    expect(go(4, 2, 'PageUp')).toEqual([0, 2]);
    expect(go(-1, 2, 'PageUp')).toEqual([-1, 2]);
  });

  it('leaves other keys alone', () => {
    expect(go(3, 2, 'Tab')).toBeUndefined();
    expect(go(3, 2, 'a')).toBeUndefined();
  });
});
