/** A conversation with the bundled server over stdio, with every connection out denied. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../support/lspClient.mjs';

interface Diagnostic {
  code: string;
  message: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

const root = join(import.meta.dirname, '../..');
const denyNetwork = join(root, 'test/cli/denyNetwork.cjs');
const folder = mkdtempSync(join(tmpdir(), 'lacuna-lsp-'));
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const accord = uriOf('accord-2015.norm');
let text = '';
let version = 1;
let client: ReturnType<typeof connect>;

beforeAll(async () => {
  cpSync(join(root, 'samples'), folder, { recursive: true });
  text = readFileSync(join(folder, 'accord-2015.norm'), 'utf8');
  client = connect(join(root, 'dist/server.cjs'), ['--require', denyNetwork]);
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  client.notify('initialized', {});
});

afterAll(() => {
  client.kill();
  rmSync(folder, { recursive: true, force: true });
});

function open(uri: string, content: string): Promise<Diagnostic[]> {
  const told = client.diagnostics(uri);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'norm', version: 1, text: content } });
  return told;
}

/** Replaces the first occurrence of some words, and waits for what is then diagnosed. */
function edit(words: string, by: string): Promise<Diagnostic[]> {
  const at = text.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  const place = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const range = { start: place(at), end: place(at + words.length) };
  text = text.slice(0, at) + by + text.slice(at + words.length);
  const told = client.diagnostics(accord);
  client.notify('textDocument/didChange', {
    textDocument: { uri: accord, version: ++version },
    contentChanges: [{ range, text: by }],
  });
  return told;
}

const codes = (diagnostics: Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('the server over stdio', () => {
  it('diagnoses a draft when it is opened', async () => {
    const found = codes(await open(accord, text));
    for (const code of ['gap/political-espionage', 'gap/beacons', 'whose-definition', 'expected/verification']) {
      expect(found).toContain(code);
    }
  });

  it('follows the text while it is typed, and back', async () => {
    expect(codes(await edit('activity    disruption', 'activity    beacns, disruption'))).toContain('unknown-term');
    const closed = codes(await edit('beacns', 'beacons'));
    expect(closed).not.toContain('unknown-term');
    expect(closed).not.toContain('gap/beacons');
    expect(closed).toContain('gap/implants');
    expect(codes(await edit('beacons, disruption', 'disruption'))).toContain('gap/beacons');
  });

  it('answers hover, completion, definition, symbols and quick fixes', async () => {
    const line = text.split('\n').findIndex((one) => one.startsWith('norm no-first-use'));
    const position = { line, character: 8 };
    const at = { textDocument: { uri: accord }, position };
    const hover = (await client.request('textDocument/hover', at)) as { contents: { value: string } };
    expect(hover.contents.value).toContain('**No first use against critical infrastructure**');
    const clause = { line: line + 3, character: 14 };
    const completions = (await client.request('textDocument/completion', { ...at, position: clause })) as {
      items: { label: string }[];
    };
    expect(completions.items.map(({ label }) => label)).toContain('espionage');
    const target = { line: line + 4, character: 16 };
    const definition = (await client.request('textDocument/definition', { ...at, position: target })) as {
      uri: string;
    }[];
    expect(definition.map(({ uri }) => uri)).toContain(accord);
    const symbols = (await client.request('textDocument/documentSymbol', {
      textDocument: { uri: accord },
    })) as unknown[];
    expect(symbols.length).toBeGreaterThan(0);
    const title = text.split('\n').findIndex((one) => one.startsWith('accord '));
    const range = { start: { line: title, character: 10 }, end: { line: title, character: 10 } };
    const actions = (await client.request('textDocument/codeAction', {
      textDocument: { uri: accord },
      range,
      context: { diagnostics: [] },
    })) as { title: string; edit?: unknown }[];
    expect(actions.some(({ title: told, edit: change }) => /espionage/.test(told) && change)).toBe(true);
  });

  it('answers the coverage panel', async () => {
    const view = (await client.request('norms/coverage', { uri: accord })) as {
      rows: unknown[];
      concerns: { name: string }[];
    };
    expect(view.rows.length).toBeGreaterThan(20);
    expect(view.concerns.map(({ name }) => name)).toContain('beacons');
    const cell = (await client.request('norms/cell', { uri: accord, row: 'disruption', column: 'energy' })) as {
      norms: { name: string }[];
    };
    expect(cell.norms.map(({ name }) => name)).toEqual(['no-first-use']);
    const draft = (await client.request('norms/draft', { uri: accord, concern: 'beacons' })) as { newText: string };
    expect(draft.newText).toMatch(/shall not/);
  });

  it('diagnoses a file on another subject, an empty one and one that is no text, and goes on', async () => {
    for (const [name, content] of [
      ['empty.norm', ''],
      ['binary.norm', 'a\0b\0c\0'],
      ['rtl.norm', 'accord "\u202eabc"\r\n  between US, CN\r\n  nonsense\r\n'],
    ] as const) {
      expect((await open(uriOf(name), content)).length).toBeGreaterThanOrEqual(0);
    }
    expect(codes(await edit('during      peacetime', 'during      peacetim'))).toContain('unknown-term');
  });
});
