/** The server of one connection: what it is told, when drafts are checked, and whom it tells. The requests are in `features.ts`. */
import { type Connection, type InitializeResult, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked } from '../core/check';
import { changedNotification } from '../core/protocol';
import type { Finding, Severity } from '../core/rules/rule';
import { createLanguageService } from '../core/service/languageService';
import type { SourceFile } from '../core/syntax/ast';
import { Drafts } from './drafts';
import { features } from './features';
import { guarded, handle } from './handle';
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
    units: (uri) => {
      schedule.flush();
      return drafts.with(uri);
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
  let edits = 0;

  const analyse = guarded(log, 'analysis', undefined, (root: string) => {
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
    guarded(log, 'analysis', undefined, (root: string) => {
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
      capabilities: Object.assign(
        { textDocumentSync: TextDocumentSyncKind.Incremental },
        ...features.map(({ capability }) => capability),
      ),
      serverInfo: { name: 'lacuna' },
    }),
  );

  documents.onDidChangeContent(({ document }) => {
    edits++;
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

  for (const { method, fallback, answer } of features) {
    const answered = (params: unknown) => answer(service, params as never);
    connection.onRequest(
      method,
      handle(log, method, fallback, () => edits, answered),
    );
  }

  documents.listen(connection);
  connection.listen();
}
