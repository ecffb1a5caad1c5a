// Servers that other tools would make for such a file, typed into in the same way over stdio.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { draft, seeded, vocabulary } from '../generate.mjs';
import { summary } from '../statistics.mjs';
import { typing } from './edits.mjs';
import { json, typing as typingInJson } from './json/text.mjs';
import { joined } from './langium/text.mjs';
import { openIn } from './session.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const published = 'textDocument/publishDiagnostics';
const versionOf = (name) => JSON.parse(readFileSync(at(`../../../node_modules/${name}/package.json`), 'utf8')).version;

const peers = {
  json: {
    version: () => versionOf('vscode-json-languageservice'),
    server: at('json/server.mjs'),
    languageId: 'json',
    uri: 'file:///draft.json',
    text: (count) => json(draft(count)),
    edits: (text, count) => {
      const random = seeded(7);
      return typingInJson(text, count, (n) => Math.floor(random() * n));
    },
  },
  langium: {
    version: () => versionOf('langium'),
    server: at('langium/server.mjs'),
    languageId: 'norms',
    uri: 'file:///draft.norms',
    text: (count) => joined(vocabulary(), draft(count)),
    edits: (text, count) => typing(text, count),
  },
};

const warmUp = 20;

export const editorPeers = Object.keys(peers);

/**
 * Types into a peer's server until `seconds` are over, or as often as `edits` says; twice at least.
 *
 * @returns its version, the size of its text in bytes, milliseconds to the first diagnostics and from an edit to its
 * diagnostics, how many edits those are, and the memory of its process.
 */
export async function measurePeer(name, count, edits, seconds) {
  const peer = peers[name];
  const text = peer.text(count);
  const session = await openIn({ ...peer, text, answered: published });
  try {
    const times = [];
    const begin = performance.now();
    for (const edit of peer.edits(text, edits + warmUp)) {
      times.push(await session.type(edit));
      if (times.length >= 2 && performance.now() - begin > seconds * 1000) break;
    }
    // The first ones do not count, where there are more.
    const counted = times.slice(Math.min(warmUp, Math.floor(times.length / 2)));
    return {
      version: peer.version(),
      bytes: Buffer.byteLength(text),
      firstMs: session.firstMs,
      done: counted.length,
      ...summary(counted),
      ...session.memory(),
    };
  } finally {
    session.close();
  }
}
