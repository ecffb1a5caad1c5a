/** The server of one connection: what it is told, and whom it tells. The requests are in `features.ts`. */
import {
  type Connection,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PageAt } from '../core/explain/pages';
import { messagesFor } from '../core/messages/locales';
import { createLanguageService } from '../core/service/languageService';
import type { SourceFile } from '../core/syntax/ast';
import { canonical, withCanonical } from './addresses';
import { createAnalysis } from './analysis';
import { capabilities, notified } from './capabilities';
import { ConfigurationFiles } from './configurationFiles';
import { Configurations } from './configurations';
import { Drafts } from './drafts';
import { features } from './features';
import { type Course, guarded, handle } from './handle';
import { readWorkspace } from './reading';
import { Refresh } from './refresh';
import { EditorSettings } from './settings';
import { later, pause } from './turn';
import { Watching } from './watching';
import { Workspace } from './workspace';

/** So long, in milliseconds, nothing is checked while the editor has not said what its settings are. */
const patience = 2_000;

/**
 * Answers an editor over a connection until it closes.
 *
 * @param libraries the libraries and instruments that ship.
 * @param pageAt where the page at a path is, see `PageAt`; of what ships alone.
 */
export function serve(connection: Connection, libraries: readonly SourceFile[], pageAt?: PageAt): void {
  const log = connection.console;
  const documents = new TextDocuments(TextDocument);
  let editor: InitializeParams | undefined;
  let settings: EditorSettings | undefined;
  let watching: Watching | undefined;
  let refresh: Refresh | undefined;
  let edits = 0;
  let over = false;
  const messages = () => messagesFor(settings?.language() ?? editor?.locale);
  const begun = later();

  const configurations: Configurations = new Configurations({
    text: (uri) => configurationFiles.text(uri),
    isFolder: (uri) => workspace.disk.isFolder(uri),
    workspaceFolder: (uri) => workspace.folders.folderOf(uri),
    messages,
  });
  const workspace = new Workspace(libraries, configurations);
  const configurationFiles = new ConfigurationFiles(connection, configurations, workspace);
  const drafts = new Drafts(workspace, (root) => ({
    severity: configurations.of(root).severity,
    messages: messages(),
  }));
  const analysis = createAnalysis({ connection, workspace, drafts, service: () => service, messages });
  const service = createLanguageService({
    checked: (uri) => {
      analysis.flush();
      return drafts.of(uri);
    },
    units: (uri) => {
      analysis.flush();
      return drafts.with(uri);
    },
    allUnits: () => {
      analysis.flush();
      return drafts.all();
    },
    shipped: (uri) => workspace.libraries.isShipped(uri),
    asReadBy: (uri, state) => {
      analysis.flush();
      return drafts.asReadBy(uri, state);
    },
    source: (uri) => workspace.source(uri),
    sources: () => workspace.sources(),
    libraries: (uri) => workspace.libraries.names(rootFor(uri)),
    library: (name, uri) => workspace.libraries.find(name, rootFor(uri)),
    messages,
    instruments: (uri) => workspace.libraries.instruments(rootFor(uri)),
    instrument: (name, uri) => workspace.libraries.instrument(name, rootFor(uri)),
    files: (uri) => workspace.finder.files?.(uri) ?? [],
    inlayHints: () => settings?.inlayHints(),
    ...(pageAt && {
      pageAt: (path, declaredIn) =>
        declaredIn === undefined || workspace.libraries.isShipped(declaredIn) ? pageAt(path) : undefined,
    }),
  });

  /** The root of the draft of a file; where none is named, a file of the first folder stands for all. */
  function rootFor(uri: string | undefined): string {
    return uri === undefined ? (workspace.folders.all()[0] ?? '') : workspace.rootOf(uri);
  }

  /** Checks every draft anew after what surrounds them has changed. */
  const renew: () => void = guarded(log, 'renewal', undefined, () => {
    configurations.forget();
    configurationFiles.tell();
    void watching?.also(configurations.foldersOutside(workspace.folders.all()));
    analysis.everything();
    refresh?.soon();
  });

  async function settingsChanged(pushed?: unknown): Promise<void> {
    const before = messages();
    settings?.push(pushed);
    await settings?.ask(workspace.folders.all()).catch((error) => log.error(`settings: ${error}`));
    if (messages() !== before) drafts.clear();
    renew();
  }

  function read(): void {
    void readWorkspace({ connection, workspace, messages }).then(() => {
      workspace.relink();
      renew();
    });
  }

  /** Checks what has been opened so far, and from now on what is opened. */
  function begin(): void {
    if (begun.settled()) return;
    begun.settle();
    analysis.everything();
  }

  connection.onInitialize((params): InitializeResult => {
    editor = params;
    void pause(patience).then(begin);
    const opened = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri }] : []);
    for (const { uri } of opened) workspace.folders.add(canonical(uri));
    settings = new EditorSettings(connection, configurations, params.capabilities.workspace?.configuration === true);
    watching = new Watching(connection, params.capabilities);
    refresh = new Refresh(connection, params.capabilities);
    return {
      capabilities: capabilities(
        { textDocumentSync: TextDocumentSyncKind.Incremental, workspace: notified },
        ...features.map(({ capability }) => capability),
      ),
      serverInfo: { name: 'lacuna' },
    };
  });
  connection.onInitialized(async () => {
    if (editor?.capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) workspace.folders.remove(canonical(uri));
        for (const { uri } of added) workspace.folders.add(canonical(uri));
        workspace.relink();
        void settingsChanged().then(read);
      });
    }
    await settingsChanged();
    begin();
    await watching?.begin().catch((error) => log.error(`registration: ${error}`));
    read();
  });

  documents.onDidChangeContent(({ document }) => {
    edits++;
    const uri = canonical(document.uri);
    if (configurationFiles.takes(uri)) {
      configurationFiles.update(uri, document.getText());
      return renew();
    }
    workspace.update(uri, document.getText());
    if (begun.settled()) analysis.changed(uri);
    refresh?.edited(uri, workspace.openFiles());
  });
  documents.onDidClose(({ document }) => {
    const uri = canonical(document.uri);
    if (configurationFiles.takes(uri)) {
      configurationFiles.close(uri);
      return renew();
    }
    workspace.close(uri);
    analysis.changed(uri);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    edits++;
    for (const { uri, type } of changes) {
      const exists = type !== FileChangeType.Deleted;
      workspace.changedOnDisk(canonical(uri), exists);
      // An editor may hold on for minutes to what it showed of a file that is gone.
      if (!exists) configurationFiles.close(canonical(uri));
    }
    renew();
  });
  const moved = (...uris: string[]) => {
    edits++;
    for (const uri of uris) workspace.folderChanged(canonical(uri));
    renew();
  };
  connection.workspace.onDidCreateFiles(({ files }) => moved(...files.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => moved(...files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    moved(...files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
  connection.onDidChangeConfiguration(({ settings: pushed }) => void settingsChanged(pushed));

  connection.onShutdown(() => {
    over = true;
  });

  const course: Course = {
    stage: () => (over ? 'after' : editor ? 'during' : 'before'),
    edits: () => edits,
    ready: () => begun.promise.then(() => analysis.ready()),
  };
  for (const { method, fallback, answer } of features) {
    const answered = (params: unknown) => answer(service, withCanonical(params) as never);
    connection.onRequest(method, handle(log, method, fallback, course, answered));
  }

  documents.listen(connection);
  connection.listen();
}
