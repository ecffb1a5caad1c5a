/** Which passages name the same thing: what references, highlights, linked editing and rename have in common. */
import type { Position } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { linkOf } from '../model/linked';
import { type NamedPassage, symbolAt as namedAt, symbolsOf } from '../model/symbols';
import type { Placed, SourceFile } from '../syntax/ast';
import { instrumentNamed } from './files';
import { spellingsOf } from './spellings';
import { symbolAt } from './symbolAt';
import { type KeyOf, referenceKey } from './symbolKeys';
import { fileOf, offsetAt } from './toLsp';

/** A passage with the unit and the file in which it stands. */
export interface Place {
  readonly checked: Checked;
  readonly file: SourceFile;
  readonly symbol: NamedPassage;
}

/** The units in which a file takes part. */
export type UnitsOf = (uri: string) => readonly Checked[];

/** The name on which a position stands, or at whose end; undefined on anything else. */
export function nameAt({ unit }: Checked, file: SourceFile, position: Position): NamedPassage | undefined {
  return namedAt(unit, file.file, offsetAt(file, position));
}

/** The passages of one file that name what a passage names, in the order of the text. */
export function samePassages(
  checked: Checked,
  file: SourceFile,
  symbol: NamedPassage,
  keyOf: KeyOf = referenceKey,
): NamedPassage[] {
  const link = linkOf(checked.unit);
  const key = keyOf(symbol);
  if (!link || key === undefined) return [];
  const spelled = spellingsOf(link, symbol);
  const mayName = ({ node }: Placed) => !spelled || spelled.test(node.text);
  const isIt = (one: NamedPassage) => mayBe(one, symbol) && keyOf(one) === key;
  return file.declarations.filter(mayName).flatMap((at) => symbolsOf(checked.unit, at).filter(isIt));
}

/** Spares most of the comparisons: two ways of writing a name differ in their letters' case alone. */
function mayBe(one: NamedPassage, symbol: NamedPassage): boolean {
  if (symbol.kind === 'facet' || symbol.kind === 'clause keyword') {
    return one.kind === 'facet' || one.kind === 'clause keyword';
  }
  return one.kind === symbol.kind && one.target.length === symbol.target.length;
}

/** What stands at a position, and every place in every unit that names it. */
export interface Everywhere {
  readonly pointed: Place;
  readonly places: readonly Place[];
}

/**
 * Every place that names what stands at a position: in the units of its file, and in those of the files that declare it,
 * since a word of a library is the same word in every draft that uses the library. Each place is there once.
 *
 * @param exactly only where the position is on the name itself, not elsewhere in its clause or header.
 */
export function everywhere(
  uri: string,
  position: Position,
  unitsOf: UnitsOf,
  { keyOf = referenceKey, exactly = false }: { readonly keyOf?: KeyOf; readonly exactly?: boolean } = {},
): Everywhere | undefined {
  const asked = unitsOf(uri).flatMap((checked): Place[] => {
    const file = fileOf(checked, uri);
    const symbol = file && (exactly ? nameAt(checked, file, position) : symbolAt({ checked, file }, position)?.symbol);
    return file && symbol ? [{ checked, file, symbol }] : [];
  });
  const [pointed] = asked;
  const key = pointed && keyOf(pointed.symbol);
  if (!pointed || key === undefined) return undefined;
  const collected = new Collected(pointed.symbol, keyOf);
  for (const { checked, symbol } of asked) if (keyOf(symbol) === key) collected.add(checked);
  for (const checked of buildingOn(pointed, unitsOf)) collected.add(checked);
  for (const declaring of collected.declaring()) {
    for (const checked of unitsOf(declaring)) collected.addIfDeclared(checked, declaring);
  }
  return { pointed, places: [...collected.places.values()] };
}

/** The unit of the instrument that a place names, and those of the drafts that build on it; none where it names none. */
function buildingOn({ checked, file, symbol }: Place, unitsOf: UnitsOf): readonly Checked[] {
  if (symbol.kind !== 'instrument') return [];
  const declaring = symbol.declaration ? file : instrumentNamed(checked, symbol.target);
  const isIt = (one: SourceFile | undefined) => one?.file === declaring?.file;
  return declaring
    ? unitsOf(declaring.file).filter(({ assembly }) => isIt(assembly.files[0]) || assembly.buildsOn?.some(isIt))
    : [];
}

class Collected {
  readonly places = new Map<string, Place>();
  private readonly seen = new Set<Checked>();

  constructor(
    private readonly symbol: NamedPassage,
    private readonly keyOf: KeyOf,
  ) {}

  add(checked: Checked): void {
    if (this.seen.has(checked)) return;
    this.seen.add(checked);
    for (const file of checked.assembly.files) {
      for (const symbol of samePassages(checked, file, this.symbol, this.keyOf)) {
        const { at, span } = symbol.passage;
        const key = `${at.offset + span.from}-${at.offset + span.to} ${file.file}`;
        if (!this.places.has(key)) this.places.set(key, { checked, file, symbol });
      }
    }
  }

  /** Adds a unit in which a file of it declares the same. */
  addIfDeclared(checked: Checked, uri: string): void {
    const file = this.seen.has(checked) ? undefined : fileOf(checked, uri);
    const same = file ? samePassages(checked, file, this.symbol, this.keyOf) : [];
    if (same.some(({ declaration }) => declaration)) this.add(checked);
  }

  /** The files that declare it. */
  declaring(): string[] {
    const declared = [...this.places.values()].filter(({ symbol }) => symbol.declaration);
    return [...new Set(declared.map(({ file }) => file.file))];
  }
}
