/** Has the editor tell of files that come, change and go on disk, and of configurations while they are edited. */
import {
  type ClientCapabilities,
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Disposable,
  type FileSystemWatcher,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { configurationName } from '../core/configuration';

export class Watching {
  private outside = '';
  private registered: Disposable | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly capabilities: ClientCapabilities,
  ) {}

  /** Registers what the editor lets a server ask for. */
  async begin(): Promise<void> {
    if (this.capabilities.textDocument?.synchronization?.dynamicRegistration) {
      const documentSelector = [{ pattern: `**/${configurationName}` }];
      await this.connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector });
      const syncKind = TextDocumentSyncKind.Incremental;
      await this.connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
      await this.connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector });
    }
    await this.watch([]);
  }

  /** Watches folders of libraries that lie outside the folders that are open. */
  async also(folders: readonly string[]): Promise<void> {
    const { relativePatternSupport } = this.capabilities.workspace?.didChangeWatchedFiles ?? {};
    const sorted = relativePatternSupport ? [...new Set(folders)].sort() : [];
    if (sorted.join('\n') === this.outside) return;
    this.outside = sorted.join('\n');
    await this.watch(sorted);
  }

  private async watch(folders: readonly string[]): Promise<void> {
    if (!this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers: FileSystemWatcher[] = [
      { globPattern: '**/*.norm' },
      { globPattern: `**/${configurationName}` },
      ...folders.map((baseUri) => ({ globPattern: { baseUri, pattern: '*.norm' } })),
    ];
    const before = this.registered;
    this.registered = await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    before?.dispose();
  }
}
