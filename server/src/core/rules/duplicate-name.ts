/** A name given twice. */
import { leadingHeaderKeyword } from '../model/headerWords';
import { normalise, wordsIn } from '../model/phrases';
import { deleteDeclaration, deleteValue } from './deleting';
import { problemRule } from './problemRule';
import { namesTaken, numbered, renameAll } from './renaming';
import type { Context, Finding, Fix } from './rule';
import { waysToSay } from './saying';

export const duplicateName = problemRule('duplicate-name', 'error', {
  fixes(finding, context) {
    const { passage, data } = finding;
    const { unit, messages } = context;
    const name = String(data?.words);
    switch (data?.kind) {
      case 'Party':
        return deletePartyTwice(finding, context);
      case 'state':
      case 'facet':
        return [{ title: messages.mends.removeDeclaration('state', ''), edits: deleteDeclaration(unit, passage.at) }];
      case 'definition': {
        const other = free(name, context);
        const isMeant = (symbol: { kind: string; target: string }) =>
          symbol.kind === 'definition' && normalise(symbol.target) === normalise(name);
        return [{ title: messages.mends.renameEverywhere(other), edits: renameAll(unit, isMeant, other) }];
      }
      default: {
        const other = free(name, context);
        return [{ title: messages.mends.rename(other), edits: [{ passage, newText: other }] }];
      }
    }
  },
});

function free(name: string, { unit }: Context): string {
  const terms = unit.facets.flatMap(({ name: facet }) => waysToSay(unit, facet));
  const other = numbered(name, [...namesTaken(unit), ...terms]);
  return leadingHeaderKeyword(wordsIn(other)) ? other.replace(/ /g, '-') : other;
}

/** Deletes the code with the name that stands behind it. */
function deletePartyTwice({ passage: { at, span }, data }: Finding, { messages }: Context): Fix[] {
  const line = at.node.lines.find(({ from, to }) => from <= span.from && span.to <= to);
  const behind = line?.elements.find(({ from }) => from >= span.to);
  const to = behind?.kind === 'quotation' ? behind.to : span.to;
  return [{ title: messages.mends.remove(String(data?.words)), edits: deleteValue(at, { from: span.from, to }) }];
}
