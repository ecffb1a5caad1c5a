import type { Declaration, Placed, SourceFile } from './ast';
import { parse as parseDeclaration } from './generated/parser.js';
import { split } from './split';
import { unchanged } from './unchanged';
import { isText, notText, tooLong } from './unread';

/** A declaration of more characters is not read: it would hold up every keystroke in it, and the drafter made a mistake. */
const longest = 1 << 18;

/**
 * The declarations of a file. Any text is parsed; what cannot be read is told in the `errors` of its declaration.
 *
 * With the file's `previous` version only the declarations touched by the edit are read again. The others keep their node,
 * so that whatever is derived from a node can be kept with it.
 */
export function parse(file: string, text: string, previous?: SourceFile): SourceFile {
  if (previous?.text === text && previous.file === file) return previous;
  if (!isText(text)) return { file, text, declarations: [{ file, offset: 0, node: notText(text) }] };

  const before = previous?.declarations ?? [];
  const { head, tail, from, to } = unchanged(previous, text);
  const kept = before.slice(0, head);
  const touched = before.slice(head, before.length - tail);
  const known = new Map(touched.map(({ node }) => [node.text, node]));

  const declarations: Placed[] = kept.map((placed) => place(placed, file, placed.offset));
  let offset = from;
  for (const piece of split(text.slice(from, to))) {
    declarations.push({ file, offset, node: known.get(piece) ?? read(piece) });
    offset += piece.length;
  }
  for (const placed of before.slice(before.length - tail)) {
    declarations.push(place(placed, file, offset));
    offset += placed.node.text.length;
  }
  return { file, text, declarations };
}

function place(placed: Placed, file: string, offset: number): Placed {
  return placed.file === file && placed.offset === offset ? placed : { file, offset, node: placed.node };
}

/** The tree keeps parts of its text. A copy keeps this declaration in memory, a slice would keep the whole file. */
function read(text: string): Declaration {
  const copy = ` ${text}`.slice(1);
  if (copy.length > longest) return tooLong(copy);
  return parseDeclaration(copy) as Declaration;
}
