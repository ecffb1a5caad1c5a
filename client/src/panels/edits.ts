import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Draft, Location } from '../../../server/src/core/protocol';

/** Shows a place in the text. */
export async function reveal(client: LanguageClient, { uri, range }: Location): Promise<void> {
  await show(client.protocol2CodeConverter.asUri(uri), client.protocol2CodeConverter.asRange(range));
}

/** Writes a drafted clause into the text, as one edit that can be undone, and selects it. */
export async function applyDraft(client: LanguageClient, { location, newText }: Draft): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const { start, end } = client.protocol2CodeConverter.asRange(location.range);
  const target = client.protocol2CodeConverter.asUri(location.uri);
  edit.replace(target, new vscode.Range(start, end), newText);
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const editor = await show(target);
  // What was written, less the blank lines around it; the cursor stands at its beginning.
  const written = editor.document.offsetAt(start);
  const [first, last] = [newText.search(/\S/), newText.trimEnd().length];
  const place = (offset: number) => editor.document.positionAt(written + offset);
  editor.selection = new vscode.Selection(place(last), place(first));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows a file in the editor group where it is open already, else in the first. */
function show(target: vscode.Uri, selection?: vscode.Range): Thenable<vscode.TextEditor> {
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  return vscode.window.showTextDocument(target, {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    ...(selection && { selection }),
  });
}
