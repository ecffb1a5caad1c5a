import type { Declaration, Placed, Span } from '../syntax/ast';
import type { Passage, Problem } from './model';

/** Every code of a `Problem`; `rules` has a page for each. */
export const problemCodes = [
  'syntax',
  'unknown-term',
  'unknown-name',
  'unknown-clause',
  'misplaced-clause',
  'missing-name',
  'missing-clause',
  'missing-value',
  'unexpected-value',
  'invalid-date',
  'duplicate-name',
  'duplicate-clause',
  'keyword-clash',
  'term-header-keyword',
  'term-cycle',
  'no-vocabulary',
  'bracket-not-allowed',
  'bracket-mismatch',
  'bracket-status',
  'state-tie',
  'relative-word',
  'no-modality',
  'mixed-verbs',
  'misplaced-trigger',
  'duty-clause',
  'precedence-duty',
  'definition-not-allowed',
  'definition-facets',
  'definition-cycle',
  'definition-versions',
  'incident-values',
  'incident-states',
  'no-clauses',
  'second-accord',
  'no-accord',
  'nothing-declared',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type ProblemData = Problem['data'];

/** A problem within one declaration, not yet placed in a file. */
export interface Fault {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly data: ProblemData;
  readonly related?: readonly Passage[];
}

/** A fault at its place in a file. */
export function placeFault(fault: Fault, at: Placed): Problem {
  const { code, data, related } = fault;
  return { code, passage: { at, span: fault.span }, data, ...(related && { related }) };
}

const within = (inner: Span, outer: Span): boolean => inner.from >= outer.from && inner.to <= outer.to;

const linesOf = (node: Declaration): Span[] => [{ from: node.keywordSpan.from, to: node.headerSpan.to }, ...node.lines];

/** What the grammar could not read, and of the rest what is no consequence of it: a broken line tells one error. */
export function withSyntaxErrors(node: Declaration, all: readonly Fault[]): readonly Fault[] {
  const faults = withoutConsequences(node, all);
  if (node.errors.length === 0) return faults;
  const lines = linesOf(node);
  const broken = lines.filter((line) => node.errors.some((error) => within(error, line)));
  const syntax = node.errors.map(
    ({ problem, found, from, to }): Fault => ({ code: 'syntax', span: { from, to }, data: { problem, found } }),
  );
  return [...syntax, ...faults.filter(({ span }) => !broken.some((line) => within(span, line)))];
}

/** Of a declaration that has just been begun one thing at a time is missing. */
const later = new Set<ProblemCode>(['missing-clause', 'no-modality', 'no-clauses']);

/** Where a bracket that may not stand there was left out, or a name is still to come, nothing else is missing. */
function withoutConsequences(node: Declaration, all: readonly Fault[]): readonly Fault[] {
  const unnamed = all.some(({ code }) => code === 'missing-name');
  const faults = unnamed ? all.filter(({ code }) => !later.has(code)) : all;
  const brackets = faults.filter(({ code }) => code === 'bracket-not-allowed');
  if (brackets.length === 0) return faults;
  const lines = linesOf(node).filter((line) => brackets.some(({ span }) => within(span, line)));
  const clauses = new Set(brackets.map(({ data }) => data.clause));
  return faults.filter(({ code, span, data }) => {
    if (code === 'missing-clause') return !clauses.has(data.clause);
    return (code !== 'missing-value' && code !== 'missing-name') || !lines.some((line) => within(span, line));
  });
}

/** Whether the grammar left out a line, so that what seems to be missing may stand there. */
export function lostLine(node: Declaration): boolean {
  const kept = linesOf(node);
  return node.errors.some((error) => !kept.some((line) => within(error, line)));
}
