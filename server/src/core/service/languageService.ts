/** The one composition root of the editor features: everything that an editor asks about a draft, answered without side effects. */
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SignatureHelp,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { Checked } from '../check';
import type {
  CellParams,
  CellView,
  CoverageParams,
  CoverageView,
  Draft,
  DraftKind,
  LibraryView,
  NewDraftParams,
  StateView,
} from '../protocol';
import type { Finding } from '../rules/rule';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy';
import { cellView } from './cellView';
import { codeActions } from './codeActions';
import { codeLenses, fileOfLens, resolveCodeLens } from './codeLens';
import { completion } from './completion';
import { completionResolve } from './completionResolve';
import { coverageView } from './coverageView';
import { definition } from './definition';
import type { Opened, ServiceDeps } from './deps';
import { documentHighlight } from './documentHighlight';
import { documentLinks } from './documentLinks';
import { documentSymbols } from './documentSymbols';
import { draftFor } from './draft';
import { type FileRename, fileRenameEdits } from './fileRenames';
import { foldingRanges } from './foldingRanges';
import { formatting } from './formatting';
import { hover } from './hover';
import { accordSummary } from './hover/accord';
import { fileOfHint, inlayHints, resolveInlayHint } from './inlayHints';
import { draftText, libraries, statesOf } from './libraries';
import { type LinkedEditingRanges, linkedEditingRanges } from './linkedEditing';
import { onTypeFormatting } from './onTypeFormatting';
import { rangeFormatting } from './rangeFormatting';
import { references } from './references';
import type { Refused } from './refused';
import { prepareRename, type RenameDeps, rename } from './rename';
import { selectionRanges } from './selectionRanges';
import { createSemanticTokens } from './semanticTokens';
import { signatureHelp } from './signatureHelp';
import { fileOf, locationOf, toDiagnostic } from './toLsp';
import { typeDefinition } from './typeDefinition';
import { workspaceSymbols } from './workspaceSymbols';

export type { ServiceDeps } from './deps';

export interface LanguageService {
  /** By file, in the order of the text; every file of the unit has an entry. */
  diagnostics(checked: Checked, findings?: readonly Finding[]): Map<string, Diagnostic[]>;
  hover(uri: string, position: Position): Hover | undefined;
  completion(uri: string, position: Position): CompletionList;
  completionResolve(item: CompletionItem): CompletionItem;
  signatureHelp(uri: string, position: Position): SignatureHelp | undefined;
  definition(uri: string, position: Position): Location[];
  typeDefinition(uri: string, position: Position): Location[];
  references(uri: string, position: Position, includeDeclaration: boolean): Location[];
  documentHighlight(uri: string, position: Position): DocumentHighlight[];
  documentSymbols(uri: string): DocumentSymbol[];
  workspaceSymbols(query: string): WorkspaceSymbol[];
  documentLinks(uri: string): DocumentLink[];
  foldingRanges(uri: string): FoldingRange[];
  selectionRanges(uri: string, positions: readonly Position[]): SelectionRange[];
  linkedEditingRanges(uri: string, position: Position): LinkedEditingRanges | undefined;
  prepareRename(uri: string, position: Position): { range: Range; placeholder: string } | Refused | undefined;
  rename(uri: string, position: Position, newName: string): WorkspaceEdit | Refused | undefined;
  prepareCallHierarchy(uri: string, position: Position): CallHierarchyItem[];
  incomingCalls(item: CallHierarchyItem): CallHierarchyIncomingCall[];
  outgoingCalls(item: CallHierarchyItem): CallHierarchyOutgoingCall[];
  codeActions(uri: string, range: Range, only?: readonly string[]): CodeAction[];
  formatting(uri: string, options: FormattingOptions): TextEdit[];
  rangeFormatting(uri: string, range: Range, options: FormattingOptions): TextEdit[];
  /** After a line break before the position. */
  onTypeFormatting(uri: string, position: Position, options: FormattingOptions): TextEdit[];
  semanticTokens(uri: string): SemanticTokens | undefined;
  semanticTokensRange(uri: string, range: Range): SemanticTokens | undefined;
  /** @param previous the id of the tokens that the editor has. */
  semanticTokensDelta(uri: string, previous: string): SemanticTokens | SemanticTokensDelta | undefined;
  inlayHints(uri: string, range: Range): InlayHint[];
  resolveInlayHint(hint: InlayHint): InlayHint;
  codeLenses(uri: string): CodeLens[];
  resolveCodeLens(lens: CodeLens): CodeLens;
  coverage(params: CoverageParams): CoverageView | undefined;
  cell(params: CellParams): CellView | undefined;
  draft(uri: string, concern: string, kind?: DraftKind): Draft | undefined;
  libraries(): LibraryView[];
  states(uri: string): StateView[];
  newDraft(params: NewDraftParams): string | undefined;
  /** What must be written elsewhere when files or folders get other names; undefined where nothing must. */
  willRenameFiles(files: readonly FileRename[]): WorkspaceEdit | undefined;
  /** How many concerns are open, and that in a sentence; no number where the file belongs to no accord. */
  summary(checked: Checked): { gaps?: number; sentence: string };
}

