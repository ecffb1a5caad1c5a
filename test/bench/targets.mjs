// The targets that were set before the engine was written, against what was measured.
import { figure } from './format.mjs';
import { peerTime } from './rows.mjs';

const megabyte = 2 ** 20;
const sum = (...parts) => (parts.some((part) => part === undefined) ? undefined : parts.reduce((a, b) => a + b, 0));
const over = (a, b) => (a === undefined || b === undefined ? undefined : a / b);
const gap = ({ engine }) => sum(engine?.times.compile, engine?.times.wholeGap);
const refresh = ({ engine }) => sum(engine?.times.redundancy, engine?.times.conflicts);
const peer = (name, question) => (at) => peerTime(at.peers?.[name]?.[question]);

/** How many times faster an edit is than all of it anew: by the faster of the two ways in which that was measured. */
const faster = (quantile) => (at) =>
  over(at.engine && Math.min(at.engine.edits.full.p50, gap(at)), at.engine?.edits.edit[quantile]);

/** What it is about, the size (each where there is none), the bound, and the figure. */
const atMost = (what, norms, bound, of, unit = 'ms') => ({ what, norms, bound, of, unit, most: true });
const atLeast = (what, norms, bound, of) => ({ what, norms, bound, of, unit: 'times', most: false });

const targets = [
  atMost('keystroke to diagnostics, p50', 1000, 3, ({ editor }) => editor?.p50),
  atMost('keystroke to diagnostics, p95', 1000, 15, ({ editor }) => editor?.p95),
  atLeast("keystroke to diagnostics, p95, against Langium's", 1000, 50, ({ editor, editorPeers }) =>
    over(editorPeers?.langium?.p95, editor?.p95),
  ),
  atMost('completion, p95', 1000, 10, ({ editor }) => editor?.completion.p95),
  atMost('hover, p95', 1000, 10, ({ editor }) => editor?.hover.p95),
  atMost('completion, p95', 10_000, 30, ({ editor }) => editor?.completion.p95),
  atMost('hover, p95', 10_000, 30, ({ editor }) => editor?.hover.p95),
  atMost('keystroke to diagnostics, p50', 10_000, 5, ({ editor }) => editor?.p50),
  atMost('keystroke to diagnostics, p95', 10_000, 40, ({ editor }) => editor?.p95),
  atMost('keystroke to diagnostics, max', 10_000, 200, ({ editor }) => editor?.max),
  atMost('redundant, dead and conflicting norms', 1000, 150, refresh),
  atMost('redundant, dead and conflicting norms', 10_000, 700, refresh),
  atLeast("compile and exact gap against Cedar's parse and validate", undefined, 5, (at) =>
    over(peer('cedar', 'validate')(at), gap(at)),
  ),
  atMost(
    "compile against BuDDy's compile",
    1000,
    1.25,
    (at) => over(at.engine?.times.compile, peer('buddy', 'compile')(at)),
    'times',
  ),
  atMost(
    "compile against BuDDy's compile",
    10_000,
    0.6,
    (at) => over(at.engine?.times.compile, peer('buddy', 'compile')(at)),
    'times',
  ),
  atLeast('compile and exact gap against dense planes', undefined, 2, (at) =>
    over(peer('dense', 'compileAndCount')(at), gap(at)),
  ),
  atMost('10,000 incidents, status', undefined, 5, ({ engine }) => engine?.times.incidents),
  atLeast("10,000 incidents, status, against Cedar's", undefined, 1000, (at) =>
    over(peer('cedar', 'incidents')(at), at.engine?.times.incidents),
  ),
  atLeast("10,000 incidents, status, against z3's", undefined, 1000, (at) =>
    over(peer('z3', 'incidents')(at), at.engine?.times.incidents),
  ),
  atMost(
    '20 brackets against none, compile',
    undefined,
    1.5,
    ({ engine }) => over(engine?.times.compile, engine?.times.compileWithoutBrackets),
    'times',
  ),
  atLeast('edit against full recompile, p50', 10_000, 500, faster('p50')),
  atLeast('edit against full recompile, p95', 10_000, 30, faster('p95')),
  atMost(
    'memory of the engine',
    10_000,
    100,
    ({ engine }) => engine && Math.max(engine.memory.afterQuestions, engine.memory.afterEdits) / megabyte,
    'MB',
  ),
  atMost('resident memory of the server', 10_000, 300, ({ editor }) => over(editor?.resident, megabyte), 'MB'),
];

/** @returns rows: what, the target, what was measured, and whether it is met. */
export function targetRows(measured) {
  return targets.flatMap(({ what, norms, bound, of, unit, most }) =>
    measured
      .filter((at) => norms === undefined || at.norms === norms)
      .map((at) => {
        const value = of(at);
        const met = most ? value <= bound : value >= bound;
        const factor = most ? value / bound : bound / value;
        return [
          `${what}, N = ${at.norms.toLocaleString('en')}`,
          `${most ? '<=' : '>='} ${bound.toLocaleString('en')} ${unit}`,
          value === undefined ? '-' : `${figure(value)} ${unit}`,
          value === undefined ? 'not measured' : met ? 'met' : `missed by a factor of ${figure(factor)}`,
        ];
      }),
  );
}
