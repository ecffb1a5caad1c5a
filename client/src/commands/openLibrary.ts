import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type LibraryView, librariesRequest } from '../../../server/src/core/protocol';

/**
 * `Norms: Open Library`: shows the file of a library or an instrument; those that ship are read-only, by the extension's default
 * settings.
 */
export const openLibrary = (client: LanguageClient) => async (given?: string) => {
  const libraries = await client.sendRequest<LibraryView[]>(librariesRequest, {});
  const library = given === undefined ? await ask(libraries) : libraries.find(({ name }) => name === given);
  if (!library) return undefined;
  return vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(library.uri));
};

async function ask(libraries: readonly LibraryView[]): Promise<LibraryView | undefined> {
  const item = (library: LibraryView) => ({ label: library.name, description: library.title ?? '', library });
  const [own, instruments] = [false, true].map((are) =>
    libraries.filter(({ holds }) => (holds === 'instrument') === are),
  );
  const separator = {
    label: vscode.l10n.t('Instruments'),
    kind: vscode.QuickPickItemKind.Separator,
    library: undefined,
  };
  const items = [...(own ?? []).map(item), ...(instruments?.length ? [separator, ...instruments.map(item)] : [])];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which library or instrument? It can be read, not changed'),
    matchOnDescription: true,
  });
  return picked?.library;
}
