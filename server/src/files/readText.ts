import { readFileSync, statSync } from 'node:fs';

/** Why a file cannot be read as text. */
export type ReadFault = 'missing' | 'no permission' | 'no file' | 'too large' | 'not UTF-8' | 'binary' | 'unreadable';

/** What became of reading a file; line and column, from 1, say where it ceases to be text. */
export type Read =
  | { readonly text: string }
  | { readonly fault: ReadFault; readonly line: number; readonly column: number; readonly bytes?: number };

/** A draft of more bytes is not read: no person writes one, and it would hold up everything else. */
export const largestFile = 5_000_000;

/** The text of a file without the byte order mark that some editors put before it. Never throws. */
export function readText(path: string): Read {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return begin('no file');
    if (stat.size > largestFile) return { ...begin('too large'), bytes: stat.size };
    return decode(readFileSync(path));
  } catch (error) {
    return begin(faultOf((error as NodeJS.ErrnoException).code));
  }
}

function begin(fault: ReadFault) {
  return { fault, line: 1, column: 1 };
}

function faultOf(code: string | undefined): ReadFault {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission';
  return 'unreadable';
}

function decode(bytes: Uint8Array): Read {
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === '255 254' || mark === '254 255') return begin('not UTF-8');
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { fault: 'binary', ...placeOf(bytes, nul) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'not UTF-8', ...placeOf(bytes, firstFault(bytes)) };
  }
}

/** Where bytes cease to be UTF-8: by halves, since a decoder does not tell. */
function firstFault(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function placeOf(bytes: Uint8Array, at: number): { line: number; column: number } {
  const before = new TextDecoder().decode(bytes.subarray(0, at), { stream: true });
  return lineAndColumn(before, before.length);
}

/** Where an offset lies in a text, from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
