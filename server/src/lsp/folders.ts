/** The folders that are open in the editor, and the files that lie in them. */
import { configurationName } from '../core/configuration';
import { nameOf } from '../core/service/paths';
import { discover } from '../files/discover';
import { addressOf, pathOf } from './addresses';

interface Folder {
  /** With a slash at the end. */
  readonly uri: string;
  readonly files: Set<string>;
  /** Looks into one folder more with each step; undefined when all have been looked into. */
  search: Iterator<readonly string[]> | undefined;
}

export class Folders {
  private folders: Folder[] = [];

  add(uri: string): void {
    const folder = uri.endsWith('/') ? uri : `${uri}/`;
    if (!this.folders.some((one) => one.uri === folder)) this.folders.push(started(folder));
  }

  remove(uri: string): void {
    this.folders = this.folders.filter((one) => one.uri !== uri && one.uri !== `${uri}/`);
  }

  all(): readonly string[] {
    return this.folders.map(({ uri }) => uri);
  }

  /** The innermost open folder in which a file lies. */
  folderOf(uri: string): string | undefined {
    const holding = this.all().filter((folder) => uri.startsWith(folder));
    return holding.sort((a, b) => b.length - a.length)[0];
  }

  /** Looks a little further; false when everything has been looked at. */
  look(): boolean {
    const folder = this.folders.find(({ search }) => search !== undefined);
    const found = folder?.search?.next();
    if (!folder || !found) return false;
    if (found.done) folder.search = undefined;
    else for (const path of found.value) folder.files.add(addressOf(path));
    return true;
  }

  /** Every file of the language in the folders, open or not. */
  drafts(): string[] {
    while (this.look());
    return this.soFar().filter((uri) => uri.endsWith('.norm'));
  }

  /** The configurations in the folders, as far as they have been looked at. */
  configurationsSoFar(): string[] {
    return this.soFar().filter((uri) => nameOf(uri) === configurationName);
  }

  private soFar(): string[] {
    return [...new Set(this.folders.flatMap(({ files }) => [...files]))];
  }

  /** Takes note of a file that has come or gone. */
  changed(uri: string, exists: boolean): void {
    for (const folder of this.folders) {
      if (!uri.startsWith(folder.uri) || /\/(\.|node_modules\/)/.test(uri.slice(folder.uri.length - 1))) continue;
      if (exists) folder.files.add(uri);
      else folder.files.delete(uri);
    }
  }

  /** Looks again at everything, since a folder has come, gone or got another name. */
  again(): void {
    this.folders = this.folders.map(({ uri }) => started(uri));
  }
}

function started(uri: string): Folder {
  const path = pathOf(uri);
  return { uri, files: new Set(), search: path === undefined ? undefined : discover(path) };
}
