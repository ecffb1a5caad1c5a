/** Paths as they are written in a file, `./annex/other.norm`, and the addresses that they stand for. */

/** The address of a path written in a file, in the form in which editors give addresses; the path itself where it can be none. */
export function uriAt(from: string, path: string): string {
  try {
    return new URL(path.split('/').map(encoded).join('/'), from).href;
  } catch {
    return path;
  }
}

/** The path to be written in one file for another; undefined where none leads there. */
export function pathTo(from: string, to: string): string | undefined {
  const [here, there] = [parts(from), parts(to)];
  if (!here || !there || here.root !== there.root) return undefined;
  const folder = here.names.slice(0, -1);
  let same = 0;
  while (same < folder.length && same < there.names.length - 1 && folder[same] === there.names[same]) same++;
  const up = folder.slice(same).map(() => '..');
  const down = there.names.slice(same).map(decodeURIComponent);
  return [...(up.length > 0 ? up : ['.']), ...down].join('/');
}

/** The address of the folder in which something lies, with a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The last part of an address, as people read it. */
export function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function encoded(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function parts(uri: string): { root: string; names: string[] } | undefined {
  const [, root, path] = /^([a-z][\w+.-]*:\/\/[^/]*)\/(.*)$/i.exec(uri) ?? [];
  return root === undefined || path === undefined ? undefined : { root, names: path.split('/') };
}
