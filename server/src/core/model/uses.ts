import type { Declaration, Element, Placed, SourceFile, Span } from '../syntax/ast';
import { remembered } from './cache';
import { readHeader } from './header';
import { keywordIndex } from './keywordIndex';
import type { DeclarationKind } from './keywords';
import { leadingKeyword } from './lines';
import { normalise } from './phrases';
import { segments } from './plain';
import { phraseAt, type Reading, spanOf } from './reading';
import { type Unchanged, unchangedParts } from './unchangedParts';
import { vocabularyKinds } from './vocabularyLines';

/** A library or a file that a declaration names. */
export interface Use {
  readonly kind: 'library' | 'file' | 'instrument';
  /** The library's name or the file's path, as written. */
  readonly text: string;
  readonly span: Span;
}

interface Uses {
  readonly uses: readonly Use[];
  readonly concerning: readonly Use[];
  readonly buildsOn: readonly Use[];
}

const kinds = ['opening', 'accord', 'instrument', 'vocabulary'] as const;
const indices = new Map<DeclarationKind, ReturnType<typeof keywordIndex>>(
  kinds.map((kind) => [kind, keywordIndex(kind, [])]),
);
const known = new WeakMap<Declaration, Uses>();
const none: Uses = { uses: [], concerning: [], buildsOn: [] };

/** What a declaration uses, and what a file is concerning; nothing for declarations that cannot say so. */
export function usesOf(node: Declaration): Uses {
  const index = indices.get(node.keyword);
  if (!index) return none;
  let found = known.get(node);
  if (!found) {
    const values = (keyword: string) =>
      node.lines.flatMap(({ elements }) => {
        const line = leadingKeyword(elements, index);
        return line?.keyword.keyword === keyword ? readUses(node, line.value) : [];
      });
    found = {
      uses: values('uses'),
      concerning: values('concerning').map((use) => ({ ...use, kind: 'file' })),
      buildsOn: values('builds on').map((use) => (use.kind === 'file' ? use : { ...use, kind: 'instrument' })),
    };
    known.set(node, found);
  }
  return found;
}

function readUses(node: Declaration, value: readonly Element[]): Use[] {
  return segments(value).flatMap(({ elements }): Use[] => {
    const [first] = elements;
    if (!first) return [];
    const span = spanOf(elements, first);
    const quoted = first.kind === 'quotation' && elements.length === 1;
    const text = quoted ? first.text : phraseAt(node, span);
    const kind = quoted || /^\.{0,2}\//.test(text) || /\.norm$/i.test(text) ? 'file' : 'library';
    return [{ kind, text, span }];
  });
}

/** What a file declares, sorted by what asks for it. Made once for each version of a file. */
export interface FileContents {
  readonly accords: readonly Placed[];
  /** Facets, terms, States and words to be careful with. */
  readonly vocabulary: readonly Placed[];
  readonly definitions: readonly Placed[];
  /** All but accords and vocabulary, in the order of the text. */
  readonly others: readonly Placed[];
  /** The name under which other files use it, as compared. */
  readonly libraryName?: string;
  /** The name under which others build on its instrument, as compared. */
  readonly instrumentName?: string;
  /** The instruments on which its accord builds. */
  readonly buildsOn: readonly { readonly at: Placed; readonly use: Use }[];
  readonly uses: readonly { readonly at: Placed; readonly use: Use }[];
  readonly concerning: readonly { readonly at: Placed; readonly use: Use }[];
  /** How much of `others` is that of the version of the file before. */
  readonly since?: { readonly others: readonly Placed[] } & Unchanged;
}

interface Sorting extends FileContents {
  readonly declarations: readonly Placed[];
  /** The sort of every declaration. */
  readonly sorts: Uint8Array;
}

const sortOther = 0;
const sortDefinition = 1;
const sortVocabulary = 2;
const sortAccord = 3;
/** Opening lines and headers of libraries, which name files as accords do. */
const sortNaming = 4;

const contents = new WeakMap<SourceFile, Sorting>();
/** The last version of a file that began or ended with a declaration: the next one is sorted out from there. */
const latest = new WeakMap<Declaration, Sorting>();

/** The contents of a file. */
export function contentsOf(file: SourceFile): FileContents {
  return remembered(contents, file, () => {
    const [first, last] = [file.declarations[0], file.declarations.at(-1)];
    const before = (first && latest.get(first.node)) ?? (last && latest.get(last.node));
    const unchanged = before ? unchangedParts(before.declarations, file.declarations) : { head: 0, tail: 0 };
    const sorting = collect(file.declarations, sortsOf(file.declarations, before, unchanged), before, unchanged);
    if (first) latest.set(first.node, sorting);
    if (last) latest.set(last.node, sorting);
    return sorting;
  });
}

