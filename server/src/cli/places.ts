import { isAbsolute, relative } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Passage } from '../core/model/model';

/** Where a passage stands, as a machine and as a reader of a terminal is told. */
export interface Place {
  /** As given on the command line, or else from the current folder. */
  readonly file: string;
  readonly range: Range;
}

/** The name of a file in output: as it was given, else from the current folder if it lies there. */
export function displayName(path: string, given: ReadonlyMap<string, string>, cwd: string): string {
  const known = given.get(path);
  if (known !== undefined) return known;
  const from = relative(cwd, path);
  return from === '' || from.startsWith('..') || isAbsolute(from) ? path : from;
}

export type PlaceOf = (passage: Passage) => Place;

/** A function from passages to their places. */
export function createPlaces(textOf: (path: string) => string | undefined, nameOf: (path: string) => string): PlaceOf {
  const documents = new Map<string, TextDocument>();
  const documentOf = (path: string): TextDocument => {
    let document = documents.get(path);
    if (!document) {
      document = TextDocument.create(path, 'norm', 0, textOf(path) ?? '');
      documents.set(path, document);
    }
    return document;
  };
  return ({ at, span }) => {
    const document = documentOf(at.file);
    const position = (offset: number) => document.positionAt(at.offset + offset);
    return { file: nameOf(at.file), range: { start: position(span.from), end: position(span.to) } };
  };
}
