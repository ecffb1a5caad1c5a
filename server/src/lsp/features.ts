/**
 * Every request that the server answers: what it advertises for it and what answers it. The capabilities are read from this
 * list, so nothing is advertised without a handler.
 */
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  SignatureHelpRequest,
  TypeDefinitionRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import {
  type CellParams,
  type CoverageParams,
  cellRequest,
  coverageRequest,
  type DraftParams,
  draftRequest,
  librariesRequest,
  type NewDraftParams,
  newDraftRequest,
  type StatesParams,
  statesRequest,
} from '../core/protocol';
import { codeActionKinds } from '../core/service/codeActions';
import { completionTriggers } from '../core/service/completion';
import type { LanguageService } from '../core/service/languageService';
import { formattingTrigger } from '../core/service/onTypeFormatting';
import type { Refused } from '../core/service/refused';
import { semanticTokensLegend } from '../core/service/semanticTokens';
import { signatureRetriggers, signatureTriggers } from '../core/service/signatureHelp';
import { fileFilters } from './capabilities';

export interface Feature {
  /** The method of the protocol. */
  readonly method: string;
  /** What is advertised; empty for requests of our own and for those that another one's capability includes. */
  readonly capability: ServerCapabilities;
  /** Answered where the answer fails. */
  readonly fallback: unknown;
  readonly answer: (service: LanguageService, params: never) => unknown;
}

