/** Files on disk by URI, read once and again when the editor says that they changed. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourceFile } from '../core/syntax/ast';
import { parse } from '../core/syntax/parse';
import { filesBeside } from '../files/folder';
import { readText } from '../files/readText';

export class Disk {
  private readonly sources = new Map<string, SourceFile | undefined>();
  private readonly folders = new Map<string, readonly string[]>();

  /** @returns undefined where there is no such file or it cannot be read. */
  source(uri: string): SourceFile | undefined {
    if (!this.sources.has(uri)) this.sources.set(uri, readSource(uri));
    return this.sources.get(uri);
  }

  /** The `.norm` files of the folder in which a file lies, as URIs. */
  siblings(uri: string): readonly string[] {
    const folder = new URL('.', uri).href;
    const files = this.folders.get(folder) ?? filesOf(folder);
    this.folders.set(folder, files);
    return files;
  }

  /** Forgets what was read of a file and of its folder. */
  forget(uri: string): void {
    this.sources.delete(uri);
    this.folders.delete(new URL('.', uri).href);
  }
}

function readSource(uri: string): SourceFile | undefined {
  if (!uri.startsWith('file:')) return undefined;
  const read = readText(fileURLToPath(uri));
  return 'text' in read ? parse(uri, read.text) : undefined;
}

function filesOf(folder: string): string[] {
  if (!folder.startsWith('file:')) return [];
  return filesBeside(fileURLToPath(folder)).map((path) => pathToFileURL(path).href);
}
