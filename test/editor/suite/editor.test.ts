/** What the editor itself does with a draft, by the commands with which it asks its providers. */
import * as assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { after, extension, findings, open, until } from './support';

const run = <T>(command: string, ...rest: unknown[]) => vscode.commands.executeCommand<T>(command, ...rest);
const options = { tabSize: 2, insertSpaces: true };

suite('a draft about a river, with a library, a mandate and an incident', () => {
  let accord: vscode.TextDocument;
  let original: string;

  suiteSetup(async () => {
    accord = await open('river/accord.norm');
    original = accord.getText();
    await extension();
    await until('the findings', () => findings(accord, 'gap/dirty-water').length > 0);
  });

  suiteTeardown(async () => {
    await run('closeReferenceSearch');
    await run('workbench.action.closeActiveEditor');
  });

  const everything = () => new vscode.Range(0, 0, accord.lineCount, 0);

  /** The document of a file beside the accord. */
  const beside = (name: string) => vscode.workspace.openTextDocument(vscode.Uri.joinPath(accord.uri, '..', name));

  async function replace(words: string, by: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const end = after(accord, words);
    edit.replace(accord.uri, new vscode.Range(accord.positionAt(accord.offsetAt(end) - words.length), end), by);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  async function apply(edits: readonly vscode.TextEdit[]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.set(accord.uri, [...edits]);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  /** `accord.norm: lifelines`, sorted. */
  async function named(locations: readonly vscode.Location[]): Promise<string[]> {
    const words = locations.map(async ({ uri, range }) => {
      const document = await vscode.workspace.openTextDocument(uri);
      return `${uri.path.split('/').at(-1)}: ${document.getText(range)}`;
    });
    return (await Promise.all(words)).sort();
  }

  test('has an outline', async () => {
    const [root] = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', accord.uri);
    assert.equal(root?.name, 'Accord on the Uses of the River Ister');
    const names = root?.children.map(({ name }) => name).join(' ');
    assert.match(names ?? '', /lifelines.*no-diversion.*emergencies/);
  });

  test('has lenses, which lead to what they tell of', async () => {
    const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', accord.uri, 50);
    const titles = lenses.map(({ command }) => command?.title);
    for (const title of ['2 gaps open', 'Show coverage', 'Used by 1 norm', 'Decides 1 incident']) {
      assert.ok(titles.includes(title), `${title} among ${titles.join(', ')}`);
    }
    assert.ok(titles.some((title) => /^Reaches [\d,]+ acts$/.test(title ?? '')));
    const uses = lenses.find(({ command }) => command?.title === 'Used by 1 norm')?.command;
    assert.equal(uses?.command, 'norms.showReferences');
    await run(uses?.command, ...(uses?.arguments ?? []));
    await run('closeReferenceSearch');
  });

  test('has semantic tokens, in all and in a range', async () => {
    const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', accord.uri);
    const { data } = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', accord.uri);
    const types = [...data].filter((_, index) => index % 5 === 3).map((type) => legend.tokenTypes[type]);
    for (const type of ['keyword', 'function', 'enumMember', 'typeParameter', 'operator', 'variable', 'string']) {
      assert.ok(types.includes(type), type);
    }
    const start = after(accord, 'norm no-diversion').line;
    const range = new vscode.Range(start, 0, start + 1, 0);
    const part = await run<vscode.SemanticTokens>('vscode.provideDocumentRangeSemanticTokens', accord.uri, range);
    assert.ok(part.data.length > 0 && part.data.length < data.length);
    assert.equal(part.data[0], start);
  });

  test('has inlay hints', async () => {
    const hints = await run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', accord.uri, everything());
    const labels = hints.map(({ label }) => label);
    for (const label of ['Article 1', 'Article 2', '2 terms', 'NO or SU', 'any target']) {
      assert.ok(labels.includes(label), `${label} among ${labels.join(', ')}`);
    }
  });

  test('folds, and widens what is selected', async () => {
    const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', accord.uri);
    const { line } = after(accord, 'norm no-diversion');
    assert.ok(folds.some(({ start }) => start === line));
    const place = after(accord, 'other than vin');
    const [selection] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', accord.uri, [place]);
    const words: string[] = [];
    for (let one = selection; one; one = one.parent as typeof selection) words.push(accord.getText(one.range));
    assert.ok(words.includes('vineyards') && words.includes('farms other than vineyards'), words.join(' | '));
  });

  test('links to the file that it uses', async () => {
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', accord.uri);
    const targets = links.map(({ target }) => target?.toString() ?? '');
    assert.ok(
      targets.some((target) => target.endsWith('/river/river.norm')),
      targets.join(' '),
    );
  });

  test('leads to definitions, to declarations in the library and to every reference', async () => {
    const use = after(accord, 'targets     life');
    const definition = await run<vscode.Location[]>('vscode.executeDefinitionProvider', accord.uri, use);
    assert.deepEqual(await named(definition), ['accord.norm: lifelines']);
    const term = after(accord, 'other than vine');
    const [type] = await run<vscode.Location[]>('vscode.executeTypeDefinitionProvider', accord.uri, term);
    assert.match(type?.uri.path ?? '', /river\.norm$/);
    const references = await run<vscode.Location[]>('vscode.executeReferenceProvider', accord.uri, use);
    assert.deepEqual(await named(references), [
      'accord.norm: lifelines',
      'accord.norm: lifelines',
      'mandate.norm: lifelines',
    ]);
    const highlights = await run<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', accord.uri, use);
    assert.equal(highlights.length, 2);
  });

  test('tells which norms depend on a definition, and what a norm depends on', async () => {
    const place = after(accord, 'define life');
    const [item] = await run<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', accord.uri, place);
    const incoming = await run<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    assert.ok(incoming.some(({ from }) => from.name === 'no-diversion'));
    const at = after(accord, 'norm no-');
    const [norm] = await run<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', accord.uri, at);
    const outgoing = await run<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', norm);
    assert.deepEqual(outgoing.map(({ to }) => to.name).sort(), ['emergencies', 'lifelines']);
  });

  test('is found in the workspace by a part of a name', async () => {
    const found = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'low water');
    assert.ok(found.some(({ name, location }) => /low water/.test(name) && /incidents\.norm$/.test(location.uri.path)));
  });

  test('shows the form of the line that is being written', async () => {
    const place = after(accord, 'activity    diversion ');
    const help = await run<vscode.SignatureHelp>('vscode.executeSignatureHelpProvider', accord.uri, place, ',');
    assert.match(help?.signatures[0]?.label ?? '', /^activity/);
  });

  test('is formatted as it was, whatever the spaces', async () => {
    await replace('  during      summer\n  source      "A', '    during summer\n source    "A');
    await replace('  scope       each Party\n  may         carry out', '  scope each Party\n  may carry out');
    const edits = await run<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', accord.uri, options);
    assert.ok(edits.length > 0);
    await apply(edits);
    assert.equal(accord.getText(), original);
    assert.equal((await run<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', accord.uri, options)) ?? 0, 0);
  });

  test('is mended by a quick fix', async () => {
    await replace('other than wells', 'other than wels');
    const [finding] = await until('the unknown term', () => {
      const found = findings(accord, 'unknown-term');
      return found.length > 0 && found;
    });
    const actions = await run<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      accord.uri,
      finding?.range,
      vscode.CodeActionKind.QuickFix.value,
      50,
    );
    const fix = actions.find(({ title }) => /wells/.test(title));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(' | '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until('the known term', () => findings(accord, 'unknown-term').length === 0);
    assert.equal(accord.getText(), original);
  });

  test('takes a new name of a term in every file that names it', async () => {
    const place = after(accord, 'activity    diver');
    const rename = (to: string) =>
      run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', accord.uri, place, to);
    const edit = await rename('abstraction');
    const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    assert.deepEqual(files.sort(), ['accord.norm', 'incidents.norm', 'river.norm']);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(accord.getText(), /activity {4}abstraction other than wells/);
    assert.match((await beside('river.norm')).getText(), /^term abstraction$/m);
    assert.match((await beside('incidents.norm')).getText(), /activity {4}abstraction/);
    await until('findings on the new names', async () => {
      const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', accord.uri, 50);
      return lenses.some(({ command }) => command?.title === 'Decides 1 incident');
    });
    assert.deepEqual(findings(accord, 'unknown-term'), []);
    await assert.rejects(Promise.resolve(rename('pollution')), /pollution/);
    assert.ok(await vscode.workspace.applyEdit(await rename('diversion')));
    assert.equal(accord.getText(), original);
  });

  test('takes a new name of a definition in the mandate as well', async () => {
    const place = after(accord, 'define life');
    const rename = (to: string) =>
      run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', accord.uri, place, to);
    assert.ok(await vscode.workspace.applyEdit(await rename('sources of life')));
    assert.match((await beside('mandate.norm')).getText(), /targets sources of life of another Party/);
    assert.ok(await vscode.workspace.applyEdit(await rename('lifelines')));
    assert.equal(accord.getText(), original);
  });
});
