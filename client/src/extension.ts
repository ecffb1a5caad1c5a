import * as vscode from 'vscode';
import { ActiveDraft } from './activeDraft';
import { startClient } from './client';
import { newDraft } from './commands/newDraft';
import { openExamples } from './commands/openExamples';
import { openLibrary } from './commands/openLibrary';
import { restartServer } from './commands/restartServer';
import { showCoverage } from './commands/showCoverage';
import { showReferences } from './commands/showReferences';
import { showServerLog } from './commands/showServerLog';
import { CoveragePanel } from './panels/coveragePanel';
import { statusBar } from './views/statusBar';

/** What the extension tells other code in the editor; the tests in a real editor look at it. */
export interface Api {
  /** The picture that the coverage panel last drew; undefined while there is none. */
  coverage(): CoveragePanel['last'];
}

let stop: (() => Promise<void>) | undefined;

/** Starts the language server and puts the commands, the status bar item and the panel to work. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const client = startClient(context);
  const draft = new ActiveDraft();
  const coverage = new CoveragePanel(client.language, context.extensionUri, draft);
  context.subscriptions.push(
    draft,
    coverage,
    statusBar(client, draft),
    client.onChanged(() => coverage.refresh()),
    vscode.commands.registerCommand('norms.showCoverage', showCoverage(draft, coverage)),
    vscode.commands.registerCommand('norms.newDraft', newDraft(client.language)),
    vscode.commands.registerCommand('norms.openLibrary', openLibrary(client.language)),
    vscode.commands.registerCommand('norms.openExamples', openExamples(context.extensionUri)),
    vscode.commands.registerCommand('norms.showReferences', showReferences(client.language)),
    vscode.commands.registerCommand('norms.restartServer', restartServer(client.language)),
    vscode.commands.registerCommand('norms.showServerLog', showServerLog(client.language)),
  );
  stop = () => client.language.stop();
  await client.language.start();
  return { coverage: () => coverage.last };
}

/** Ends the server with the extension. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
