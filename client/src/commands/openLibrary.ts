import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type LibraryView, librariesRequest } from '../../../server/src/core/protocol';

/** `Norms: Open Library`: shows a library file; those that ship are read-only, by the extension's default settings. */
export const openLibrary = (client: LanguageClient) => async (given?: string) => {
  const libraries = await client.sendRequest<LibraryView[]>(librariesRequest, {});
  const library = given === undefined ? await ask(libraries) : libraries.find(({ name }) => name === given);
  if (!library) return undefined;
  return vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(library.uri));
};

async function ask(libraries: readonly LibraryView[]): Promise<LibraryView | undefined> {
  const items = libraries.map((library) => ({ label: library.name, description: library.title ?? '', library }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which library? Its words, definitions and concerns can be read, not changed'),
    matchOnDescription: true,
  });
  return picked?.library;
}
