/** A workspace of texts in memory that may make up several drafts, with a cursor in one of them: for what goes across files. */
import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { assemble, readsFrom } from '../../server/src/core/model/assemble.ts';
import { contentsOf } from '../../server/src/core/model/uses.ts';
import { createLanguageService, type LanguageService } from '../../server/src/core/service/languageService.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder, shippedLibraries, type Texts } from '../support/check.ts';
import { marked, positionOf } from '../support/markers.ts';

export interface Workspace {
  readonly service: LanguageService;
  readonly units: readonly Checked[];
  /** Without cursors. */
  readonly texts: Texts;
  /** Where the first cursor stands. */
  readonly uri: string;
  readonly position: Position;
}

/** Names are resolved, the rest is found out only where somebody asks. */
const check = createChecker(undefined, undefined, { lazy: true });

/** @param given in which a cursor may stand, `¦`. */
export function workspaceOf(given: Texts): Workspace {
  const texts: Record<string, string> = {};
  let [uri, position]: [string, Position] = [Object.keys(given)[0] ?? '', { line: 0, character: 0 }];
  for (const [name, source] of Object.entries(given)) {
    const { text, offsets } = marked(source);
    texts[name] = text;
    if (offsets[0] !== undefined) [uri, position] = [name, positionOf(text, offsets[0])];
  }
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, parse(name, text)]));
  const units = assemble([...files.values()], memoryFinder(files)).map((assembly) => check(assembly));
  const unitsWith = (file: string) => units.filter(({ assembly }) => readsFrom(assembly, file));
  const service = createLanguageService({
    checked: (file) => unitsWith(file)[0],
    units: unitsWith,
    allUnits: () => units,
    shipped: (file) => file.startsWith('library:'),
    source: (file) => files.get(file),
    instruments: () => units[0]?.assembly.find?.instruments?.('') ?? [],
    libraries: () => shippedLibraries().flatMap((file) => contentsOf(file).libraryName ?? []),
  });
  return { service, units, texts, uri, position };
}

/** `draft.norm:3 the words`: the file, the line from one on, and what stands there. */
export function told({ units }: Workspace, { uri, range }: Location): string {
  return `${uri}:${range.start.line + 1} ${wordsIn(textOf(units, uri), range)}`;
}

/** The words of a range. */
export function wordsIn(text: string, { start, end }: Range): string {
  return text.slice(offsetIn(text, start), offsetIn(text, end));
}

/** Texts with edits made in them. */
export function edited(texts: Texts, { changes = {} }: WorkspaceEdit): Texts {
  const result: Record<string, string> = { ...texts };
  for (const [uri, edits] of Object.entries(changes)) {
    let text = result[uri];
    if (text === undefined) throw new Error(`an edit in ${uri}, which is not among the texts`);
    const original = text;
    const placed = edits.map((edit) => ({ ...edit, from: offsetIn(original, edit.range.start) }));
    for (const { range, newText, from } of placed.sort((a, b) => b.from - a.from)) {
      text = text.slice(0, from) + newText + text.slice(offsetIn(original, range.end));
    }
    result[uri] = text;
  }
  return result;
}

function textOf(units: readonly Checked[], uri: string): string {
  const files = units.flatMap(({ assembly }) => assembly.files);
  return files.find(({ file }) => file === uri)?.text ?? '';
}

function offsetIn(text: string, { line, character }: Position): number {
  const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/);
  return lines.slice(0, line).join('').length + character;
}
