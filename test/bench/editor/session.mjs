// A file open in a language server over stdio: what is typed into it, and how long the server takes to say what follows.
import { readFileSync } from 'node:fs';
import { connect } from '../../support/lspClient.mjs';

/**
 * Starts a server and opens a file in it.
 *
 * @param {{ server: string, uri: string, languageId: string, text: string, answered: string }} what `answered` is the method
 * of the notification that tells that an edit is dealt with.
 */
export async function openIn({ server, uri, languageId, text, answered }) {
  const client = connect(server);
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  client.notify('initialized', {});
  let version = 1;
  const told = () => client.notification(answered, (params) => params.uri === uri);

  /** Milliseconds from a message to what follows from it. */
  const until = async (method, params) => {
    const answer = told();
    const begin = performance.now();
    client.notify(method, params);
    await answer;
    return performance.now() - begin;
  };

  const firstMs = await until('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  return {
    firstMs,
    told,
    /** @param {{ from: Place, to: Place, written: string }} edit places as `{ line, character }`. */
    type: ({ from, to, written }) =>
      until('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: from, end: to }, text: written }],
      }),
    /** Milliseconds that a request about a place takes; no answer is an error, since it would cost nothing. */
    ask: async (method, position) => {
      const begin = performance.now();
      const answer = await client.request(method, { textDocument: { uri }, position });
      const ms = performance.now() - begin;
      if (!answer || answer.length === 0) throw new Error(`${method} at line ${position.line + 1}: no answer`);
      return ms;
    },
    memory: () => ({ resident: memory(client.pid, 'VmRSS'), peak: memory(client.pid, 'VmHWM') }),
    close: () => client.kill(),
  };
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
