/** The one composition root of the editor features: everything that an editor asks about a draft, answered without side effects. */
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  Position,
  Range,
} from 'vscode-languageserver-types';
import type { Checked } from '../check';
import type { CellParams, CellView, CoverageParams, CoverageView, Draft } from '../protocol';
import type { Finding } from '../rules/rule';
import { cellView } from './cellView';
import { codeActions } from './codeActions';
import { completion } from './completion';
import { coverageView } from './coverageView';
import { definition } from './definition';
import type { Opened, ServiceDeps } from './deps';
import { documentSymbols } from './documentSymbols';
import { draftFor } from './draft';
import { hover } from './hover';
import { accordSummary } from './hover/accord';
import { fileOf, locationOf, toDiagnostic } from './toLsp';

export type { ServiceDeps } from './deps';

export interface LanguageService {
  /** By file, in the order of the text; every file of the unit has an entry. */
  diagnostics(checked: Checked, findings?: readonly Finding[]): Map<string, Diagnostic[]>;
  hover(uri: string, position: Position): Hover | undefined;
  completion(uri: string, position: Position): CompletionItem[];
  definition(uri: string, position: Position): Location[];
  documentSymbols(uri: string): DocumentSymbol[];
  codeActions(uri: string, range: Range, only?: readonly string[]): CodeAction[];
  coverage(params: CoverageParams): CoverageView | undefined;
  cell(params: CellParams): CellView | undefined;
  draft(uri: string, concern: string): Draft | undefined;
  /** How many concerns are open, and that in a sentence; no number where the file belongs to no accord. */
  summary(checked: Checked): { gaps?: number; sentence: string };
}

export function createLanguageService(deps: ServiceDeps): LanguageService {
  const open = (uri: string): Opened | undefined => {
    const checked = deps.checked(uri);
    const file = checked && fileOf(checked, uri);
    return file && { checked, file };
  };
  const readAs = ({ uri, asReadBy }: CoverageParams): Checked | undefined =>
    asReadBy === undefined ? deps.checked(uri) : (deps.asReadBy?.(uri, asReadBy) ?? deps.checked(uri));

  return {
    diagnostics(checked, findings = checked.findings) {
      const found = new Map(checked.assembly.files.map((file) => [file.file, [] as Diagnostic[]]));
      for (const finding of findings) {
        const file = fileOf(checked, finding.passage.at.file);
        if (file) found.get(file.file)?.push(toDiagnostic(checked, file, finding, deps.pages));
      }
      for (const diagnostics of found.values()) diagnostics.sort(byPlace);
      return found;
    },
    hover(uri, position) {
      const opened = open(uri);
      return opened?.checked.compiled.decided ? hover(opened, position) : undefined;
    },
    completion(uri, position) {
      const opened = open(uri);
      return opened ? completion(opened, position, deps) : [];
    },
    definition(uri, position) {
      const opened = open(uri);
      return opened ? definition(opened, position) : [];
    },
    documentSymbols(uri) {
      const file = deps.source?.(uri) ?? open(uri)?.file;
      return file ? documentSymbols(file) : [];
    },
    codeActions(uri, range, only) {
      const opened = open(uri);
      return opened ? codeActions(opened, range, only, deps.pages) : [];
    },
    coverage(params) {
      const checked = readAs(params);
      return checked?.compiled.decided ? coverageView(checked, params) : undefined;
    },
    cell(params) {
      const checked = readAs(params);
      if (!checked?.compiled.decided) return undefined;
      return cellView(checked, params, (passage) => {
        const nowhere = {
          uri: passage.at.file,
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        };
        return locationOf(checked, passage) ?? nowhere;
      });
    },
    draft(uri, concern) {
      const checked = deps.checked(uri);
      return checked && draftFor(checked, concern);
    },
    summary: accordSummary,
  };
}

function byPlace({ range: a }: Diagnostic, { range: b }: Diagnostic): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
