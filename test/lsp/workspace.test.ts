/** The files around a draft, open and on disk: several folders, watched changes, renaming, what is asked of all of them. */
import { afterEach, describe, expect, it } from 'vitest';
import { editorOn, until } from './editor';

type Editor = Awaited<ReturnType<typeof editorOn>>;

let editor: Editor;
afterEach(() => editor.end());

const library = (thing: string) => `vocabulary hives

facet deed
  clause      deed
  follows     modality
facet thing
  clause      thing

term place hives
  in          deed
term ${thing}
  in          thing
`;

const draft = (uses: string, thing = 'orchards') => `accord "Agreement between neighbours"
  between     all States
  form        political commitment
  uses        ${uses}

norm far "At a distance"
  will not    place hives
  thing       ${thing}

final clauses
  comes into effect   at once
`;

const incidents = (path: string, norm: string) => `concerning ${path}

incident swarm "A swarm"
  date        2001
  deed        place hives
  thing       ${norm}
`;

const at = (text: string, words: string) => {
  const before = text.slice(0, text.indexOf(words) + 1).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length };
};

interface Location {
  readonly uri: string;
}

async function references(path: string, text: string, words: string): Promise<string[]> {
  const found = (await editor.request('textDocument/references', {
    textDocument: { uri: editor.uri(path) },
    position: at(text, words),
    context: { includeDeclaration: true },
  })) as Location[];
  return [...new Set(found.map(({ uri }) => uri.slice(editor.uri('').length).replace(/^\//, '')))].sort();
}

describe('files that nobody has open', () => {
  it('are found in every folder, with all that uses a library or is concerning a draft elsewhere', async () => {
    editor = await editorOn(
      {
        'one/hives.norm': library('orchards'),
        'one/draft.norm': draft('./hives.norm'),
        'two/deep/other.norm': draft('../../one/hives.norm'),
        'two/incidents.norm': incidents('../one/draft.norm', 'orchards'),
        'two/node_modules/x/third.norm': draft('../../../one/hives.norm'),
        'two/.hidden/fourth.norm': draft('../../one/hives.norm'),
      },
      { folders: ['one', 'two'] },
    );
    editor.open('one/hives.norm', library('orchards'));
    expect(await references('one/hives.norm', library('orchards'), 'orchards')).toEqual([
      'one/draft.norm',
      'one/hives.norm',
      'two/deep/other.norm',
      'two/incidents.norm',
    ]);
  });

  it('are those of the folders that are open now', async () => {
    editor = await editorOn(
      { 'one/hives.norm': library('orchards'), 'two/draft.norm': draft('../one/hives.norm') },
      { folders: ['one'], capabilities: { workspace: { workspaceFolders: true } } },
    );
    const { workspace } = editor.capabilities as { workspace: { workspaceFolders: object } };
    expect(workspace.workspaceFolders).toEqual({ supported: true, changeNotifications: true });
    editor.open('one/hives.norm', library('orchards'));
    const found = () => references('one/hives.norm', library('orchards'), 'orchards');
    expect(await found()).toEqual(['one/hives.norm']);
    const change = (added: object[], removed: object[]) =>
      editor.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    const two = { uri: editor.uri('two'), name: 'two' };
    change([two], []);
    expect(await found()).toEqual(['one/hives.norm', 'two/draft.norm']);
    change([], [two]);
    expect(await found()).toEqual(['one/hives.norm']);
  });

  it('are part of a draft that they concern from another folder', async () => {
    editor = await editorOn({
      'hives.norm': library('orchards'),
      'draft.norm': draft('./hives.norm'),
      'cases/incidents.norm': incidents('../draft.norm', 'orchard'),
    });
    editor.open('draft.norm', draft('./hives.norm'));
    await until(
      () => editor.codes('cases/incidents.norm'),
      (codes) => codes.includes('unknown-term'),
    );
  });

  it('have one address, however the editor writes it', async () => {
    editor = await editorOn({
      'draft (final).norm': draft('./hives.norm'),
      'hives.norm': library('orchards'),
      'cases.norm': incidents('./draft (final).norm', 'orchards'),
    });
    const name = 'draft%20%28final%29.norm';
    const uri = `${editor.uri('')}/${name}`.replace(/\/+draft/, '/draft');
    const text = draft('./hives.norm', 'orchard');
    editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'norm', version: 1, text } });
    const told = () => editor.received().filter(({ params }) => String(params?.uri).includes('draft'));
    await until(
      () => JSON.stringify(told()),
      (said) => said.includes('unknown-term'),
    );
    const addresses = told().map(({ params }) => params.uri);
    expect([...new Set(addresses)]).toEqual([uri]);
  });
});

describe('a change on disk', () => {
  it('of a library is seen in the drafts that use it', async () => {
    editor = await editorOn({ 'hives.norm': library('orchards') });
    editor.open('draft.norm', draft('./hives.norm'));
    const codes = () => editor.codes('draft.norm');
    await until(
      () => editor.received().length,
      () => editor.diagnostics('draft.norm') !== undefined,
    );
    editor.write('hives.norm', library('wells'));
    editor.watched('hives.norm', 2);
    await until(codes, (found) => found.includes('unknown-term'));
    editor.remove('hives.norm');
    editor.watched('hives.norm', 3);
    await until(codes, (found) => found.includes('unknown-name'));
    editor.write('hives.norm', library('orchards'));
    editor.watched('hives.norm', 1);
    await until(codes, (found) => !found.some((code) => code.startsWith('unknown')));
  });

  it('of a folder that gets another name is seen as well', async () => {
    editor = await editorOn({ 'words/hives.norm': library('orchards') });
    editor.open('draft.norm', draft('./terms/hives.norm'));
    const codes = () => editor.codes('draft.norm');
    await until(codes, (found) => found.includes('unknown-name'));
    editor.write('terms/hives.norm', library('orchards'));
    editor.remove('words');
    editor.notify('workspace/didRenameFiles', {
      files: [{ oldUri: editor.uri('words'), newUri: editor.uri('terms') }],
    });
    await until(codes, (found) => !found.some((code) => code.startsWith('unknown')));
  });

  it('is asked for, with the folders of libraries that lie elsewhere', async () => {
    const dynamicRegistration = true;
    editor = await editorOn(
      {
        'drafts/draft.norm': draft('hives'),
        'drafts/lacuna.json': '{ "libraries": ["../elsewhere"] }',
        'elsewhere/hives.norm': library('orchards'),
      },
      {
        folders: ['drafts'],
        capabilities: {
          workspace: { didChangeWatchedFiles: { dynamicRegistration, relativePatternSupport: true } },
        },
      },
    );
    editor.open('drafts/draft.norm', draft('hives'));
    const registered = () =>
      editor
        .received()
        .filter(({ method }) => method === 'client/registerCapability')
        .flatMap(({ params }) => params.registrations)
        .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
        .flatMap(({ registerOptions }) => registerOptions.watchers)
        .map(({ globPattern }) => globPattern);
    const elsewhere = { baseUri: `${editor.uri('elsewhere')}/`, pattern: '*.norm' };
    const found = await until(registered, (patterns) => JSON.stringify(patterns).includes('elsewhere'));
    expect(found).toContainEqual(elsewhere);
    expect(found).toContain('**/*.norm');
    expect(found).toContain('**/lacuna.json');
  });
});

describe('a file that gets another name', () => {
  it('is named so in the files that nobody has open', async () => {
    editor = await editorOn({
      'hives.norm': library('orchards'),
      'draft.norm': draft('./hives.norm'),
      'cases/incidents.norm': incidents('../draft.norm', 'orchards'),
    });
    const edit = (await editor.request('workspace/willRenameFiles', {
      files: [{ oldUri: editor.uri('draft.norm'), newUri: editor.uri('accords/first.norm') }],
    })) as { changes: Record<string, { newText: string }[]> };
    expect(edit.changes).toEqual({
      [editor.uri('draft.norm')]: [expect.objectContaining({ newText: '../hives.norm' })],
      [editor.uri('cases/incidents.norm')]: [expect.objectContaining({ newText: '../accords/first.norm' })],
    });
  });
});
