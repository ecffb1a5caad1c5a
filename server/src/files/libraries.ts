import { normalise } from '../core/model/phrases';
import { filesBeside, filesIn } from './folder';
import { readText } from './readText';

/** The header of a library or an instrument, with its name up to a title or a comment. */
const header = /^[ \t]*(vocabulary|instrument)[ \t]+([^"“#\r\n]+)/im;

/** What others name, as they are in a folder: by name, as names are compared. */
export interface Named {
  readonly libraries: ReadonlyMap<string, Place>;
  readonly instruments: ReadonlyMap<string, Place>;
}

interface Place {
  /** As written in the header, with single spaces. */
  readonly name: string;
  readonly path: string;
}

/**
 * The libraries and instruments in a folder. Where two share a name the first by path counts.
 *
 * @param deep whether to look into the folders below it, too.
 */
export function librariesIn(folder: string, deep = false): Named {
  const libraries = new Map<string, Place>();
  const instruments = new Map<string, Place>();
  const paths = deep ? (filesIn(folder) ?? []) : filesBeside(folder);
  for (const path of [...paths].sort()) {
    const read = readText(path);
    const [, kind, name] = ('text' in read ? header.exec(read.text) : undefined) ?? [];
    if (kind === undefined || name === undefined) continue;
    const named = kind.toLowerCase() === 'vocabulary' ? libraries : instruments;
    const key = normalise(name);
    if (!named.has(key)) named.set(key, { name: name.trim().split(/\s+/).join(' '), path });
  }
  return { libraries, instruments };
}
