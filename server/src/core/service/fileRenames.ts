/** What other files must say when files or folders get other names or places: `uses ./x.norm`, `concerning ./x.norm`. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { contentsOf } from '../model/uses';
import type { SourceFile } from '../syntax/ast';
import { pathTo, uriAt } from './paths';
import { passageRange } from './toLsp';

/** A file or a folder, by address, before and after. */
export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * The edits that keep every path to a file leading to it, in the files as they are before the renaming.
 *
 * @param files every file in which a path may stand.
 * @returns undefined where nothing needs to change.
 */
export function fileRenameEdits(
  files: Iterable<SourceFile>,
  renames: readonly FileRename[],
): WorkspaceEdit | undefined {
  const changes: Record<string, TextEdit[]> = {};
  for (const file of files) {
    const edits = editsIn(file, renames);
    if (edits.length > 0) changes[file.file] = edits;
  }
  return Object.keys(changes).length > 0 ? { changes } : undefined;
}

function editsIn(file: SourceFile, renames: readonly FileRename[]): TextEdit[] {
  const { uses, concerning } = contentsOf(file);
  const home = renamed(file.file, renames);
  return [...uses, ...concerning].flatMap(({ at, use }) => {
    if (use.kind !== 'file') return [];
    const target = renamed(uriAt(file.file, use.text), renames);
    if (uriAt(home, use.text) === target) return [];
    const path = pathTo(home, target);
    if (path === undefined) return [];
    const from = at.offset + use.span.from;
    const [, open, close] = /^(["“])[\s\S]*(["”])$/.exec(file.text.slice(from, at.offset + use.span.to)) ?? [];
    const newText = open === undefined ? asWritten(path) : `${open}${path}${close}`;
    return [{ range: passageRange(file, { at, span: use.span }), newText }];
  });
}

/** Where something is after the renaming: of itself, or of a folder above it. */
function renamed(uri: string, renames: readonly FileRename[]): string {
  for (const { oldUri, newUri } of renames) {
    const [before, after] = [oldUri, newUri].map((one) => one.replace(/\/$/, '')) as [string, string];
    if (uri === before) return after;
    if (uri.startsWith(`${before}/`)) return after + uri.slice(before.length);
  }
  return uri;
}

/** A path between quotation marks where it would otherwise end too soon. */
function asWritten(path: string): string {
  return /[,#|[\]"“”;:]|\s{2}/.test(path) ? `"${path}"` : path;
}
