import type { Placed } from '../syntax/ast';
import type { GivenName } from './duplicates';
import type { FreeClause, Problem } from './model';
import type { Names } from './names';
import { normalise } from './phrases';
import { placeProvision } from './place';
import { freeClauses, type PlainReading } from './plainReadings';
import { placeFault } from './problems';
import type { ReadProvision } from './provisions';
import { type Entry, problemsOf, type Variant } from './readings';
import { Tally } from './tally';
import { type Unchanged, unchangedParts } from './unchangedParts';
import type { FileContents } from './uses';

/** A declaration of a unit, wherever it stands. */
export interface Record {
  /** Undefined for what needs no vocabulary. */
  readonly entry?: Entry;
  readonly plain?: PlainReading;
  variant?: Variant;
  proposal?: string | undefined;
}

/** What a pass over a file's declarations has to stop at; everything else is taken over as it is. */
export const flag = {
  /** It has brackets or a proposal, which take their names and their status from all declarations. */
  bracketed: 1,
  /** It has something to tell, or is a preamble or final clauses. */
  told: 2,
  /** It is a version of a definition. */
  version: 4,
  /** It is neither a norm nor a version. */
  other: 8,
  /** It has words of precedence, which name other declarations. */
  precedence: 16,
} as const;

/** The declarations of a file as one version of a unit has them; the lists run in parallel. */
export interface FileRecords {
  readonly names: Names;
  readonly placed: readonly Placed[];
  readonly records: readonly Record[];
  /** What each is in the unit; undefined for versions of definitions and for what is no provision. */
  readonly provisions: unknown[];
  readonly flags: Uint8Array;
  /** Those that the version before had not, by their index. */
  readonly added: readonly number[];
}

/** What is counted over all files of a unit. */
export interface Tallies {
  readonly names: Tally;
  /** The States that norms and definitions name. */
  readonly states: Tally;
  duties: number;
  /** Grows whenever the names of norms, or their order, may have changed. */
  normsChanged: number;
}

/** Nothing counted yet. */
export function newTallies(): Tallies {
  return { names: new Tally(), states: new Tally(), duties: 0, normsChanged: 0 };
}

/** Makes the record of a declaration. Among names that changed it may be the one that was there before. */
export type MakeRecord = (at: Placed, names: Names, before: Record | undefined) => Record;

/** The records of a file's declarations; of those that the last version had only what changed is made anew. */
export function nextRecords(
  before: FileRecords | undefined,
  { others: placed, since }: Pick<FileContents, 'others' | 'since'>,
  names: Names,
  make: MakeRecord,
  tallies: Tallies,
): FileRecords {
  if (!before) return addRecords(nothing, { head: 0, tail: 0 }, placed, names, make, tallies);
  if (before.placed === placed && before.names === names)
    return before.added.length > 0 ? { ...before, added: [] } : before;
  const unchanged = since?.others === before.placed ? since : unchangedParts(before.placed, placed);
  if (before.names === names) return addRecords(before, unchanged, placed, names, make, tallies);
  return makeAll(before, unchanged, placed, names, make, tallies);
}

const nothing: Omit<FileRecords, 'names'> = {
  placed: [],
  records: [],
  provisions: [],
  flags: new Uint8Array(),
  added: [],
};

/** Takes over what did not change and makes the rest. */
function addRecords(
  before: Omit<FileRecords, 'names'>,
  { head, tail }: Unchanged,
  placed: readonly Placed[],
  names: Names,
  make: MakeRecord,
  tallies: Tallies,
): FileRecords {
  const end = placed.length - tail;
  const oldEnd = before.placed.length - tail;
  const middle = placed.slice(head, end).map((at) => make(at, names, undefined));
  const flags = new Uint8Array(placed.length);
  flags.set(before.flags.subarray(0, head));
  flags.set(middle.map(flagsOf), head);
  flags.set(before.flags.subarray(oldEnd), end);
  count(before.records.slice(head, oldEnd), middle, tallies);
  return {
    names,
    placed,
    records: before.records.slice(0, head).concat(middle, before.records.slice(oldEnd)),
    provisions: before.provisions.slice(0, head).concat(
      middle.map((record, index) => provisionOf(record, placed[head + index] as Placed)),
      before.provisions.slice(oldEnd),
    ),
    flags,
    added: middle.map((_, index) => head + index),
  };
}

/** Among other names every declaration has to be looked at, and most mean what they meant. */
function makeAll(
  before: FileRecords,
  { head, tail }: Unchanged,
  placed: readonly Placed[],
  names: Names,
  make: MakeRecord,
  tallies: Tallies,
): FileRecords {
  const shift = placed.length - before.placed.length;
  const removed = before.records.slice(head, before.records.length - tail);
  const flags = new Uint8Array(placed.length);
  const provisions: unknown[] = [];
  const fresh: Record[] = [];
  const added: number[] = [];
  const records = placed.map((at, index) => {
    const kept = index < head ? index : index >= placed.length - tail ? index - shift : -1;
    const old = kept >= 0 ? before.records[kept] : undefined;
    const record = make(at, names, old);
    if (record === old) {
      flags[index] = before.flags[kept] ?? 0;
      provisions.push(before.provisions[kept]);
      return record;
    }
    flags[index] = flagsOf(record);
    provisions.push(provisionOf(record, at));
    fresh.push(record);
    added.push(index);
    if (old) removed.push(old);
    return record;
  });
  count(removed, fresh, tallies);
  return { names, placed, records, provisions, flags, added };
}

