/** A server over stdio with a folder of drafts open in it, and the places in them that a request is about. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { connect, type Response } from '../../support/lspClient.mjs';
import { marked, positionOf } from '../../support/markers.ts';

const root = join(import.meta.dirname, '../../..');
/** The server that ships. */
export const server = join(root, 'dist/server.cjs');

/** What a good editor can do; the server must not need less of it, nor offer more. */
const capabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

export interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export type Session = Awaited<ReturnType<typeof begin>>;

/** Starts a server with a copy of the drafts about a river, of which the accord is open. */
export async function begin() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lacuna-conformance-')));
  cpSync(join(root, 'test/support/river'), folder, { recursive: true });
  const client = connect(server, [], (method, params) =>
    method === 'workspace/configuration' ? params.items.map(() => ({})) : null,
  );
  const initialized = (await client.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'river' }],
    capabilities,
  })) as { capabilities: Record<string, unknown> };
  client.notify('initialized', {});

  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const texts = new Map<string, string>();
  const textOf = (name: string) => texts.get(name) ?? readFileSync(join(folder, name), 'utf8');
  let version = 1;

  const session = {
    client,
    folder,
    capabilities: initialized.capabilities,
    uriOf,
    textOf,

    /** Opens a file, and gives what is then diagnosed. */
    open(name: string) {
      const told = client.diagnostics(uriOf(name));
      const text = textOf(name);
      texts.set(name, text);
      client.notify('textDocument/didOpen', {
        textDocument: { uri: uriOf(name), languageId: 'norm', version: ++version, text },
      });
      return told;
    },

    /** Puts some words in the place of others, as an editor tells it. */
    edit(name: string, words: string, by: string): void {
      const text = textOf(name);
      const at = indexOf(text, words, name);
      const range = { start: positionOf(text, at), end: positionOf(text, at + words.length) };
      texts.set(name, text.slice(0, at) + by + text.slice(at + words.length));
      client.notify('textDocument/didChange', {
        textDocument: { uri: uriOf(name), version: ++version },
        contentChanges: [{ range, text: by }],
      });
    },

    /** Does something while a file has some words in the place of others, with a cursor among them. */
    async with<T>(name: string, words: string, source: string, work: (place: Place) => Promise<T>): Promise<T> {
      const { text: by, offsets } = marked(source);
      const at = indexOf(textOf(name), words, name);
      session.edit(name, words, by);
      const position = positionOf(textOf(name), at + (offsets[0] as number));
      try {
        return await work({ textDocument: { uri: uriOf(name) }, position });
      } finally {
        session.edit(name, by, words);
      }
    },

    /** The place in a file that a marker among some of its words shows. */
    at(name: string, source: string): Place {
      const { text: words, offsets } = marked(source);
      const text = textOf(name);
      const offset = indexOf(text, words, name) + (offsets[0] as number);
      return { textDocument: { uri: uriOf(name) }, position: positionOf(text, offset) };
    },

    whole(name: string) {
      const text = textOf(name);
      return {
        textDocument: { uri: uriOf(name) },
        range: { start: positionOf(text, 0), end: positionOf(text, text.length) },
      };
    },

    /** The answer to a request; a refusal is a failure. */
    async ask<T>(method: string, params: object): Promise<T> {
      const { result, error } = await client.ask(method, params).response;
      if (error) throw new Error(`${method}: ${error.message} (${error.code})`);
      return result as T;
    },

    /** What a request is refused with. */
    async refused(method: string, params: object): Promise<NonNullable<Response['error']>> {
      const { error } = await client.ask(method, params).response;
      if (!error) throw new Error(`${method} was answered`);
      return error;
    },

    /** `accord.norm: lifelines`, sorted. */
    named(locations: readonly Location[]): string[] {
      return locations.map(({ uri, range }) => `${nameOf(uri)}: ${session.wordsAt(nameOf(uri), range)}`).sort();
    },

    wordsAt(name: string, { start, end }: Range): string {
      const lines = textOf(name).split('\n');
      return (lines[start.line] ?? '').slice(start.character, start.line === end.line ? end.character : undefined);
    },

    /** The text of a file after some edits. */
    edited(name: string, edits: readonly TextEdit[]): string {
      const text = textOf(name);
      const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      const offset = ({ line, character }: Position) => (starts[line] ?? text.length) + character;
      return [...edits]
        .sort((a, b) => offset(b.range.start) - offset(a.range.start))
        .reduce(
          (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
          text,
        );
    },

    /** The edits of each file by its name. */
    changes({ changes = {}, documentChanges = [] }: WorkspaceEdit): Record<string, TextEdit[]> {
      const found: Record<string, TextEdit[]> = {};
      for (const [uri, edits] of Object.entries(changes)) found[nameOf(uri)] = edits;
      for (const change of documentChanges) {
        if ('textDocument' in change) found[nameOf(change.textDocument.uri)] = change.edits as TextEdit[];
      }
      return found;
    },

    end(): void {
      client.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await session.open('accord.norm');
  return session;
}

export const nameOf = (uri: string) => decodeURIComponent(uri.split('/').at(-1) ?? '');

function indexOf(text: string, words: string, name: string): number {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${name} has no "${words}"`);
  return at;
}

/** A test of one method, with what of the advertised capabilities it shows to work. */
export interface Case {
  readonly method: string;
  /** Paths into the capabilities: `renameProvider.prepareProvider`, `completionProvider.triggerCharacters[,]`. */
  readonly covers: readonly string[];
  readonly shows: string;
  readonly run: (session: Session) => Promise<void>;
}
