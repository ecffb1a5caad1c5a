import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How the names of files in the language end. */
const extension = '.norm';

/** Whether there is a folder at a path. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The files of the language in a folder and the folders below it, by path; hidden ones and `node_modules` are left out.
 * Undefined where the folder cannot be read; folders below that cannot be are passed over.
 */
export function filesIn(folder: string): string[] | undefined {
  const entries = entriesOf(folder)?.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries?.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return filesIn(path) ?? [];
    return entry.name.endsWith(extension) && !isFolder(path) ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** The same without the folders below; empty where the folder cannot be read. */
export function filesBeside(folder: string): string[] {
  const names = (entriesOf(folder) ?? []).map(({ name }) => name);
  return names.filter((name) => name.endsWith(extension)).map((name) => join(folder, name));
}
