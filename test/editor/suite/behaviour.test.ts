/** The server behind the editor: it stops and is started again, its log, and its configuration. */
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { traceChannel } from '../../../client/src/trace';
import { code, extension, findings, open, setting, until } from './support';

const unknown = 'unknown-clause';

/** The process of the server: the child of this one that runs its bundle. */
function server(): number | undefined {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const found = listed
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .find((parts) => Number(parts?.[2]) === process.pid && parts?.[3]?.includes('server.cjs'));
  return found ? Number(found[1]) : undefined;
}

suite('the server behind the editor', () => {
  let accord: vscode.TextDocument;

  suiteSetup(async () => {
    accord = await open('accord-2015.norm');
    await extension();
  });

  suiteTeardown(async () => {
    await setting('norms.trace.server', undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  async function write(text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(accord.uri, new vscode.Position(accord.lineCount, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  test('is started again when it stops, and goes on with the text as it is', async () => {
    const before = await until('the server', server);
    await write('\nnorm written before "Before"\n  nonsense    one\n');
    await until('a finding on what was written', () => findings(accord, unknown).length === 1);
    process.kill(before, 'SIGKILL');
    const again = await until('another server', () => {
      const now = server();
      return now !== before && now;
    });
    assert.notEqual(again, before);
    await write('\nnorm written after "After"\n  nonsense    two\n');
    await until('findings of the new server', () => findings(accord, unknown).length === 2);
  });

  test('has a log that can be shown', async () => {
    await vscode.commands.executeCommand('norms.showServerLog');
    const shown = () => vscode.workspace.textDocuments.some(({ uri }) => /^output:.*Norms/.test(String(uri)));
    await until('the log', shown);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  test('has what is said to it written down where the setting says so, and not else', async () => {
    const lines: string[] = [];
    const log = { logLevel: vscode.LogLevel.Info, info: (line: string) => lines.push(line), dispose: () => {} };
    const subscriptions: vscode.Disposable[] = [];
    const outputChannel = log as unknown as vscode.LogOutputChannel;
    const module = vscode.extensions.getExtension('lacuna.lacuna')?.extensionPath;
    const client = new LanguageClient(
      'norms',
      'Norms',
      { module: `${module}/dist/server.cjs`, transport: TransportKind.ipc },
      { documentSelector: [], outputChannel, traceOutputChannel: traceChannel(outputChannel, subscriptions) },
    );
    await client.start();
    const asked = async () => {
      await client.sendRequest('norms/libraries');
      return lines.some((line) => /Sending request 'norms\/libraries/.test(line));
    };
    assert.equal(await asked(), false);
    await setting('norms.trace.server', 'messages');
    await until('the request in the log', asked);
    await client.stop();
    for (const one of subscriptions) one.dispose();
  });

  test('is configured by lacuna.json, which completes itself and is told what is wrong in it', async () => {
    const uri = vscode.Uri.joinPath(accord.uri, '..', 'lacuna.json');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('{\n  "severity": { "unknown-clause": "off", "" }\n}\n'));
    const file = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(file);
    assert.equal(file.languageId, 'jsonc');
    const place = file.positionAt(file.getText().indexOf('""') + 1);
    const offered = await until('codes to complete', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        place,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.includes('conflict') && labels;
    });
    assert.ok(offered.includes('redundant-norm'));
    await until('what is wrong in it', () =>
      vscode.languages.getDiagnostics(uri).some((one) => code(one) === 'configuration'),
    );
    await until('no finding that is switched off', () => findings(accord, unknown).length === 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await until('the findings again', () => findings(accord, unknown).length === 2);
    await vscode.window.showTextDocument(accord);
  });
});
