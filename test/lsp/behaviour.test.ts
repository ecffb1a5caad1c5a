/** How the server behaves while text is typed into it: what is overtaken is given up, and long work is told of. */
import { afterEach, describe, expect, it } from 'vitest';
import { draft, vocabulary } from '../bench/generate.mjs';
import { editorOn, until } from './editor';

let editor: Awaited<ReturnType<typeof editorOn>>;
afterEach(() => editor.end());

const cancelled = -32800;
const modified = -32801;

describe('a request', () => {
  const text = draft(20);
  const hover = () => ({
    textDocument: { uri: editor.uri('draft.norm') },
    position: { line: text.split('\n').findIndex((line) => line.startsWith('norm ')), character: 6 },
  });

  it('is given up when the text moves on, or when the editor calls it off, and else answered', async () => {
    editor = await editorOn({ 'benchmark.norm': vocabulary() });
    editor.open('draft.norm', text);
    expect((await editor.ask('textDocument/hover', hover()).response).result).toBeTruthy();

    const overtaken = editor.ask('textDocument/hover', hover());
    editor.change('draft.norm', `${text}\n`);
    expect((await overtaken.response).error?.code).toBe(modified);

    const calledOff = editor.ask('textDocument/hover', hover());
    editor.notify('$/cancelRequest', { id: calledOff.id });
    expect((await calledOff.response).error?.code).toBe(cancelled);

    expect((await editor.ask('textDocument/hover', hover()).response).result).toBeTruthy();
  });
});

interface Progress {
  readonly token: string;
  readonly value: { readonly kind: string; readonly title?: string };
}

const progress = (): Progress[] =>
  editor.received().flatMap(({ method, params }) => (method === '$/progress' ? [params as Progress] : []));

describe('the first check of a large draft', () => {
  const norms = 1_500;

  it('is told of before it begins, ends, and lets what is asked meanwhile wait', async () => {
    editor = await editorOn(
      { 'benchmark.norm': vocabulary() },
      { capabilities: { window: { workDoneProgress: true } } },
    );
    const text = draft(norms);
    editor.open('draft.norm', text);
    const symbols = editor.request('textDocument/documentSymbol', {
      textDocument: { uri: editor.uri('draft.norm') },
    });
    expect(((await symbols) as unknown[]).length).toBeGreaterThan(0);
    const told = await until(progress, (steps) => steps.some(({ value }) => value.kind === 'end'));
    expect(told.slice(0, 2).map(({ value }) => [value.kind, value.title])).toEqual([
      ['begin', 'Checking draft.norm'],
      ['end', undefined],
    ]);
    const methods = editor.received().map(({ method }) => method);
    expect(methods.indexOf('window/workDoneProgress/create')).toBeLessThan(methods.indexOf('$/progress'));
    expect(methods.indexOf('$/progress')).toBeLessThan(methods.indexOf('textDocument/publishDiagnostics'));
  });

  it('is not told of to an editor that does not want to know', async () => {
    editor = await editorOn({ 'benchmark.norm': vocabulary() });
    editor.open('draft.norm', draft(norms));
    await until(
      () => editor.received().map(({ method }) => method),
      (methods) => methods.includes('textDocument/publishDiagnostics'),
    );
    expect(editor.received().filter(({ method }) => /[pP]rogress/.test(method))).toEqual([]);
  });
});
