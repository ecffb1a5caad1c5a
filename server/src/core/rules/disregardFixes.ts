/** Writing that a finding is disregarded: in the declaration in which it is told, or in its file. The reason is left to the drafter. */
import { holdsForFile } from '../model/disregards';
import { linkOf } from '../model/linked';
import type { Placed } from '../syntax/ast';
import { reasonToWrite } from './disregard';
import { mayBeDisregarded } from './disregardable';
import { addLine, line } from './inserting';
import type { Context, Edit, Finding, Fix } from './rule';
import { nameOf } from './unused-disregard';

/** Both ways to disregard a finding; none for one that cannot be. */
export function disregardFixes({ code, passage: { at } }: Finding, { unit, messages }: Context): Fix[] {
  if (!mayBeDisregarded(code)) return [];
  const file = linkOf(unit)?.assembly.files.find((one) => one.file === at.file);
  const whole = file && inFile(file.declarations, code);
  return [
    ...(holdsForFile(at.node.keyword)
      ? []
      : [{ title: messages.disregards.here(code, nameOf(at)), edits: [addLine(at, clause(code))] }]),
    ...(whole ? [{ title: messages.disregards.inFile(code), edits: [whole] }] : []),
  ];
}

function clause(code: string): string {
  return `${line('disregard', code)}\n    because   ${reasonToWrite}`;
}

/** With the accord or the name of the library; of a file without either, at its beginning. */
function inFile(declarations: readonly Placed[], code: string): Edit | undefined {
  const [first] = declarations;
  const named = declarations.find(({ node }) => holdsForFile(node.keyword) && node.keyword !== 'opening');
  if (named) return addLine(named, clause(code));
  if (!first) return undefined;
  const { keyword, lines } = first.node;
  const last = lines.at(-1);
  if (keyword === 'opening' && last) return addLine(first, clause(code));
  const text = clause(code).replace(/^ {2}/gm, '');
  return { passage: { at: first, span: { from: 0, to: 0 } }, newText: `${text}\n\n` };
}
