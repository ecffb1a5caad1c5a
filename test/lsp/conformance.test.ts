/**
 * What the server advertises, and that it keeps what it advertises: every capability has a test over stdio, every test is
 * about something that is advertised, and nothing that an editor sends brings the server down.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-types';
import { features } from '../../server/src/lsp/features.ts';
import { connect } from '../support/lspClient.mjs';
import { looking } from './conformance/looking.ts';
import { navigating } from './conformance/navigating.ts';
import { begin, type Case, type Session, server } from './conformance/session.ts';
import { workspace } from './conformance/workspace.ts';
import { writing } from './conformance/writing.ts';

const cases: readonly Case[] = [...looking, ...navigating, ...writing, ...workspace];

const ErrorCodes = {
  notInitialized: -32002,
  methodNotFound: -32601,
  invalidRequest: -32600,
  requestCancelled: -32800,
  contentModified: -32801,
};

let session: Session;

beforeAll(async () => {
  session = await begin();
});

afterAll(() => session.end());

/** The paths to all that is advertised: `renameProvider.prepareProvider`, `completionProvider.triggerCharacters[,]`. */
function paths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => `${path}[${one}]`);
  const parts = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  if (parts.length === 0 || path.endsWith('.legend') || 'filters' in Object(value)) return [path];
  return parts.flatMap(([name, part]) => (part === false ? [] : paths(part, path === '' ? name : `${path}.${name}`)));
}

