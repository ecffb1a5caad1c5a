import type { Placed } from '../syntax/ast';
import type { Choice, Option, Passage, Problem, Prose } from './model';
import { normalise } from './phrases';
import { type ProblemCode, type ProblemData, placeFault } from './problems';
import type { RawBracket } from './provision';
import type { Settlement } from './settle';

/** A declaration that may have brackets. */
export interface Bracketed {
  readonly at: Placed;
  /** The name by which brackets without a name are called; declarations of the same name but other things have others. */
  readonly prefix: string;
  readonly brackets: readonly RawBracket[];
  readonly prose: readonly Prose[];
  readonly proposedBy?: { readonly by: readonly string[]; readonly span: Passage['span'] };
}

/** What became of the brackets of a declaration, and the choice that its proposal is. */
export interface Settled {
  readonly brackets: readonly Settlement[];
  readonly proposal?: string;
}

interface Place {
  readonly owner: Bracketed;
  readonly index: number;
  readonly bracket: RawBracket;
  /** The name that it has without its own. */
  readonly numbered: string;
}

type OpenChoice = { -readonly [K in keyof Choice]: Choice[K] } & { places: Passage[] };

const passageOf = ({ owner, bracket }: Place): Passage => ({ at: owner.at, span: bracket.span });

/**
 * Brings brackets of the same name together, numbers those without one and settles those agreed on. `taken` are the names of
 * definitions, which no bracket can have.
 */
export function settleChoices(
  declarations: readonly Bracketed[],
  taken: ReadonlySet<string>,
): { settled: Settled[]; choices: Map<string, Choice>; problems: Problem[] } {
  const problems: Problem[] = [];
  const choices = new Map<string, Choice>();
  const places = numberAll(declarations);
  const reserved = new Set([...taken].map(normalise));
  for (const { bracket, numbered } of places) if (!bracket.name) reserved.add(normalise(numbered));

  const groups = new Map<string, Place[]>();
  const join = (name: string, place: Place) => {
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  };
  for (const place of places) join(groupFor(place, groups, reserved, problems), place);

  const settlements = new Map<RawBracket, Map<Bracketed, Settlement>>();
  for (const [key, group] of groups) {
    const [first] = group as [Place, ...Place[]];
    const name = normalise(first.bracket.name ?? '') === key ? (first.bracket.name ?? key) : first.numbered;
    const settlement = settleGroup(name, group, choices, problems);
    for (const { owner, bracket } of group) {
      const known = settlements.get(bracket);
      if (known) known.set(owner, settlement);
      else settlements.set(bracket, new Map([[owner, settlement]]));
    }
  }
  const settled = declarations.map((owner): Settled => {
    const brackets = owner.brackets.map((bracket) => settlements.get(bracket)?.get(owner) ?? '');
    const proposal = owner.proposedBy && propose(owner, owner.proposedBy, choices);
    return { brackets, ...(proposal !== undefined && { proposal }) };
  });
  return { settled, choices, problems };
}

/** Counts the brackets of each declaration and keyword from left to right, outer before inner, named ones included. */
function numberAll(declarations: readonly Bracketed[]): Place[] {
  const counts = new Map<string, number>();
  return declarations.flatMap((owner) =>
    owner.brackets.map((bracket, index) => {
      const stem = `${owner.prefix} ${bracket.keyword}`;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      return { owner, index, bracket, numbered: `${stem} ${count}` };
    }),
  );
}

/** The choice to which a bracket belongs: that of its name, if the two are alike. */
function groupFor(
  place: Place,
  groups: ReadonlyMap<string, readonly Place[]>,
  reserved: ReadonlySet<string>,
  problems: Problem[],
): string {
  const { bracket, numbered } = place;
  if (bracket.name === undefined) return normalise(numbered);
  const key = normalise(bracket.name);
  const first = groups.get(key)?.[0];
  if (reserved.has(key)) {
    problems.push(tell(place, 'duplicate-name', { kind: 'bracket', words: bracket.name }));
  } else if (first && !alike(first.bracket, bracket)) {
    const data = { words: bracket.name, alternatives: bracket.alternatives, others: first.bracket.alternatives };
    problems.push(tell(place, 'bracket-mismatch', data, [passageOf(first)]));
  } else return key;
  return normalise(numbered);
}

function tell(
  place: Place,
  code: ProblemCode,
  data: ProblemData,
  related?: readonly Passage[],
  status = false,
): Problem {
  const { bracket, owner } = place;
  const span = (status ? bracket.statusSpan : bracket.nameSpan) ?? bracket.span;
  return placeFault({ code, span, data, ...(related && { related }) }, owner.at);
}

function alike(one: RawBracket, other: RawBracket): boolean {
  return (
    one.alternatives === other.alternatives &&
    one.options.every(({ by }, index) => by.join() === other.options[index]?.by.join())
  );
}

/** Makes a choice of the brackets of one name, or says what was agreed on. A status on one holds for all. */
function settleGroup(
  name: string,
  group: readonly Place[],
  choices: Map<string, Choice>,
  problems: Problem[],
): Settlement {
  const decided = group.find(({ bracket }) => bracket.status);
  const status = decided?.bracket.status;
  for (const place of group) {
    const other = place.bracket.status;
    if (!decided || !status || !other || sameStatus(other, status)) continue;
    problems.push(
      tell(
        place,
        'bracket-status',
        { words: other.text, reason: 'differs', status: status.text },
        [passageOf(decided)],
        true,
      ),
    );
  }
  if (status?.kind === 'agreed') return { agreed: status.option };
  const [first] = group as [Place, ...Place[]];
  const unique = uniqueName(name, choices);
  const because = group.map(reasonFor).find((text) => text !== undefined);
  const choice: OpenChoice = {
    name: unique,
    kind: 'bracket',
    options: first.bracket.options,
    places: group.map(passageOf),
    ...(status && { status: status.text }),
    ...(because !== undefined && { because }),
  };
  choices.set(unique, choice);
  return unique;
}

function sameStatus(a: NonNullable<RawBracket['status']>, b: NonNullable<RawBracket['status']>): boolean {
  return a.kind === 'agreed' && b.kind === 'agreed' ? a.option === b.option : a.kind === b.kind;
}

/** The reason for a bracket is the `because` below its line. */
function reasonFor({ owner, bracket }: Place): string | undefined {
  return owner.prose.find(({ kind, line }) => kind === 'because' && line === bracket.line)?.text;
}

function propose(
  { at, prefix }: Bracketed,
  { by, span }: NonNullable<Bracketed['proposedBy']>,
  choices: Map<string, Choice>,
): string {
  const name = uniqueName(`${prefix} proposal`, choices);
  const options: Option[] = [
    { by: [...by].sort(), text: prefix, nothing: false },
    { by: [], text: '', nothing: true },
  ];
  choices.set(name, { name, kind: 'proposal', options, places: [{ at, span }] });
  return name;
}

/** Two choices never share a name, whatever a draft with errors calls them. */
function uniqueName(name: string, choices: ReadonlyMap<string, Choice>): string {
  let unique = name;
  for (let count = 2; choices.has(unique); count++) unique = `${name} (${count})`;
  return unique;
}
