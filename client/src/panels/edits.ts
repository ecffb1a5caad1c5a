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
  // The lines written, less the blank ones around them; the cursor stands at their beginning.
  const line = (offset: number) => start.line + newText.slice(0, offset).split('\n').length - 1;
  const first = editor.document.lineAt(line(newText.search(/\S/)));
  const last = editor.document.lineAt(line(newText.trimEnd().length));
  editor.selection = new vscode.Selection(last.range.end, first.range.start);
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
