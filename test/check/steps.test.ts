/** What slow rules find is the same, looked for at once or a little at a time. */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder, sample } from '../support/check.ts';

const names = ['accord-2015.norm', 'commitments-2015.norm', 'autonomous-weapons-rolling-text.norm'];

function checked(name: string, lazy = false) {
  const file = parse(name, sample(name));
  const [assembly] = assemble([file], memoryFinder(new Map([[name, file]])));
  if (!assembly) throw new Error(`${name} makes up no unit`);
  return createChecker(undefined, undefined, { lazy })(assembly);
}

const told = ({ findings }: { findings: readonly { code: string; message: string }[] }) =>
  findings.map(({ code, message }) => `${code}: ${message}`);

describe('the findings of slow rules', () => {
  it.each(names)('of %s are those found a step at a time', (name) => {
    const atOnce = checked(name);
    const slowly = checked(name);
    let steps = 1;
    while (slowly.step()) steps++;
    expect(steps).toBeGreaterThan(5);
    expect(slowly.step()).toBe(false);
    expect(told(slowly)).toEqual(told(atOnce));
  });

  it.each(names)('of %s are those found after some steps', (name) => {
    const partly = checked(name);
    for (let step = 0; step < 3; step++) partly.step();
    expect(told(partly)).toEqual(told(checked(name)));
  });

  it('are those of a draft whose names alone were resolved at first', () => {
    const [name] = names as [string];
    const lazily = checked(name, true);
    expect(lazily.unit.norms.length).toBeGreaterThan(0);
    expect(told(lazily)).toEqual(told(checked(name)));
  });
});
