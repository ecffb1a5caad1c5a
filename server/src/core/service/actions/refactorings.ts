/** Changes that leave the meaning of the text as it is: each a file of its own in `refactor/`. */
import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Opened } from '../deps';
import { extractDefinition } from '../refactor/extractDefinition';
import { inlineDefinition } from '../refactor/inlineDefinition';
import { moveNorm } from '../refactor/moveNorm';
import { settleBracket } from '../refactor/settleBracket';

type Refactoring = (opened: Opened, range: Range) => CodeAction[];

const all: readonly Refactoring[] = [settleBracket, extractDefinition, inlineDefinition, moveNorm];

export function refactorings(opened: Opened, range: Range): CodeAction[] {
  return all.flatMap((refactoring) => refactoring(opened, range));
}
