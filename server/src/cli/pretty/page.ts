/** Text for a terminal: widths, wrapping, columns, colours. */
import type { Io } from '../io';
import type { Settled } from '../settle';
import { clean } from './plain';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;
export type Style = keyof typeof codes;
export type Paint = (style: Style | undefined, text: string) => string;

/** Paints where the terminal has colours, and gives the text back where it has none. */
export function painter({ colours }: Io): Paint {
  return (style, text) => (colours && style && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The columns that a text without colours takes. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) count += /\p{Mn}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return count;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/**
 * Lines of at most `width` columns; a word that is longer stands alone on its line. A figure is never torn from its separators
 * or its sign.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<!\d) | (?!%)/).filter((part) => part !== '')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Wrapped, every line after the same margin. */
export function paragraph(text: string, margin: number, width: number): string[] {
  return wrap(clean(text), width - margin).map((line) => ' '.repeat(margin) + line);
}

/** The title of an accord, with how its readings were settled. */
export function heading(title: string, { asReadBy, resolve = [] }: Settled, width: number, paint: Paint): string[] {
  const settled = [
    ...(asReadBy === undefined ? [] : [`as read by ${asReadBy}`]),
    ...resolve.map(({ name, to }) => `${name}: ${to}`),
  ];
  return paragraph([title, ...settled].join(', '), 0, width).map((line) => paint('bold', line));
}

/** An exact count with thin separators. */
export function thin(count: bigint | number): string {
  return count.toString().replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** Pieces side by side, as many to a line as fit. */
export function flow(pieces: readonly { readonly plain: string; readonly painted: string }[], width: number): string[] {
  const lines: string[] = [];
  let used = width;
  for (const { plain, painted } of pieces) {
    const needed = columns(plain) + 3;
    if (used + needed <= width) lines[lines.length - 1] += `   ${painted}`;
    else lines.push(painted);
    used = used + needed <= width ? used + needed : columns(plain);
  }
  return lines;
}

/** What to try next, a command a line, each with what it does; the command stands alone on its line if need be. */
export function nextLines(commands: readonly (readonly [command: string, does: string])[], width: number): string[] {
  const widest = Math.max(...commands.map(([command]) => columns(command)));
  return commands.flatMap(([command, does], index) => {
    const margin = index === 0 ? 'Next  ' : '      ';
    const line = `${margin}${padEnd(command, widest)}  ${does}`;
    return columns(line) <= width ? [line] : [`${margin}${command}`, `        ${does}`];
  });
}
