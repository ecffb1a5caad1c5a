/** A phrase that no library in use declares. */
import { leadingHeaderKeyword } from '../model/headerWords';
import { normalise, wordsIn } from '../model/phrases';
import { deleteValue } from './deleting';
import { addLine, addProvision, line } from './inserting';
import { librariesDeclaring, useLibrary } from './libraries';
import { problemRule } from './problemRule';
import { replaceByNearest } from './replacing';
import type { Context, Finding, Fix } from './rule';

export const unknownTerm = problemRule('unknown-term', 'error', {
  mends: 'harmless',
  fixes(finding, context) {
    if (finding.data?.elsewhere !== undefined) return moveToItsClause(finding, context);
    return [...replaceByNearest(finding, context), ...useItsLibrary(finding, context), ...declare(finding, context)];
  },
});

/** Uses a library that declares the words. */
function useItsLibrary({ passage, data }: Finding, { unit, messages }: Context): Fix[] {
  const words = String(data?.words);
  const declares = librariesDeclaring(unit, 'term', words);
  return declares.flatMap((name) => {
    const edit = useLibrary(unit, passage.at, name);
    return edit ? [{ title: messages.mends.useLibraryFor(name, words), edits: [edit] }] : [];
  });
}

/** Declares the words as a term at the top of the facet in whose clause they stand. */
function declare({ data }: Finding, { unit, messages }: Context): Fix[] {
  const words = String(data?.words);
  const facet = unit.facets.find(({ name, values }) => name === data?.facet && values === 'terms');
  if (!facet || !unit.accord || leadingHeaderKeyword(wordsIn(words))) return [];
  const edit = addProvision(unit, [`term ${words}`, line('in', facet.name)]);
  return edit ? [{ title: messages.mends.declareTerm(words, facet.keyword ?? facet.name), edits: [edit] }] : [];
}

/** Moves a term that belongs in another clause there: behind its last value, or as a line of its own. */
function moveToItsClause({ passage: { at, span }, data }: Finding, { unit, messages }: Context): Fix[] {
  const words = String(data?.words);
  const clause = String(data?.elsewhere);
  const facet = unit.facets.find(({ keyword }) => keyword === clause);
  if (!facet || !/^(norm|without prejudice|left open|concern|impossible|incident)$/.test(at.node.keyword)) return [];
  const own = at.node.lines.find((one) => normalise(at.node.text.slice(one.from)).startsWith(`${normalise(clause)} `));
  const last = own?.elements.at(-1);
  const added =
    own && last
      ? { passage: { at, span: { from: last.to, to: last.to } }, newText: `, ${words}` }
      : addLine(at, line(clause, words));
  return [{ title: messages.mends.moveTo(words, clause), edits: [added, ...deleteValue(at, span)] }];
}
