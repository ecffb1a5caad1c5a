import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type CellParams,
  type CellView,
  type CoverageParams,
  type CoverageView,
  cellRequest,
  coverageRequest,
  type Draft,
  type DraftParams,
  draftRequest,
} from '../../../server/src/core/protocol';
import type { HostMessage, PanelMessage } from '../../webview/coverage/messages';
import type { ActiveDraft } from '../activeDraft';
import { applyDraft, reveal } from './edits';
import { page } from './page';

/** The panel of `Norms: Show Coverage`: one at a time, on the active draft, drawn anew after each analysis. */
export class CoveragePanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private uri: vscode.Uri | undefined;
  private narrowing: Omit<CoverageParams, 'uri'> = {};
  /** Whether the webview listens; what is sent before is lost. */
  private listening = false;
  private asking = false;
  private stale = false;
  private readonly following: vscode.Disposable;
  /** What the webview was last given to draw; undefined until it listens. */
  last: CoverageView | null | undefined;

  constructor(
    private readonly client: LanguageClient,
    private readonly extension: vscode.Uri,
    private readonly draft: ActiveDraft,
  ) {
    this.following = draft.onDidChange((uri) => {
      if (uri && this.panel) this.turnTo(uri);
    });
  }

  /** Opens the panel beside the text, or brings it to the front; the text keeps the focus. */
  show(): void {
    if (this.panel) this.panel.reveal(undefined, true);
    else this.open();
    if (this.draft.uri) this.turnTo(this.draft.uri);
  }

  dispose(): void {
    this.following.dispose();
    this.panel?.dispose();
  }

  /** Asks for the picture again. While an answer is awaited, further calls become one. */
  async refresh(): Promise<void> {
    this.stale = true;
    if (this.asking) return;
    this.asking = true;
    while (this.stale && this.listening && this.uri) {
      this.stale = false;
      const view = await this.ask<CoverageView>(coverageRequest, this.params(this.uri));
      // An answer that failed leaves the last picture standing.
      if (view === undefined) continue;
      this.last = view;
      this.post({ type: 'coverage', view });
    }
    this.asking = false;
  }

  private open(): void {
    const shown = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const dist = vscode.Uri.joinPath(this.extension, 'dist');
    const panel = vscode.window.createWebviewPanel('norms.coverage', vscode.l10n.t('Coverage'), shown, {
      enableScripts: true,
      localResourceRoots: [dist],
    });
    const icon = (theme: string) => vscode.Uri.joinPath(this.extension, 'client', 'media', `norm-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.onDidReceiveMessage((message: PanelMessage) => this.receive(message));
    // The editor drops a page out of sight; in sight again, it says anew that it listens.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.listening = false;
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.listening = false;
      this.last = undefined;
      this.narrowing = {};
    });
    this.panel = panel;
    panel.webview.html = page(panel.webview, dist, 'coverage', panel.title);
  }

  private turnTo(uri: vscode.Uri): void {
    this.uri = uri;
    void this.refresh();
  }

  private async receive(message: PanelMessage): Promise<void> {
    const { uri } = this;
    if (!uri) return;
    switch (message.type) {
      case 'ready':
        this.listening = true;
        return this.refresh();
      case 'lens':
        this.narrowing = { asReadBy: message.asReadBy, lenses: message.lenses, beside: message.beside };
        return this.refresh();
      case 'cell': {
        const params: CellParams = { ...this.params(uri), row: message.row, column: message.column };
        const view = await this.ask<CellView>(cellRequest, params);
        if (view) this.post({ type: 'cell', view });
        return;
      }
      case 'reveal':
        return reveal(this.client, message.location);
      case 'draft': {
        const params: DraftParams = { uri: this.params(uri).uri, concern: message.concern };
        const draft = await this.ask<Draft>(draftRequest, params);
        if (draft) await applyDraft(this.client, draft);
      }
    }
  }

  private params(uri: vscode.Uri): CoverageParams {
    return { uri: this.client.code2ProtocolConverter.asUri(uri), ...this.narrowing };
  }

  /** The server's answer; undefined where there is none, which the server's own log explains. */
  private ask<T>(method: string, params: unknown): Promise<T | null | undefined> {
    return this.client.sendRequest<T | null>(method, params).catch(() => undefined);
  }

  private post(message: HostMessage): void {
    void this.panel?.webview.postMessage(message);
  }
}
