// Keystroke to diagnostics over stdio: opens a draft of N norms in the bundled server and types into it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { draft, seeded, vocabulary } from './generate.mjs';

const server = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));

/** A language server over stdio and the few messages that the benchmark needs. */
function connect() {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  const listeners = new Set();
  let buffer = Buffer.alloc(0);
  let next = 1;
  child.stdout.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('ascii', 0, end))?.[1]);
      if (buffer.length < end + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length));
      buffer = buffer.subarray(end + 4 + length);
      if (message.id !== undefined && waiting.has(message.id)) waiting.get(message.id)(message.result);
      else for (const listener of listeners) listener(message);
    }
  });
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((resolve) => {
        waiting.set(next, resolve);
        send({ id: next++, method, params });
      }),
    /** The next diagnostics of a file. */
    diagnostics: (uri) =>
      new Promise((resolve) => {
        const listener = (message) => {
          if (message.method !== 'textDocument/publishDiagnostics' || message.params.uri !== uri) return;
          listeners.delete(listener);
          resolve(message.params.diagnostics);
        };
        listeners.add(listener);
      }),
    kill: () => child.kill(),
  };
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];

/** @returns milliseconds to the first diagnostics, and the quantiles over edits that change what is diagnosed. */
export async function keystrokes(count, edits = 300) {
  const folder = mkdtempSync(join(tmpdir(), 'norm-bench-'));
  try {
    const text = draft(count).replace('uses        benchmark', 'uses        ./benchmark.norm');
    writeFileSync(join(folder, 'benchmark.norm'), vocabulary());
    writeFileSync(join(folder, 'draft.norm'), text);
    const uri = pathToFileURL(join(folder, 'draft.norm')).href;
    const client = connect();
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