function sortsOf(declarations: readonly Placed[], before: Sorting | undefined, { head, tail }: Unchanged): Uint8Array {
  const sorts = new Uint8Array(declarations.length);
  if (before) {
    sorts.set(before.sorts.subarray(0, head));
    sorts.set(before.sorts.subarray(before.sorts.length - tail), sorts.length - tail);
  }
  for (let index = head; index < sorts.length - tail; index++) {
    sorts[index] = sortOf(declarations[index]?.node.keyword ?? 'opening');
  }
  return sorts;
}

function sortOf(keyword: DeclarationKind): number {
  if (keyword === 'accord' || keyword === 'instrument') return sortAccord;
  if (keyword === 'opening' || keyword === 'vocabulary') return sortNaming;
  if (vocabularyKinds.has(keyword)) return sortVocabulary;
  return keyword === 'define' ? sortDefinition : sortOther;
}

/** The same list for all files without a vocabulary, so that they are seen to have the same one. */
const noVocabulary: readonly Placed[] = [];

const isOther = (sort: number | undefined): boolean => sort !== sortVocabulary && sort !== sortAccord;

/** How many of `others` there are among these. */
function countOthers(sorts: Uint8Array): number {
  let count = 0;
  for (const sort of sorts) if (isOther(sort)) count++;
  return count;
}

function collect(
  declarations: readonly Placed[],
  sorts: Uint8Array,
  before: Sorting | undefined,
  { head, tail }: Unchanged,
): Sorting {
  const accords: Placed[] = [];
  const vocabulary: Placed[] = [];
  const definitions: Placed[] = [];
  const others: Placed[] = [];
  const naming: Placed[] = [];
  for (let index = 0; index < sorts.length; index++) {
    const at = declarations[index] as Placed;
    const sort = sorts[index];
    if (sort === sortVocabulary) vocabulary.push(at);
    else if (sort === sortAccord) accords.push(at);
    else others.push(at);
    if (sort === sortDefinition) definitions.push(at);
    else if (sort === sortAccord || sort === sortNaming) naming.push(at);
  }
  const libraries = naming.filter(({ node }) => node.keyword === 'vocabulary').map(({ node }) => nameOf(node, 'name'));
  const libraryName = libraries.find((name) => name !== undefined);
  const instruments = accords.filter(({ node }) => node.keyword === 'instrument');
  const instrumentName = instruments.map(({ node }) => nameOf(node, 'titled')).find((name) => name !== undefined);
  return {
    declarations,
    sorts,
    accords,
    vocabulary: vocabulary.length > 0 ? vocabulary : noVocabulary,
    definitions,
    others,
    ...(libraryName !== undefined && { libraryName }),
    ...(instrumentName !== undefined && { instrumentName }),
    ...(before && {
      since: {
        others: before.others,
        head: countOthers(sorts.subarray(0, head)),
        tail: countOthers(sorts.subarray(sorts.length - tail)),
      },
    }),
    uses: naming.flatMap((at) => usesOf(at.node).uses.map((use) => ({ at, use }))),
    concerning: naming.flatMap((at) => usesOf(at.node).concerning.map((use) => ({ at, use }))),
    buildsOn: accords.flatMap((at) => usesOf(at.node).buildsOn.map((use) => ({ at, use }))),
  };
}

/** The name of a library or an instrument as compared; undefined where the header has none. */
function nameOf(node: Declaration, needed: 'name' | 'titled'): string | undefined {
  const reading: Reading = { node, faults: [] };
  return normalise(readHeader(reading, needed).name) || undefined;
}

/** The name of a library or an instrument as written in its header; undefined where it has none. */
export function nameWritten({ declarations }: SourceFile): string | undefined {
  const at = declarations.find(({ node }) => node.keyword === 'vocabulary' || node.keyword === 'instrument');
  return (at && readHeader({ node: at.node, faults: [] }, 'titled').name) || undefined;
}

/** Declarations that make sense only beside an accord. */
export function needsAccord(keyword: DeclarationKind): boolean {
  return ['norm', 'without prejudice', 'left open', 'final clauses', 'preamble', 'incident', 'mandate'].includes(
    keyword,
  );
}

/** Incidents, and norms that are models: what a library may have beside its vocabulary. */
export function mayStandInLibrary(node: Declaration): boolean {
  if (node.keyword === 'incident') return true;
  if (node.keyword !== 'norm' && node.keyword !== 'without prejudice') return false;
  return node.lines.some(({ elements: [first, second] }) => isWord(first, 'model') && isWord(second, 'for'));
}

function isWord(element: Element | undefined, word: string): boolean {
  return element?.kind === 'word' && normalise(element.text) === word;
}
