/** What a reader has narrowed the acts to, in Chinese. */

import { stateWords } from '../../model/model';
import type { Messages } from '../messages';
import { facetLabel, termLabel } from './labels';
import { said } from './phrasing';
import { states } from './states';

export const frame: Messages['frame'] = (unit, narrowed) => {
  if (narrowed.length === 0) return '全部行为';
  const told = narrowed.map(({ facet, term, states: chosen = '' }) => {
    const word = stateWords.find((one) => one === chosen);
    return `${facetLabel(facet)}为${term ? termLabel(term) : word ? states.word(unit, word) : said(chosen)}`;
  });
  return `${told.join('，')}的行为`;
};
