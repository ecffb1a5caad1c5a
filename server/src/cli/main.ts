/** The command line: `lacuna`. What it does is in `run.ts`; here it meets the process. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coloursOf, type Io, widthOf } from './io';
import { run } from './run';

/** What lies beside the bundle in `dist/`, or beside the sources. */
function beside(...candidates: string[]): string {
  const paths = candidates.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return paths.find(existsSync) ?? (paths[0] as string);
}

function version(): string {
  const text = readFileSync(beside('../package.json', '../../../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

const io: Io = {
  cwd: process.cwd(),
  library: beside('./library', '../../library'),
  pages: beside('./rules', '../core/rules'),
  version: version(),
  width: widthOf(process.stdout),
  colours: coloursOf(process.stdout, process.env),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  serve: async () => {
    const { startServer } = await import('../lsp/node');
    startServer(true);
  },
};

// A reader that has seen enough (`lacuna check . | head`) is no fault.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));
// Setting the code and not exiting lets a pipe take all of the output.
process.exitCode = await run(process.argv.slice(2), io);
