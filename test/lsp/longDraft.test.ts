/** A draft of more norms than are told everything at each keystroke: the rest follows when the drafter pauses. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../support/lspClient.mjs';

interface Diagnostic {
  readonly code: string;
  readonly range: { readonly start: { readonly line: number } };
}

const folder = mkdtempSync(join(tmpdir(), 'lacuna-long-'));
const uri = pathToFileURL(join(folder, 'long.norm')).href;
const norms = Array.from(
  { length: 70 },
  (_, n) => `norm n${n}\n  scope       each Party\n  shall not   conduct\n  activity    disruption\n`,
);
const text = `accord "Long"\n  between     US, CN\n  form        treaty\n  uses        cyber operations\n\n${norms.join('\n')}`;
const lineOf = (words: string) => text.split('\n').indexOf(words);

let client: ReturnType<typeof connect>;
let version = 1;

beforeAll(async () => {
  writeFileSync(join(folder, 'long.norm'), text);
  client = connect(join(import.meta.dirname, '../../dist/server.cjs'));
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  client.notify('initialized', {});
});

afterAll(() => {
  client.kill();
  rmSync(folder, { recursive: true, force: true });
});

const next = () => client.diagnostics(uri) as Promise<Diagnostic[]>;
const redundant = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.flatMap(({ code, range }) => (code === 'redundant-norm' ? [range.start.line] : []));
const gaps = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code.startsWith('gap/')).length;

describe('a long draft', () => {
  it('is told its gaps at once, and what it could do without after a pause', async () => {
    const first = next();
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'norm', version, text } });
    const prompt = await first;
    expect(gaps(prompt)).toBeGreaterThan(10);
    expect(redundant(prompt)).toEqual([]);
    const all = await next();
    expect(gaps(all)).toBe(gaps(prompt));
    // The first of many: nobody mends more at a time.
    expect(redundant(all)).toEqual(Array.from({ length: 8 }, (_, n) => lineOf(`norm n${n}`)));
  });

  it('keeps what it was told of norms that are not touched, where they now stand', async () => {
    const line = lineOf('norm n2') + 3;
    const at = { line, character: 14 };
    const first = next();
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: at, end: at }, text: 'espionage,\n              ' }],
    });
    const prompt = await first;
    const below = (n: number) => lineOf(`norm n${n}`) + (n > 2 ? 1 : 0);
    expect(redundant(prompt)).toEqual([0, 1, 3, 4, 5, 6, 7].map(below));
    const all = await next();
    // The norm that says more is needed now; another one is told in its place.
    expect(redundant(all)).toEqual([0, 1, 3, 4, 5, 6, 7, 8].map(below));
  });
});
