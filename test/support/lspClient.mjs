// A language server over stdio, and the few kinds of message that tests and benchmarks need.
import { spawn } from 'node:child_process';

/**
 * Starts a server and speaks the protocol with it.
 *
 * @param {string} server the bundle's path.
 * @param {readonly string[]} nodeArguments arguments for Node itself.
 * @param {(method: string, params: any) => unknown} answer what the editor answers when the server asks; null to everything
 * where this is left out.
 */
export function connect(server, nodeArguments = [], answer = () => null) {
  const child = spawn(process.execPath, [...nodeArguments, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  const listeners = new Set();
  const received = [];
  let buffer = Buffer.alloc(0);
  let next = 1;
  let killed = false;
  // What was on its way to a server that the test has ended is lost, and nobody waits for it.
  child.stdin.on('error', (error) => {
    if (!killed) throw error;
  });
  child.stdout.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('ascii', 0, end))?.[1]);
      if (buffer.length < end + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length));
      buffer = buffer.subarray(end + 4 + length);
      take(message);
    }
  });
  const take = (message) => {
    if (message.method === undefined) return waiting.get(message.id)?.(message);
    received.push(message);
    if (message.id !== undefined) send({ id: message.id, result: answer(message.method, message.params) ?? null });
    for (const listener of listeners) listener(message);
  };
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  /** The next message from the server that fits. */
  const message = (fits) =>
    new Promise((resolve) => {
      const listener = (one) => {
        if (!fits(one)) return;
        listeners.delete(listener);
        resolve(one);
      };
      listeners.add(listener);
    });
  /** Asks, and gives the number of the question and the whole of the answer to come: `result` or `error`. */
  const ask = (method, params) => {
    const id = next++;
    const response = new Promise((resolve) => {
      waiting.set(id, resolve);
    });
    send({ id, method, params });
    return { id, response };
  };
  return {
    pid: child.pid,
    notify: (method, params) => send({ method, params }),
    ask,
    request: (method, params) => ask(method, params).response.then(({ result }) => result),
    message,
    /** Sends what `work` sends at once, so that the server finds all of it when it reads the first. */
    together: (work) => {
      child.stdin.cork();
      const done = work();
      child.stdin.uncork();
      return done;
    },
    /** What the server has asked for and told so far. */
    received: () => [...received],
    /** The parameters of the next notification of a method, perhaps one that fits. */
    notification: (method, fits = () => true) =>
      message((one) => one.method === method && fits(one.params)).then(({ params }) => params),
    /** The next diagnostics of a file. */
    diagnostics: (uri) =>
      message(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === uri).then(
        ({ params }) => params.diagnostics,
      ),
    /** The code with which the server ends. */
    exited: new Promise((resolve) => child.once('exit', resolve)),
    kill: () => {
      killed = true;
      return child.kill();
    },
  };
}
