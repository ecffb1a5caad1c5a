// A language server over stdio, and the few kinds of message that tests and benchmarks need.
import { spawn } from 'node:child_process';

/**
 * Starts a server and speaks the protocol with it.
 *
 * @param {string} server the bundle's path.
 * @param {readonly string[]} nodeArguments arguments for Node itself.
 */
export function connect(server, nodeArguments = []) {
  const child = spawn(process.execPath, [...nodeArguments, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
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
    pid: child.pid,
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((resolve) => {
        waiting.set(next, resolve);
        send({ id: next++, method, params });
      }),
    /** The parameters of the next notification of a method, perhaps one that fits. */
    notification: (method, fits = () => true) =>
      new Promise((resolve) => {
        const listener = (message) => {
          if (message.method !== method || !fits(message.params)) return;
          listeners.delete(listener);
          resolve(message.params);
        };
        listeners.add(listener);
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
