/** What waits for a pause: done a little at a time, so that anything else comes in between, and given up when asked anew. */
import { describe, expect, it } from 'vitest';
import { Later, type Task } from '../../server/src/lsp/later.ts';

const busy = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A task of some steps of 15 milliseconds each, and what became of it. */
function taskOf(steps: number) {
  const became = { steps: 0, done: 0, ended: 0 };
  const task: Task = {
    step() {
      busy(15);
      became.steps++;
      return became.steps < steps;
    },
    done: () => became.done++,
    end: () => became.ended++,
  };
  return { task, became };
}

describe('what can wait', () => {
  it('is done once nothing has been asked for a moment, with turns for others between its steps', async () => {
    const { task, became } = taskOf(6);
    const later = new Later(() => task, 20);
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    later.ask('a');
    await pause(10);
    later.ask('a');
    await pause(15);
    expect(became.steps).toBe(0);
    while (became.ended === 0) await pause(5);
    clearInterval(others);
    expect(became).toEqual({ steps: 6, done: 1, ended: 1 });
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it('is given up after the step at hand when it is not wanted any more, and begun anew when it is', async () => {
    const tasks = [taskOf(1000), taskOf(2)];
    let begun = 0;
    const later = new Later(() => tasks[begun++]?.task, 1);
    later.ask('a');
    while ((tasks[0]?.became.steps ?? 0) < 3) await pause(1);
    later.ask('a');
    while (tasks[1]?.became.done === 0) await pause(5);
    expect(tasks[0]?.became).toMatchObject({ done: 0, ended: 1 });
    expect(tasks[0]?.became.steps).toBeLessThan(10);
    later.forget('a');
    await pause(20);
    expect(begun).toBe(2);
  });

  it('can be given up by the one who waits for it', async () => {
    const { task, became } = taskOf(1000);
    const later = new Later((_, giveUp) => {
      setTimeout(giveUp, 60);
      return task;
    }, 1);
    later.ask('a');
    while (became.ended === 0) await pause(5);
    expect(became.done).toBe(0);
    expect(became.steps).toBeLessThan(50);
  });
});
