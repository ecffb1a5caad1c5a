import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is looked for in a folder of drafts. */
const wanted = /(\.norm|^lacuna\.json)$/;
/** More folders than these are not looked into: nobody keeps drafts there, and everything else would wait. */
const mostFolders = 5_000;

/**
 * The files of the language, and of its configuration, in a folder and below it, those nearest first. Hidden folders and
 * `node_modules` are left out, and what cannot be read is passed over. Each step looks into one folder, so that something
 * else may be done between two.
 */
export function* discover(folder: string): Generator<readonly string[]> {
  const folders = [folder];
  for (let next = 0; next < folders.length && next < mostFolders; next++) {
    const here = folders[next] as string;
    const entries = entriesOf(here).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
    for (const entry of entries) if (entry.isDirectory()) folders.push(join(here, entry.name));
    yield entries.flatMap((entry) => (!entry.isDirectory() && wanted.test(entry.name) ? [join(here, entry.name)] : []));
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
