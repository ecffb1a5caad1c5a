/** Changes that leave the meaning of the text as it is: each a file of its own in `refactor/`. */
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Opened } from '../deps';
import { settleBracket } from '../refactor/settleBracket';

type Refactoring = (opened: Opened, range: Range) => CodeAction[];

const all: readonly Refactoring[] = [settleBracket];

export function refactorings(opened: Opened, range: Range): CodeAction[] {
  return all.flatMap((refactoring) => refactoring(opened, range));
}
