/** Files on disk by address, read once and again when the editor says that they changed. */
import { folderOf } from '../core/service/paths';
import type { SourceFile } from '../core/syntax/ast';
import { parse } from '../core/syntax/parse';
import { filesBeside, isFolder } from '../files/folder';
import { readText } from '../files/readText';
import { addressOf, pathOf } from './addresses';

export class Disk {
  private readonly sources = new Map<string, SourceFile | undefined>();
  private readonly folders = new Map<string, readonly string[]>();

  /** @returns undefined where there is no such file or it cannot be read. */
  source(uri: string): SourceFile | undefined {
    if (!this.sources.has(uri)) this.sources.set(uri, readSource(uri));
    return this.sources.get(uri);
  }

  has(uri: string): boolean {
    return this.sources.has(uri);
  }

  /** Those that have been read so far. */
  known(): Iterable<string> {
    return this.sources.keys();
  }

  /** The text of a file of any kind, which is not kept. */
  text(uri: string): string | undefined {
    const path = pathOf(uri);
    const read = path === undefined ? undefined : readText(path);
    return read && 'text' in read ? read.text : undefined;
  }

  isFolder(uri: string): boolean {
    const path = pathOf(uri);
    return path !== undefined && isFolder(path);
  }

  /** The `.norm` files of a folder, without those below it, sorted. */
  filesIn(folder: string): readonly string[] {
    const files = this.folders.get(folder) ?? filesOf(folder);
    this.folders.set(folder, files);
    return files;
  }

  /** Forgets what was read of a file and of its folder. */
  forget(uri: string): void {
    this.sources.delete(uri);
    this.folders.delete(folderOf(uri));
  }

  /** The same for a folder and all that is below it. */
  forgetBelow(folder: string): void {
    for (const uri of this.sources.keys()) if (uri.startsWith(folder)) this.sources.delete(uri);
    for (const uri of this.folders.keys()) if (uri.startsWith(folder)) this.folders.delete(uri);
  }
}

function readSource(uri: string): SourceFile | undefined {
  const path = pathOf(uri);
  const read = path === undefined ? undefined : readText(path);
  return read && 'text' in read ? parse(uri, read.text) : undefined;
}

function filesOf(folder: string): string[] {
  const path = pathOf(folder);
  return path === undefined ? [] : filesBeside(path).sort().map(addressOf);
}
