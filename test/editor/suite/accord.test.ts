/** The sample accord in a real editor: what a drafter sees, points at, is offered, and gets written. */
import * as assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension';
import { after, at, choose, click, extension, findings, makeRoom, open, picture, pictures, until } from './support';

const gap = 'gap/commercial-espionage';

/** Of so many quick fixes the edit is asked for as well. */
const resolved = 50;

suite('the accord of 2015', () => {
  let accord: vscode.TextDocument;
  let api: Api;

  suiteSetup(async () => {
    accord = await open('accord-2015.norm');
    api = await extension();
    await makeRoom();
  });

  test('has the language of its file ending', () => {
    assert.equal(accord.languageId, 'norm');
  });

  test('shows a gap as a warning that stands alone', async () => {
    const [finding] = await until(gap, () => some(findings(accord, gap)));
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(finding?.message ?? '', /\.$/);
  });

  test('explains a norm on hovering', async () => {
    const place = after(accord, 'norm no-first');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      accord.uri,
      place,
    );
    const told = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(told.join('\n'), /\*\*.+\*\*/);
    assert.match(told.join('\n'), /prohibits/);
    await at(place, 'editor.action.showHover');
    await picture('hover');
    await vscode.commands.executeCommand('editor.action.hideHover');
  });

  test('offers the terms of a clause, each with its kind and what it is', async () => {
    const place = after(accord, 'activity    disruption, ');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      accord.uri,
      place,
    );
    const offered = (wanted: string) => items.find(({ label }) => nameOf(label) === wanted);
    // Without a server the editor offers words of the text, which have the kind Text and no detail.
    assert.equal(offered('espionage')?.kind, vscode.CompletionItemKind.Enum, 'a family of terms');
    assert.equal(offered('denial of service')?.kind, vscode.CompletionItemKind.EnumMember, 'a single term');
    assert.ok(offered('espionage')?.detail, 'a detail');
    await at(place, 'editor.action.triggerSuggest');
    await picture('completion');
    await vscode.commands.executeCommand('hideSuggestWidget');
  });

  test('opens the coverage panel beside the text', async () => {
    await vscode.commands.executeCommand('norms.showCoverage');
    const view = await until('the picture', api.coverage);
    assert.ok(view.rows.length > 0 && view.columns.length > 0);
    assert.ok(view.concerns.some(({ name, state }) => name === 'commercial espionage' && state === 'open'));
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.ok(
      tabs.some(({ input }) => input instanceof vscode.TabInputWebview && /norms\.coverage$/.test(input.viewType)),
    );
    assert.equal(vscode.window.activeTextEditor?.document, accord, 'the text keeps the focus');
    await pictures('accord');
  });

  test('leads from a square of the panel to the norm that reaches it', async function () {
    if (vscode.env.uiKind !== vscode.UIKind.Web) this.skip();
    click('.cell[aria-label="disruption, water: prohibited"]');
    click('.card .norms button');
    const editor = await until('the norm', () => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.getText(active.selection) === 'no-first-use' && active;
    });
    assert.equal(editor.document, accord);
    await picture('square');
  });

  test('lays an instrument beside the draft', async function () {
    if (vscode.env.uiKind !== vscode.UIKind.Web) this.skip();
    const [first] = api.coverage()?.instruments ?? [];
    assert.deepEqual([first?.label, first?.buildsOn], ['UN GGE 2015', true], 'what the draft builds on comes first');
    choose('select:has(optgroup)', 'UN GGE 2015');
    await until('the picture beside the instrument', () => api.coverage()?.beside?.label === 'UN GGE 2015');
    click('.cell[aria-label^="destruction, emergency response teams: silent; UN GGE 2015: discouraged"]');
    await pictures('beside');
    choose('select:has(optgroup)', 'no other text');
    await until('the picture alone', () => api.coverage()?.beside === undefined);
  });

  test('closes the gap by its quick fix, and the picture follows', async () => {
    const [finding] = findings(accord, gap);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      accord.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      resolved,
    );
    const fix = actions.find(({ title }) => /commercial espionage/i.test(title));
    assert.ok(fix?.edit, 'a quick fix with its edit');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until('the closed gap', () => findings(accord, gap).length === 0);
    await until('the new picture', () => concern(api, 'commercial espionage')?.state === 'closed');
  });
});

const nameOf = (label: string | vscode.CompletionItemLabel) => (typeof label === 'string' ? label : label.label);

const some = <T>(list: T[]) => (list.length > 0 ? list : undefined);

const concern = (api: Api, wanted: string) => api.coverage()?.concerns.find(({ name }) => name === wanted);
