/**
 * Renames what stands at a position wherever it is named: in the draft, in instructions and incidents, in the drafter's own
 * libraries and in every draft that shares them. Other ways of writing a term, and the names of States, stay as they are.
 * Nothing is renamed where the text would come to mean something else: the sentence that is given then says why.
 */
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { isInCode } from '../model/codeMentions';
import { normalise } from '../model/phrases';
import type { NamedPassage } from '../model/symbols';
import { instrumentNamed } from './files';
import { nameIn } from './headings';
import { type NamesTaken, newNameRefused, tidied } from './newName';
import { isRefused, type Refused } from './refused';
import { misreadings, type Renaming, writtenAs } from './renaming';
import { everywhere, nameAt, type Place, type UnitsOf } from './sameSymbol';
import { nameKey } from './symbolKeys';
import { fileOf, passageRange } from './toLsp';

export interface RenameDeps extends NamesTaken {
  readonly unitsOf: UnitsOf;
  /** Whether a file ships with the program, so that nothing in it can be changed. */
  readonly shipped: (uri: string) => boolean;
}

/** The words that would be changed, and how they are written now. */
export function prepareRename(
  uri: string,
  position: Position,
  deps: RenameDeps,
): { range: Range; placeholder: string } | Refused | undefined {
  const renaming = renamingAt(uri, position, deps);
  if (!renaming || isRefused(renaming)) return renaming;
  const { file, symbol } = renaming.pointed;
  const placeholder = isInCode(symbol.passage) ? symbol.target : wordsOf(symbol);
  return { range: passageRange(file, symbol.passage), placeholder };
}

/** The edits that give it a new name; undefined where the file is not known. */
export function rename(
  uri: string,
  position: Position,
  newName: string,
  deps: RenameDeps,
): WorkspaceEdit | Refused | undefined {
  const renaming = renamingAt(uri, position, deps);
  if (!renaming || isRefused(renaming)) return renaming;
  const name = tidied(newName);
  const refused = newNameRefused(name, renaming, deps) ?? misreadings(name, renaming);
  if (refused !== undefined) return { refused };
  const changes: Record<string, TextEdit[]> = {};
  for (const { file, symbol } of renaming.written) {
    const newText = writtenAs(name, symbol);
    if (wordsOf(symbol) === newText) continue;
    const edit = { range: passageRange(file, symbol.passage), newText };
    changes[file.file] = [...(changes[file.file] ?? []), edit];
  }
  return { changes };
}

function renamingAt(uri: string, position: Position, deps: RenameDeps): Renaming | Refused | undefined {
  const checked = deps.unitsOf(uri).find((one) => fileOf(one, uri));
  const file = checked && fileOf(checked, uri);
  if (!checked || !file) return undefined;
  const symbol = nameAt(checked, file, position);
  const unfit = unfitToRename(checked, symbol);
  if (unfit !== undefined) return { refused: unfit };
  const found = everywhere(uri, position, deps.unitsOf, { keyOf: nameKey, exactly: true });
  if (!found) return { refused: checked.messages.navigation.nothingToRename() };
  const shipped = ofShipped(found.places, found.pointed, deps);
  return shipped === undefined ? { ...found, written: found.places.filter(saysName) } : { refused: shipped };
}

/** Why what stands there has no name that could be changed; undefined where it has one. */
function unfitToRename({ messages }: Checked, symbol: NamedPassage | undefined): string | undefined {
  const { navigation } = messages;
  if (!symbol) return navigation.nothingToRename();
  const { kind, target } = symbol;
  const words = wordsOf(symbol);
  if (kind === 'file') return navigation.renameFile(target);
  if (kind === 'bracket') return words.startsWith('[') ? navigation.bracketWithoutName() : undefined;
  if (nameKey(symbol) === undefined) return navigation.wordOfLanguage(words);
  if (kind === 'state' && words !== target) return navigation.otherName(words, target);
  return isName(symbol) ? undefined : navigation.otherSpelling(words, target);
}

/** Why it cannot be changed where a library that ships names it. */
function ofShipped(places: readonly Place[], pointed: Place, { shipped }: RenameDeps): string | undefined {
  const { navigation } = pointed.checked.messages;
  const words = wordsOf(pointed.symbol);
  if (pointed.symbol.kind === 'instrument') {
    const file = pointed.symbol.declaration ? pointed.file : instrumentNamed(pointed.checked, pointed.symbol.target);
    return file && shipped(file.file) ? navigation.shippedInstrument(words) : undefined;
  }
  const there = places.filter(({ file }) => shipped(file.file));
  const [first] = [...there.filter(({ symbol }) => symbol.declaration), ...there];
  if (!first) return undefined;
  const header = first.file.declarations.find(({ node }) => node.keyword === 'vocabulary');
  const library = header ? nameIn(header.node) : first.file.file;
  return first.symbol.declaration
    ? navigation.declaredByShipped(words, library)
    : navigation.usedByShipped(words, library);
}

/** Whether the name itself is written there, and not another way of saying it. */
function saysName({ symbol }: Place): boolean {
  const { kind, target } = symbol;
  if (kind === 'bracket') return true;
  return kind === 'state' ? wordsOf(symbol) === target : isName(symbol);
}

function isName(symbol: NamedPassage): boolean {
  return normalise(wordsOf(symbol)) === normalise(writtenAs(symbol.target, symbol));
}

function wordsOf({ passage: { at, span } }: NamedPassage): string {
  return at.node.text.slice(span.from, span.to);
}
