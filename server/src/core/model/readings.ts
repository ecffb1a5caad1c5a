import type { Declaration, Placed } from '../syntax/ast';
import { remembered } from './cache';
import type { VersionBody } from './definitions';
import type { Precedence, Problem } from './model';
import { changedPhrases, type Names } from './names';
import type { NormBody } from './norms';
import { comparable } from './phrases';
import { type NormNames, resolvePrecedence } from './precedence';
import { type Fault, placeFault } from './problems';
import { type ReadProvision, readProvision } from './provisions';
import { type Settlement, settleNorm, settleVersion } from './settle';
import type { Vocabulary } from './vocabulary';

/** What is remembered of a declaration for as long as its node lives. */
export interface Entry {
  names: Names;
  readonly read: ReadProvision;
  /** What became of it in the units, or at the places of one unit, that have this very text; the last used first. */
  variants: Variant[];
}

/** A declaration with its brackets settled in one way. */
export interface Variant {
  readonly read: ReadProvision;
  readonly signature: string;
  /** The same object as long as what the declaration says is the same. */
  readonly key: object;
  readonly norm?: NormBody;
  readonly version?: VersionBody;
  readonly precedence: readonly Precedence[];
  /** Names in words of precedence that nothing declares. */
  faults: readonly Fault[];
  normNames: NormNames;
  /** Its problems where it was placed last. */
  told?: { readonly at: Placed; readonly faults: readonly Fault[]; readonly problems: readonly Problem[] } | undefined;
}

/** A text that stands at more places than this, or in more units, is settled again for some of them. */
const mostVariants = 4;

export type Readings = (node: Declaration, names: Names) => Entry;

/**
 * Reads declarations, and each only once as long as nothing that it could name has changed. What is remembered goes with the
 * nodes and vocabularies that it belongs to.
 */
export function createReadings(): Readings {
  const known = new WeakMap<Vocabulary, WeakMap<Declaration, Entry>>();
  const changes = new WeakMap<Names, WeakMap<Names, { phrases: ReturnType<typeof changedPhrases> }>>();
  const texts = new WeakMap<Declaration, string>();

  function changed(before: Names, after: Names): ReturnType<typeof changedPhrases> {
    const from = remembered(
      changes,
      before,
      () => new WeakMap<Names, { phrases: ReturnType<typeof changedPhrases> }>(),
    );
    return remembered(from, after, () => ({ phrases: changedPhrases(before, after) })).phrases;
  }

  function textOf(node: Declaration): string {
    return remembered(texts, node, () => comparable(node.text));
  }

  /** Whether what was read among some names would be read in the same way among others. */
  function holds({ read, names }: Entry, node: Declaration, after: Names): boolean {
    if (names === after) return true;
    // What is offered instead of an unknown word depends on all names there are.
    if (read.faults.length > 0) return false;
    const phrases = changed(names, after);
    return phrases !== undefined && !phrases.some((words) => words.every((word) => textOf(node).includes(word)));
  }

  return (node, names) => {
    const nodes = remembered(known, names.vocabulary, () => new WeakMap<Declaration, Entry>());
    const found = nodes.get(node);
    if (found && holds(found, node, names)) {
      found.names = names;
      return found;
    }
    const entry: Entry = { names, read: readProvision(node, names), variants: [] };
    nodes.set(node, entry);
    return entry;
  };
}

/** Settles the brackets and the words of precedence of a declaration; the same variant comes back while nothing changes. */
export function settle(entry: Entry, brackets: readonly Settlement[], names: NormNames): Variant {
  const signature = brackets.map((one) => (typeof one === 'string' ? one : `= ${one.agreed}`)).join('\n');
  const found = entry.variants.find((variant) => variant.signature === signature && stillResolved(variant, names));
  if (found) return found;
  const variant = makeVariant(entry.read, brackets, signature, names);
  const others = entry.variants.filter((one) => one.signature !== signature);
  entry.variants = [variant, ...others].slice(0, mostVariants);
  return variant;
}

function makeVariant(
  read: ReadProvision,
  brackets: readonly Settlement[],
  signature: string,
  normNames: NormNames,
): Variant {
  const base = { read, signature, key: {}, normNames };
  switch (read.kind) {
    case 'norm': {
      const norm = settleNorm(read.body, brackets);
      const { resolved, faults } = resolvePrecedence(norm.precedence, normNames);
      return { ...base, norm, precedence: resolved, faults };
    }
    case 'define':
      return { ...base, version: settleVersion(read.body, brackets), precedence: [], faults: [] };
    default:
      return { ...base, precedence: [], faults: [] };
  }
}

/** Whether words of precedence still mean the same norms. */
function stillResolved(variant: Variant, names: NormNames): boolean {
  if (variant.normNames === names) return true;
  const written = variant.norm?.precedence ?? [];
  if (written.length > 0) {
    const { resolved, faults } = resolvePrecedence(written, names);
    const before = variant.precedence;
    const same = resolved.length === before.length && resolved.every(({ norm }, index) => norm === before[index]?.norm);
    if (!same) return false;
    if (faults.length > 0 || variant.faults.length > 0) variant.faults = faults;
  }
  variant.normNames = names;
  return true;
}

/** The problems of a declaration at its place; the same list comes back while nothing changes. */
export function problemsOf(variant: Variant, at: Placed): readonly Problem[] {
  const { read, faults, told } = variant;
  if (read.faults.length === 0 && faults.length === 0) return [];
  if (told?.at === at && told.faults === faults) return told.problems;
  const problems = [...read.faults, ...faults].map((fault) => placeFault(fault, at));
  variant.told = { at, faults, problems };
  return problems;
}
