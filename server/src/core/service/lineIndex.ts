import type { Position } from 'vscode-languageserver-types';
import { commonEnd, commonStart } from '../syntax/unchanged';

/** Where the lines of a text begin: between offsets and the positions that editors speak of. */
export interface LineIndex {
  readonly text: string;
  readonly position: (offset: number) => Position;
  /** Beyond the end of a line its end, beyond the last line the end of the text. */
  readonly offset: (position: Position) => number;
}

interface Known extends LineIndex {
  readonly starts: readonly number[];
}

/** As many texts are remembered as a unit may have files. */
const remembered = 64;
const known = new Map<string, Known>();

/** The lines of a text; `\r\n`, `\n` and `\r` end one. Made once for each version of a file. */
export function lineIndex(file: string, text: string): LineIndex {
  const found = known.get(file);
  if (found?.text === text) return found;
  const made = makeIndex(text, found ? startsAfterEdit(found, text) : startsIn(text, 0, text.length));
  known.delete(file);
  known.set(file, made);
  const [oldest] = known.keys();
  if (known.size > remembered && oldest !== undefined) known.delete(oldest);
  return made;
}

/** Where lines begin from the beginning of one on, up to an offset, that included. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts = [from];
  for (const { 0: ending, index } of text.slice(from, to + 1).matchAll(/\r\n?|\n/g)) {
    const start = from + index + ending.length;
    if (start <= to) starts.push(start);
  }
  return starts;
}

/** The same from those of the version before: only what lies between its unchanged beginning and end is read. */
function startsAfterEdit({ text: old, starts }: Known, text: string): number[] {
  const same = commonStart(old, text);
  const sameEnd = commonEnd(old, text, Math.min(old.length, text.length) - same);
  const kept = countUpTo(starts, Math.max(0, same - 1));
  const between = startsIn(text, starts[kept - 1] as number, text.length - sameEnd);
  const below = starts.slice(countUpTo(starts, old.length - sameEnd));
  const shift = text.length - old.length;
  if (shift !== 0) for (let line = 0; line < below.length; line++) below[line] = (below[line] as number) + shift;
  return starts.slice(0, kept - 1).concat(between, below);
}

/** How many of some offsets in order are not beyond one. */
function countUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function makeIndex(text: string, starts: readonly number[]): Known {
  const position = (offset: number): Position => {
    const within = Math.max(0, Math.min(offset, text.length));
    const line = countUpTo(starts, within) - 1;
    return { line, character: within - (starts[line] as number) };
  };

  const offset = ({ line, character }: Position): number => {
    const start = starts[line];
    if (start === undefined) return line < 0 ? 0 : text.length;
    let end = starts[line + 1] ?? text.length;
    while (end > start && /[\r\n]/.test(text[end - 1] as string)) end--;
    return Math.min(start + Math.max(0, character), end);
  };

  return { text, starts, position, offset };
}
