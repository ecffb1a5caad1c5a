/** Moves a norm above or below its neighbour. References hold, since they are by name. */
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver-types';
import type { Unit } from '../../model/model';
import { normalise } from '../../model/phrases';
import { declarationAt } from '../../model/symbols';
import type { Placed, SourceFile } from '../../syntax/ast';
import type { Opened } from '../deps';
import { offsetAt, rangeOf } from '../toLsp';
import { blockAt } from './blocks';

export const moveKind = `${CodeActionKind.Refactor}.move`;

export function moveNorm({ checked, file }: Opened, range: Range): CodeAction[] {
  const at = declarationAt(file, offsetAt(file, range.start));
  if (!at || !isProvision(at)) return [];
  const index = file.declarations.indexOf(at);
  const name = nameOf(checked.unit, at);
  if (name === undefined || index < 0) return [];
  const { refactor } = checked.messages;
  return [
    { title: refactor.moveUp(name), above: index - 1, below: index, stays: 'below' as const },
    { title: refactor.moveDown(name), above: index, below: index + 1, stays: 'above' as const },
  ].flatMap(({ title, above, below, stays }): CodeAction[] => {
    const pair = [file.declarations[above], file.declarations[below]];
    const other = pair.find((one) => one !== at);
    if (!other || !isProvision(other) || dependOnOrder(checked.unit, at, other)) return [];
    const edits = swap(file, above, below, stays);
    return [{ title, kind: moveKind, edit: { changes: { [file.file]: edits } } }];
  });
}

function isProvision({ node }: Placed): boolean {
  return node.keyword === 'norm' || node.keyword === 'without prejudice' || node.keyword === 'left open';
}

function nameOf({ norms, leftOpen }: Unit, at: Placed): string | undefined {
  const provision = norms.find((norm) => norm.at === at) ?? leftOpen.find((open) => open.at === at);
  return provision?.name || undefined;
}

/** Of two of one name, and of brackets of one name that do not match, the first counts. */
function dependOnOrder(unit: Unit, a: Placed, b: Placed): boolean {
  const [one, other] = [nameOf(unit, a), nameOf(unit, b)];
  if (other === undefined || normalise(one ?? '') === normalise(other)) return true;
  const ordered = ['duplicate-name', 'bracket-mismatch', 'bracket-status'];
  return unit.problems.some(({ code, passage }) => ordered.includes(code) && [a, b].includes(passage.at));
}

/** The norm that the cursor is in stays where it is in the text, and the other one is taken to its other side. */
function swap(file: SourceFile, above: number, below: number, stays: 'above' | 'below'): TextEdit[] {
  const { text } = file;
  const [first, second] = [blockAt(file, above), blockAt(file, below)];
  const gap = text.slice(first.to, second.from);
  if (stays === 'below') {
    return [
      { range: rangeOf(file, first.from, second.from), newText: '' },
      { range: rangeOf(file, second.to, second.to), newText: gap + text.slice(first.from, first.to) },
    ];
  }
  return [
    { range: rangeOf(file, first.from, first.from), newText: text.slice(second.from, second.to) + gap },
    { range: rangeOf(file, first.to, second.to), newText: '' },
  ];
}
