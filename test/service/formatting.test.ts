import { describe, expect, test } from 'vitest';
import type { FormattingOptions, TextEdit } from 'vscode-languageserver-types';
import { lineIndex } from '../../server/src/core/service/lineIndex.ts';
import { sample } from '../support/check.ts';
import { marked, positionOf } from '../support/markers.ts';
import { serviceFor } from './support.ts';

const usual: FormattingOptions = { tabSize: 2, insertSpaces: true };
const opening = 'accord "A"\n  between     US, CN\n  uses        cyber operations\n\n';

/** The text with the edits made, in the order in which they are given. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const { offset } = lineIndex('applied', text);
  let at = 0;
  let changed = '';
  for (const { range, newText } of edits) {
    changed += text.slice(at, offset(range.start)) + newText;
    at = offset(range.end);
  }
  return changed + text.slice(at);
}

function formatted(text: string, options = usual): string {
  return applied(text, serviceFor({ 'draft.norm': text }).service.formatting('draft.norm', options));
}

describe('formatting a document', () => {
  test('sets keywords of the vocabulary in use in a column', () => {
    const text = `${opening}norm a\n scope each Party\n  shall   not conduct\nactivity\tdisruption\n  verified by hotline\n`;
    expect(formatted(text)).toBe(
      `${opening}norm a\n  scope       each Party\n  shall not   conduct\n  activity    disruption\n  verified by hotline\n`,
    );
  });

  test('replaces the spaces that differ, and nothing around them', () => {
    const text = `${opening}norm a\n  scope       each Party\n  shall not   conduct ,  destruction   # now\n`;
    expect(serviceFor({ 'draft.norm': text }).service.formatting('draft.norm', usual)).toEqual([
      { range: { start: { line: 6, character: 21 }, end: { line: 6, character: 22 } }, newText: '' },
      { range: { start: { line: 6, character: 23 }, end: { line: 6, character: 25 } }, newText: ' ' },
      { range: { start: { line: 6, character: 36 }, end: { line: 6, character: 39 } }, newText: '  ' },
    ]);
  });

  test('has nothing to say of a text that is formatted', () => {
    const text = sample('accord-2015.norm');
    expect(serviceFor({ 'draft.norm': text }).service.formatting('draft.norm', usual)).toEqual([]);
  });

  test('indents as the editor is set', () => {
    const text = 'term x\nin y\n  means "Z"\n  note "A"\n    note "B"\n';
    const tabs = 'term x\n\tin          y\n\tmeans       "Z"\n\tnote        "A"\n\t\tnote    "B"\n';
    expect(formatted(text, { tabSize: 4, insertSpaces: false })).toBe(tabs);
    expect(formatted(tabs, { tabSize: 4, insertSpaces: true })).toBe(
      'term x\n    in          y\n    means       "Z"\n    note        "A"\n        note    "B"\n',
    );
  });

  test('of a file that belongs to no accord', () => {
    const { service } = serviceFor({ 'draft.norm': opening });
    expect(service.formatting('nowhere.norm', usual)).toEqual([]);
  });
});

test('formatting a range touches its lines alone', () => {
  const text = `${opening}norm a\nscope each Party\nshall not conduct\nactivity disruption\n`;
  const { service } = serviceFor({ 'draft.norm': text });
  const lines = (from: number, to: number, character = 3) => ({
    start: { line: from, character: 1 },
    end: { line: to, character },
  });
  expect(applied(text, service.rangeFormatting('draft.norm', lines(6, 6), usual))).toBe(
    `${opening}norm a\nscope each Party\n  shall not   conduct\nactivity disruption\n`,
  );
  expect(applied(text, service.rangeFormatting('draft.norm', lines(5, 7, 0), usual))).toBe(
    `${opening}norm a\n  scope       each Party\n  shall not   conduct\nactivity disruption\n`,
  );
});

describe('after a line break', () => {
  /** The text after the answer, the cursor where the editor leaves it. */
  function typed(source: string): string {
    const { text, offsets } = marked(source);
    const { service } = serviceFor({ 'draft.norm': text });
    const position = positionOf(text, offsets[0] as number);
    return applied(text, service.onTypeFormatting('draft.norm', position, usual));
  }

  test.each([
    ['a header: a clause', `${opening}norm a\n¦\n`, `${opening}norm a\n  \n`],
    [
      'a clause: it is set, and another may follow',
      `${opening}norm a\nscope  each Party\n  ¦\n`,
      `${opening}norm a\n  scope       each Party\n  \n`,
    ],
    [
      'a comma: the value goes on below it',
      `${opening}norm a\n  activity disruption,\n¦`,
      `${opening}norm a\n  activity    disruption,\n              `,
    ],
    [
      'a comma in a clause with a long keyword',
      `${opening}norm a\n  in the event of activity disruption,\n  ¦`,
      `${opening}norm a\n  in the event of   activity disruption,\n                    `,
    ],
    [
      'a bracket that is open',
      `${opening}norm a\n  activity [x |\n¦`,
      `${opening}norm a\n  activity    [x |\n                `,
    ],
    [
      'a blank line: a declaration',
      `${opening}norm a\n  scope       each Party\n\n  ¦\n`,
      `${opening}norm a\n  scope       each Party\n\n\n`,
    ],
    ['a comment between declarations', `${opening}# ---- duties\n  ¦\n`, `${opening}# ---- duties\n\n`],
    [
      'a clause above others, which stay as they are',
      `${opening}norm a\n  scope each Party\n¦\n activity  disruption\nnorm b\n`,
      `${opening}norm a\n  scope       each Party\n  \n activity  disruption\nnorm b\n`,
    ],
    [
      'words that follow: they are indented',
      `${opening}norm a\n  scope each Party\n¦activity disruption\n`,
      `${opening}norm a\n  scope       each Party\n  activity disruption\n`,
    ],
    [
      'a line that cannot be read, which stays as it is',
      `${opening}norm a\n scope  each ] Party\n¦\n`,
      `${opening}norm a\n scope  each ] Party\n  \n`,
    ],
  ])('%s', (_, before, after) => {
    expect(typed(before)).toBe(after);
  });

  test('keeps the line endings of the file', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(typed(windows(`${opening}norm a\nscope each Party\n¦\n`))).toBe(
      windows(`${opening}norm a\n  scope       each Party\n  \n`),
    );
  });

  test('on the first line there is nothing to do', () => {
    expect(typed('¦norm  a\n')).toBe('norm  a\n');
  });
});
