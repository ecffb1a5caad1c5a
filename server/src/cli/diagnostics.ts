import type { Range } from 'vscode-languageserver-types';
import type { Checked, Disregarded } from '../core/check';
import type { Finding, Severity } from '../core/rules/rule';
import type { Inputs } from './inputs';

/** A finding at its place, as `check` tells it. */
export interface Diagnostic {
  readonly file: string;
  readonly range: Range;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly data: NonNullable<Finding['data']>;
  /** Why the text disregards it; only of what is not told. */
  readonly disregarded?: string;
  readonly related?: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

/** The findings of all units by file and place; what a file used by several has is told once. */
export function diagnosticsOf(inputs: Inputs): Diagnostic[] {
  return inOrder(inputs, (checked) => checked.findings);
}

/** The findings that the text disregards, in the same order. */
export function disregardedOf(inputs: Inputs): Diagnostic[] {
  return inOrder(inputs, (checked) => checked.disregarded);
}

function inOrder({ units, nameOf, placeOf }: Inputs, found: (checked: Checked) => readonly (Finding | Disregarded)[]) {
  const diagnostics = new Map<string, Diagnostic>();
  for (const checked of units) {
    for (const finding of found(checked)) {
      const { passage, severity, code, message, data, related } = finding;
      const diagnostic: Diagnostic = {
        ...placeOf(passage),
        severity,
        code,
        message,
        data: data ?? {},
        ...('reason' in finding && { disregarded: finding.reason }),
        ...(related && { related: related.map((one) => ({ ...placeOf(one.passage), message: one.message })) }),
      };
      const key = JSON.stringify([diagnostic.file, diagnostic.range, code, message]);
      if (!diagnostics.has(key)) diagnostics.set(key, diagnostic);
    }
  }
  const order = new Map<string, number>();
  for (const { file } of units.flatMap(({ assembly }) => assembly.files))
    if (!order.has(nameOf(file))) order.set(nameOf(file), order.size);
  const rank = ({ file }: Diagnostic) => order.get(file) ?? 0;
  return [...diagnostics.values()].sort(
    (a, b) =>
      rank(a) - rank(b) || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
