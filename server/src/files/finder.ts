import { dirname, relative, resolve } from 'node:path';
import type { Finder } from '../core/model/assemble';
import { normalise } from '../core/model/phrases';
import type { SourceFile } from '../core/syntax/ast';
import { filesBeside } from './folder';
import { librariesIn } from './libraries';

/**
 * Finds the libraries of a folder and the files beside a file on this machine. Files are known by absolute path.
 *
 * @param load reads and parses the file at a path; undefined where there is none. It should give the same file twice.
 */
export function createFinder(libraryFolder: string, load: (path: string) => SourceFile | undefined): Finder {
  let known: ReadonlyMap<string, string> | undefined;
  const libraries = () => {
    known ??= librariesIn(libraryFolder);
    return known;
  };
  return {
    library: (name) => {
      const path = libraries().get(normalise(name));
      return path === undefined ? undefined : load(path);
    },
    file: (from, path) => load(resolve(dirname(from), path)),
    libraries: () => [...libraries().keys()],
    files: (from) =>
      filesBeside(dirname(from))
        .filter((path) => path !== from)
        .map((path) => `./${relative(dirname(from), path)}`),
  };
}
