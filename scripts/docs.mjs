// Makes the pages of everything that ships: dist/docs/, in HTML for a browser and in Markdown for the editor.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes the pages anew into a folder and says how long it took. */
export async function docs(target = join(root, 'dist', 'docs')) {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-docs-'));
  const outfile = join(folder, 'site.mjs');
  await esbuild.build({
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    entryPoints: [join(root, 'server/src/cli/site.ts')],
    outfile,
  });
  const { writeSite } = await import(pathToFileURL(outfile).href).finally(() => rmSync(folder, { recursive: true }));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const library = join(root, 'server/library');
  const written = writeSite({ library, rules: join(root, 'server/src/core/rules'), target, version });
  cpSync(join(root, 'scripts/docs.css'), join(target, 'style.css'));
  await esbuild.stop();
  console.log(`wrote ${written} pages in ${Math.round(performance.now() - start)} ms`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await docs(process.argv[2]);
