import { expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder, sample } from '../support/check.ts';

test('a draft whose last norm is deleted together with a change of its definitions has no norms left that speak', () => {
  const check = createChecker();
  const read = (text: string) => {
    const [assembly] = assemble([parse('draft.norm', text)], memoryFinder(new Map()));
    if (!assembly) throw new Error('no unit');
    return check(assembly);
  };
  const text = sample('accord-2015.norm');
  expect(read(text).compiled.speakers.size).toBeGreaterThan(0);
  const emptied = read(text.replace(/norm no-first-use[\s\S]*?\n\n/, '').replace('energy, water', 'water'));
  expect(emptied.unit.norms).toEqual([]);
  expect([...emptied.compiled.speakers.keys()]).toEqual([]);
});
