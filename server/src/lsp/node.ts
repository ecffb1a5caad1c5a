/** The entry of the server in Node: speaks over the channel that the editor opened, or over standard input and output. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { parse } from '../core/syntax/parse';
import { filesIn } from '../files/folder';
import { readText } from '../files/readText';
import { addressOf } from './addresses';
import { serve } from './server';

/** Starts the server; with `stdio` it speaks over standard input and output whatever the arguments say. */
export function startServer(stdio = false): void {
  const connection = stdio
    ? createConnection(ProposedFeatures.all, process.stdin, process.stdout)
    : createConnection(ProposedFeatures.all);
  const libraries = (filesIn(beside('library', '../../library')) ?? []).map((path) => {
    const read = readText(path);
    return parse(addressOf(path), 'text' in read ? read.text : '');
  });
  serve(connection, libraries, pageAt);
}

/** A page in Markdown, which an editor opens; where the pages were not made, that of a rule as it lies among the sources. */
function pageAt(path: string): string | undefined {
  const made = join(beside('docs', '../../../dist/docs'), `${path}.md`);
  if (existsSync(made)) return pathToFileURL(made).href;
  const rule = /^code\/(.*)/.exec(path)?.[1];
  const written = rule && join(beside('rules', '../core/rules'), `${rule}.md`);
  return written && existsSync(written) ? pathToFileURL(written).href : undefined;
}

/** A folder that ships: beside the bundle, or where it lies in the source tree. */
function beside(bundled: string, source: string): string {
  const [built, original] = [bundled, source].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return built && existsSync(built) ? built : (original as string);
}

if (process.argv.some((argument) => ['--node-ipc', '--stdio'].includes(argument) || argument.startsWith('--socket='))) {
  if (!process.argv.includes('lsp')) startServer();
}
