import { describe, expect, it } from 'vitest';
import { families, nearestVisible, pathLabel, visibleEntries } from '../../client/webview/coverage/axis.ts';
import { axis } from './view.ts';

const entries = axis('theft\n  of boats\n    of ferries\n  of nets\nharm\n  to fish');
const shown = (...open: string[]) => visibleEntries(entries, new Set(open)).map((index) => entries[index]?.id);

describe('the families of an axis', () => {
  it('are closed at first', () => {
    expect(shown()).toEqual(['theft', 'harm']);
  });

  it('show their terms when open, one step at a time', () => {
    expect(shown('theft')).toEqual(['theft', 'of boats', 'of nets', 'harm']);
    expect(shown('theft', 'of boats')).toEqual(['theft', 'of boats', 'of ferries', 'of nets', 'harm']);
  });

  it('hide what is open inside a closed family', () => {
    expect(shown('of boats')).toEqual(['theft', 'harm']);
  });

  it('take no notice of names that are none of theirs', () => {
    expect(shown('piracy')).toEqual(['theft', 'harm']);
  });

  it('are told by name', () => {
    expect(families(entries)).toEqual(['theft', 'of boats', 'harm']);
  });

  it('stand for what they hide', () => {
    const visible = visibleEntries(entries, new Set(['theft']));
    expect(nearestVisible(entries, visible, 2)).toBe(1);
    expect(nearestVisible(entries, visible, 3)).toBe(3);
    expect(nearestVisible(entries, visible, 5)).toBe(4);
    expect(nearestVisible(entries, visible, -1)).toBe(-1);
    expect(nearestVisible(entries, visible, 99)).toBe(-1);
  });

  it('are named before their terms', () => {
    expect(pathLabel(entries, 2)).toBe('theft › of boats › of ferries');
    expect(pathLabel(entries, 4)).toBe('harm');
  });
});
