/** Settling what is open: a bracket as one of its alternatives, a proposal as taken or dropped, a definition as one of its versions. */
import { linkOf } from '../model/linked';
import { modalities } from '../model/modality';
import type { Choice, Unit } from '../model/model';
import { normalise } from '../model/phrases';
import { contentsOf } from '../model/uses';
import type { Bracket, Element, Line, Placed, Span } from '../syntax/ast';
import { deleteDeclaration, deleteLine, deleteNorm, deleteValue, deletion } from './deleting';
import type { Context, Edit, Fix } from './rule';

/** Every way to settle a choice for good: as each option, and for a bracket also by marking it as agreed. */
export function settleFixes(context: Context, choice: Choice, wanted: (option: number) => boolean = () => true): Fix[] {
  const { messages, unit } = context;
  const fixes: Fix[] = [];
  const marks: Fix[] = [];
  choice.options.forEach((option, index) => {
    if (!wanted(index)) return;
    const edits = settle(unit, choice, index);
    const told = {
      kind: choice.kind,
      name: choice.kind === 'proposal' ? (choice.options[0]?.text ?? '') : choice.name,
      text: option.text,
      nothing: option.nothing,
      by: [...option.by],
    };
    if (edits) fixes.push({ title: messages.mends.settle(told), edits });
    const agreed = choice.kind === 'bracket' ? markAgreed(choice, index) : undefined;
    if (agreed) marks.push({ title: messages.mends.markAgreed(told), edits: agreed });
  });
  return [...fixes, ...marks];
}

/** The edits that leave one option in the text; undefined where it cannot be done in the files of the draft. */
export function settle(unit: Unit, choice: Choice, option: number): Edit[] | undefined {
  switch (choice.kind) {
    case 'proposal':
      return settleProposal(unit, choice, option);
    case 'definition':
      return settleVersion(unit, choice, option);
    case 'bracket': {
      const edits = choice.places.map(({ at, span }) => settleBracket(unit, at, span, option));
      const all = edits.flatMap((some) => some ?? []);
      return edits.includes(undefined) || overlap(all) ? undefined : all;
    }
  }
}

function settleProposal(unit: Unit, { places }: Choice, option: number): Edit[] | undefined {
  const [place] = places;
  if (!place) return undefined;
  if (option === 0) return deleteLine(place.at, place.span);
  const norm = unit.norms.find(({ at }) => at === place.at);
  return norm && deleteNorm(unit, norm);
}

/** Keeps one version, as everybody's; the others go. Those of libraries cannot. */
function settleVersion(unit: Unit, { name }: Choice, option: number): Edit[] | undefined {
  const definition = unit.definitions.get(name);
  const versions = definition?.candidates.map((index) => definition.versions[index]) ?? [];
  const kept = versions[option];
  if (!kept || versions.some((one) => !one || inLibrary(unit, one.at))) return undefined;
  const gone = versions.flatMap((one) => (one && one !== kept ? deleteDeclaration(unit, one.at) : []));
  const readBy = kept.at.node.lines.filter((line) => beginsWith(line, ['read', 'by']));
  return [...gone, ...readBy.flatMap((line) => deleteLine(kept.at, line))];
}

/** Whether a declaration stands in a library, which others use too. */
export function inLibrary(unit: Unit, at: Placed): boolean {
  const file = linkOf(unit)?.assembly.files.find((one) => one.file === at.file);
  return file !== undefined && contentsOf(file).libraryName !== undefined;
}

function beginsWith({ elements }: Line, words: readonly string[]): boolean {
  return words.every((word, index) => {
    const element = elements[index];
    return element?.kind === 'word' && element.text.toLowerCase() === word;
  });
}

// ---- one bracket ------------------------------------------------------------------------------------------------

/** A bracket of a declaration with the list in which it stands. */
export interface FoundBracket {
  readonly bracket: Bracket;
  readonly line: Line;
  readonly among: readonly Element[];
  /** Whether it stands in another bracket. */
  readonly inside: boolean;
}

/** The brackets of a declaration in the order of the text, outer before inner. */
export function bracketsIn({ node }: Placed): FoundBracket[] {
  const found: FoundBracket[] = [];
  const walk = (line: Line, among: readonly Element[], inside: boolean): void => {
    for (const bracket of among) {
      if (bracket.kind !== 'bracket') continue;
      found.push({ bracket, line, among, inside });
      for (const { elements } of bracket.alternatives) walk(line, elements, true);
    }
  };
  for (const line of node.lines) walk(line, line.elements, false);
  return found;
}

function settleBracket(unit: Unit, at: Placed, span: Span, option: number): Edit[] | undefined {
  const found = bracketsIn(at).find(({ bracket }) => bracket.from === span.from && bracket.to === span.to);
  if (!found) return undefined;
  const elements = found.bracket.alternatives[option]?.elements ?? [];
  const [first, last] = [elements[0], elements.at(-1)];
  if (!first || !last) return deleteBracket(unit, at, found);
  return [{ passage: { at, span }, newText: at.node.text.slice(first.from, last.to) }];
}

