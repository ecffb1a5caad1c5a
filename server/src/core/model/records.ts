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
import { unchangedParts } from './unchangedParts';

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
  /** It has brackets, a proposal or words of precedence, which other declarations decide. */
  special: 1,
  /** It has faults, or is a preamble or final clauses. */
  told: 2,
  /** It is a version of a definition. */
  version: 4,
  /** It is neither a norm nor a version. */
  other: 8,
} as const;

/** The declarations of a file as one version of a unit has them; the lists run in parallel. */
export interface FileRecords {
  readonly names: Names;
  readonly placed: readonly Placed[];
  readonly records: readonly Record[];
  /** What each is in the unit; undefined for versions of definitions and for what is no provision. */
  readonly provisions: unknown[];
  readonly flags: Uint8Array;
}

/** What is counted over all files of a unit. */
export interface Tallies {
  readonly names: Tally;
  /** The States that norms and definitions name. */
  readonly states: Tally;
  /** Grows whenever the names of norms, or their order, may have changed. */
  normsChanged: number;
}

export function newTallies(): Tallies {
  return { names: new Tally(), states: new Tally(), normsChanged: 0 };
}

/** Makes the record of a declaration. Among names that changed it may be the one that was there before. */
export type MakeRecord = (at: Placed, names: Names, before: Record | undefined) => Record;

/** The records of a file's declarations; of those that the last version had only what changed is made anew. */
export function nextRecords(
  before: FileRecords | undefined,
  placed: readonly Placed[],
  names: Names,
  make: MakeRecord,
  tallies: Tallies,
): FileRecords {
  if (before?.placed === placed && before.names === names) return before;
  const { head, tail } = before ? unchangedParts(before.placed, placed) : { head: 0, tail: 0 };
  const shift = placed.length - (before?.placed.length ?? 0);
  const records = new Array<Record>(placed.length);
  const provisions = new Array<unknown>(placed.length);
  const flags = new Uint8Array(placed.length);
  const removed = before ? before.records.slice(head, before.records.length - tail) : [];
  const added: Record[] = [];
  for (let index = 0; index < placed.length; index++) {
    const at = placed[index] as Placed;
    const kept = index < head ? index : index >= placed.length - tail ? index - shift : -1;
    const old = kept >= 0 ? before?.records[kept] : undefined;
    const record = old && before?.names === names ? old : make(at, names, old);
    records[index] = record;
    if (record === old) {
      flags[index] = before?.flags[kept] ?? 0;
      const same = before?.placed[kept] === at;
      provisions[index] = same ? before?.provisions[kept] : provisionOf(record, at);
    } else {
      flags[index] = flagsOf(record);
      provisions[index] = provisionOf(record, at);
      added.push(record);
      if (old) removed.push(old);
    }
  }
  count(removed, added, tallies);
  return { names, placed, records, provisions, flags };
}

const provisionOf = ({ variant, proposal }: Record, at: Placed): unknown =>
  variant && placeProvision(variant, at, proposal);

/** Takes a file that is no longer part of the unit out of what is counted. */
export function forgetRecords({ records }: FileRecords, tallies: Tallies): void {
  count(records, [], tallies);
}

function count(removed: readonly Record[], added: readonly Record[], tallies: Tallies): void {
  if (removed.map(normName).join('\n') !== added.map(normName).join('\n')) tallies.normsChanged++;
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
  if (!entry) return flag.other | (plain && (plain.faults.length > 0 || plain.clauses.length > 0) ? flag.told : 0);
  const { read } = entry;
  let flags = read.faults.length > 0 ? flag.told : 0;
  if (read.kind === 'define') flags |= flag.version;
  else if (read.kind !== 'norm') flags |= flag.other;
  return isSpecial(record) ? flags | flag.special : flags;
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
  eachFlagged(files, flag.told | flag.special, ({ plain, variant }, at) => {
    if (variant) problems.push(...problemsOf(variant, at));
    if (!plain) return;
    for (const fault of plain.faults) problems.push(placeFault(fault, at));
    (at.node.keyword === 'preamble' ? preamble : finalClauses).push(...freeClauses(at, plain));
  });
  return { problems, preamble, finalClauses };
}
