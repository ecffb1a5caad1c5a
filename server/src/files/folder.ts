import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How the names of files in the language end. */
export const extension = '.norm';

/** Whether there is a folder at a path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The files of the language in a folder and the folders below it, by path; hidden ones and `node_modules` are left out. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path);
    return entry.name.endsWith(extension) && !isFolder(path) ? [path] : [];
  });
}

/** The same without the folders below; empty where the folder cannot be read. */
export function filesBeside(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(extension))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
