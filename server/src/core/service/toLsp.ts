/** The one place that turns offsets into positions, findings into diagnostics and fixes into edits. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { type PageAt, pageOfCode } from '../explain/pages';
import type { Passage } from '../model/model';
import { rules } from '../rules/index';
import { familyOf } from '../rules/page';
import type { Edit, Finding, Severity } from '../rules/rule';
import type { SourceFile } from '../syntax/ast';
import { lineIndex } from './lineIndex';

/** The name under which the editor lists the findings. */
export const diagnosticSource = 'norms';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The file of that name among those of a unit. */
export function fileOf(checked: Checked, file: string): SourceFile | undefined {
  return checked.assembly.files.find((one) => one.file === file);
}

export function positionAt(file: SourceFile, offset: number): Position {
  return lineIndex(file.file, file.text).position(offset);
}

export function offsetAt(file: SourceFile, position: Position): number {
  return lineIndex(file.file, file.text).offset(position);
}

export function rangeOf(file: SourceFile, from: number, to: number): Range {
  const { position } = lineIndex(file.file, file.text);
  return { start: position(from), end: position(to) };
}

/** The range of a passage in a file; the passage must be one of that file. */
export function passageRange(file: SourceFile, { at, span }: Passage): Range {
  return rangeOf(file, at.offset + span.from, at.offset + span.to);
}

/** Where a passage stands; undefined where its file is not among those of the unit. */
export function locationOf(checked: Checked, passage: Passage): Location | undefined {
  const file = fileOf(checked, passage.at.file);
  return file && { uri: file.file, range: passageRange(file, passage) };
}

/** Whether the passage touches the stretch of the file from `from` to `to`. */
export function touches({ at, span }: Passage, file: string, from: number, to: number): boolean {
  return at.file === file && at.offset + span.from <= to && at.offset + span.to >= from;
}

/** The rule that tells a finding: that of its code, or of what comes before the `/`. */
export function ruleOf({ code }: Finding) {
  return rules.find((rule) => rule.code === familyOf(code));
}

/** @param pageAt where the pages are; without it no code links to one. */
export function toDiagnostic(checked: Checked, file: SourceFile, finding: Finding, pageAt?: PageAt): Diagnostic {
  const page = pageAt && pageOfCode(checked, finding.code, pageAt);
  const related = (finding.related ?? []).flatMap(({ passage, message }) => {
    const location = locationOf(checked, passage);
    return location ? [{ location, message }] : [];
  });
  return {
    range: passageRange(file, finding.passage),
    severity: severities[finding.severity],
    code: finding.code,
    source: diagnosticSource,
    message: finding.message,
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(finding.data && { data: finding.data }),
  };
}

/** Edits by file; undefined where one of them is in a file that is not of the unit. */
export function toWorkspaceEdit(checked: Checked, edits: readonly Edit[]): WorkspaceEdit | undefined {
  const changes: Record<string, TextEdit[]> = {};
  for (const { passage, newText } of edits) {
    const file = fileOf(checked, passage.at.file);
    if (!file) return undefined;
    const edit = { range: passageRange(file, passage), newText: withLineEndings(file, newText) };
    changes[file.file] = [...(changes[file.file] ?? []), edit];
  }
  return { changes };
}

/** New text with the line endings of the file into which it goes. */
export function withLineEndings(file: SourceFile, text: string): string {
  const [ending] = /\r\n?|\n/.exec(file.text) ?? ['\n'];
  return text.replace(/\r\n?|\n/g, ending);
}
