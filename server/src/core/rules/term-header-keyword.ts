/** A name that begins as a declaration does. */
import { normalise } from '../model/phrases';
import { problemRule } from './problemRule';
import { renameAll } from './renaming';

export const termHeaderKeyword = problemRule('term-header-keyword', 'error', {
  /** Joins the first words by hyphens, so that they are one word that begins nothing. */
  fixes({ passage, data }, { unit, messages }) {
    const words = String(data?.words);
    const rest = words.slice(String(data?.header).length).trim();
    if (rest === '') return [];
    const name = words.replace(/\s+/g, '-');
    const isMeant = (symbol: { kind: string; target: string }) =>
      (symbol.kind === 'term' || symbol.kind === 'definition') && normalise(symbol.target) === normalise(words);
    const everywhere = renameAll(unit, isMeant, name);
    const here = everywhere.some(({ passage: { at, span } }) => at === passage.at && span.from === passage.span.from);
    const edits = here ? everywhere : [{ passage, newText: name }, ...everywhere];
    return [{ title: messages.mends.renameEverywhere(name), edits, preferred: true }];
  },
});
