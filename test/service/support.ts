/** Asks the language service about texts in memory, with cursors in them. */
import type { CompletionItem, Hover, Location, MarkupContent } from 'vscode-languageserver-types';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import type { PageAt } from '../../server/src/core/explain/pages.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { contentsOf } from '../../server/src/core/model/uses.ts';
import { createLanguageService, type LanguageService } from '../../server/src/core/service/languageService.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder, sample, shippedLibraries, type Texts } from '../support/check.ts';
import { marked, positionOf } from '../support/markers.ts';

export interface Asked {
  readonly checked: Checked;
  readonly service: LanguageService;
}

/** One checker for all tests of a file, so that the libraries are read once. */
const check = createChecker();

function checkedOf(texts: Texts, beside: Texts): Checked {
  const given = Object.entries(texts).map(([name, text]) => parse(name, text));
  const others = Object.entries(beside).map(([name, text]) => parse(name, text));
  const files = new Map([...others, ...given].map((file) => [file.file, file]));
  const [assembly, ...more] = assemble(given, memoryFinder(files));
  if (!assembly || more.length > 0) throw new Error(`expected one unit, got ${more.length + (assembly ? 1 : 0)}`);
  return check(assembly);
}

/** A service over files that make up one unit. */
export function serviceFor(texts: Texts, beside: Texts = {}, pageAt?: PageAt): Asked {
  const checked = checkedOf(texts, beside);
  const service = createLanguageService({
    checked: (uri) => (checked.unit.files.includes(uri) ? checked : undefined),
    source: (uri) => checked.assembly.files.find(({ file }) => file === uri),
    libraries: () => shippedLibraries().flatMap((file) => contentsOf(file).libraryName ?? []),
    library: (name) => checked.assembly.find?.library(name, ''),
    instruments: () => checked.assembly.find?.instruments?.('') ?? [],
    instrument: (name) => checked.assembly.find?.instrument?.(name, ''),
    files: () => Object.keys({ ...texts, ...beside }).map((name) => `./${name}`),
    ...(pageAt && { pageAt }),
  });
  return { checked, service };
}

/** The same for a draft with a cursor in it. */
export function at(source: string, texts: Texts = {}, beside: Texts = {}) {
  const { text, offsets } = marked(source);
  const position = positionOf(text, offsets[0] as number);
  return { ...serviceFor({ 'draft.norm': text, ...texts }, beside), position, text };
}

/** What is shown where the cursor stands; empty where nothing is. */
export function hoverAt(source: string, texts?: Texts, beside?: Texts): string {
  const { service, position } = at(source, texts, beside);
  return hoverText(service.hover('draft.norm', position));
}

export function hoverText(hover: Hover | undefined): string {
  return hover ? (hover.contents as MarkupContent).value.replaceAll('  \n', '\n') : '';
}

export function completionsAt(source: string, texts?: Texts, beside?: Texts): CompletionItem[] {
  const { service, position } = at(source, texts, beside);
  return service.completion('draft.norm', position).items;
}

/** What is offered where the cursor stands, in the order of the list. */
export function labelsAt(source: string, texts?: Texts, beside?: Texts): string[] {
  return completionsAt(source, texts, beside).map(({ label }) => label);
}

/** The text after one of the offers is taken. */
export function completed(source: string, label: string, texts?: Texts, beside?: Texts): string {
  const { service, position, text } = at(source, texts, beside);
  const item = service.completion('draft.norm', position).items.find((one) => one.label === label);
  if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`"${label}" is not offered`);
  const { range, newText } = item.textEdit;
  const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/);
  const offset = ({ line, character }: typeof position) => lines.slice(0, line).join('').length + character;
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
}

/** The words that a location covers. */
export function wordsOf({ checked }: Asked, { uri, range }: Location): string {
  const text = checked.assembly.files.find(({ file }) => file === uri)?.text ?? '';
  const lines = text.split(/\r\n|\n|\r/);
  return (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
}

/** The sample accord with some words replaced by others that have a cursor among them. */
export function accordWith(words: string, replacement: string): string {
  const text = sample('accord-2015.norm');
  if (!text.includes(words)) throw new Error(`the sample has no "${words}"`);
  return text.replace(words, () => replacement);
}
