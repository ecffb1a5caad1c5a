import { describe, expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { accordWith } from './support.ts';
import { wordsIn, workspaceOf } from './workspace.ts';

function marked(text: string): string[] {
  const { service, uri, position, texts } = workspaceOf({ 'draft.norm': text });
  return service.documentHighlight(uri, position).map(({ range, kind }) => {
    const words = wordsIn(texts[uri] as string, range);
    return `${range.start.line + 1} ${words}${kind === DocumentHighlightKind.Write ? ' !' : ''}`;
  });
}

const accordAt = (words: string) => accordWith(words, words.replace(/^/, '¦'));

describe('marks', () => {
  test('a definition where it is declared, and its uses', () => {
    expect(marked(accordAt('critical infrastructure of'))).toEqual([
      '24 critical infrastructure !',
      '33 critical infrastructure',
    ]);
  });
  test('a State by its code, in the line of the Parties too', () => {
    expect(marked(accordAt('CN\n  means'))).toEqual(['11 CN !', '26 CN']);
  });
  test('words of the language and terms', () => {
    const twice = accordWith('final clauses', 'norm other\n  shall not ¦conduct\n  during crisis\n\nfinal clauses');
    expect(marked(twice)).toEqual(['31 conduct', '39 conduct']);
    expect(marked(twice.replace('¦', '').replace('shall not', 'shal¦l not'))).toEqual(['31 shall not', '39 shall not']);
  });
  test('nothing in prose, on a header keyword, or in an empty file', () => {
    for (const words of ['Conscious', 'norm no-first-use']) expect(marked(accordAt(words))).toEqual([]);
    expect(marked('¦')).toEqual([]);
  });
});
