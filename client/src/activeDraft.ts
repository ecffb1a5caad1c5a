import * as vscode from 'vscode';

const isDraft = (document: vscode.TextDocument | undefined) => document?.languageId === 'norm';

/** The draft that the reader works on: the active editor's, and still that one while the panel has the focus. */
export class ActiveDraft implements vscode.Disposable {
  private current: vscode.Uri | undefined;
  private readonly changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly listeners: vscode.Disposable[];
  readonly onDidChange = this.changed.event;

  constructor() {
    this.listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
    ];
    this.update();
  }

  /** Undefined where the active editor shows something else, and where no draft is in sight. */
  get uri(): vscode.Uri | undefined {
    return this.current;
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners, this.changed).dispose();
  }

  private update(): void {
    const next = this.find();
    if (next?.toString() === this.current?.toString()) return;
    this.current = next;
    this.changed.fire(next);
  }

  private find(): vscode.Uri | undefined {
    const active = vscode.window.activeTextEditor;
    if (active) return isDraft(active.document) ? active.document.uri : undefined;
    const inSight = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isDraft);
    const same = inSight.find(({ uri }) => uri.toString() === this.current?.toString());
    return (same ?? inSight[0])?.uri;
  }
}
