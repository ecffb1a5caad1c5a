// Makes docs/incidents.md: the incidents that ship by what every instrument that ships says of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { generate } from './generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const entry = `
export { createShelf, incidentTable } from './server/src/core/explain';
export { en } from './server/src/core/messages/en';
export { parse } from './server/src/core/syntax/parse';
export { createFinder } from './server/src/files/finder';
`;

/** Writes the page anew. */
export async function incidents(target = join(root, 'docs', 'incidents.md')) {
  generate();
  const { outputFiles } = await esbuild.build({
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
  });
  const bundle = Buffer.from(outputFiles[0].contents).toString('base64');
  const { createShelf, incidentTable, en, parse, createFinder } = await import(`data:text/javascript;base64,${bundle}`);
  const library = join(root, 'server/library');
  const files = new Map();
  const load = (path) => {
    if (!files.has(path)) files.set(path, parse(path, readFileSync(path, 'utf8')));
    return files.get(path);
  };
  const shelf = createShelf({ find: createFinder(library, load), root: join(library, '-'), messages: en });
  writeFileSync(target, incidentTable(shelf));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await incidents(process.argv[2]);
  await esbuild.stop();
}
