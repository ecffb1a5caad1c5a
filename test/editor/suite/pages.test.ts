/** The pages on findings and concerns, as the editor opens them: rendered, and not as Markdown to be edited. */
import * as assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { after, findings, open, picture, until } from './support';

suite('the pages', () => {
  let accord: vscode.TextDocument;

  suiteSetup(async () => {
    accord = await open('accord-2015.norm');
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  /** Where the code of a finding leads. */
  const target = (diagnostic: vscode.Diagnostic) =>
    typeof diagnostic.code === 'object' ? diagnostic.code.target : undefined;

  test('a gap leads to the page of its concern, which opens to be read', async () => {
    const gap = await until('the gap on elections', () => findings(accord, 'gap/elections')[0]);
    const page = target(gap);
    assert.match(page?.path ?? '', /\/dist\/docs\/concern\/cyber-concerns\/elections\.md$/);
    await vscode.commands.executeCommand('vscode.open', page);
    const input = await until('the page', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputCustom ? activeTab.input : undefined;
    });
    assert.equal(input.viewType, 'vscode.markdown.preview.editor');
    assert.equal(input.uri.path, page?.path);
    await picture('page');
  });

  test('a term leads to its page', async () => {
    const place = after(accord, 'activity    ');
    const shown = await until('the hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        accord.uri,
        place,
      );
      const text = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value);
      return text.join('\n').includes('disruption') ? text.join('\n') : undefined;
    });
    assert.match(shown, /\]\(file:\/\/.*\/dist\/docs\/term\/cyber-operations\/disruption\.md\)/);
  });
});
