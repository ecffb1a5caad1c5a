// The engine's own figures: bundled from the source as it stands, and run by itself, a process for each size.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { generate } from '../../scripts/generate.mjs';
import { runNode } from './processes.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where the bundles of a run and the problems handed to peers lie. */
export const workspace = `${root}.cache/bench`;

/** Bundles what measures the engine, and the rival that is written in TypeScript. */
export async function bundleEngine() {
  generate();
  mkdirSync(workspace, { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      engine: 'test/bench/engine/run.ts',
      export: 'test/bench/engine/export.ts',
      dense: 'test/bench/dense.ts',
    },
    outdir: workspace,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** @returns what was measured at a size; see engine/run.ts. */
export function measureEngine(count) {
  return runNode([`${workspace}/engine.mjs`, String(count)]);
}
