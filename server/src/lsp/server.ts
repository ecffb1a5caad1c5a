/** Registration: which request is answered by which function. The answers are computed in `core`. */
import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked } from '../core/check';
import {
  type CellParams,
  type CoverageParams,
  cellRequest,
  changedNotification,
  coverageRequest,
  type DraftParams,
  draftRequest,
} from '../core/protocol';
import type { Finding, Severity } from '../core/rules/rule';
import { completionTriggers } from '../core/service/completion';
import { createLanguageService } from '../core/service/languageService';
import type { SourceFile } from '../core/syntax/ast';
import { Drafts } from './drafts';
import { handle } from './handle';
import { Later } from './later';
import { Published } from './publish';
import { Schedule } from './schedule';
import { Workspace } from './workspace';

/** Drafts of more norms are told at each keystroke what can be told at once, and the rest when the drafter pauses. */
const longDraft = 64;
const slowDelay = 250;

function isLong({ unit }: Checked): boolean {
  return unit.norms.length > longDraft;
}

/**
 * Answers an editor over a connection until it closes.
 *
 * @param libraries the shipped libraries by name.
 * @param pages the address of the folder with the pages of the rules.
 */
export function serve(connection: Connection, libraries: ReadonlyMap<string, SourceFile>, pages?: string): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace(libraries);
  const drafts = new Drafts(workspace);
  const published = new Published((uri, diagnostics) => {
    void connection.sendDiagnostics({ uri, diagnostics });
  });
  const schedule = new Schedule((roots) => {
    for (const root of roots) analyse(root);
  });
  const service = createLanguageService({
    checked: (uri) => {
      schedule.flush();
      return drafts.of(uri);
    },
    asReadBy: (uri, state) => {
      schedule.flush();
      return drafts.asReadBy(uri, state);
    },
    source: (uri) => workspace.source(uri),
    libraries: () => [...libraries.keys()],
    files: (uri) => workspace.finder.files?.(uri) ?? [],
    pages,
  });
  const log = connection.console;

  const analyse = handle(log, 'analysis', undefined, (root: string) => {
    const checked = drafts.check(root);
    later.forget(root);
    if (!checked) {
      published.take(root, new Map());
      return;
    }
    if (isLong(checked)) {
      publish(root, checked, [...checked.prompt, ...drafts.slowFindings(root)]);
      later.ask(root);
    } else publish(root, checked, checked.findings);
    tellChanged(checked);
  });

  /** What takes longer than a keystroke of a long draft may. */
  const later = new Later(
    handle(log, 'analysis', undefined, (root: string) => {
      const checked = drafts.of(root);
      if (!checked) return;
      drafts.keepSlow(root, checked);
      publish(root, checked, checked.findings);
    }),
    slowDelay,
  );

  function publish(root: string, checked: Checked, findings: readonly Finding[]): void {
    published.take(root, new Map([...service.diagnostics(checked, findings)].filter(([uri]) => told(uri))));
  }

  /** A shipped library is told about only while it is open: its findings are its author's, not the drafter's. */
  function told(uri: string): boolean {
    return workspace.isOpen(uri) || !workspace.isLibrary(uri);
  }

  function tellChanged(checked: Checked): void {
    for (const uri of checked.unit.files) {
      if (!workspace.isOpen(uri)) continue;
      const { gaps, sentence } = service.summary(checked);
      void connection.sendNotification(changedNotification, { uri, gaps, sentence });
    }
  }

  /** Asks for the analysis of every draft that a file is part of, as long as a file of the draft is open. */
  function changed(uri: string): void {
    const open = new Set([...workspace.openFiles()].map((file) => workspace.rootOf(file)));
    for (const root of drafts.rootsWith(uri)) if (open.has(root)) schedule.ask(root);
    for (const root of [...drafts.roots()]) {
      if (open.has(root)) continue;
      later.forget(root);
      drafts.drop(root);
      published.take(root, new Map());
    }
  }

  connection.onInitialize(
    (): InitializeResult => ({
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [...completionTriggers] },
        definitionProvider: true,
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
      serverInfo: { name: 'lacuna' },
    }),
  );

  documents.onDidChangeContent(({ document }) => {
    workspace.update(document.uri, document.getText());
    changed(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    workspace.close(uri);
    changed(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) workspace.changedOnDisk(uri);
    for (const { uri } of changes) changed(uri);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    drafts.settings = { severity: (settings?.norms?.severity ?? {}) as Record<string, Severity | 'off'> };
    for (const root of drafts.roots()) schedule.ask(root);
  });

  connection.onHover(
    handle(log, 'hover', null, ({ textDocument, position }) => service.hover(textDocument.uri, position) ?? null),
  );
  connection.onCompletion(
    handle(log, 'completion', [], ({ textDocument, position }) => service.completion(textDocument.uri, position)),
  );
  connection.onDefinition(
    handle(
      log,
      'definition',
      null,
      ({ textDocument, position }) => service.definition(textDocument.uri, position) ?? null,
    ),
  );
  connection.onDocumentSymbol(
    handle(log, 'documentSymbol', [], ({ textDocument }) => service.documentSymbols(textDocument.uri)),
  );
  connection.onCodeAction(
    handle(log, 'codeAction', [], ({ textDocument, range }) => service.codeActions(textDocument.uri, range)),
  );
  connection.onRequest(
    coverageRequest,
    handle(log, coverageRequest, null, (params: CoverageParams) => service.coverage(params) ?? null),
  );
  connection.onRequest(
    cellRequest,
    handle(log, cellRequest, null, (params: CellParams) => service.cell(params) ?? null),
  );
  connection.onRequest(
    draftRequest,
    handle(log, draftRequest, null, ({ uri, concern }: DraftParams) => service.draft(uri, concern) ?? null),
  );

  documents.listen(connection);
  connection.listen();
}
