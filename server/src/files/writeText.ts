import { readFileSync, writeFileSync } from 'node:fs';

/** The mark that some editors put before a text; `readText` leaves it out. */
const mark = '\uFEFF';

/** Writes a file in place, so that its permissions and the links to it stay, and with the byte order mark that it had. */
export function writeText(path: string, text: string): void {
  const marked = readFileSync(path).subarray(0, 3).toString('utf8') === mark;
  writeFileSync(path, marked ? `${mark}${text}` : text);
}
