import type { Position } from 'vscode-languageserver-types';

/** Where the lines of a text begin: between offsets and the positions that editors speak of. */
export interface LineIndex {
  readonly text: string;
  readonly position: (offset: number) => Position;
  /** Beyond the end of a line its end, beyond the last line the end of the text. */
  readonly offset: (position: Position) => number;
}

/** As many texts are remembered as a unit may have files. */
const remembered = 64;
const known = new Map<string, LineIndex>();

/** The lines of a text; `\r\n`, `\n` and `\r` end one. Made once for each version of a file. */
export function lineIndex(file: string, text: string): LineIndex {
  const found = known.get(file);
  if (found?.text === text) return found;
  const made = makeIndex(text);
  known.delete(file);
  known.set(file, made);
  const [oldest] = known.keys();
  if (known.size > remembered && oldest !== undefined) known.delete(oldest);
  return made;
}

function makeIndex(text: string): LineIndex {
  const starts = [0];
  for (const { 0: ending, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);

  const position = (offset: number): Position => {
    const within = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= within) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: within - (starts[low] as number) };
  };

  const offset = ({ line, character }: Position): number => {
    const start = starts[line];
    if (start === undefined) return line < 0 ? 0 : text.length;
    let end = starts[line + 1] ?? text.length;
    while (end > start && /[\r\n]/.test(text[end - 1] as string)) end--;
    return Math.min(start + Math.max(0, character), end);
  };

  return { text, position, offset };
}
