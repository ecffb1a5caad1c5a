/** The entry of the server in Node: speaks over the channel that the editor opened, or over standard input and output. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { parse } from '../core/syntax/parse';
import { librariesIn } from '../files/libraries';
import { readText } from '../files/readText';
import { serve } from './server';

/** Starts the server; with `stdio` it speaks over standard input and output whatever the arguments say. */
export function startServer(stdio = false): void {
  const connection = stdio
    ? createConnection(ProposedFeatures.all, process.stdin, process.stdout)
    : createConnection(ProposedFeatures.all);
  const libraries = new Map(
    [...librariesIn(libraryFolder())].map(([name, path]) => {
      const read = readText(path);
      return [name, parse(pathToFileURL(path).href, 'text' in read ? read.text : '')];
    }),
  );
  serve(connection, libraries);
}

/** The shipped libraries lie beside the bundle, or two folders up in the source tree. */
function libraryFolder(): string {
  const folders = ['library', '../../library'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(join(folder, 'states.norm'))) ?? (folders[0] as string);
}

if (process.argv.some((argument) => ['--node-ipc', '--stdio'].includes(argument) || argument.startsWith('--socket='))) {
  if (!process.argv.includes('lsp')) startServer();
}
