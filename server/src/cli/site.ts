/** Writes the pages of everything that ships into a folder. Run when the project is built. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createShelf, siteOf } from '../core/explain';
import { en } from '../core/messages/en';
import { remembered } from '../core/model/cache';
import type { SourceFile } from '../core/syntax/ast';
import { parse } from '../core/syntax/parse';
import { createFinder } from '../files/finder';
import { readText } from '../files/readText';

/** @returns how many files were written. */
export function writeSite({
  library,
  rules,
  target,
  version,
}: Record<'library' | 'rules' | 'target' | 'version', string>) {
  const files = new Map<string, SourceFile>();
  const load = (path: string): SourceFile =>
    remembered(files, path, () => {
      const read = readText(path);
      return parse(path, 'text' in read ? read.text : '');
    });
  const shelf = createShelf({
    find: createFinder(library, load),
    root: join(library, '-'),
    messages: en,
    rulePage: (code) => {
      const read = readText(join(rules, `${code}.md`));
      return 'text' in read ? read.text : undefined;
    },
  });
  const footer = `<p>Lacuna ${version}. Verdicts are computed from the provisions as they are written in the libraries, and are no opinion on any case.</p>`;
  let written = 0;
  for (const [path, text] of siteOf(shelf, footer)) {
    const whole = join(target, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
    written++;
  }
  return written;
}
