import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type LibraryView,
  librariesRequest,
  type NewDraftParams,
  newDraftRequest,
  type StatesParams,
  type StateView,
  statesRequest,
} from '../../../server/src/core/protocol';

/** What a new draft is made from; what is left out is asked. */
export type Answers = Partial<Omit<NewDraftParams, 'library' | 'date'> & { subject: string }>;

/** `Norms: New Draft`: asks for the subject, the Parties and the form, and opens a draft that is not saved yet. */
export const newDraft =
  (client: LanguageClient) =>
  async (given: Answers = {}): Promise<vscode.TextDocument | undefined> => {
    const libraries = await client.sendRequest<LibraryView[]>(librariesRequest, {});
    const subject = await askSubject(libraries, given.subject);
    if (!subject) return undefined;
    const parties = given.parties ? given : await askParties(client, subject);
    if (!parties) return undefined;
    const form = given.form ?? (await askForm());
    if (!form) return undefined;
    const uses = given.uses ?? (await askDefinitions(libraries, subject));
    if (!uses) return undefined;
    const text = await client.sendRequest<string | null>(newDraftRequest, {
      library: subject.uri,
      parties: parties.parties ?? [],
      allStates: parties.allStates ?? false,
      form,
      date: today(),
      uses: [subject.name, ...uses.filter((name) => name !== subject.name)],
    } satisfies NewDraftParams);
    return text === null ? undefined : open(text);
  };

const steps = 4;
const step = (number: number) => vscode.l10n.t('New draft ({0} of {1})', number, steps);

async function askSubject(libraries: readonly LibraryView[], given?: string): Promise<LibraryView | undefined> {
  const subjects = libraries.filter(({ holds }) => holds === 'subject');
  if (given !== undefined) return subjects.find(({ name }) => name === given);
  const items = subjects.map((library) => ({
    label: library.title ?? library.name,
    description: library.name,
    library,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: step(1),
    placeHolder: vscode.l10n.t('What is it about?'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.library;
}

async function askParties(
  client: LanguageClient,
  { uri }: LibraryView,
): Promise<Pick<Answers, 'parties' | 'allStates'> | undefined> {
  const states = await client.sendRequest<StateView[]>(statesRequest, { uri } satisfies StatesParams);
  const everyone: { label: string; description?: string; code?: string } = {
    label: vscode.l10n.t('All States'),
    description: vscode.l10n.t('a multilateral text: every State is a Party'),
  };
  // The code comes first: what begins with the letters typed is listed before what has them somewhere.
  const items = states.map(({ code, name, labels }) => ({
    label: `${code}  ${name}`,
    description: labels.join(' · '),
    code,
  }));
  const picked = await vscode.window.showQuickPick([everyone, ...items], {
    title: step(2),
    placeHolder: vscode.l10n.t('Who are the Parties? Choose two or more, or all States'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked || picked.length === 0) return undefined;
  return {
    parties: picked.flatMap(({ code }) => code ?? []),
    allStates: picked.some(({ code }) => code === undefined),
  };
}

async function askForm(): Promise<NewDraftParams['form'] | undefined> {
  const items: (vscode.QuickPickItem & { form: NewDraftParams['form'] })[] = [
    { label: vscode.l10n.t('Treaty'), detail: vscode.l10n.t('Parties, shall, enters into force'), form: 'treaty' },
    {
      label: vscode.l10n.t('Political commitment'),
      detail: vscode.l10n.t('Participants, will, comes into effect'),
      form: 'political commitment',
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: step(3),
    placeHolder: vscode.l10n.t('In what form?'),
    ignoreFocusOut: true,
  });
  return picked?.form;
}

/** The names of libraries with definitions; none where there are none for the subject. */
async function askDefinitions(
  libraries: readonly LibraryView[],
  subject: LibraryView,
): Promise<readonly string[] | undefined> {
  const fitting = libraries.filter(({ holds, uses }) => holds === 'definitions' && uses.includes(subject.name));
  if (fitting.length === 0) return [];
  const items = fitting.map(({ name, title }) => ({ label: title ?? name, description: name, name }));
  const picked = await vscode.window.showQuickPick(items, {
    title: step(4),
    placeHolder: vscode.l10n.t('Whose definitions are taken over? Leave all unchecked for none'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ name }) => name);
}

/** Opens the text as a file that is still to be saved, in the folder that is open, with the cursor where the articles go. */
async function open(text: string): Promise<vscode.TextDocument> {
  const file = await unsaved();
  const document = await (file
    ? vscode.workspace.openTextDocument(file)
    : vscode.workspace.openTextDocument({ language: 'norm' }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  await vscode.languages.setTextDocumentLanguage(document, 'norm');
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
  return document;
}

/** A name that no file has yet. */
async function unsaved(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return undefined;
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `accord${number === 1 ? '' : `-${number}`}.norm`);
    const taken = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => vscode.workspace.textDocuments.some(({ uri }) => uri.path === file.path),
    );
    if (!taken) return file.with({ scheme: 'untitled' });
  }
}

function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
