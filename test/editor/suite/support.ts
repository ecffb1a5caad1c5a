/** What the tests in the editor share: opening a sample, waiting, and finding a place in a text. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension';

/** Waits until `find` gives something; `what` names it where it never comes. */
export async function until<T>(
  what: string,
  find: () => T | undefined | null | false | Thenable<T | undefined | null | false>,
): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > end) assert.fail(`${what} did not come`);
    await pause(50);
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Opens a sample of the workspace, which is a copy. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a workspace folder');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The extension, once the editor has activated it by itself. */
export async function extension(): Promise<Api> {
  const found = await until('the active extension', () => {
    const extension = vscode.extensions.getExtension<Api>('lacuna.lacuna');
    return extension?.isActive && extension;
  });
  return found.exports;
}

/** The place just after the first `text` in a document. */
export function after(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `"${text}" stands in ${document.fileName}`);
  return document.positionAt(at + text.length);
}

/** The code of a finding, however it is told. */
export function code({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings of a document whose code is `wanted`. */
export const findings = (document: vscode.TextDocument, wanted: string) =>
  vscode.languages.getDiagnostics(document.uri).filter((finding) => code(finding) === wanted);

/** Has the harness take a picture of the window, where it can, in each kind of theme. */
export async function pictures(name: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  for (const [kind, theme] of themes) {
    await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    await pause(700);
    console.log(`@@screenshot ${name}-${kind}`);
    await pause(1000);
  }
  await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
}

const themes = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
] as const;