export function createLanguageService(deps: ServiceDeps): LanguageService {
  const open = (uri: string): Opened | undefined => {
    const checked = deps.checked(uri);
    const file = checked && fileOf(checked, uri);
    return file && { checked, file };
  };
  /** A file as its unit has it, or by itself. */
  const sourceOf = (uri: string) => open(uri)?.file ?? deps.source?.(uri);
  const readAs = ({ uri, asReadBy }: CoverageParams): Checked | undefined =>
    asReadBy === undefined ? deps.checked(uri) : (deps.asReadBy?.(uri, asReadBy) ?? deps.checked(uri));
  const unitsOf = (uri: string): readonly Checked[] => {
    const checked = deps.checked(uri);
    return deps.units?.(uri) ?? (checked ? [checked] : []);
  };
  const renaming = (uri: string): RenameDeps => ({
    unitsOf,
    shipped: (file) => deps.shipped?.(file) ?? false,
    libraries: deps.libraries?.(uri) ?? [],
    instruments: deps.instruments?.(uri) ?? [],
  });
  const tokens = createSemanticTokens();

  return {
    diagnostics(checked, findings = checked.findings) {
      const found = new Map(checked.assembly.files.map((file) => [file.file, [] as Diagnostic[]]));
      for (const finding of findings) {
        const file = fileOf(checked, finding.passage.at.file);
        if (file) found.get(file.file)?.push(toDiagnostic(checked, file, finding, deps.pageAt));
      }
      for (const diagnostics of found.values()) diagnostics.sort(byPlace);
      return found;
    },
    hover(uri, position) {
      const opened = open(uri);
      return opened?.checked.compiled.decided ? hover(opened, position, deps.pageAt) : undefined;
    },
    completion(uri, position) {
      const opened = open(uri);
      return opened ? completion(opened, position, deps) : { isIncomplete: false, items: [] };
    },
    completionResolve: (item) => completionResolve(item, deps),
    signatureHelp(uri, position) {
      const opened = open(uri);
      return opened && signatureHelp(opened, position);
    },
    definition(uri, position) {
      const opened = open(uri);
      return opened ? definition(opened, position) : [];
    },
    typeDefinition(uri, position) {
      const opened = open(uri);
      return opened ? typeDefinition(opened, position) : [];
    },
    references: (uri, position, includeDeclaration) => references(uri, position, includeDeclaration, unitsOf),
    documentHighlight(uri, position) {
      const opened = open(uri);
      return opened ? documentHighlight(opened, position) : [];
    },
    documentSymbols(uri) {
      const opened = open(uri);
      const file = opened?.file ?? deps.source?.(uri);
      return file ? documentSymbols(file, opened?.checked) : [];
    },
    workspaceSymbols: (query) => workspaceSymbols(deps.allUnits?.() ?? [], query),
    documentLinks(uri) {
      const opened = open(uri);
      return opened ? documentLinks(opened) : [];
    },
    foldingRanges(uri) {
      const file = open(uri)?.file ?? deps.source?.(uri);
      return file ? foldingRanges(file) : [];
    },
    selectionRanges(uri, positions) {
      const opened = open(uri);
      return opened ? selectionRanges(opened, positions) : [];
    },
    linkedEditingRanges(uri, position) {
      const opened = open(uri);
      return opened && linkedEditingRanges(opened, position, unitsOf);
    },
    prepareRename: (uri, position) => prepareRename(uri, position, renaming(uri)),
    rename: (uri, position, newName) => rename(uri, position, newName, renaming(uri)),
    prepareCallHierarchy(uri, position) {
      const opened = open(uri);
      return opened ? prepareCallHierarchy(opened, position) : [];
    },
    incomingCalls(item) {
      const opened = open(item.uri);
      return opened ? incomingCalls(opened, item) : [];
    },
    outgoingCalls(item) {
      const opened = open(item.uri);
      return opened ? outgoingCalls(opened, item) : [];
    },
    codeActions(uri, range, only) {
      const opened = open(uri);
      return opened ? codeActions(opened, range, only, deps.pageAt) : [];
    },
    semanticTokens(uri) {
      const opened = open(uri);
      return opened && tokens.full(opened);
    },
    semanticTokensRange(uri, range) {
      const opened = open(uri);
      return opened && tokens.range(opened, range);
    },
    semanticTokensDelta(uri, previous) {
      const opened = open(uri);
      return opened && tokens.delta(opened, previous);
    },
    inlayHints(uri, range) {
      const opened = open(uri);
      return opened ? inlayHints(opened, range, deps.inlayHints?.(uri)) : [];
    },
    resolveInlayHint(hint) {
      const opened = open(fileOfHint(hint) ?? '');
      return opened ? resolveInlayHint(opened, hint) : hint;
    },
    codeLenses(uri) {
      const opened = open(uri);
      return opened ? codeLenses(opened) : [];
    },
    resolveCodeLens(lens) {
      const opened = open(fileOfLens(lens) ?? '');
      return opened ? resolveCodeLens(opened, lens) : lens;
    },
    formatting(uri, options) {
      const file = sourceOf(uri);
      return file ? formatting(file, deps.checked(uri)?.unit, options) : [];
    },
    rangeFormatting(uri, range, options) {
      const file = sourceOf(uri);
      return file ? rangeFormatting(file, deps.checked(uri)?.unit, range, options) : [];
    },
    onTypeFormatting(uri, position, options) {
      const file = sourceOf(uri);
      return file ? onTypeFormatting(file, deps.checked(uri)?.unit, position, options) : [];
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
    draft(uri, concern, kind) {
      const checked = deps.checked(uri);
      return checked && draftFor(checked, concern, kind);
    },
    libraries: () => libraries(deps),
    states(uri) {
      const checked = deps.checked(uri);
      return checked ? statesOf(checked) : [];
    },
    newDraft(params) {
      const checked = deps.checked(params.library);
      return checked && draftText(checked, params);
    },
    willRenameFiles: (files) => fileRenameEdits(deps.sources?.() ?? [], files),
    summary: accordSummary,
  };
}

function byPlace({ range: a }: Diagnostic, { range: b }: Diagnostic): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
