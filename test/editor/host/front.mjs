// The door to a VS Code server that listens on a socket file: a port of 127.0.0.1 that lets in only who brings the token.
// The server's own token needs a cookie and a redirect to itself; here the printed address answers at once.
import { randomBytes } from 'node:crypto';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/**
 * Opens the door. A bare visit is sent on to `place(host)`, query parameters made for the host in the reader's address
 * bar, so that a forwarded port works as well. Resolves to `{ port, address }`.
 */
export function openFront(socketPath, place) {
  const token = randomBytes(16).toString('hex');
  const pass = `lacuna-token=${token}`;
  const knows = ({ headers }) => (headers.cookie ?? '').split('; ').includes(pass);

  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url, 'http://127.0.0.1');
    const brings = url.searchParams.get('tkn') === token;
    if (!brings && !knows(incoming)) return outgoing.writeHead(403).end('This address needs its token.\n');
    if (brings) outgoing.setHeader('set-cookie', `${pass}; HttpOnly; SameSite=Strict`);
    if (url.pathname === '/' && !url.searchParams.has('folder')) {
      return outgoing.writeHead(302, { location: `/?${place(incoming.headers.host)}&tkn=${token}` }).end();
    }
    url.searchParams.delete('tkn');
    const path = url.pathname + url.search;
    const { method, headers } = incoming;
    const passed = request({ socketPath, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });

  server.on('upgrade', (incoming, socket, head) => {
    if (!knows(incoming)) return socket.destroy();
    const passed = connect(socketPath);
    const headers = incoming.rawHeaders.map((text, at) => (at % 2 ? `${text}\r\n` : `${text}: `)).join('');
    passed.write(`GET ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
    passed.write(head);
    for (const end of [socket, passed]) end.on('error', () => [socket, passed].map((other) => other.destroy()));
    socket.pipe(passed).pipe(socket);
  });

  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      resolve({ port, address: `http://127.0.0.1:${port}/?tkn=${token}` });
    });
  });
}
