/** The shelf of everything that ships, read from the project's own folders. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createShelf,
  type Entry,
  entriesOf,
  lookUp,
  type Shelf,
  type Shelving,
} from '../../server/src/core/explain/index.ts';
import { en } from '../../server/src/core/messages/en.ts';
import type { SourceFile } from '../../server/src/core/syntax/ast.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { createFinder } from '../../server/src/files/finder.ts';
import { filesIn } from '../../server/src/files/folder.ts';

const root = join(import.meta.dirname, '..', '..');
export const libraryFolder = join(root, 'server', 'library');
const rulesFolder = join(root, 'server', 'src', 'core', 'rules');

const parsed = new Map<string, SourceFile>();

export function load(path: string): SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const file = parse(path, readFileSync(path, 'utf8'));
  parsed.set(path, file);
  return file;
}

/** Every file that ships: libraries and instruments. */
export function shippedFiles(): SourceFile[] {
  return (filesIn(libraryFolder) ?? []).map(load);
}

/** @param own files of a reader, by name. */
export function shelfWith(own: Readonly<Record<string, string>> = {}, some: Partial<Shelving> = {}): Shelf {
  const files = new Map(Object.entries(own).map(([name, text]) => [`/own/${name}`, parse(`/own/${name}`, text)]));
  const find = createFinder(libraryFolder, (path) => files.get(path) ?? load(path));
  return createShelf({
    find,
    root: '/own/-',
    own: [...files.values()],
    messages: en,
    rulePage: (code) => readFileSync(join(rulesFolder, `${code}.md`), 'utf8'),
    ...some,
  });
}

/** The entries of what ships, made once. */
let all: { shelf: Shelf; entries: Entry[] } | undefined;
export function shipped(): { shelf: Shelf; entries: Entry[] } {
  if (!all) {
    const shelf = shelfWith();
    all = { shelf, entries: entriesOf(shelf) };
  }
  return all;
}

/** The only thing that goes by some words. */
export function theEntry(words: string, entries = shipped().entries): Entry {
  const found = lookUp(entries, words).entries;
  if (found.length !== 1) throw new Error(`expected one "${words}", got ${found.map(({ address }) => address.kind)}`);
  return found[0] as Entry;
}
