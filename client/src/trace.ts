/** `norms.trace.server`: what the editor and the server say to each other, in the server's log. */
import * as vscode from 'vscode';

/**
 * The log as the client library wants it: it writes there only where the log's level is the finest, and asks for the setting
 * only then. Here the setting alone decides, and what is said is seen at the level that a log has by default.
 */
export function traceChannel(
  log: vscode.LogOutputChannel,
  subscriptions: vscode.Disposable[],
): vscode.LogOutputChannel {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const level = () => (isTraced() ? vscode.LogLevel.Trace : vscode.LogLevel.Info);
  subscriptions.push(
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('norms.trace.server')) changed.fire(level());
    }),
  );
  return Object.create(log, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => log.info(message) },
  });
}

function isTraced(): boolean {
  return vscode.workspace.getConfiguration('norms').get('trace.server', 'off') !== 'off';
}
