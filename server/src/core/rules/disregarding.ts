/** What a draft disregards: takes the findings out that it names with a reason, and remembers which of its words had a use. */
import { type Disregard, disregardsOf, holdsForFile } from '../model/disregards';
import type { Passage } from '../model/model';
import { normalise } from '../model/phrases';
import { unchangedParts } from '../model/unchangedParts';
import type { Placed, SourceFile, Span } from '../syntax/ast';
import { familyOf } from './page';

/** A code of a `disregard` at its place. */
export interface Named {
  readonly at: Placed;
  readonly disregard: Disregard;
  readonly code: string;
  readonly span: Span;
}

export interface Disregards {
  /** Every code that the files of the unit name, in their order. */
  readonly named: () => readonly Named[];
  /** The reason for which a finding is disregarded; undefined where it is told. */
  reasonFor(code: string, passage: Passage): string | undefined;
  /** Whether a code had a use so far: some finding was disregarded because of it. */
  isUsed(named: Named): boolean;
  /** Takes note that a rule could not tell what it finds. */
  undecided(code: string): void;
  /** Whether every rule was asked whose findings have the code, or begin with it. */
  wasAsked(code: string): boolean;
}

/** By file, the declarations that name something: found again after an edit by looking at what changed. */
interface Known {
  readonly declarations: readonly Placed[];
  readonly naming: readonly Placed[];
}

/**
 * @returns what makes the disregards of the next version of a unit's files.
 * @param isOff whether the settings switch the findings of a code off, so that none of them is looked for.
 */
export function createDisregards(): (files: readonly SourceFile[], isOff: (code: string) => boolean) => Disregards {
  let known = new Map<string, Known>();
  return (files, isOff) => {
    const next = new Map(files.map((file) => [file.file, namingIn(file, known.get(file.file))]));
    known = next;
    const naming = [...next.values()].flatMap((one) => one.naming);
    return naming.length === 0 ? nothing : make(naming, isOff);
  };
}

const nothing: Disregards = {
  named: () => [],
  reasonFor: () => undefined,
  isUsed: () => false,
  undecided: () => {},
  wasAsked: () => false,
};

function namingIn({ declarations }: SourceFile, before: Known | undefined): Known {
  if (before?.declarations === declarations) return before;
  const { head, tail } = unchangedParts(before?.declarations ?? [], declarations);
  const names = ({ node }: Placed) => disregardsOf(node).length > 0;
  const changed = declarations.slice(head, declarations.length - tail).filter(names);
  if (!before || (before.naming.length === 0 && changed.length === 0)) return { declarations, naming: changed };
  const gone = new Set(before.declarations.slice(head, before.declarations.length - tail));
  const fresh = new Set(changed);
  const kept = new Set(before.naming.filter((at) => !gone.has(at)));
  return { declarations, naming: declarations.filter((at) => kept.has(at) || fresh.has(at)) };
}

function make(naming: readonly Placed[], isOff: (code: string) => boolean): Disregards {
  const named = naming.flatMap((at) =>
    disregardsOf(at.node).flatMap((disregard) => disregard.codes.map((one): Named => ({ at, disregard, ...one }))),
  );
  const used = new Set<Named>();
  const unasked = new Set<string>();
  return {
    named: () => named,
    reasonFor(code, { at }) {
      const compared = normalise(code);
      const found = named.filter(
        (one) =>
          one.disregard.reason !== undefined &&
          (one.at === at || (one.at.file === at.file && holdsForFile(one.at.node.keyword))) &&
          (one.code === compared || one.code === familyOf(compared)),
      );
      for (const one of found) used.add(one);
      return found[0]?.disregard.reason;
    },
    isUsed: (one) => used.has(one),
    undecided: (code) => void unasked.add(code),
    wasAsked: (code) => !unasked.has(familyOf(code)) && !isOff(code) && !isOff(familyOf(code)),
  };
}
