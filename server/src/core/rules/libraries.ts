/** Libraries that a draft does not use: which of them declare a word, and how a draft comes to use one. */
import { remembered } from '../model/cache';
import { linkOf } from '../model/linked';
import type { Unit } from '../model/model';
import { normalise, written } from '../model/phrases';
import { contentsOf } from '../model/uses';
import type { Declaration, Element, Line, Placed, SourceFile, Word } from '../syntax/ast';
import { addLine, line } from './inserting';
import type { Edit } from './rule';

export interface Library {
  readonly name: string;
  /** It, and what it uses in turn that the draft does not use yet. */
  readonly files: readonly SourceFile[];
}

/** The libraries that could be used besides those in use: none that would declare a facet again. */
export function otherLibraries(unit: Unit): readonly Library[] {
  return remembered(others, unit, () => findOthers(unit));
}

const others = new WeakMap<Unit, readonly Library[]>();

function findOthers(unit: Unit): Library[] {
  const link = linkOf(unit);
  const find = link?.assembly.find;
  if (!find?.libraries) return [];
  const used = new Set(unit.files);
  const root = unit.files[0] ?? '';
  const facets = new Set(unit.facets.map(({ name }) => normalise(name)));
  return find.libraries(root).flatMap((name): Library[] => {
    const library = find.library(name, root);
    if (!library || used.has(library.file)) return [];
    const files: SourceFile[] = [];
    const visit = (file: SourceFile | undefined): void => {
      if (!file || used.has(file.file) || files.includes(file)) return;
      files.push(file);
      for (const { use } of contentsOf(file).uses) if (use.kind === 'library') visit(find.library(use.text, root));
    };
    visit(library);
    const again = files.some((file) => facetsOf(file).some((facet) => facets.has(facet)));
    return again ? [] : [{ name, files }];
  });
}

/** What a library may declare that a draft names. */
export type Declared = 'term' | 'State' | 'clause';

/** Those among them that declare some words. */
export function librariesDeclaring(unit: Unit, kind: Declared, words: string): string[] {
  const key = `${kind} ${normalise(words)}`;
  return otherLibraries(unit)
    .filter(({ files }) => files.some((file) => declaredIn(file).has(key)))
    .map(({ name }) => name);
}

const declared = new WeakMap<SourceFile, ReadonlySet<string>>();

/** The words that a file declares, each behind its kind. */
function declaredIn(file: SourceFile): ReadonlySet<string> {
  return remembered(declared, file, () => {
    const all = file.declarations.flatMap(({ node }) => {
      switch (node.keyword) {
        case 'term':
          return waysOfWriting(node).map((words) => `term ${words}`);
        case 'state':
          return waysOfWriting(node).map((words) => `State ${words}`);
        case 'facet':
          return [`clause ${clauseOf(node)}`];
        default:
          return [];
      }
    });
    return new Set(all);
  });
}

/** The libraries that declare themselves what clauses may say: with one of them a draft can begin. */
export function subjectLibraries(unit: Unit): string[] {
  const declaresFacets = ({ node }: Placed) => node.keyword === 'facet';
  return otherLibraries(unit).flatMap(({ name, files: [own] }) =>
    own?.declarations.some(declaresFacets) ? [name] : [],
  );
}

/** Every way of writing what a declaration of a vocabulary declares, as compared: its name, its synonyms, its names in other languages. */
function waysOfWriting({ header, lines }: Declaration): string[] {
  const name = written(header.filter((element): element is Word => element.kind === 'word'));
  const quoted = [header, ...lines.filter(isLabel).map(({ elements }) => elements)].flatMap(quotations);
  const also = lines.filter((one) => firstWord(one) === 'also').flatMap(({ elements }) => valuesOf(elements.slice(1)));
  return [name, ...quoted, ...also].map(normalise).filter((text) => text !== '');
}

/** The clause keyword that a facet declares, as compared. */
function clauseOf({ keyword, lines }: Declaration): string | undefined {
  const clause = keyword === 'facet' ? lines.find((one) => firstWord(one) === 'clause') : undefined;
  const words = clause?.elements.slice(1).filter((element): element is Word => element.kind === 'word');
  return words && normalise(written(words));
}

/** Adds a library to those that the accord, or else a library itself, uses; undefined where nothing can use one. */
export function useLibrary(unit: Unit, from: Placed, name: string): Edit | undefined {
  const own = linkOf(unit)?.assembly.files.find(({ file }) => file === from.file);
  const at = unit.accord?.at ?? own?.declarations.find(({ node }) => node.keyword === 'vocabulary');
  if (!at) return undefined;
  const last = at.node.lines.findLast((one) => firstWord(one) === 'uses')?.elements.at(-1);
  if (!last) return addLine(at, line('uses', name));
  return { passage: { at, span: { from: last.to, to: last.to } }, newText: `, ${name}` };
}

function facetsOf({ declarations }: SourceFile): string[] {
  return declarations.flatMap(({ node }) => (node.keyword === 'facet' ? waysOfWriting(node).slice(0, 1) : []));
}

function firstWord({ elements: [first] }: Line): string {
  return first?.kind === 'word' ? first.text.toLowerCase() : '';
}

/** `Chinese "..."` */
function isLabel({ elements: [first, second] }: Line): boolean {
  return first?.kind === 'word' && /^\p{Lu}/u.test(first.text) && second?.kind === 'quotation';
}

function quotations(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => (element.kind === 'quotation' ? [element.text] : []));
}

/** What stands between commas, with or without quotation marks. */
function valuesOf(elements: readonly Element[]): string[] {
  const values: string[][] = [[]];
  for (const element of elements) {
    if (element.kind === 'mark') values.push([]);
    else if (element.kind === 'word' || element.kind === 'quotation') values.at(-1)?.push(element.text);
  }
  return values.map((words) => words.join(' '));
}
