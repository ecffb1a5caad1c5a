/** The entry of the server in Node: speaks over the channel that the editor opened, or over standard input and output. */
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { libraryFolder, readLibraries } from '../files/libraries';
import { serve } from './server';

/** Starts the server; with `stdio` it speaks over standard input and output whatever the arguments say. */
export function startServer(stdio = false): void {
  const connection = stdio
    ? createConnection(ProposedFeatures.all, process.stdin, process.stdout)
    : createConnection(ProposedFeatures.all);
  const folder = libraryFolder(import.meta.url);
  serve(connection, readLibraries(folder, (path) => pathToFileURL(path).href));
}

if (process.argv.some((argument) => ['--node-ipc', '--stdio'].includes(argument) || argument.startsWith('--socket='))) {
  if (!process.argv.includes('lsp')) startServer();
}
