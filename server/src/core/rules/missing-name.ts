/** A declaration without the name or the title by which it is known. */
import { normalise } from '../model/phrases';
import { codePart } from './page';
import { problemRule } from './problemRule';
import { namesTaken, numbered } from './renaming';
import type { Context, Finding, Fix } from './rule';

export const missingName = problemRule('missing-name', 'error', {
  fixes(finding, context) {
    const { passage, data } = finding;
    const words = data?.expected === 'title' ? titleFor(finding, context) : nameFor(finding, context);
    const behind = { at: passage.at, span: { from: passage.span.to, to: passage.span.to } };
    const fix: Fix = {
      title: context.messages.mends.insert(words),
      edits: [{ passage: behind, newText: ` ${words}` }],
    };
    return [{ ...fix, preferred: true }];
  },
});

/** The title's words, or those of the declaration itself with a number. */
function nameFor({ passage: { at } }: Finding, { unit }: Context): string {
  const title = at.node.header.find((element) => element.kind === 'quotation')?.text ?? '';
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .trim();
  const name = codePart(words === '' ? at.node.keyword : words);
  const taken = namesTaken(unit);
  return words === '' || taken.map(normalise).includes(normalise(name)) ? numbered(name, taken) : name;
}

/** What the State is called so far; for an accord that it is one between these Parties. */
function titleFor({ passage: { at, span }, data }: Finding, { unit, messages }: Context): string {
  if (data?.declaration === 'state') return `"${at.node.text.slice(span.from, span.to)}"`;
  const parties = unit.allStates ? [] : unit.parties.map((code) => unit.stateNames.get(code)?.name ?? code);
  return `"${messages.mends.accordTitle(parties)}"`;
}
