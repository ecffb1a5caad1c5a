/** `lacuna.json` and the settings of the editor, over stdio: what they change, and what is told of them. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Diagnostic, editorOn, until } from './editor';

let editor: Awaited<ReturnType<typeof editorOn>>;
afterEach(() => editor.end());

const library = (name: string, thing: string) => `vocabulary ${name}

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
`;

const severityOf = (path: string, code: string) => editor.diagnostics(path).find((one) => one.code === code)?.severity;
const unknown = (path: string) => editor.codes(path).filter((code) => code.startsWith('unknown'));
const words = (text: string, { range: { start, end } }: Diagnostic) =>
  (text.split('\n')[start.line] ?? '').slice(start.character, end.character);

describe('libraries of one’s own', () => {
  it('add to those that ship, take their place, and are offered', async () => {
    editor = await editorOn({
      'lacuna.json': '{ "libraries": ["./first", "./second"] }',
      'first/hives.norm': library('hives', 'orchards'),
      'second/hives.norm': library('hives', 'wells'),
      'second/cyber.norm': library('cyber operations', 'meadows'),
      'a/draft.norm': draft('hives'),
      'a/other.norm': draft('cyber operations', 'meadows'),
    });
    editor.open('a/draft.norm', draft('hives'));
    editor.open('a/other.norm', draft('cyber operations', 'meadows'));
    await until(
      () => [editor.codes('a/draft.norm'), editor.codes('a/other.norm')],
      (found) => found.every((codes) => codes.length > 0),
    );
    expect([unknown('a/draft.norm'), unknown('a/other.norm')]).toEqual([[], []]);
    const { items } = (await editor.request('textDocument/completion', {
      textDocument: { uri: editor.uri('a/draft.norm') },
      position: { line: 3, character: 14 },
    })) as { items: { label: string }[] };
    const offered = items.map(({ label }) => label);
    expect(offered.slice(0, 2)).toEqual(expect.arrayContaining(['hives']));
    expect(offered).toContain('states');
    expect(offered.filter((label) => label === 'cyber operations')).toHaveLength(1);
  });

  it('are followed while they are edited, also a new one', async () => {
    editor = await editorOn({ 'lacuna.json': '{ "libraries": ["./own"] }', 'own/none.norm': '' });
    editor.open('draft.norm', draft('hives'));
    await until(
      () => unknown('draft.norm'),
      (found) => found.includes('unknown-name'),
    );
    editor.open('own/hives.norm', library('hives', 'wells'));
    await until(
      () => unknown('draft.norm'),
      (found) => found.includes('unknown-term') && !found.includes('unknown-name'),
    );
    editor.change('own/hives.norm', library('hives', 'orchards'));
    await until(
      () => unknown('draft.norm'),
      (found) => found.length === 0,
    );
  });
});

describe('a broken configuration', () => {
  it('is told so where it is broken, and the rest of it holds', async () => {
    const text =
      '{\n  // ours\n  "severity": { "unknown-nme": "off", "unknown-name": "information" },\n  "librarys": []\n}\n';
    editor = await editorOn({ 'lacuna.json': text, 'draft.norm': draft('hives') });
    editor.open('draft.norm', draft('hives'));
    const told = await until(
      () => editor.diagnostics('lacuna.json'),
      (found) => found.length > 0,
    );
    expect(told.map((one) => [one.code, words(text, one), one.message])).toEqual([
      [
        'configuration',
        '"unknown-nme"',
        'No finding has the code "unknown-nme". Did you mean "unknown-name", "unknown-term" or "unknown-clause"?',
      ],
      ['configuration', '"librarys"', 'A configuration has no field called "librarys". Did you mean "libraries"?'],
    ]);
    await until(
      () => severityOf('draft.norm', 'unknown-name'),
      (severity) => severity === 3,
    );
  });

  it('is followed while it is written, and when it goes', async () => {
    editor = await editorOn(
      { 'draft.norm': draft('hives') },
      { capabilities: { textDocument: { synchronization: { dynamicRegistration: true } } } },
    );
    await until(
      () => JSON.stringify(editor.received()),
      (said) => said.includes('textDocument/didOpen') && said.includes('**/lacuna.json'),
    );
    editor.open('draft.norm', draft('hives'));
    await until(
      () => severityOf('draft.norm', 'unknown-name'),
      (severity) => severity === 1,
    );
    editor.open('lacuna.json', '{ "severity": { "unknown-name": "hint" ', 'jsonc');
    await until(
      () => editor.diagnostics('lacuna.json').map(({ message }) => message),
      (told) => told.join() === 'A closing brace "}" is missing here.',
    );
    expect(
      await until(
        () => severityOf('draft.norm', 'unknown-name'),
        (severity) => severity === 4,
      ),
    ).toBe(4);
    editor.change('lacuna.json', '{ "libraries": ["./own"] }');
    await until(
      () => editor.diagnostics('lacuna.json').map(({ message }) => message),
      (told) => /no folder/.test(told.join()),
    );
    editor.write('own/hives.norm', library('hives', 'orchards'));
    editor.watched('own/hives.norm', 1);
    await until(
      () => [...editor.diagnostics('lacuna.json'), ...unknown('draft.norm')],
      (told) => told.length === 0,
    );
    editor.close('lacuna.json');
    await until(
      () => unknown('draft.norm'),
      (told) => told.includes('unknown-name'),
    );
  });
});

