/** Clauses and norms in Chinese, as a sentence has them. */
import type { Messages } from '../messages';
import { facetLabel, termLabel } from './labels';
import { list, said } from './phrasing';

export const clauses: Messages['clauses'] = {
  item({ text, when, head, less, of, lessStates }) {
    const plain = head.kind === 'term' && less.length === 0 && lessStates.length === 0 && of === undefined;
    const words = plain ? termLabel(head.term) : said(text);
    return when.length > 0 ? `[${words}]` : words;
  },
  phrased: (facet, words) => (facet ? `${clauses.keyword(facet)}为${words}` : words),
  together: (clauses) => clauses.join('，'),
  any: (verbs) => list(verbs, 'or'),
  except: (region) => `${region}的除外`,
  everyAct: '一切行为',
  article: (number) => `第${number}条`,
  term: termLabel,
  inSentence: termLabel,
  facet: facetLabel,
  about: ({ title, name, labels }) => labels?.get('Chinese') ?? title ?? name,
  concern: ({ name, labels }) => labels?.get('Chinese') ?? name,
  titled: ({ title, name, labels }) => labels?.get('Chinese') ?? title ?? name,
  reason(prose) {
    const reasons = prose.filter(({ kind }) => kind === 'because');
    return (reasons.find(({ language }) => language === 'Chinese') ?? reasons[0])?.text;
  },
  keyword: (facet) => facet.labels?.get('Chinese') ?? said(facet.keyword ?? facet.name),
};