/** Takes a bracket out that is read as nothing, with what then says nothing either. */
function deleteBracket(unit: Unit, at: Placed, { bracket, line, among, inside }: FoundBracket): Edit[] | undefined {
  const place = among.indexOf(bracket);
  const before = among[place - 1];
  if (place === 0 && !inside) {
    if (!bracket.alternatives.some(({ elements }) => beginsWithModality(elements))) return deleteLine(at, line);
    const norm = unit.norms.find((one) => one.at === at);
    return norm && deleteNorm(unit, norm);
  }
  if (before?.kind === 'word' && (before.text === 'of' || before.text === 'by' || before.text === 'than')) {
    const from = before.text === 'than' ? (among[place - 2] ?? before) : before;
    return [deletion(at, { from: spaceBefore(at, from.from), to: bracket.to })];
  }
  const isTail = before?.kind === 'word' && before.text !== 'and' && before.text !== 'or' && opensTail(bracket);
  if (isTail) return [deletion(at, { from: spaceBefore(at, bracket.from), to: bracket.to })];
  let end = place;
  while (among[end + 1] && among[end + 1]?.kind !== 'mark') end++;
  return deleteValue(at, { from: bracket.from, to: (among[end] ?? bracket).to });
}

/** Whether what follows a term stands in a bracket: `farms [of NO | other than orchards]`. */
function opensTail({ alternatives }: Bracket): boolean {
  return alternatives.some(({ elements: [first] }) => first?.kind === 'word' && /^(of|by|other)$/.test(first.text));
}

function beginsWithModality(elements: readonly Element[]): boolean {
  const [first] = elements;
  if (first?.kind === 'bracket') return first.alternatives.some((one) => beginsWithModality(one.elements));
  return modalities.some(({ text }) =>
    text.split(' ').every((word, index) => {
      const element = elements[index];
      return element?.kind === 'word' && normalise(element.text) === word;
    }),
  );
}

function spaceBefore(at: Placed, offset: number): number {
  return at.node.text.slice(0, offset).trimEnd().length;
}

// ---- agreed -----------------------------------------------------------------------------------------------------

/** Writes at the first place of a bracket that an option is agreed on; that holds for all of its name. */
function markAgreed({ places: [place], options }: Choice, option: number): Edit[] | undefined {
  if (!place) return undefined;
  const found = bracketsIn(place.at).find(({ bracket }) => bracket.from === place.span.from);
  const words = found && agreedWords(found.bracket, options, option);
  if (!found || words === undefined) return undefined;
  const { name, status, from } = found.bracket;
  const put = (span: Span, newText: string): Edit[] => [{ passage: { at: place.at, span }, newText }];
  if (status) return put({ from: status[0]?.from ?? from, to: status.at(-1)?.to ?? from }, words);
  const last = name?.at(-1);
  if (last) return put({ from: last.to, to: last.to }, ` (${words})`);
  return put({ from: from + 1, to: from + 1 }, `(${words}) = `);
}

/** The alternative on which a bracket says that there is agreement, counted from 0; undefined for an open one. */
export function agreedOption({ status = [], alternatives }: Bracket): number | undefined {
  const [agreed, ...which] = status.map(({ text }) => text);
  const words = which.join(' ');
  if (agreed?.toLowerCase() !== 'agreed' || words === '') return undefined;
  if (normalise(words) === 'none') return alternatives.length;
  if (/^\d+$/.test(words)) return Number(words) - 1;
  const theirs = alternatives.findIndex(({ attribution }) => attribution.some(({ text }) => text === words));
  return theirs < 0 ? undefined : theirs;
}

/** Leaves of an agreed bracket what was agreed on. */
export function settleAgreed({ unit, messages }: Context, at: Placed, bracket: Bracket): Fix[] {
  const option = agreedOption(bracket);
  const edits = option === undefined ? undefined : settleBracket(unit, at, bracket, option);
  const elements = bracket.alternatives[option ?? 0]?.elements ?? [];
  const [first, last] = [elements[0], elements.at(-1)];
  const text = first && last ? at.node.text.slice(first.from, last.to) : '';
  const told = { kind: 'bracket', name: '', text, nothing: text === '', by: [] } as const;
  return edits ? [{ title: messages.mends.settle(told), edits }] : [];
}

/** `agreed NO`, `agreed 2`, `agreed none`: the delegation where it has one alternative alone. */
function agreedWords({ alternatives }: Bracket, options: Choice['options'], option: number): string | undefined {
  if (option >= alternatives.length) return 'agreed none';
  const [code] = options[option]?.by ?? [];
  const theirs = code !== undefined && options.filter(({ by }) => by.includes(code)).length === 1;
  return `agreed ${theirs ? code : option + 1}`;
}

/** Whether some edits are made in the same words. */
export function overlap(edits: readonly Edit[]): boolean {
  const spans = edits.map(({ passage: { at, span } }) => ({
    file: at.file,
    from: at.offset + span.from,
    to: at.offset + span.to,
  }));
  spans.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.from - b.from || a.to - b.to));
  return spans.some((one, index) => {
    const next = spans[index + 1];
    return next !== undefined && next.file === one.file && next.from < one.to;
  });
}
