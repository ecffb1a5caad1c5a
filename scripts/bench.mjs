// `npm run bench -- [N ...]`: prints JSON on standard output and the page for readers on standard error. See test/bench.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureEditor } from '../test/bench/editor/lacuna.mjs';
import { editorPeers, measurePeer } from '../test/bench/editor/peers.mjs';
import { bundleEngine, measureEngine } from '../test/bench/engine.mjs';
import { findPeers, measurePeers } from '../test/bench/peers.mjs';
import { machine, page } from '../test/bench/report.mjs';

const usage = 'usage: npm run bench -- [N ...] [--only editor|engine] [--no-peers] [--seconds S] [--write]';

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
    const fits = ['editor', 'engine', undefined].includes(values.only) && seconds > 0;
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

if (wanted('editor')) {
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
  const editor = wanted('editor') ? await measureEditor(norms) : undefined;
  const beside = {};
  if (editor && !alone) {
    for (const name of editorPeers) beside[name] = await measurePeer(name, norms, 200, 2 * seconds);
  }
  const engine = wanted('engine') ? await measureEngine(norms) : undefined;
  const others = peers && (await measurePeers(norms, engine, peers, seconds, say));
  if (engine) {
    delete engine.answers.incidents;
    delete engine.answers.redundant;
    delete engine.answers.conflicts.norms;
  }
  measured.push({ norms, editor, editorPeers: beside, engine, peers: others });
}
const result = { date: new Date().toISOString().slice(0, 10), machine: described, seconds, peers, measured };
console.log(JSON.stringify(result, null, 2));
const told = page(result);
say(`\n${told}`);
if (write) writeFileSync(new URL('../test/bench/RESULTS.md', import.meta.url), told);