describe('settings of the editor', () => {
  const files = {
    'one/draft.norm': draft('hives'),
    'two/draft.norm': draft('hives'),
    'two/lacuna.json': '{ "severity": { "unknown-name": "hint" } }',
  };
  const folders = ['one', 'two'];

  it('are asked for by folder, and a configuration goes before them', async () => {
    const settings = {
      '': {},
      one: { severity: { 'unknown-name': 'off' } },
      two: { severity: { 'unknown-name': 'off' } },
    };
    editor = await editorOn(files, { folders, settings, capabilities: { workspace: { configuration: true } } });
    for (const path of ['one/draft.norm', 'two/draft.norm']) editor.open(path, draft('hives'));
    await until(
      () => severityOf('two/draft.norm', 'unknown-name'),
      (severity) => severity === 4,
    );
    await until(
      () => editor.received().filter(({ params }) => params?.uri === editor.uri('one/draft.norm')).length,
      (times) => times > 0,
    );
    expect(unknown('one/draft.norm')).toEqual([]);
    editor.settings.one = { severity: { 'unknown-name': 'warning' } };
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    await until(
      () => severityOf('one/draft.norm', 'unknown-name'),
      (severity) => severity === 2,
    );
  });

  it('are taken from editors that push them', async () => {
    editor = await editorOn(files, { folders });
    editor.open('one/draft.norm', draft('hives'));
    await until(
      () => severityOf('one/draft.norm', 'unknown-name'),
      (severity) => severity === 1,
    );
    const push = (norms: object) => editor.notify('workspace/didChangeConfiguration', { settings: { norms } });
    push({ severity: { 'unknown-name': 'warning' } });
    await until(
      () => severityOf('one/draft.norm', 'unknown-name'),
      (severity) => severity === 2,
    );
  });

  it('choose the language, which is else that of the editor', async () => {
    editor = await editorOn(files, { folders, locale: 'zh-cn' });
    editor.open('one/draft.norm', draft('hives'));
    const message = () =>
      editor.diagnostics('one/draft.norm').find(({ code }) => code === 'unknown-name')?.message ?? '';
    await until(message, (told) => /[\u4e00-\u9fff]/.test(told));
    editor.notify('workspace/didChangeConfiguration', { settings: { norms: { language: 'en' } } });
    await until(message, (told) => told.startsWith('There is no library called "hives".'));
    editor.notify('workspace/didChangeConfiguration', { settings: { norms: { language: 'auto' } } });
    await until(message, (told) => /[\u4e00-\u9fff]/.test(told));
  });
});
