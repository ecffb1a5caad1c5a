/** Measures the engine on a draft of N norms and prints what it measured as one line of JSON: `run.mjs N`. */
import type { Compiled } from '../../../server/src/core/compile/compile.ts';
import type { Unit } from '../../../server/src/core/model/model.ts';
import { acts, draft } from '../generate.mjs';
import { median, timed } from '../statistics.mjs';
import { edits } from './edits.ts';
import { createReader, load } from './load.ts';
import * as ask from './questions.ts';

const count = Number(process.argv[2]);
const mostRounds = 200;
const collect = globalThis.gc ?? (() => undefined);

/** Bytes that this process holds for objects and typed arrays once nothing is left to collect. */
function held(): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Median times by name, each of the later half of its runs. */
class Times {
  private readonly all = new Map<string, number[]>();

  measure<T>(name: string, run: () => T): T {
    const at = performance.now();
    const result = run();
    const known = this.all.get(name) ?? [];
    this.all.set(name, known);
    known.push(performance.now() - at);
    return result;
  }

  get medians(): Record<string, number> {
    const warm = (times: number[]) => times.slice(Math.floor(times.length / 2));
    return Object.fromEntries([...this.all].map(([name, each]) => [name, median(warm(each))]));
  }
}

/** Runs as often as fits into a time, and so often at least; what was left over is collected in between. */
function rounds(budget: number, least: number, round: () => void): void {
  const begin = performance.now();
  let collected = 0;
  for (let n = 0; n < mostRounds && (n < least || performance.now() - begin < budget); n++) {
    if (performance.now() - collected > 250) collect();
    collected = performance.now();
    round();
  }
}

const times = new Times();
const text = draft(count);
const second = load(draft(count, { changed: 0.01 }));
const unit = load(text);
const before = held();
const compiled = ask.compile(unit);
const memory: Record<string, number> = { compiled: held() - before };
const values = ask.valuesOf(compiled, acts(10_000));

rounds(4000, 2, () => {
  const reader = createReader();
  const file = times.measure('parse', () => reader.parse(text));
  times.measure('link', () => reader.link(file));
});

/** Compiled in turns, so that the times can be compared. */
const drafts: readonly (readonly [string, Unit])[] = [
  ['compileWithoutBrackets', load(draft(count, { brackets: 0 }))],
  ['compile', unit],
  ['compileWith40Brackets', load(draft(count, { brackets: 40 }))],
];
let turn = 0;
rounds(8000, 5, () => {
  turn++;
  for (let n = 0; n < drafts.length; n++) {
    const [name, each] = drafts[(turn + n) % drafts.length] as (typeof drafts)[number];
    times.measure(name, () => ask.compile(each));
  }
});

/** Every question once, of a draft that was compiled and not asked before. */
function asked(of: Compiled) {
  return {
    verdicts: times.measure('verdicts', () => ask.verdicts(of)),
    gap: times.measure('gap', () => ask.wholeGap(of)),
    concerns: times.measure('concernGaps', () => ask.concernGaps(of)),
    told: times.measure('concernsTold', () => ask.concernsTold(of)),
    conflicts: times.measure('conflicts', () => ask.conflicts(of)),
    redundancy: times.measure('redundancy', () => ask.redundancy(of)),
    change: times.measure('change', () => ask.change(of, second)),
    brackets: times.measure('brackets', () => ask.bracketsThatMatter(of)),
    bracketsOfConcerns: times.measure('bracketsOfConcerns', () => ask.bracketsThatMatterToConcerns(of)),
  };
}
const { gap, conflicts, redundancy, change, ...answers } = asked(compiled);
memory.afterQuestions = held() - before;
rounds(20_000, 1, () => {
  asked(ask.compile(unit));
});
const incidents = timed(() => ask.judged(compiled, values));
const incidentsWithNorms = timed(() => ask.applying(compiled, values));
const judged = ask.told(ask.judged(compiled, values));
const edited = edits(count, 300, count >= 10_000 ? 5 : 10, held);
memory.afterEdits = edited.held;

const medians = times.medians;
console.log(
  JSON.stringify({
    norms: count,
    times: {
      ...medians,
      wholeGap: (medians.verdicts as number) + (medians.gap as number),
      incidents,
      incidentsWithNorms,
    },
    edits: edited,
    memory,
    nodes: compiled.space.diagrams.size,
    answers: {
      verdicts: answers.verdicts,
      gap: { some: String(gap.some), always: String(gap.always) },
      concerns: answers.concerns.map(({ some, always }) => ({ some: String(some), always: String(always) })),
      conflicts: { acts: String(conflicts.acts), norms: conflicts.norms },
      redundant: redundancy.redundant,
      swallowed: redundancy.swallowed,
      shadowed: redundancy.shadowed,
      changed: String(change),
      brackets: answers.brackets,
      incidents: judged,
      firstReading: ask.verdicts(ask.inFirstReading(unit)),
    },
  }),
);
