import type { Declaration, Placed } from '../syntax/ast';
import { sameList } from './cache';
import type { Definition, Mandate, Norm, Precedence, Problem } from './model';
import { changedPhrases, type Names } from './names';
import type { NormBody } from './norms';
import { comparable } from './phrases';
import { type NormNames, resolvePrecedence } from './precedence';
import { type Fault, placeFault } from './problems';
import { type ReadProvision, readProvision } from './provisions';
import { type Settlement, settleNorm, settleVersion } from './settle';
import type { Vocabulary } from './vocabulary';

/** What is remembered of a declaration for as long as its node lives. */
interface Entry {
  names: Names;
  read: ReadProvision;
  /** What became of it in the units, or at the places of the same unit, that have this very text. */
  readonly variants: Variant[];
}

/** A declaration with its brackets settled, for one way of settling them. */
export interface Variant {
  readonly read: ReadProvision;
  readonly signature: string;
  /** The declaration's key in the model: the same object as long as what it says is the same. */
  readonly key: object;
  /** The settled body, of the kind that `read` has. */
  readonly settled: unknown;
  readonly precedence: readonly Precedence[];
  readonly precedenceFaults: readonly Fault[];
  normNames: NormNames | undefined;
  /** The provision and the problems as they were placed last. */
  placed?: { readonly at: Placed; provision?: unknown; problems?: readonly Problem[] };
}

/** A text that stands at more places than this, or in more units, is read again for some of them. */
const mostVariants = 4;

/** Remembers what declarations say, by their nodes. */
export interface Readings {
  /** What a declaration says among these names. */
  read(at: Placed, names: Names): ReadProvision;
  /** The same with its brackets settled. */
  settle(at: Placed, read: ReadProvision, brackets: readonly Settlement[], names: NormNames): Variant;
}

/** Empty memories; nodes that nobody holds any more are forgotten with what is known of them. */
export function createReadings(): Readings {
  const known = new WeakMap<Vocabulary, WeakMap<Declaration, Entry>>();
  const changes = new WeakMap<Names, WeakMap<Names, ReturnType<typeof changedPhrases>>>();
  const texts = new WeakMap<Declaration, string>();

  function changed(before: Names, after: Names): ReturnType<typeof changedPhrases> {
    let from = changes.get(before);
    if (!from) changes.set(before, (from = new WeakMap()));
    if (!from.has(after)) from.set(after, changedPhrases(before, after));
    return from.get(after);
  }

  /** Whether what was read among some names would be read in the same way among others. */
  function holds({ read, names }: Entry, node: Declaration, after: Names): boolean {
    if (names === after) return true;
    // What is offered instead of an unknown word depends on all names there are.
    if (read.faults.length > 0) return false;
    const phrases = changed(names, after);
    if (!phrases) return false;
    let text = texts.get(node);
    if (text === undefined) texts.set(node, (text = comparable(node.text)));
    return !phrases.some((words) => words.every((word) => text.includes(word)));
  }

  function entryFor(node: Declaration, names: Names): Entry {
    let nodes = known.get(names.vocabulary);
    if (!nodes) known.set(names.vocabulary, (nodes = new WeakMap()));
    const found = nodes.get(node);
    if (found && holds(found, node, names)) {
      found.names = names;
      return found;
    }
    const entry: Entry = { names, read: readProvision(node, names), variants: [] };
    nodes.set(node, entry);
    return entry;
  }

  return {
    read: ({ node }, names) => entryFor(node, names).read,
    settle(at, read, brackets, names) {
      const variants = known.get(vocabularyOf(read))?.get(at.node)?.variants ?? [];
      const signature = brackets.map((one) => (typeof one === 'string' ? one : `= ${one.agreed}`)).join('\n');
      const found = variants.find((one) => one.read === read && one.signature === signature && upToDate(one, names));
      if (found) return found;
      const variant = makeVariant(read, brackets, signature, names);
      const others = variants.filter((one) => one.signature !== signature).slice(-mostVariants + 1);
      variants.splice(0, variants.length, ...others, variant);
      return variant;
    },
  };

  function vocabularyOf(read: ReadProvision): Vocabulary {
    return owners.get(read) as Vocabulary;
  }
}
