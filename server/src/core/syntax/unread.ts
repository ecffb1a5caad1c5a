import type { Declaration, SyntaxProblem } from './ast';

/** Control characters, and the sign that a decoder leaves where bytes were no text. */
const control = /[^\P{Cc}\t-\r]|\uFFFD/u;
const controls = new RegExp(control, 'gu');

/** False for a file with a NUL in it, or whose beginning is in good part made of control characters. */
export function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const beginning = text.slice(0, 4096);
  const found = beginning.match(controls)?.length ?? 0;
  return found * 4 <= beginning.length;
}

/** Whether a text has signs in its beginning of which a few more would make it none. */
export function isDoubtful(text: string): boolean {
  return control.test(text.slice(0, 4096));
}

/** Stands for the declarations of a file that is no text. */
export function notText(text: string): Declaration {
  return unread(text, 'not-text', text.search(control));
}

/** Stands for a declaration that is too long to be read. */
export function tooLong(text: string): Declaration {
  return unread(text, 'too-long', Math.max(0, text.search(/\S/)));
}

function unread(text: string, problem: SyntaxProblem, at: number): Declaration {
  const none = { from: 0, to: 0 };
  return {
    keyword: 'opening',
    keywordSpan: none,
    header: [],
    headerSpan: none,
    lines: [],
    errors: [{ problem, found: text.charAt(at), from: at, to: at + 1 }],
    comments: [],
    text,
  };
}
