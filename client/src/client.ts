import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Changed, changedNotification } from '../../server/src/core/protocol';
import { restarting } from './restarting';
import { traceChannel } from './trace';

/** The language client, and the event that tells of each new analysis. */
export interface Client {
  language: LanguageClient;
  onChanged: vscode.Event<Changed>;
}

/** Makes the client of the bundled language server; the caller starts it. */
export function startClient(context: vscode.ExtensionContext): Client {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const changed = new vscode.EventEmitter<Changed>();
  const log = vscode.window.createOutputChannel('Norms', { log: true });
  // The id is the section of the settings: `norms.trace.server` is read by the client library itself.
  const language: LanguageClient = new LanguageClient(
    'norms',
    'Norms',
    { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    {
      documentSelector: [{ language: 'norm' }],
      synchronize: { configurationSection: 'norms' },
      outputChannel: log,
      traceOutputChannel: traceChannel(log, context.subscriptions),
      errorHandler: restarting(() => language),
    },
  );
  language.onNotification(changedNotification, (params: Changed) => changed.fire(params));
  context.subscriptions.push(log, changed);
  return { language, onChanged: changed.event };
}