describe('what is advertised', () => {
  it('is what the tests are about, and nothing else', () => {
    const tested = new Set(cases.flatMap(({ covers }) => covers));
    const advertised = paths(session.capabilities);
    // A provider with options is what they are options of.
    const providers = advertised.map((path) => path.split('.')[0] as string);
    expect(advertised.filter((path) => !tested.has(path))).toEqual([]);
    expect([...tested].filter((path) => ![...advertised, ...providers].includes(path))).toEqual([]);
  });

  it('has a test for every request that is answered, and no test for another', () => {
    const answered = features.map(({ method }) => method).sort();
    const asked = [...new Set(cases.map(({ method }) => method))];
    const told = /^(textDocument|workspace)\/did/;
    expect(asked.filter((method) => !told.test(method)).sort()).toEqual(answered);
    expect(new Set(answered).size).toBe(answered.length);
  });

  it('leads to no command that the extension lacks', async () => {
    const extension = readFileSync(new URL('../../client/src/extension.ts', import.meta.url), 'utf8');
    const known = [...extension.matchAll(/registerCommand\('([\w.]+)'/g)].map(([, name]) => name);
    const lenses = await session.ask<CodeLens[]>('textDocument/codeLens', session.whole('accord.norm'));
    const resolved = await Promise.all(lenses.map((lens) => session.ask<CodeLens>('codeLens/resolve', lens)));
    const named = resolved.flatMap(({ command }) => command?.command || []);
    expect([...new Set(named)].sort()).toEqual(['norms.showCoverage', 'norms.showReferences']);
    for (const name of named) expect(known).toContain(name);
    expect(session.capabilities.executeCommandProvider).toBeUndefined();
  });
});

describe('over stdio', () => {
  it.each(cases)('$method shows $shows', async ({ run }) => run(session));
});

describe('what is shown beside the text', () => {
  it('is looked at again when another file of the draft has changed', async () => {
    const uri = session.uriOf('incidents.norm');
    void session.open('incidents.norm');
    const asked = ['codeLens', 'inlayHint', 'semanticTokens'].map((shown) =>
      session.client.message(({ method }) => method === `workspace/${shown}/refresh`),
    );
    session.edit('accord.norm', 'shall not', 'shall not ');
    for (const { params } of await Promise.all(asked)) expect(params ?? null).toBeNull();
    session.edit('accord.norm', 'shall not ', 'shall not');
    session.client.notify('textDocument/didClose', { textDocument: { uri } });
  });
});

describe('what nobody waits for', () => {
  const hover = () => session.at('accord.norm', 'no-¦diversion');

  it('is not computed once it is called off', async () => {
    const { response } = session.client.together(() => {
      const asked = session.client.ask('textDocument/hover', hover());
      session.client.notify('$/cancelRequest', { id: asked.id });
      return asked;
    });
    expect((await response).error?.code).toBe(ErrorCodes.requestCancelled);
  });

  it('is not computed once the text has moved on', async () => {
    const { response } = session.client.together(() => {
      const asked = session.client.ask('textDocument/hover', hover());
      session.edit('accord.norm', 'each Party', 'each Party ');
      return asked;
    });
    expect((await response).error?.code).toBe(ErrorCodes.contentModified);
    session.edit('accord.norm', 'each Party ', 'each Party');
    expect(await session.ask('textDocument/hover', hover())).not.toBeNull();
  });
});

describe('what cannot be answered', () => {
  it('is said to be no method', async () => {
    expect((await session.refused('textDocument/nonsense', {})).code).toBe(ErrorCodes.methodNotFound);
    expect((await session.refused('textDocument/moniker', session.at('accord.norm', '¦accord'))).code).toBe(
      ErrorCodes.methodNotFound,
    );
  });

  const about = features.filter(({ method }) => /^textDocument\//.test(method)).map(({ method }) => method);

  it.each(about)('is empty for a file that there is not: %s', async (method) => {
    const position = { line: 3, character: 3 };
    const params = {
      textDocument: { uri: session.uriOf('nowhere.norm') },
      position,
      positions: [position],
      range: { start: position, end: position },
      context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
      options: { tabSize: 2, insertSpaces: true },
      newName: 'other',
      ch: '\n',
      previousResultId: '1',
    };
    const { result, error } = await session.client.ask(method, params).response;
    expect(error).toBeUndefined();
    const items = (result as { items?: unknown[] } | null)?.items ?? result ?? [];
    expect(items).toEqual([]);
  });

  it.each(features.map(({ method }) => method))('leaves the server standing: %s', async (method) => {
    const bad: object[] = [
      {},
      { textDocument: null, position: null },
      { textDocument: { uri: 7 }, position: { line: 'x' } },
      { textDocument: { uri: session.uriOf('accord.norm') }, position: { line: 1e9, character: -1 } },
      { textDocument: { uri: 'not an address' }, position: { line: 0, character: 0 } },
      { uri: null, data: { uri: {}, of: 'nothing', about: null }, item: null, files: [null], positions: [null] },
      [],
    ];
    for (const params of bad) {
      const { result, error } = await session.client.ask(method, params).response;
      expect(error?.message ?? '').not.toMatch(/\n\s+at /);
      expect(error !== undefined || result !== undefined).toBe(true);
    }
    expect(await session.ask('textDocument/hover', session.at('accord.norm', 'no-¦diversion'))).not.toBeNull();
  });
});

describe('the beginning', () => {
  it('is the first that is answered', async () => {
    const client = connect(server);
    const hover = { textDocument: { uri: 'file:///a.norm' }, position: { line: 0, character: 0 } };
    expect((await client.ask('textDocument/hover', hover).response).error?.code).toBe(ErrorCodes.notInitialized);
    expect(await client.request('initialize', { processId: null, rootUri: null, capabilities: {} })).toMatchObject({
      serverInfo: { name: 'lacuna' },
    });
    expect((await client.ask('textDocument/hover', hover).response).result).toBeNull();
    client.kill();
  });
});

describe('the end', () => {
  const started = async (): Promise<Session> => begin();

  it('comes with 0 after it was announced, and nothing is answered in between', async () => {
    const other = await started();
    expect(await other.ask('shutdown', {})).toBeNull();
    expect((await other.refused('textDocument/hover', other.at('accord.norm', 'no-¦diversion'))).code).toBe(
      ErrorCodes.invalidRequest,
    );
    other.client.notify('exit', {});
    expect(await other.client.exited).toBe(0);
    other.end();
  });

  it('comes with 1 where it was not', async () => {
    const other = await started();
    other.client.notify('exit', {});
    expect(await other.client.exited).toBe(1);
    other.end();
  });
});
