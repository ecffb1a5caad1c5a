/** The parts into which a drafter divides a file by lines such as `# ---- first tier: what is ruled out ------`. */
import { remembered } from '../model/cache';
import type { Comment, Declaration } from '../syntax/ast';
import { lineAt, lineStarts } from './relativeLines';

/** A heading between two declarations, or above the first. */
export interface PartHeading {
  readonly title: string;
  /** Its line, counted from the first of the declaration in whose text it stands: the one above it. */
  readonly line: number;
  readonly comment: Comment;
}

const heading = /^\s*[-=*_–—]{3,}\s*(.*?)\s*[-=*_–—]*\s*$/;
const known = new WeakMap<Declaration, readonly PartHeading[]>();
const none: readonly PartHeading[] = [];

/** The headings that stand in the text of a declaration: what is declared after them belongs to them. */
export function partsIn(node: Declaration): readonly PartHeading[] {
  return node.comments.length === 0 ? none : remembered(known, node, () => find(node));
}

function find(node: Declaration): PartHeading[] {
  return node.comments.flatMap((comment): PartHeading[] => {
    const title = heading.exec(comment.text)?.[1] ?? '';
    return /\p{L}/u.test(title) && standsAlone(node, comment)
      ? [{ title, line: lineAt(node, comment.from), comment }]
      : [];
  });
}

/** Whether nothing but the comment stands on its line. */
export function standsAlone(node: Declaration, { from }: Comment): boolean {
  const start = lineStarts(node)[lineAt(node, from)] as number;
  return node.text.slice(start, from).trim() === '';
}
