// Keystroke to diagnostics over stdio: opens a draft of N norms in the bundled server and types into it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { connect } from '../support/lspClient.mjs';
import { draft, seeded, vocabulary } from './generate.mjs';

const server = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];

/** @returns milliseconds to the first diagnostics, and the quantiles over edits that change what is diagnosed. */
export async function keystrokes(count, edits = 300) {
  const folder = mkdtempSync(join(tmpdir(), 'norm-bench-'));
  try {
    const text = draft(count).replace('uses        benchmark', 'uses        ./benchmark.norm');
    writeFileSync(join(folder, 'benchmark.norm'), vocabulary());
    writeFileSync(join(folder, 'draft.norm'), text);
    const uri = pathToFileURL(join(folder, 'draft.norm')).href;
    const client = connect(server);
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
    const begin = performance.now();
    const opened = client.diagnostics(uri);
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'norm', version: 1, text } });
    const first = await opened;
    const firstMs = performance.now() - begin;

    // Each edit breaks or mends a term in the middle of a clause, so that the diagnostics change every time.
    const lines = text.split('\n');
    const candidates = lines.flatMap((line, index) => (/^ {2}deed {8}deed /.test(line) ? [index] : []));
    const random = seeded(7);
    const times = [];
    let version = 1;
    let line = 0;
    for (let n = 0; n < edits; n++) {
      const breaking = n % 2 === 0;
      if (breaking) line = candidates[Math.floor(random() * candidates.length)];
      const character = 18;
      const range = { start: { line, character }, end: { line, character: character + (breaking ? 0 : 1) } };
      const next = client.diagnostics(uri);
      const at = performance.now();
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: breaking ? 'x' : '' }],
      });
      await next;
      times.push(performance.now() - at);
    }
    client.kill();
    times.sort((a, b) => a - b);
    return {
      norms: count,
      findings: first.length,
      firstMs,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      max: times.at(-1),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The machine, for the table. */
export function machine() {
  const [{ model } = { model: 'unknown processor' }] = cpus();
  return `${model}, ${cpus().length} cores, Node ${process.version}`;
}
