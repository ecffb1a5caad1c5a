/**
 * Whether a text means the same under another name: it is changed and read again. Where words are read as the longest phrase
 * that something declares, a new name may take in words that stood beside the old one, or be taken in by another.
 */
import type { Checked } from '../check';
import { inCode, isInCode } from '../model/codeMentions';
import { createLinker } from '../model/link';
import type { Problem, Unit } from '../model/model';
import { normalise, wordsIn } from '../model/phrases';
import type { ProblemCode } from '../model/problems';
import { type NamedPassage, symbolsOf } from '../model/symbols';
import type { Placed, SourceFile } from '../syntax/ast';
import { parse } from '../syntax/parse';
import { nameIn } from './headings';
import type { Everywhere, Place } from './sameSymbol';
import { wordPattern } from './spellings';
import { nameKey } from './symbolKeys';

/** What is to be renamed. */
export interface Renaming extends Everywhere {
  /** The places that say its name, and not another way of writing it. */
  readonly written: readonly Place[];
}

/** A name as it is written in a place: in the code of a finding it has no spaces. */
export function writtenAs(name: string, { passage }: NamedPassage): string {
  return isInCode(passage) ? inCode(name) : name;
}

/** Why the text would not mean the same under the new name; undefined where it would. */
export function misreadings(name: string, { pointed, places, written }: Renaming): string | undefined {
  const files = new Map<SourceFile, SourceFile>();
  for (const checked of new Set(places.map((place) => place.checked))) {
    const changed = checked.assembly.files.map((file) => {
      const known = files.get(file) ?? renamedIn(file, written, name);
      files.set(file, known);
      return known;
    });
    const unit = createLinker()({ files: changed, problems: checked.assembly.problems });
    const told = compare(checked, unit, changed, pointed.symbol, name);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** A file with the new name in it. The file that the editor shows is left alone. */
function renamedIn(file: SourceFile, written: readonly Place[], name: string): SourceFile {
  const symbols = written.filter((place) => place.file.file === file.file).map(({ symbol }) => symbol);
  if (symbols.length === 0) return file;
  const start = ({ passage: { at, span } }: NamedPassage) => at.offset + span.from;
  let text = '';
  let end = 0;
  for (const symbol of symbols.sort((a, b) => start(a) - start(b))) {
    text += file.text.slice(end, start(symbol)) + writtenAs(name, symbol);
    end = symbol.passage.at.offset + symbol.passage.span.to;
  }
  const before = { ...file, declarations: file.declarations.map((placed) => ({ ...placed })) };
  return parse(file.file, text + file.text.slice(end), before);
}

function compare(
  checked: Checked,
  after: Unit,
  changed: readonly SourceFile[],
  renamed: NamedPassage,
  name: string,
): string | undefined {
  const { unit: before, assembly, messages } = checked;
  const problem = newProblem(before, after);
  if (problem)
    return messages.navigation.wouldBreak(name, messages.problems[problem.code as ProblemCode](problem.data));
  const other = (inside: string, { node }: Placed): string =>
    messages.navigation.wouldMisread(name, inside, messages.navigation.inDeclaration(node.keyword, nameIn(node)));
  const isNew = wordPattern(wordsIn(name).slice(0, 1));
  for (const [index, file] of assembly.files.entries()) {
    const now = changed[index];
    if (!now || now.declarations.length !== file.declarations.length) return other(name, renamed.passage.at);
    for (const [place, at] of file.declarations.entries()) {
      const placed = now.declarations[place] as Placed;
      if (placed.node === at.node && !isNew.test(at.node.text)) continue;
      const misread = firstMisread(symbolsOf(before, at), symbolsOf(after, placed), renamed, name);
      if (misread !== undefined) return other(misread, at);
    }
  }
  // Two brackets of one name are one.
  if (before.choices.size !== after.choices.size) return other(name, renamed.passage.at);
  return undefined;
}

/** A problem that was not there before. */
function newProblem({ problems: before }: Unit, { problems: after }: Unit): Problem | undefined {
  const [earlier, later] = [before, after].map((problems) => countsOf(problems.map(({ code }) => code)));
  const more = after.find(({ code }) => (later?.get(code) ?? 0) > (earlier?.get(code) ?? 0));
  if (!more) return undefined;
  const saying = ({ code, data }: Problem) => `${code} ${JSON.stringify(data)}`;
  const known = new Set(before.map(saying));
  return after.find((one) => one.code === more.code && !known.has(saying(one))) ?? more;
}

function countsOf(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** The first words that name something else than before, apart from what is renamed. */
function firstMisread(
  before: readonly NamedPassage[],
  after: readonly NamedPassage[],
  renamed: NamedPassage,
  name: string,
): string | undefined {
  const key = nameKey(renamed);
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [one, other] = [before[index], after[index]];
    const expected = one && (nameKey(one) === key ? { ...one, target: name } : inFacet(one, renamed, name));
    if (expected && other && keyOrWord(expected) === keyOrWord(other)) continue;
    const { at, span } = (other ?? one ?? renamed).passage;
    return at.node.text.slice(span.from, span.to);
  }
  return undefined;
}

/** What belongs to a facet that is renamed belongs to it under its new name. */
function inFacet(symbol: NamedPassage, { kind, target }: NamedPassage, name: string): NamedPassage {
  const belongs = kind === 'facet' && normalise(symbol.facet ?? '') === normalise(target);
  return belongs ? { ...symbol, facet: name } : symbol;
}

/** What a passage names, or the word of the language that it is. Brackets without a name are called after others. */
function keyOrWord(symbol: NamedPassage): string {
  const { kind, target, passage } = symbol;
  const numbered = kind === 'bracket' && passage.at.node.text.charAt(passage.span.from) === '[';
  return numbered ? kind : (nameKey(symbol) ?? `${kind} ${target}`);
}
