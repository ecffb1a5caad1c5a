import type { Declaration, Span } from '../syntax/ast';
import type { Option } from './model';
import type { Names } from './names';
import type { Fault } from './problems';
import type { Mention, Reading } from './reading';
import type { Vocabulary } from './vocabulary';

/** A bracket as it stands in a declaration, before brackets of the same name are brought together. */
export interface RawBracket {
  /** The keyword of its line, by which a bracket without a name is counted; `modality` on the line of the verbs. */
  readonly keyword: string;
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly status?: BracketStatus;
  readonly statusSpan?: Span;
  readonly options: readonly Option[];
  /** How many of the options were written; the one alternative of a bracket may also be read as nothing. */
  readonly alternatives: number;
  readonly span: Span;
  /** The index of its line. */
  readonly line: number;
}

export type BracketStatus =
  | { readonly kind: 'open' | 'ad referendum'; readonly text: string }
  /** The index of the option that was agreed on. */
  | { readonly kind: 'agreed'; readonly option: number; readonly text: string };

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
