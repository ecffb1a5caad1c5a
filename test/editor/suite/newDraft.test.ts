/** From an empty folder: a new draft, the library it uses, and the examples. */
import * as assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { code, extension, until } from './support';

suite('a new draft', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-examples-'));

  suiteTeardown(async () => {
    rmSync(folder, { recursive: true, force: true });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('has its Parties, its form and its gaps from the first moment', async () => {
    await extension();
    const document = await vscode.commands.executeCommand<vscode.TextDocument>('norms.newDraft', {
      subject: 'cyber operations',
      parties: ['US', 'CN'],
      form: 'political commitment',
      uses: [],
    });
    assert.equal(document.languageId, 'norm');
    assert.equal(document.isUntitled, true, 'it is the drafter who saves it');
    const text = document.getText();
    assert.match(text, /^accord "Commitments on operations in cyberspace"$/m);
    assert.match(text, /between {5}US "the United States of America", CN "the People's Republic of China"/);
    assert.match(text, /form {8}political commitment/);
    const found = await until('the gaps of the new draft', () => {
      const codes = vscode.languages.getDiagnostics(document.uri).map(code);
      return codes.some((one) => one.startsWith('gap/')) && codes;
    });
    assert.deepEqual(
      found.filter((one) => !/^(gap|expected)\//.test(one) && one !== 'final-clauses'),
      [],
      'nothing is wrong with it but what it leaves open',
    );
    const cursor = vscode.window.activeTextEditor?.selection.active;
    assert.equal(cursor?.line, document.lineCount - 1, 'the cursor stands where the articles go');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('shows a library that ships, in which everything works and nothing can be changed', async () => {
    const editor = await vscode.commands.executeCommand<vscode.TextEditor>('norms.openLibrary', 'cyber operations');
    const { document } = vscode.window.activeTextEditor ?? editor;
    assert.match(document.getText(), /^vocabulary cyber operations/m);
    const outline = await until('the outline of the library', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols.length > 0 && symbols;
    });
    assert.ok(outline.some(({ name }) => name.includes('cyber operations')));
    const before = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.getText(), before, 'the library is read-only');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('shows an instrument that ships', async () => {
    await vscode.commands.executeCommand('norms.openLibrary', 'UN GGE 2015');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^instrument UN GGE 2015 /m);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('copies the examples, and never over what is there', async () => {
    const copied = async () =>
      vscode.commands.executeCommand<vscode.Uri>('norms.openExamples', vscode.Uri.file(folder));
    const [first, second] = [await copied(), await copied()];
    assert.notEqual(first.path, second.path);
    assert.ok(readdirSync(first.fsPath).includes('accord-2015.norm'));
    assert.deepEqual(readdirSync(second.fsPath), readdirSync(first.fsPath));
  });
});
