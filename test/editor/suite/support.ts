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

/** Has the harness take a picture of the window, where it can. */
export async function picture(name: string): Promise<void> {
  await pause(700);
  console.log(`@@screenshot ${name}`);
  await pause(1000);
}

/** Has the harness click on something in a webview, once it is there; only the one in a headless browser can. */
export function click(selector: string): void {
  console.log(`@@click ${selector}`);
}

/** Has the harness choose from a list in a webview, likewise. */
export function choose(selector: string, label: string): void {
  console.log(`@@choose ${selector} = ${label}`);
}

/** Has the harness type some text, or press a key, wherever the keyboard is; only the one in a headless browser can. */
export async function keyboard(typed: { readonly text: string } | { readonly key: string }): Promise<void> {
  console.log('text' in typed ? `@@type ${typed.text}` : `@@press ${typed.key}`);
  await pause(600);
}

/** The same in each kind of theme; `again` shows anew what a change of theme hides. */
export async function pictures(name: string, again?: () => unknown): Promise<void> {
  for (const [kind, theme] of themes) {
    await setting('workbench.colorTheme', theme);
    if (again) {
      await pause(300);
      await again();
    }
    await picture(`${name}-${kind}`);
  }
  await setting('workbench.colorTheme', undefined);
}

const themes = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
  ['high-contrast-light', 'Default High Contrast Light'],
] as const;

/** Gives the window's room to the text and the panel. */
export async function makeRoom(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await setting('editor.minimap.enabled', false);
}

export const setting = (name: string, value: unknown) =>
  vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);

/** Puts the cursor somewhere and runs a command of the editor there. */
export async function at(place: vscode.Position, command: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand(command);
}
