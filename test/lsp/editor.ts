/** An editor over stdio, for tests: folders on disk, answers to what the server asks, and waiting for what it tells. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect, type Message } from '../support/lspClient.mjs';

export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly severity: number;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

interface Options {
  /** Folders that are open, by their paths in the temporary one; one, the temporary one itself, where this is left out. */
  readonly folders?: readonly string[];
  readonly capabilities?: object;
  readonly locale?: string;
  /** What the editor says its settings under `norms` are, by the path of the folder; under `''` those of the window. */
  readonly settings?: Record<string, unknown>;
}

const server = join(import.meta.dirname, '../../dist/server.cjs');

/** A temporary folder with some files, and an editor open on it. */
export async function editorOn(files: Readonly<Record<string, string>>, options: Options = {}) {
  const { folders = [''], capabilities = {}, locale, settings = {} } = options;
  const root = mkdtempSync(join(tmpdir(), 'lacuna-editor-'));
  const uri = (path: string) => pathToFileURL(join(root, path)).href;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);

  const told = new Map<string, Diagnostic[]>();
  const setting = (scope: string | undefined) => {
    const folder = folders.find((path) => scope !== undefined && uri(path).replace(/\/?$/, '/') === scope);
    return settings[folder ?? ''] ?? null;
  };
  const client = connect(server, [], (method, params) =>
    method === 'workspace/configuration'
      ? params.items.map(({ scopeUri }: { scopeUri?: string }) => setting(scopeUri))
      : null,
  );
  void client.message((message: Message) => {
    if (message.method === 'textDocument/publishDiagnostics') told.set(message.params.uri, message.params.diagnostics);
    return false;
  });
  const initialized = (await client.request('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((path) => ({ uri: uri(path), name: path })),
    capabilities,
    ...(locale !== undefined && { locale }),
  })) as { capabilities: Record<string, unknown> };
  client.notify('initialized', {});

  const versions = new Map<string, number>();
  return {
    ...client,
    capabilities: initialized.capabilities,
    settings,
    root,
    uri,
    write,
    remove: (path: string) => rmSync(join(root, path), { recursive: true }),
    open(path: string, text: string, languageId = 'norm') {
      versions.set(path, 1);
      client.notify('textDocument/didOpen', { textDocument: { uri: uri(path), languageId, version: 1, text } });
    },
    change(path: string, text: string) {
      const version = (versions.get(path) ?? 1) + 1;
      versions.set(path, version);
      client.notify('textDocument/didChange', {
        textDocument: { uri: uri(path), version },
        contentChanges: [{ text }],
      });
    },
    close: (path: string) => client.notify('textDocument/didClose', { textDocument: { uri: uri(path) } }),
    /** Says that a file came (1), changed (2) or went (3) on disk. */
    watched: (path: string, type: 1 | 2 | 3) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(path), type }] }),
    diagnostics: (path: string) => told.get(uri(path)) ?? [],
    codes: (path: string) => (told.get(uri(path)) ?? []).map(({ code }) => code),
    end() {
      client.kill();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Waits until something holds; tells what was found instead where it never does. */
export async function until<T>(find: () => T, holds: (found: T) => boolean): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = find();
    if (holds(found)) return found;
    if (Date.now() > end) throw new Error(`it never came; there is ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
