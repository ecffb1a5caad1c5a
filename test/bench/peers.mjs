// What peers make of the same drafts. A peer that is not installed, or that answers something else than we do, is told as such
// and is no failure of the benchmark.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { workspace } from './engine.mjs';
import { runJson, runNode } from './processes.mjs';
import { median } from './statistics.mjs';

const here = fileURLToPath(new URL('peers/', import.meta.url));

/** Builds what has to be built; by peer, its version or why it is not there. */
export function findPeers() {
  const built = spawnSync(
    'gcc',
    ['-O2', '-o', `${workspace}/buddy`, ...['buddy.c', 'compiled.c', 'problem.c'].map((file) => here + file), '-lbdd'],
    { encoding: 'utf8' },
  );
  const z3 = spawnSync('z3', ['--version'], { encoding: 'utf8' });
  return {
    buddy: built.status === 0 ? {} : { missing: built.error ? 'no gcc' : 'libbdd-dev is not installed' },
    z3: z3.status === 0 ? { version: z3.stdout.trim() } : { missing: 'z3 is not installed' },
    cedar: cedarVersion(),
    dense: {},
  };
}

function cedarVersion() {
  try {
    const require = createRequire(import.meta.url);
    return { version: `Cedar ${require('@cedar-policy/cedar-wasm/nodejs').getCedarSDKVersion()}` };
  } catch {
    return { missing: '@cedar-policy/cedar-wasm is not installed' };
  }
}

/**
 * @param {number} count norms of the draft.
 * @param {object} engine what the engine measured and answered.
 * @param {object} found from `findPeers`.
 * @param {number} seconds for each question that is put one by one.
 * @returns by peer, what it measured; or `missing`, `stopped` or `differs` with the reason.
 */
export async function measurePeers(count, engine, found, seconds, say) {
  const folder = `${workspace}/${count}`;
  mkdirSync(folder, { recursive: true });
  const problem = await runNode([`${workspace}/export.mjs`, String(count), folder]);
  const json = `${folder}/problem.json`;
  const most = 12 * seconds + 60;
  const peers = {
    buddy: () => buddy(`${folder}/problem.txt`, seconds, most),
    z3: () => runNode([`${here}z3.mjs`, json, String(seconds)], most),
    cedar: () => runNode([`${here}cedar.mjs`, json, String(seconds)], most),
    dense: () => runNode([`${workspace}/dense.mjs`, json, String(seconds)], most),
  };
  const told = {};
  for (const [name, run] of Object.entries(peers)) {
    if (found[name].missing) {
      told[name] = found[name];
      continue;
    }
    say(`  ${name}`);
    try {
      const measured = await run();
      const differs = differences[name](measured, engine.answers, problem);
      told[name] = differs.length > 0 ? { differs: `another answer on ${differs.join(', ')}` } : brief(measured);
    } catch (error) {
      told[name] = { stopped: error.message };
    }
  }
  return told;
}

/** Several runs, a process each, and the medians of their times. */
async function buddy(problem, seconds, most) {
  const runs = [];
  const begin = performance.now();
  while (runs.length < 5 && (runs.length < 1 || performance.now() - begin < seconds * 500)) {
    runs.push(await runJson(`${workspace}/buddy`, [problem, String(seconds)], most));
  }
  const middle = (question, key) => median(runs.map((run) => run[question][key]));
  return Object.fromEntries(
    Object.entries(runs[0]).map(([question, answer]) => [
      question,
      Object.fromEntries(
        Object.entries(answer).map(([key, value]) => [
          key,
          ['ms', 'compileMs', 'p50', 'p95', 'max'].includes(key) ? middle(question, key) : value,
        ]),
      ),
    ]),
  );
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** By peer, the questions on which its answer is not ours. */
const differences = {
  buddy: (told, ours, { choices, sayings }) => {
    const verdicts = [...sayings, 'silent', 'conflicting', 'contested'];
    const counts = Object.fromEntries(
      told.wholeGap.verdicts.flatMap((acts, index) => (acts === '0' ? [] : [[verdicts[index], acts]])),
    );
    const sorted = (counted) => Object.entries(counted).sort();
    return questionsThat({
      'the counts': !same(sorted(counts), sorted(ours.verdicts)),
      'the gap': told.wholeGap.some !== ours.gap.some || told.wholeGap.always !== ours.gap.always,
      'the gaps of concerns': !same(
        told.concernGaps.answers,
        ours.concerns.map(({ some, always }) => [some, always]),
      ),
      conflicts:
        told.conflicts.acts !== ours.conflicts.acts ||
        !sameAsFar(told.conflicts, told.conflicts.norms, ours.conflicts.norms),
      brackets: !same(told.brackets.choices.map((choice) => choices[choice]).sort(), ours.brackets),
      incidents: !same(
        told.incidents.verdicts.map((verdict) => verdicts[verdict]),
        ours.incidents,
      ),
      redundancy:
        ours.redundant !== undefined && !sameAsFar(told.redundancy, told.redundancy.redundant, ours.redundant),
      'the change': ours.changed !== undefined && told.change.acts !== ours.changed,
    });
  },
  z3: (told, ours, { choices }) =>
    questionsThat({
      'the gap': told.load.gap !== (ours.gap.some !== '0'),
      'the gaps of concerns': told.concerns.answers.some(
        (found, index) => found !== (ours.concerns[index].some !== '0'),
      ),
      conflicts: !sameAsFar(told.conflicts, told.conflicts.answers, ours.conflicts.norms),
      brackets: !sameAsFar(
        told.brackets,
        told.brackets.answers,
        ours.brackets.map((name) => choices.indexOf(name)),
      ),
      redundancy: !sameAsFar(told.redundancy, told.redundancy.answers, ours.redundant),
    }),
  cedar: () => [],
  dense: (told, ours) => questionsThat({ 'the gap': told.silent !== (ours.firstReading.silent ?? '0') }),
};

/** Whether the indices found are those that we find, among the first that were asked about. */
function sameAsFar({ done }, found, ours) {
  const asked = ours.filter((index) => index < done).sort((a, b) => a - b);
  return same(found, asked);
}

function questionsThat(differ) {
  return Object.keys(differ).filter((question) => differ[question]);
}

/** Times, without the answers that were compared. */
function brief(measured) {
  const kept = ['ms', 'compileMs', 'done', 'of', 'p50', 'p95', 'max', 'agreed', 'nodes'];
  return Object.fromEntries(
    Object.entries(measured).flatMap(([question, answer]) => {
      if (typeof answer !== 'object') return [];
      return [[question, Object.fromEntries(Object.entries(answer).filter(([key]) => kept.includes(key)))]];
    }),
  );
}
