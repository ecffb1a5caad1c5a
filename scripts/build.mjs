// Makes what ships in dist/: the client, the server, the command line, the webviews, the library and the pages.
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { docs } from './docs.mjs';
import { generate } from './generate.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const common = {
  bundle: true,
  target: 'es2022',
  sourcemap: true,
  logLevel: 'warning',
  legalComments: 'none',
  // Its entry for Node looks for its parts while it runs, where a bundle has none.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};

/** Node bundles in CommonJS keep `import.meta.url`, by which the server finds the library beside itself. */
const cjs = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** The bundles that ship, by what is built from what. */
export const bundles = [
  { ...cjs, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { ...cjs, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.cjs' },
  {
    ...common,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    // CommonJS packages inside an ES module bundle still call `require` for what Node brings along.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    minify: true,
    sourcemap: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: ['client/webview/coverage/main.tsx'],
    outfile: 'dist/coverage.js',
  },
];

/** Builds into an empty dist/ and says how long it took. */
export async function build() {
  const start = performance.now();
  generate();
  rmSync('dist', { recursive: true, force: true });
  const present = bundles.filter(({ entryPoints }) => existsSync(entryPoints[0]));
  for (const bundle of bundles) if (!present.includes(bundle)) console.warn(`not there yet: ${bundle.entryPoints[0]}`);
  await Promise.all(present.map((bundle) => esbuild.build(bundle)));
  await esbuild.stop();
  for (const folder of ['server/library', 'samples']) cpSync(folder, `dist/${basename(folder)}`, { recursive: true });
  const pages = (path) => !path.endsWith('.ts');
  cpSync('server/src/core/rules', 'dist/rules', { recursive: true, filter: pages });
  if (existsSync('dist/cli.mjs')) chmodSync('dist/cli.mjs', 0o755);
  console.log(`built dist/ in ${Math.round(performance.now() - start)} ms`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build()
    .then(() => docs())
    .catch((error) => {
      console.error(error);
      process.exit(1);
    });
}
