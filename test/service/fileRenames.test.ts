/** Files that get other names: what the files that name them must then say. */

import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { type FileRename, fileRenameEdits } from '../../server/src/core/service/fileRenames.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';

const accord = (...uses: string[]) =>
  `accord "A"\n  between     NO, SU\n${uses.map((one) => `  uses        ${one}\n`).join('')}`;

/** The texts after the edits, of the files that change. */
function textsAfter(texts: Readonly<Record<string, string>>, ...renames: FileRename[]): Record<string, string> {
  const files = Object.entries(texts).map(([uri, text]) => parse(uri, text));
  const { changes = {} } = fileRenameEdits(files, renames) ?? {};
  return Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, applied(texts[uri] ?? '', edits)]));
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  for (const { range, newText } of [...edits].reverse()) {
    const line = lines[range.start.line] ?? '';
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join('\n');
}

const rename = (from: string, to: string): FileRename => ({ oldUri: `file:///w/${from}`, newUri: `file:///w/${to}` });

describe('a file that is renamed', () => {
  it('is named anew where it is used and where something is concerning it', () => {
    const texts = {
      'file:///w/draft.norm': accord('states, ./words.norm'),
      'file:///w/words.norm': 'define a\n  means b\n',
      'file:///w/incidents/old.norm': 'concerning ../draft.norm\n\nincident x\n',
    };
    expect(textsAfter(texts, rename('words.norm', 'terms.norm'))).toEqual({
      'file:///w/draft.norm': accord('states, ./terms.norm'),
    });
    expect(textsAfter(texts, rename('draft.norm', 'accords/first draft.norm'))).toEqual({
      'file:///w/draft.norm': accord('states, ../words.norm'),
      'file:///w/incidents/old.norm': 'concerning ../accords/first draft.norm\n\nincident x\n',
    });
  });

  it('takes with it what lies in a folder that is renamed', () => {
    const texts = {
      'file:///w/draft.norm': accord('./annex/words.norm'),
      'file:///w/annex/words.norm': 'uses ./more.norm\n',
    };
    expect(textsAfter(texts, rename('annex', 'annexes/one'))).toEqual({
      'file:///w/draft.norm': accord('./annexes/one/words.norm'),
    });
  });

  it('keeps quotation marks, and takes them where a path needs them', () => {
    const texts = { 'file:///w/draft.norm': accord('"./words.norm"', './more.norm') };
    expect(textsAfter(texts, rename('words.norm', 'a.norm'), rename('more.norm', 'b%2C%20c.norm'))).toEqual({
      'file:///w/draft.norm': accord('"./a.norm"', '"./b, c.norm"'),
    });
  });

  it('changes nothing where nobody names it', () => {
    const files = [parse('file:///w/draft.norm', accord('states, ./words.norm'))];
    expect(fileRenameEdits(files, [rename('other.norm', 'new.norm')])).toBeUndefined();
    expect(fileRenameEdits(files, [rename('states.norm', 'new.norm')])).toBeUndefined();
  });
});
