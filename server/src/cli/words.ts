import { counted } from '../core/messages/phrasing';
import type { Read } from '../files/readText';
import { largestFile } from '../files/readText';
import { shell } from './pretty/plain';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;

/** Why a file cannot be read, and what to do about it. */
export function cannotRead({ fault, bytes }: Exclude<Read, { text: string }>): string {
  switch (fault) {
    case 'missing':
      return 'there is no such file or folder';
    case 'no permission':
      return 'this file may not be read: its permissions forbid it';
    case 'no file':
      return 'this is neither a file nor a folder';
    case 'too large':
      return `this file has ${megabytes(bytes ?? 0)}, and a draft has at most ${megabytes(largestFile)}; divide it into several`;
    case 'not UTF-8':
      return 'from here on this file is not UTF-8; save it in that encoding';
    case 'binary':
      return 'this file is not text';
    case 'unreadable':
      return 'this file cannot be read';
  }
}

/** That figures leave out what could not be read, and how to see it. */
export function unreadWords(errors: number, paths: readonly string[], where = 'what was read'): string {
  const found = counted(errors, 'error');
  return `${found} in ${where}, and nothing on such a line counts. To see them: lacuna check ${shell(paths)}`;
}

/** As many names are listed as can be taken in. */
const mostListed = 40;

/** `"a", "b" or "c"`; `none` where there is nothing to choose. */
export function choices(names: readonly string[]): string {
  const quoted = names.slice(0, mostListed).map((name) => `"${name}"`);
  if (names.length > mostListed) return `${quoted.join(', ')} or one of ${names.length - mostListed} others`;
  if (quoted.length < 2) return quoted[0] ?? 'none';
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** An act, told as a sentence of its own, as an example. */
export function forExample(act: string): string {
  return `For example, ${act.replace(/^(An?|The|One) /, (article) => article.toLowerCase())}.`;
}
