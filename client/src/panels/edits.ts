import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Draft, Location } from '../../../server/src/core/protocol';

/** Shows a place in the text, in the editor group where its file is open already. */
export async function reveal(client: LanguageClient, { uri, range }: Location): Promise<void> {
  const target = client.protocol2CodeConverter.asUri(uri);
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  await vscode.window.showTextDocument(target, {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    selection: client.protocol2CodeConverter.asRange(range),
  });
}

/** Writes a drafted clause into the text, as one edit that can be undone, and shows it. */
export async function applyDraft(client: LanguageClient, { location, newText }: Draft): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const target = client.protocol2CodeConverter.asUri(location.uri);
  edit.replace(target, client.protocol2CodeConverter.asRange(location.range), newText);
  if (await vscode.workspace.applyEdit(edit)) await reveal(client, location);
}
