/** What a rule is: it reads a checked unit and yields findings. One file and one page each. */
import type { Beside } from '../compile/beside';
import type { Compiled } from '../compile/compile';
import type { ConcernCoverage } from '../compile/concerns';
import type { IncidentVerdict } from '../compile/incidents';
import type { Messages } from '../messages/messages';
import type { Passage, Unit } from '../model/model';
import type { SourceFile } from '../syntax/ast';
import type { Disregards } from './disregarding';
import type { NormsWith } from './sieve';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** The words that a drafter would change. */
  readonly passage: Passage;
  /** Stands alone: names the clause, says what is left open and what to do. */
  readonly message: string;
  readonly related?: readonly { readonly passage: Passage; readonly message: string }[];
  /** Machine-readable details, as contract.md fixes them for the codes that stay. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What a rule may ask. Results are computed once for each check, on first use. */
export interface Context {
  readonly unit: Unit;
  readonly compiled: Compiled;
  readonly messages: Messages;
  readonly normsWith: NormsWith;
  readonly disregards: Disregards;
  concerns(): readonly ConcernCoverage[];
  incidents(): readonly IncidentVerdict[];
  /** The instruments on which the accord builds, in the order of the text. */
  besides(): readonly Beside[];
  /** Those among them that speak of acts for which the libraries of the draft have no words. */
  unlike(): readonly SourceFile[];
}

export interface Edit {
  readonly passage: Passage;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The fix that an editor may apply without asking which. */
  readonly preferred?: boolean;
}

/** What a rule yields; the severity is the rule's unless it says otherwise, and settings override both. */
export type Yielded = Omit<Finding, 'severity' | 'code'> & { readonly code?: string; readonly severity?: Severity };

export interface Rule {
  /** The code, or what comes before the `/` of a family of codes (`gap` for `gap/<concern>`). */
  readonly code: string;
  /** Its findings have codes `code/...`. */
  readonly family?: boolean;
  readonly severity: Severity;
  /** Its findings may come a moment after the others: see `Checked`. */
  readonly slow?: boolean;
  /** In a long draft only the first of its findings are told, and the rest is not looked for: see `few.ts`. */
  readonly few?: boolean;
  /** It reads the text alone and asks nothing of the diagrams. */
  readonly formal?: boolean;
  check(context: Context): Iterable<Yielded>;
  /**
   * Whether the preferred fixes of its findings may be made at once: all of a file where a person asks for it (`together`),
   * and also with those of other rules, unseen, since they change nothing that the text says (`harmless`).
   */
  readonly mends?: 'together' | 'harmless';
  /** Ways to mend one of this rule's findings, best first. */
  fixes?(finding: Finding, context: Context): Fix[];
}

/** Identity, for the type. */
export function rule(definition: Rule): Rule {
  return definition;
}
