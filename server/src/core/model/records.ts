import type { Placed } from '../syntax/ast';
import type { GivenName } from './duplicates';
import type { FreeClause, Problem } from './model';
import type { Names } from './names';
import { normalise } from './phrases';
import { freeClauses, type PlainReading } from './plainReadings';
import { placeFault } from './problems';
import { isProvision, type ReadProvision } from './provisions';
import { type Entry, problemsOf, type Variant } from './readings';
import { Tally } from './tally';
import { unchangedParts } from './unchangedParts';

/** A declaration in one place of one unit. */
export interface Record {
  at: Placed;
  /** Undefined for what needs no vocabulary. */
  readonly entry?: Entry;
  readonly plain?: PlainReading;
  variant?: Variant;
  proposal?: string | undefined;
  /** What it is in the unit; undefined for a version of a definition. */
  provision?: unknown;
}

/** What a pass over a file's declarations has to stop at; everything else is taken over as it is. */
export const flag = {
  /** It has brackets, a proposal or words of precedence, which other declarations decide. */
  special: 1,
  /** It has faults, or is a preamble or final clauses. */
  told: 2,
  /** It is a version of a definition. */
  version: 4,
  /** It is neither a norm nor a version. */
  other: 8,
} as const;

/** The declarations of a file as one version of a unit has them. */
export interface FileRecords {
  readonly names: Names;
  readonly placed: readonly Placed[];
  readonly records: readonly Record[];
  readonly flags: Uint8Array;
}

/** What is counted over all files of a unit. */
export interface Tallies {
  readonly names: Tally;
  /** The names of norms alone, as written. */
  readonly norms: Tally;
  /** The States that norms and definitions name. */
  readonly states: Tally;
  /** Grows with every change of a norm's name or place in the order. */
  normsChanged: number;
}

export function newTallies(): Tallies {
  return { names: new Tally(), norms: new Tally(), states: new Tally(), normsChanged: 0 };
}

/** How records come into being and move. */
export interface RecordMaker {
  make(at: Placed, names: Names): Record;
  move(record: Record, at: Placed): void;
}

/** The records of a file's declarations; of those that the last version had only what changed is made anew. */
export function nextRecords(
  before: FileRecords | undefined,
  placed: readonly Placed[],
  names: Names,
  maker: RecordMaker,
  tallies: Tallies,
): FileRecords {
  if (before?.placed === placed && before.names === names) return before;
  const same = before?.names === names ? unchangedParts(before.placed, placed) : { head: 0, tail: 0 };
  const records = new Array<Record>(placed.length);
  const flags = new Uint8Array(placed.length);
  const removed = before ? before.records.slice(same.head, before.records.length - same.tail) : [];
  const added: Record[] = [];
  for (let index = 0; index < same.head; index++) records[index] = before?.records[index] as Record;
  for (let index = same.head; index < placed.length - same.tail; index++) {
    const record = maker.make(placed[index] as Placed, names);
    records[index] = record;
    flags[index] = flagsOf(record);
    added.push(record);
  }
  const shift = placed.length - (before?.placed.length ?? 0);
  for (let index = placed.length - same.tail; index < placed.length; index++) {
    const record = before?.records[index - shift] as Record;
    const at = placed[index] as Placed;
    if (record.at !== at) maker.move(record, at);
    records[index] = record;
  }
  if (before) {
    flags.set(before.flags.subarray(0, same.head));
    flags.set(before.flags.subarray(before.flags.length - same.tail), placed.length - same.tail);
  }
  count(removed, added, tallies);
  return { names, placed, records, flags };
}

/** Takes a file that is no longer part of the unit out of what is counted. */
export function forgetRecords({ records }: FileRecords, tallies: Tallies): void {
  count(records, [], tallies);
}

function count(removed: readonly Record[], added: readonly Record[], tallies: Tallies): void {
  const normsBefore = removed.map(normName).join('\n');
  const normsAfter = added.map(normName).join('\n');
  if (normsBefore !== normsAfter) tallies.normsChanged++;
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

function normName({ entry }: Record): string {
  return entry?.read.kind === 'norm' ? entry.read.body.name : '';
}

/** The name that a declaration gives; versions of a definition share theirs, and a mandate has none. */
export function givenName(read: ReadProvision): Omit<GivenName, 'at'> | undefined {
  if (read.kind === 'define' || read.kind === 'mandate' || !read.body.name) return undefined;
  return { kind: read.kind, name: read.body.name, span: read.body.nameSpan };
}

/** Whether other declarations decide what becomes of its brackets, its proposal or its words of precedence. */
export function isSpecial({ entry }: Record): boolean {
  const read = entry?.read;
  if (!read) return false;
  if (read.kind === 'norm' && (read.body.proposedBy || read.body.precedence.length > 0)) return true;
  return read.brackets.length > 0;
}

function flagsOf(record: Record): number {
  const { entry, plain } = record;
  if (!entry) return plain && (plain.faults.length > 0 || plain.clauses.length > 0) ? flag.told : 0;
  const { read } = entry;
  let flags = read.faults.length > 0 ? flag.told : 0;
  if (read.kind === 'define') flags |= flag.version;
  else if (read.kind !== 'norm') flags |= flag.other;
  if (isSpecial(record)) flags |= flag.special;
  return flags;
}

/** Goes through the records of some files that have one of these flags. */
export function eachFlagged(files: readonly FileRecords[], wanted: number, visit: (record: Record) => void): void {
  for (const { records, flags } of files) {
    for (let index = 0; index < flags.length; index++) {
      if (((flags[index] ?? 0) & wanted) !== 0) visit(records[index] as Record);
    }
  }
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
  eachFlagged(files, flag.told | flag.special, ({ at, plain, variant }) => {
    if (variant) problems.push(...problemsOf(variant, at));
    if (!plain) return;
    for (const fault of plain.faults) problems.push(placeFault(fault, at));
    (at.node.keyword === 'preamble' ? preamble : finalClauses).push(...freeClauses(at, plain));
  });
  return { problems, preamble, finalClauses };
}

/** Whether a declaration is read against the vocabulary. */
export const needsNames = (at: Placed): boolean => isProvision(at.node.keyword);
