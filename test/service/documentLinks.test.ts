import { describe, expect, test } from 'vitest';
import { sample, type Texts } from '../support/check.ts';
import { wordsIn, workspaceOf } from './workspace.ts';

function links(texts: Texts, file = Object.keys(texts)[0] as string): string[] {
  const { service, texts: plain } = workspaceOf(texts);
  return service
    .documentLinks(file)
    .map(({ range, target }) => `${wordsIn(plain[file] as string, range)} -> ${target}`);
}
const inSource = (words: string) => links({ 'draft.norm': `norm a\n  source "${words}"\n` });

describe('links', () => {
  test('lead from the libraries and files that are used to them, and from an incident to its accord', () => {
    const texts = {
      'draft.norm':
        'accord "A"\n  between US, CN\n  form treaty\n  uses states, ./more.norm, ./gone.norm, lost library\n',
      'more.norm': 'define a\n  means b\n',
      'incidents.norm': 'concerning ./draft.norm\n',
    };
    expect(links(texts)).toEqual(['states -> library:states.norm', './more.norm -> more.norm']);
    expect(links(texts, 'incidents.norm')).toEqual(['./draft.norm -> draft.norm']);
  });

  test('lead from the symbols of documents to the United Nations', () => {
    expect(inSource('A/70/174, para. 13(f); compare CCW/GGE.1/2022/WP.2 and S/RES/2341 (2017).')).toEqual([
      'A/70/174 -> https://undocs.org/A/70/174',
      'CCW/GGE.1/2022/WP.2 -> https://undocs.org/CCW/GGE.1/2022/WP.2',
      'S/RES/2341 (2017) -> https://undocs.org/S/RES/2341(2017)',
    ]);
    expect(inSource('CCW/MSP/2019/9, Annex III; A/C.1/79/L.77/Rev.1; A/HRC/31/66/Add.1.')).toEqual([
      'CCW/MSP/2019/9 -> https://undocs.org/CCW/MSP/2019/9',
      'A/C.1/79/L.77/Rev.1 -> https://undocs.org/A/C.1/79/L.77/Rev.1',
      'A/HRC/31/66/Add.1 -> https://undocs.org/A/HRC/31/66/Add.1',
    ]);
  });

  test('lead nowhere from words that only look so', () => {
    expect(inSource('resolutions 78/241 and 79/62; US/CN 2015; and/or; 24/7; A/B; ./a/70/174; NATO/EU/UN')).toEqual([]);
    expect(links({ 'draft.norm': '# A/70/174\nnorm A/70/174\n' })).toEqual([]);
  });

  test('lead from addresses to them, without what ends the sentence, in brackets and recitals too', () => {
    expect(inSource('See https://undocs.org/A/70/174, and (https://example.org/a?b=c).')).toEqual([
      'https://undocs.org/A/70/174 -> https://undocs.org/A/70/174',
      'https://example.org/a?b=c -> https://example.org/a?b=c',
    ]);
    expect(links({ 'draft.norm': 'preamble\n  recital "Noting A/70/174"\n' })).toEqual([
      'A/70/174 -> https://undocs.org/A/70/174',
    ]);
  });

  test('say where they lead', () => {
    const { service } = workspaceOf({ 'rolling-text.norm': sample('rolling-text.norm') });
    expect(service.documentLinks('rolling-text.norm').map(({ tooltip }) => tooltip)).toEqual([
      'Opens the library "cyber operations"',
      'Opens the library "us critical infrastructure"',
      'Opens A/70/174 in the document system of the United Nations (undocs.org)',
      'Opens A/70/174 in the document system of the United Nations (undocs.org)',
    ]);
  });
});