export const features: readonly Feature[] = [
  feature(HoverRequest.type, { hoverProvider: true }, null, (service, { textDocument, position }) => {
    return service.hover(textDocument.uri, position) ?? null;
  }),
  feature(
    CompletionRequest.type,
    { completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true } },
    [],
    (service, { textDocument, position }) => service.completion(textDocument.uri, position),
  ),
  resolving(CompletionResolveRequest.type, (service, item) => service.completionResolve(item)),
  feature(
    SignatureHelpRequest.type,
    {
      signatureHelpProvider: {
        triggerCharacters: [...signatureTriggers],
        retriggerCharacters: [...signatureRetriggers],
      },
    },
    null,
    (service, { textDocument, position }) => service.signatureHelp(textDocument.uri, position) ?? null,
  ),
  feature(DefinitionRequest.type, { definitionProvider: true }, null, (service, { textDocument, position }) => {
    return service.definition(textDocument.uri, position);
  }),
  feature(DocumentSymbolRequest.type, { documentSymbolProvider: true }, [], (service, { textDocument }) => {
    return service.documentSymbols(textDocument.uri);
  }),
  feature(TypeDefinitionRequest.type, { typeDefinitionProvider: true }, null, (service, { textDocument, position }) => {
    return service.typeDefinition(textDocument.uri, position);
  }),
  feature(
    ReferencesRequest.type,
    { referencesProvider: true },
    null,
    (service, { textDocument, position, context }) => {
      return service.references(textDocument.uri, position, context.includeDeclaration);
    },
  ),
  feature(
    DocumentHighlightRequest.type,
    { documentHighlightProvider: true },
    null,
    (service, { textDocument, position }) => service.documentHighlight(textDocument.uri, position),
  ),
  feature(WorkspaceSymbolRequest.type, { workspaceSymbolProvider: true }, null, (service, { query }) => {
    return service.workspaceSymbols(query);
  }),
  feature(DocumentLinkRequest.type, { documentLinkProvider: {} }, null, (service, { textDocument }) => {
    return service.documentLinks(textDocument.uri);
  }),
  feature(FoldingRangeRequest.type, { foldingRangeProvider: true }, null, (service, { textDocument }) => {
    return service.foldingRanges(textDocument.uri);
  }),
  feature(
    SelectionRangeRequest.type,
    { selectionRangeProvider: true },
    null,
    (service, { textDocument, positions }) => {
      return service.selectionRanges(textDocument.uri, positions);
    },
  ),
  feature(
    LinkedEditingRangeRequest.type,
    { linkedEditingRangeProvider: true },
    null,
    (service, { textDocument, position }) => service.linkedEditingRanges(textDocument.uri, position) ?? null,
  ),
  feature(
    RenameRequest.type,
    { renameProvider: { prepareProvider: true } },
    null,
    (service, { textDocument, position, newName }) => service.rename(textDocument.uri, position, newName) ?? null,
  ),
  feature(PrepareRenameRequest.type, {}, null, (service, { textDocument, position }) => {
    return service.prepareRename(textDocument.uri, position) ?? null;
  }),
  feature(
    CallHierarchyPrepareRequest.type,
    { callHierarchyProvider: true },
    null,
    (service, { textDocument, position }) => service.prepareCallHierarchy(textDocument.uri, position),
  ),
  feature(CallHierarchyIncomingCallsRequest.type, {}, null, (service, { item }) => service.incomingCalls(item)),
  feature(CallHierarchyOutgoingCallsRequest.type, {}, null, (service, { item }) => service.outgoingCalls(item)),
  feature(
    CodeActionRequest.type,
    { codeActionProvider: { codeActionKinds: [...codeActionKinds] } },
    [],
    (service, { textDocument, range, context }) => service.codeActions(textDocument.uri, range, context.only),
  ),
  feature(
    DocumentFormattingRequest.type,
    { documentFormattingProvider: true },
    null,
    (service, { textDocument, options }) => service.formatting(textDocument.uri, options),
  ),
  feature(
    DocumentRangeFormattingRequest.type,
    { documentRangeFormattingProvider: true },
    null,
    (service, { textDocument, range, options }) => service.rangeFormatting(textDocument.uri, range, options),
  ),
  feature(
    DocumentOnTypeFormattingRequest.type,
    { documentOnTypeFormattingProvider: { firstTriggerCharacter: formattingTrigger } },
    null,
    (service, { textDocument, position, options }) => service.onTypeFormatting(textDocument.uri, position, options),
  ),
  feature(
    SemanticTokensRequest.type,
    { semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true } },
    null,
    (service, { textDocument }) => service.semanticTokens(textDocument.uri) ?? null,
  ),
  feature(SemanticTokensDeltaRequest.type, {}, null, (service, { textDocument, previousResultId }) => {
    return service.semanticTokensDelta(textDocument.uri, previousResultId) ?? null;
  }),
  feature(SemanticTokensRangeRequest.type, {}, null, (service, { textDocument, range }) => {
    return service.semanticTokensRange(textDocument.uri, range) ?? null;
  }),
  feature(
    InlayHintRequest.type,
    { inlayHintProvider: { resolveProvider: true } },
    null,
    (service, { textDocument, range }) => service.inlayHints(textDocument.uri, range),
  ),
  resolving(InlayHintResolveRequest.type, (service, hint) => service.resolveInlayHint(hint)),
  feature(CodeLensRequest.type, { codeLensProvider: { resolveProvider: true } }, null, (service, { textDocument }) => {
    return service.codeLenses(textDocument.uri);
  }),
  resolving(CodeLensResolveRequest.type, (service, lens) => service.resolveCodeLens(lens)),
  feature(
    WillRenameFilesRequest.type,
    { workspace: { fileOperations: { willRename: fileFilters } } },
    null,
    (service, { files }) => service.willRenameFiles(files) ?? null,
  ),
  own(coverageRequest, (service, params: CoverageParams) => service.coverage(params) ?? null),
  own(cellRequest, (service, params: CellParams) => service.cell(params) ?? null),
  own(draftRequest, (service, { uri, concern, kind }: DraftParams) => service.draft(uri, concern, kind) ?? null),
  own(librariesRequest, (service) => service.libraries()),
  own(statesRequest, (service, { uri }: StatesParams) => service.states(uri)),
  own(newDraftRequest, (service, params: NewDraftParams) => service.newDraft(params) ?? null),
];

/** A request of the protocol, with what it is asked and what it answers. */
function feature<P, R>(
  { method }: { readonly method: string; readonly _: readonly [P, R, ...unknown[]] | undefined },
  capability: ServerCapabilities,
  fallback: R,
  answer: (service: LanguageService, params: P) => R | Refused,
): Feature {
  return { method, capability, fallback, answer };
}

/** A request that fills in what another one answered; covered by the capability of that one. */
function resolving<T>(
  { method }: { readonly method: string; readonly _: readonly [T, T, ...unknown[]] | undefined },
  answer: (service: LanguageService, answered: T) => T,
): Feature {
  return { method, capability: {}, fallback: null, answer };
}

/** A request of our own, answered with null where it fails. */
function own<P>(method: string, answer: (service: LanguageService, params: P) => unknown): Feature {
  return { method, capability: {}, fallback: null, answer };
}