const provisionOf = ({ variant, proposal }: Record, at: Placed): unknown =>
  variant && placeProvision(variant, at, proposal);

/** Takes a file that is no longer part of the unit out of what is counted. */
export function forgetRecords({ records }: FileRecords, tallies: Tallies): void {
  count(records, [], tallies);
}

function count(removed: readonly Record[], added: readonly Record[], tallies: Tallies): void {
  if (removed.map(normName).join('\n') !== added.map(normName).join('\n')) tallies.normsChanged++;
  tallies.duties += added.filter(isDuty).length - removed.filter(isDuty).length;
  for (const record of removed) tell(record, (tally, text) => tally.remove(text), tallies);
  for (const record of added) tell(record, (tally, text) => tally.add(text), tallies);
}

function tell({ entry }: Record, change: (tally: Tally, text: string) => void, tallies: Tallies): void {
  if (!entry) return;
  const { read } = entry;
  const given = givenName(read);
  if (given) change(tallies.names, `${given.kind} ${normalise(given.name)}`);
  if (read.kind === 'norm' || read.kind === 'define') for (const code of read.states) change(tallies.states, code);
}

const isDuty = ({ entry }: Record): boolean => entry?.read.kind === 'norm' && entry.read.body.duty;

function normName({ entry }: Record): string {
  return entry?.read.kind === 'norm' ? entry.read.body.name : '';
}

/** The name that a declaration gives; versions of a definition share theirs, and a mandate has none. */
export function givenName(read: ReadProvision): Omit<GivenName, 'at'> | undefined {
  if (read.kind === 'define' || read.kind === 'mandate' || read.kind === 'model' || !read.body.name) return undefined;
  return { kind: read.kind, name: read.body.name, span: read.body.nameSpan };
}

/** Whether other declarations decide what becomes of its brackets, its proposal or its words of precedence. */
export function isSpecial(record: Record): boolean {
  return (flagsOf(record) & (flag.bracketed | flag.precedence)) !== 0;
}

function flagsOf({ entry, plain, variant }: Record): number {
  if (!entry) return flag.other | (plain && (plain.faults.length > 0 || plain.clauses.length > 0) ? flag.told : 0);
  const { read } = entry;
  let flags = read.faults.length > 0 || (variant && variant.faults.length > 0) ? flag.told : 0;
  if (read.kind === 'define') flags |= flag.version;
  else if (read.kind !== 'norm') flags |= flag.other;
  if (read.kind === 'norm' && read.body.precedence.length > 0) flags |= flag.precedence;
  if (read.brackets.length > 0 || (read.kind === 'norm' && read.body.proposedBy)) flags |= flag.bracketed;
  return flags;
}

/** Gives a declaration its variant, and its place in the unit where that changes it. */
export function settleAt(
  { records, placed, provisions, flags }: FileRecords,
  index: number,
  variant: Variant,
  proposal: string | undefined,
): void {
  const record = records[index] as Record;
  if (record.variant !== variant || record.proposal !== proposal) {
    record.variant = variant;
    record.proposal = proposal;
    provisions[index] = placeProvision(variant, placed[index] as Placed, proposal);
  }
  flags[index] = flagsOf(record);
}

/** Goes through the records that have one of these flags. */
export function eachFlagged(
  files: readonly FileRecords[],
  wanted: number,
  visit: (record: Record, at: Placed, index: number, file: FileRecords) => void,
): void {
  for (const file of files) {
    const { records, placed, flags } = file;
    for (let index = 0; index < flags.length; index++) {
      if (((flags[index] ?? 0) & wanted) !== 0) visit(records[index] as Record, placed[index] as Placed, index, file);
    }
  }
}

/** The provisions that are norms or without-prejudice clauses. */
export function normsOf<T>(files: readonly FileRecords[]): T[] {
  const norms: T[] = [];
  for (const { provisions, flags } of files) {
    for (let index = 0; index < flags.length; index++) {
      if (((flags[index] ?? 0) & (flag.version | flag.other)) === 0) norms.push(provisions[index] as T);
    }
  }
  return norms;
}

/** The problems that the declarations have by themselves, and the recitals and final clauses. */
export function gather(files: readonly FileRecords[]): {
  problems: Problem[];
  preamble: FreeClause[];
  finalClauses: FreeClause[];
} {
  const problems: Problem[] = [];
  const preamble: FreeClause[] = [];
  const finalClauses: FreeClause[] = [];
  eachFlagged(files, flag.told, ({ plain, variant }, at) => {
    if (variant) problems.push(...problemsOf(variant, at));
    if (!plain) return;
    for (const fault of plain.faults) problems.push(placeFault(fault, at));
    (at.node.keyword === 'preamble' ? preamble : finalClauses).push(...freeClauses(at, plain));
  });
  return { problems, preamble, finalClauses };
}
