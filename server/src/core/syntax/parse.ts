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
 * so that whatever is derived from a node can be kept with it, and their place: what stands below the edit moves along, so
 * that the offsets of the version before are given up.
 */
export function parse(file: string, text: string, previous?: SourceFile): SourceFile {
  if (previous?.text === text && previous.file === file) return previous;
  if (!isText(text)) return { file, text, declarations: [{ file, offset: 0, node: notText(text) }] };

  // What stood for a file that was no text says nothing of the same words in a text.
  const last = previous && isText(previous.text) ? inPlace(previous, file) : undefined;
  const before = last?.declarations ?? [];
  const { head, tail, from, to } = unchanged(last, text);
  const touched = before.slice(head, before.length - tail);
  const known = new Map(touched.map((placed) => [placed.node.text, placed]));
  const shift = text.length - (last?.text.length ?? 0);

  const between: Placed[] = [];
  let offset = from;
  for (const piece of split(text.slice(from, to))) {
    const same = known.get(piece);
    // What stands where it stood, or has moved with what is below the edit, is still the same declaration.
    const stays = same !== undefined && (same.offset === offset || same.offset + shift === offset);
    between.push(stays ? moved(same, offset - same.offset) : { file, offset, node: same?.node ?? read(piece) });
    // Of two with the same words each is itself.
    if (stays) known.delete(piece);
    offset += piece.length;
  }
  const below = before.slice(before.length - tail);
  if (shift !== 0) for (const placed of below) moved(placed, shift);
  return { file, text, declarations: before.slice(0, head).concat(between, below) };
}

function moved(placed: Placed, shift: number): Placed {
  (placed as { offset: number }).offset += shift;
  return placed;
}

/** The version before under this name, its declarations where they were; a later version may have moved them. */
function inPlace(previous: SourceFile, file: string): SourceFile {
  const { text, declarations } = previous;
  const last = declarations.at(-1);
  if (previous.file === file && (last ? last.offset + last.node.text.length : 0) === text.length) return previous;
  let offset = 0;
  const placed = declarations.map(({ node }) => {
    const at = { file, offset, node };
    offset += node.text.length;
    return at;
  });
  return { file, text, declarations: placed };
}

/** The tree keeps parts of its text. A copy keeps this declaration in memory, a slice would keep the whole file. */
function read(text: string): Declaration {
  const copy = ` ${text}`.slice(1);
  if (copy.length > longest) return tooLong(copy);
  return parseDeclaration(copy) as Declaration;
}
