// Keystroke to diagnostics over stdio: opens a draft of N norms in the bundled server and types into it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { connect } from '../support/lspClient.mjs';
import { draft, seeded, vocabulary } from './generate.mjs';
import { summary } from './statistics.mjs';

const server = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));
const warmUp = 20;
/** How long a server may be silent, in milliseconds, before it is taken to have told everything. */
const patience = 20_000;

/**
 * @returns milliseconds to the first diagnostics, those of edits that change what is diagnosed, and the memory of the
 * server process in bytes (undefined where the system does not tell).
 */
export async function keystrokes(count, edits = 300) {
  const folder = mkdtempSync(join(tmpdir(), 'norm-bench-'));
  const client = connect(server);
  try {
    const text = draft(count);
    writeFileSync(join(folder, 'benchmark.norm'), vocabulary());
    writeFileSync(join(folder, 'draft.norm'), text);
    const uri = pathToFileURL(join(folder, 'draft.norm')).href;
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
    const begin = performance.now();
    const opened = client.diagnostics(uri);
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'norm', version: 1, text } });
    const first = await opened;
    const firstMs = performance.now() - begin;
    const rest = await soon(client.diagnostics(uri));
    const allMs = rest && performance.now() - begin;

    const times = [];
    let version = 1;
    for (const { line, from, to, written } of keys(text, edits + warmUp)) {
      const range = { start: { line, character: from }, end: { line, character: to } };
      const next = client.diagnostics(uri);
      const at = performance.now();
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: written }],
      });
      await next;
      times.push(performance.now() - at);
    }
    return {
      norms: count,
      bytes: Buffer.byteLength(text),
      findings: (rest ?? first).length,
      firstMs,
      allMs,
      ...summary(times.slice(warmUp)),
      resident: memory(client.pid, 'VmRSS'),
      peak: memory(client.pid, 'VmHWM'),
    };
  } finally {
    client.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a long draft is told once nobody types; undefined where nothing more comes. */
function soon(diagnostics) {
  return Promise.race([diagnostics, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
}

/** Edits that each change what is diagnosed: a letter too many makes a term unknown, then another term replaces it. */
function* keys(text, edits) {
  const lines = text.split('\n').map((line) => /^( {2}deed {8})(deed [\d-]+)/.exec(line));
  const candidates = lines.flatMap((found, line) => (found ? [{ line, from: found[1].length, term: found[2] }] : []));
  const random = seeded(7);
  const pick = (n) => Math.floor(random() * n);
  for (let n = 0; n < edits; n += 2) {
    const candidate = candidates[pick(candidates.length)];
    const { line, from } = candidate;
    const to = from + candidate.term.length;
    yield { line, from: to, to, written: 'x' };
    candidate.term = `deed ${1 + pick(4)}-${1 + pick(2)}-${1 + pick(5)}`;
    yield { line, from, to: to + 1, written: candidate.term };
  }
}

/** A figure of a process's memory in bytes, where /proc tells it. */
function memory(pid, key) {
  try {
    const found = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) * 1024 : undefined;
  } catch {
    return undefined;
  }
}
