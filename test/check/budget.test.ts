import { afterEach, expect, it, vi } from 'vitest';
import { Diagrams } from '../../server/src/core/analysis/diagram.ts';
import { allowance } from '../../server/src/core/budget.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A clock that moves only where a test says so. */
function clock() {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (passed: number) => {
    now += passed;
  };
}

/** So many nodes that the budget's clock is looked at. */
function make(diagrams: Diagrams, level: number): true {
  for (let value = 0; value < (diagrams.sizes[level] as number); value++) diagrams.value(level, value);
  return true;
}

it('counts the time at work, and not the time between questions', () => {
  const pass = clock();
  const diagrams = new Diagrams([2000, 2000]);
  const { within } = allowance(diagrams, { nodes: 1e6, time: 100 }, 0);
  expect(within(() => 1)).toBe(1);
  pass(10_000);
  const question = (level: number) => () => {
    pass(60);
    return make(diagrams, level);
  };
  expect(within(question(0))).toBe(true);
  // What one question took is not there for the next.
  expect(within(question(1))).toBe(undefined);
});

it('counts a question within a question once', () => {
  const pass = clock();
  const diagrams = new Diagrams([2000]);
  const { within } = allowance(diagrams, { nodes: 1e6, time: 100 }, 0);
  within(() => within(() => pass(60)));
  const rest = within(() => {
    pass(30);
    return make(diagrams, 0);
  });
  expect(rest).toBe(true);
});
