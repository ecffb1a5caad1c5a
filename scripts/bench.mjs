// `npm run bench -- [N ...]`: prints JSON on standard output and the page for readers on standard error. See test/bench.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleEngine, measureEngine } from '../test/bench/engine.mjs';
import { keystrokes } from '../test/bench/keystroke.mjs';
import { findPeers, measurePeers } from '../test/bench/peers.mjs';
import { machine, page } from '../test/bench/report.mjs';

const usage = 'usage: npm run bench -- [N ...] [--only keystroke|engine] [--no-peers] [--seconds S] [--write]';

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        'no-peers': { type: 'boolean', default: false },
        seconds: { type: 'string', default: '15' },
        write: { type: 'boolean', default: false },
      },
    });
    const sizes = positionals.map(Number);
    const seconds = Number(values.seconds);
    const fits = ['keystroke', 'engine', undefined].includes(values.only) && seconds > 0;
    if (fits && sizes.every((size) => Number.isInteger(size) && size > 0)) {
      return { ...values, seconds, sizes: sizes.length > 0 ? sizes : [10, 100, 1000, 10_000] };
    }
  } catch (error) {
    console.error(error.message);
  }
  console.error(usage);
  process.exit(2);
}

const { only, write, seconds, sizes, 'no-peers': alone } = options();
const wanted = (part) => only === undefined || only === part;
const say = (what) => process.stderr.write(`${what}\n`);

if (wanted('keystroke')) {
  const build = fileURLToPath(new URL('build.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', process.stderr.fd, 'inherit'] });
  if (status !== 0) process.exit(1);
}
if (wanted('engine')) await bundleEngine();
const peers = wanted('engine') && !alone ? findPeers() : undefined;
const described = machine();
const measured = [];
for (const norms of sizes) {
  say(`${norms} norms`);
  const keystroke = wanted('keystroke') ? await keystrokes(norms) : undefined;
  const engine = wanted('engine') ? await measureEngine(norms) : undefined;
  const others = peers && (await measurePeers(norms, engine, peers, seconds, say));
  if (engine) {
    delete engine.answers.incidents;
    delete engine.answers.redundant;
    delete engine.answers.conflicts.norms;
  }
  measured.push({ norms, keystroke, engine, peers: others });
}
const result = { date: new Date().toISOString().slice(0, 10), machine: described, seconds, peers, measured };
console.log(JSON.stringify(result, null, 2));
const told = page(result);
say(`\n${told}`);
if (write) writeFileSync(new URL('../test/bench/RESULTS.md', import.meta.url), told);
