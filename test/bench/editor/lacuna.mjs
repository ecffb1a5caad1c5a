// The bundled server: keystroke to diagnostics, completion and hover, in a draft of N norms.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { draft, vocabulary } from '../generate.mjs';
import { summary } from '../statistics.mjs';
import { declaring, defining, places, typing } from './edits.mjs';
import { openIn } from './session.mjs';

const server = fileURLToPath(new URL('../../../dist/server.cjs', import.meta.url));
const warmUp = 20;
/** How long a server may be silent, in milliseconds, before it is taken to have told everything. */
const patience = 20_000;

/**
 * @returns milliseconds to the first diagnostics and to all of them, quantiles for each kind of edit and of request, and the
 * memory of the server's process in bytes (undefined where the system does not tell).
 */
export async function measureEditor(count, edits = 300) {
  const folder = mkdtempSync(join(tmpdir(), 'norm-bench-'));
  try {
    const text = draft(count);
    writeFileSync(join(folder, 'benchmark.norm'), vocabulary());
    writeFileSync(join(folder, 'draft.norm'), text);
    const uri = pathToFileURL(join(folder, 'draft.norm')).href;
    const begin = performance.now();
    const session = await openIn({ server, uri, languageId: 'norm', text, answered: 'norms/changed' });
    try {
      const { firstMs } = session;
      const allMs = (await soon(session.told())) ? performance.now() - begin : undefined;
      const times = async (all) => {
        const taken = [];
        for (const edit of all) taken.push(await session.type(edit));
        return taken;
      };
      const typed = (await times(typing(text, edits + warmUp))).slice(warmUp);
      const declared = await times(declaring(text, Math.ceil(edits / 3), count));
      const defined = await times(defining(text, Math.ceil(edits / 6)));
      const asked = { completion: [], hover: [], hoverNorm: [] };
      for (const { typed: at, pointed, header } of places(text, Math.ceil(edits / 3))) {
        asked.completion.push(await session.ask('textDocument/completion', at));
        asked.hover.push(await session.ask('textDocument/hover', pointed));
        asked.hoverNorm.push(await session.ask('textDocument/hover', header));
      }
      return {
        norms: count,
        bytes: Buffer.byteLength(text),
        firstMs,
        allMs,
        ...summary(typed),
        declaring: summary(declared),
        defining: summary(defined),
        completion: summary(asked.completion),
        hover: summary([...asked.hover, ...asked.hoverNorm]),
        ...session.memory(),
      };
    } finally {
      session.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** True where something more is told while nobody types. */
function soon(told) {
  return Promise.race([told.then(() => true), new Promise((resolve) => setTimeout(resolve, patience, false).unref())]);
}
