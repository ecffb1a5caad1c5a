import { normalise } from '../core/model/phrases';
import { filesBeside } from './folder';
import { readText } from './readText';

/** The header of a library, with its name up to a title or a comment. */
const header = /^[ \t]*vocabulary[ \t]+([^"“#\r\n]+)/im;

/** The libraries in a folder: path by name, as names are compared. Where two share a name the first by path counts. */
export function librariesIn(folder: string): ReadonlyMap<string, string> {
  const libraries = new Map<string, string>();
  for (const path of filesBeside(folder).sort()) {
    const read = readText(path);
    const name = 'text' in read ? header.exec(read.text)?.[1] : undefined;
    if (name === undefined) continue;
    const key = normalise(name);
    if (!libraries.has(key)) libraries.set(key, path);
  }
  return libraries;
}
