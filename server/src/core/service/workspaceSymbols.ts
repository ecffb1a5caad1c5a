/** What is declared anywhere in the workspace and in the libraries in use, found by some letters of its name or title. */
import { SymbolInformation, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { remembered } from '../model/cache';
import type { Declaration, Placed, SourceFile } from '../syntax/ast';
import { symbolKinds } from './documentSymbols';
import { titleOf } from './files';
import { nameIn, titleIn } from './headings';
import { firstLine, relativeRange, shifted } from './relativeLines';

/** As many are told as a reader may look through; more letters find the others. */
const most = 256;

interface Named {
  readonly name: string;
  readonly title: string;
  readonly searched: string;
}

const known = new WeakMap<Declaration, Named>();

/**
 * The declarations whose name or title has the letters of the query in their order, whatever their case; an empty query
 * finds all. Names that begin with the query come first, then those that contain it.
 */
export function workspaceSymbols(units: readonly Checked[], query: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const files = new Set(units.flatMap(({ assembly }) => assembly.files));
  const found: { file: SourceFile; at: Placed; named: Named; rank: number }[] = [];
  for (const file of files) {
    for (const at of file.declarations) {
      const named = remembered(known, at.node, () => namedIn(at.node));
      const rank = named.searched === '' ? undefined : rankOf(wanted, named);
      if (rank !== undefined) found.push({ file, at, named, rank });
    }
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, most).map(({ file, at, named }) => symbolFor(file, at, named));
}

function namedIn(node: Declaration): Named {
  if (node.keyword === 'opening') return { name: '', title: '', searched: '' };
  const name = nameIn(node);
  const title = titleIn(node) ?? '';
  return { name, title, searched: `${name} ${title}`.toLowerCase().replace(/\s+/g, '') };
}

/** The less the better; undefined where the letters are not there. */
function rankOf(wanted: string, { searched }: Named): number | undefined {
  const index = searched.indexOf(wanted);
  if (index >= 0) return index === 0 ? 0 : 1;
  let at = -1;
  for (const letter of wanted) {
    at = searched.indexOf(letter, at + 1);
    if (at < 0) return undefined;
  }
  return 2;
}

function symbolFor(file: SourceFile, at: Placed, { name, title }: Named): WorkspaceSymbol {
  const { node } = at;
  const range = shifted(relativeRange(node, node.headerSpan), firstLine(file, at));
  const container = titleOf(file, 'accord', 'instrument', 'vocabulary');
  const told = name && title ? `${name} · ${title}` : name || title;
  const kind = symbolKinds[node.keyword as keyof typeof symbolKinds];
  return SymbolInformation.create(told, kind, range, file.file, container === told ? undefined : container);
}
