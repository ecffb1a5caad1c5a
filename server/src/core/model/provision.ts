import type { Declaration } from '../syntax/ast';
import type { RawBracket } from './brackets';
import type { Names } from './names';
import type { Fault } from './problems';
import type { Mention, Reading } from './reading';
import type { Vocabulary } from './vocabulary';

/** A declaration that uses the vocabulary, while it is read. */
export interface ProvisionReading extends Reading {
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  /** The brackets met so far; a condition names one by its index, `#0`, until `choices.ts` gives it its name. */
  readonly brackets: RawBracket[];
  /** The codes of the States that it names. */
  readonly states: Set<string>;
  /** The definitions that it uses, by compared name. */
  readonly definitions: Set<string>;
}

/** A reading of a declaration, nothing read yet. */
export function provisionReading(
  node: Declaration,
  names: Names,
  mention?: (mention: Mention) => void,
): ProvisionReading {
  const faults: Fault[] = [];
  return {
    node,
    faults,
    lenient: names.incomplete,
    mention,
    vocabulary: names.vocabulary,
    names,
    brackets: [],
    states: new Set(),
    definitions: new Set(),
  };
}

/** A second reading of the same declaration that leaves no trace: to find out something before reading it in order. */
export function silently(reading: ProvisionReading): ProvisionReading {
  return { ...provisionReading(reading.node, reading.names), lenient: reading.names.incomplete };
}
