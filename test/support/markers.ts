/** Cursors in the text of a test: `¦`, or `$0` where that reads better. */
import type { Position } from 'vscode-languageserver-types';

export interface Marked {
  /** The text without its markers. */
  readonly text: string;
  /** Where the markers stood, in the order of the text. */
  readonly offsets: readonly number[];
}

export function marked(source: string): Marked {
  const offsets: number[] = [];
  let text = '';
  for (const part of source.split(/(¦|\$0)/)) {
    if (part === '¦' || part === '$0') offsets.push(text.length);
    else text += part;
  }
  return { text, offsets };
}

/** The position of an offset, counted afresh from the text: lines end with `\r\n`, `\n` or `\r`. */
export function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: (lines.at(-1) as string).length };
}
