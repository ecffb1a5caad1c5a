/**
 * A newcomer: a new draft by its questions, an article with completion alone, gaps closed by their fixes, a new name, the
 * format and the picture. The screenshots on the way are those of the walkthrough.
 */
import * as assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension';
import {
  after,
  at,
  click,
  code,
  extension,
  keyboard,
  makeRoom,
  open,
  pause,
  picture,
  pictures,
  until,
} from './support';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

const answers = { subject: 'cyber operations', parties: ['CN', 'US'], form: 'treaty', uses: [] };

suite('a newcomer', () => {
  let api: Api;
  let draft: vscode.TextDocument;
  const gaps = () =>
    vscode.languages
      .getDiagnostics(draft.uri)
      .map(code)
      .filter((one) => one.startsWith('gap/'));

  suiteSetup(async () => {
    await run('workbench.action.closeAllEditors');
    await run('notifications.clearAll');
    await makeRoom();
  });

  suiteTeardown(async () => {
    await vscode.window.showTextDocument(draft);
    await run('workbench.action.revertAndCloseActiveEditor');
    await run('workbench.action.closeAllEditors');
  });

  test('answers the questions of a new draft', async () => {
    const inBrowser = vscode.env.uiKind === vscode.UIKind.Web;
    const asked = inBrowser ? run('norms.newDraft') : run('norms.newDraft', answers);
    if (inBrowser) await answer();
    await asked;
    draft = await until('the new draft', () => vscode.window.activeTextEditor?.document);
    // The command woke the extension: no draft was open before.
    api = await extension();
    assert.match(draft.getText(), /between {5}CN "the People's Republic of China", US "the United States of America"/);
    await until('its gaps', () => gaps().length > 0);
    await pictures('begin');
  });

  test('writes an article with completion alone', async () => {
    await type('norm restraint "Restraint"\n');
    await complete('sc', 'scope each Party');
    await type('\n');
    await complete('sha', 'shall not');
    await complete('con', 'conduct');
    await type('\n');
    await complete('act', 'activity disruption');
    await type(', ');
    await pictures('write', () => run('editor.action.triggerSuggest'));
    await complete('des', 'destruction');
    await type('\n');
    await complete('tar', 'targets hospitals of another Party');
    await type('\n');
    await complete('dur pea', 'during peacetime');
    const article = draft.getText().slice(draft.getText().indexOf('norm restraint'));
    assert.match(
      article.replace(/ +/g, ' '),
      /^norm restraint "Restraint"\n scope each Party\n shall not conduct\n activity disruption, destruction\n targets hospitals of another Party\n during peacetime\s*$/,
    );
    const errors = () =>
      vscode.languages.getDiagnostics(draft.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    await until('a text without errors', () => errors().length === 0);
  });

  test('sees what the article reaches', async () => {
    const place = after(draft, 'norm rest');
    await at(place, 'editor.action.showHover');
    await pictures('gaps', () => at(place, 'editor.action.showHover'));
    await run('editor.action.hideHover');
  });

  test('closes three gaps by their fixes', async () => {
    const title = after(draft, 'accord "Acc');
    await at(title, 'editor.action.quickFix');
    await pictures('close', () => at(title, 'editor.action.quickFix'));
    await run('hideCodeActionWidget');
    for (let closed = 0; closed < 3; closed++) {
      const open = gaps();
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        new vscode.Range(title, title),
        vscode.CodeActionKind.QuickFix.value,
        200,
      );
      const fix = actions.find(({ isPreferred, edit }) => isPreferred && edit);
      assert.ok(fix?.edit, 'a fix');
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      await until(`the gap closed by "${fix.title}"`, () => gaps().length < open.length);
    }
    const conflicts = vscode.languages.getDiagnostics(draft.uri).filter((finding) => code(finding) === 'conflict');
    assert.deepEqual(conflicts, []);
    await picture('closed');
  });

  test('gives the article another name', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      draft.uri,
      after(draft, 'norm rest'),
      'no-disruption',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(draft.getText(), /^norm no-disruption "Restraint"$/m);
    assert.doesNotMatch(draft.getText(), /\brestraint\b(?!")/);
  });

  test('formats the draft, which changes nothing that was written by proposals and fixes', async () => {
    const before = draft.getText();
    await run('editor.action.formatDocument');
    assert.equal(draft.getText().trimEnd(), before.trimEnd());
  });

  test('looks at the whole picture', async () => {
    await run('norms.showCoverage');
    await until(
      'the picture',
      () => api.coverage()?.uri.endsWith('.norm') && api.coverage()?.title.startsWith('Accord on'),
    );
    await pictures('coverage');
  });

  test('reads the examples', async () => {
    await run('workbench.action.closeEditorsInOtherGroups');
    const incidents = await open('incidents-2015.norm');
    await until('the verdicts on them', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        incidents.uri,
        20,
      );
      return lenses.length > 0;
    });
    await pause(1500);
    await pictures('examples');
  });

  async function type(text: string): Promise<void> {
    await run('type', { text });
  }

  /** Types some letters and takes the first line of what is offered, which is to be the one named. */
  async function complete(letters: string, label: string): Promise<void> {
    await type(letters);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      draft.uri,
      vscode.window.activeTextEditor?.selection.active,
    );
    const [first] = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.equal(typeof first?.label === 'string' ? first.label : first?.label.label, label);
    const before = draft.getText();
    await run('editor.action.triggerSuggest');
    await until(`"${label}" taken`, async () => {
      await pause(150);
      await run('acceptSelectedSuggestion');
      return draft.getText() !== before;
    });
  }

  /** The questions one by one, with the keyboard. */
  async function answer(): Promise<void> {
    await pause(800);
    await keyboard({ text: 'cyber' });
    await keyboard({ key: 'Enter' });
    for (const code of answers.parties) {
      await keyboard({ key: 'Control+A' });
      await keyboard({ text: code });
      click('.quick-input-list .monaco-list-row');
      await pause(600);
    }
    await picture('new-draft-parties');
    await keyboard({ key: 'Enter' });
    await keyboard({ text: 'treaty' });
    await keyboard({ key: 'Enter' });
    await picture('new-draft-definitions');
    await keyboard({ key: 'Enter' });
  }
});
