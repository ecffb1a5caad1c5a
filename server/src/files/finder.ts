import { dirname, relative, resolve } from 'node:path';
import type { Finder } from '../core/model/assemble';
import { remembered } from '../core/model/cache';
import { normalise } from '../core/model/phrases';
import type { SourceFile } from '../core/syntax/ast';
import { filesBeside } from './folder';
import { librariesIn, type Named } from './libraries';

/**
 * Finds the libraries of some folders and the files beside a file on this machine. Files are known by absolute path.
 *
 * @param libraryFolder the folder of the libraries that ship.
 * @param load reads and parses the file at a path; undefined where there is none. It should give the same file twice.
 * @param ownFolders the folders of libraries of one's own for the unit of a root file; the first library of a name counts.
 */
export function createFinder(
  libraryFolder: string,
  load: (path: string) => SourceFile | undefined,
  ownFolders: (root: string) => readonly string[] = () => [],
): Finder {
  const known = new Map<string, Named>();
  const namedFrom = (root: string) =>
    [...ownFolders(root), libraryFolder].map((folder) =>
      remembered(known, folder, () => librariesIn(folder, folder === libraryFolder)),
    );
  const find = (name: string, root: string, of: keyof Named) => {
    const wanted = normalise(name);
    const found = namedFrom(root)
      .map((named) => named[of].get(wanted))
      .find((one) => one !== undefined);
    return found && load(found.path);
  };
  /** As written; where several folders have one of a name, as the one that counts has it. */
  const names = (root: string, of: keyof Named) => {
    const written = new Map<string, string>();
    for (const named of namedFrom(root)) {
      for (const [key, { name }] of named[of]) if (!written.has(key)) written.set(key, name);
    }
    return [...written.values()];
  };
  return {
    library: (name, root) => find(name, root, 'libraries'),
    instrument: (name, root) => find(name, root, 'instruments'),
    instruments: (root) => names(root, 'instruments'),
    file: (from, path) => load(resolve(dirname(from), path)),
    libraries: (root) => names(root, 'libraries'),
    files: (from) =>
      filesBeside(dirname(from))
        .filter((path) => path !== from)
        .map((path) => `./${relative(dirname(from), path)}`),
  };
}
