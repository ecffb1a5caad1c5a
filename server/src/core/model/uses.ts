import type { Declaration, Element, Placed, SourceFile, Span } from '../syntax/ast';
import { remembered } from './cache';
import { readHeader } from './header';
import { keywordIndex } from './keywordIndex';
import type { DeclarationKind } from './keywords';
import { leadingKeyword } from './lines';
import { normalise } from './phrases';
import { segments } from './plain';
import { type Reading, spanOf, textAt } from './reading';

/** A library or a file that a declaration names. */
export interface Use {
  readonly kind: 'library' | 'file';
  /** The library's name or the file's path, as written. */
  readonly text: string;
  readonly span: Span;
}

interface Uses {
  readonly uses: readonly Use[];
  readonly concerning: readonly Use[];
}

const kinds = ['opening', 'accord', 'instrument', 'vocabulary'] as const;
const indices = new Map<DeclarationKind, ReturnType<typeof keywordIndex>>(
  kinds.map((kind) => [kind, keywordIndex(kind, [])]),
);
const known = new WeakMap<Declaration, Uses>();
const none: Uses = { uses: [], concerning: [] };

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
    found = { uses: values('uses'), concerning: values('concerning').map((use) => ({ ...use, kind: 'file' })) };
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
    const text = quoted ? first.text : textAt(node, span).replace(/\s+/g, ' ');
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
  /** Everything else, in the order of the text. */
  readonly others: readonly Placed[];
  /** The name under which other files use it, as compared. */
  readonly libraryName?: string;
  readonly uses: readonly { readonly at: Placed; readonly use: Use }[];
  readonly concerning: readonly { readonly at: Placed; readonly use: Use }[];
}

const contents = new WeakMap<SourceFile, FileContents>();
const vocabularyKinds = new Set<DeclarationKind>(['facet', 'term', 'state', 'caution']);

/** The contents of a file. */
export function contentsOf(file: SourceFile): FileContents {
  return remembered(contents, file, () => sortOut(file));
}

function sortOut(file: SourceFile): FileContents {
  const accords: Placed[] = [];
  const vocabulary: Placed[] = [];
  const definitions: Placed[] = [];
  const others: Placed[] = [];
  const uses: { at: Placed; use: Use }[] = [];
  const concerning: { at: Placed; use: Use }[] = [];
  let libraryName: string | undefined;
  for (const at of file.declarations) {
    const { keyword } = at.node;
    if (keyword === 'accord' || keyword === 'instrument') accords.push(at);
    else if (vocabularyKinds.has(keyword)) vocabulary.push(at);
    else {
      if (keyword === 'define') definitions.push(at);
      if (keyword === 'vocabulary') libraryName ??= libraryNameOf(at.node);
      others.push(at);
    }
    if (!indices.has(keyword)) continue;
    const named = usesOf(at.node);
    uses.push(...named.uses.map((use) => ({ at, use })));
    concerning.push(...named.concerning.map((use) => ({ at, use })));
  }
  const library = libraryName === undefined ? {} : { libraryName };
  return { accords, vocabulary, definitions, others, ...library, uses, concerning };
}

/** The name of a library as compared; undefined where the header has none. */
function libraryNameOf(node: Declaration): string | undefined {
  const reading: Reading = { node, faults: [] };
  return normalise(readHeader(reading, 'name').name) || undefined;
}

/** Declarations that make sense only beside an accord. */
export function needsAccord(keyword: DeclarationKind): boolean {
  return ['norm', 'without prejudice', 'left open', 'final clauses', 'preamble', 'incident', 'mandate'].includes(
    keyword,
  );
}
