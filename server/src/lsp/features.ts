/**
 * Every request that the server answers: what it advertises for it and what answers it. The capabilities are read from this
 * list, so nothing is advertised without a handler.
 */
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import {
  type CellParams,
  type CoverageParams,
  cellRequest,
  coverageRequest,
  type DraftParams,
  draftRequest,
} from '../core/protocol';
import { codeActionKinds } from '../core/service/codeActions';
import { completionTriggers } from '../core/service/completion';
import type { LanguageService } from '../core/service/languageService';

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
    { completionProvider: { triggerCharacters: [...completionTriggers] } },
    [],
    (service, { textDocument, position }) => service.completion(textDocument.uri, position),
  ),
  feature(DefinitionRequest.type, { definitionProvider: true }, null, (service, { textDocument, position }) => {
    return service.definition(textDocument.uri, position);
  }),
  feature(DocumentSymbolRequest.type, { documentSymbolProvider: true }, [], (service, { textDocument }) => {
    return service.documentSymbols(textDocument.uri);
  }),
  feature(
    CodeActionRequest.type,
    { codeActionProvider: { codeActionKinds: [...codeActionKinds] } },
    [],
    (service, { textDocument, range, context }) => service.codeActions(textDocument.uri, range, context.only),
  ),
  own(coverageRequest, (service, params: CoverageParams) => service.coverage(params) ?? null),
  own(cellRequest, (service, params: CellParams) => service.cell(params) ?? null),
  own(draftRequest, (service, { uri, concern }: DraftParams) => service.draft(uri, concern) ?? null),
];

/** A request of the protocol, with what it is asked and what it answers. */
function feature<P, R>(
  { method }: { readonly method: string; readonly _: readonly [P, R, ...unknown[]] | undefined },
  capability: ServerCapabilities,
  fallback: R,
  answer: (service: LanguageService, params: P) => R,
): Feature {
  return { method, capability, fallback, answer };
}

/** A request of our own, answered with null where it fails. */
function own<P>(method: string, answer: (service: LanguageService, params: P) => unknown): Feature {
  return { method, capability: {}, fallback: null, answer };
}
