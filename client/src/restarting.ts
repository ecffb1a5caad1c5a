/** When the server stops by itself: it is started again, and the drafter is told. */
import * as vscode from 'vscode';
import { CloseAction, type ErrorHandler, type LanguageClient } from 'vscode-languageclient/node';

/**
 * Starts the server again, unless it stops again and again.
 *
 * @param client asked late, since the client is made with its handler.
 */
export function restarting(client: () => LanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  const handler = () => {
    usual ??= client().createDefaultErrorHandler();
    return usual;
  };
  return {
    error: (...fault) => handler().error(...fault),
    async closed() {
      const closed = await handler().closed();
      void tell(closed.action === CloseAction.Restart, client());
      return { ...closed, handled: true };
    },
  };
}

async function tell(restarted: boolean, client: LanguageClient): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  const startAgain = vscode.l10n.t('Start Again');
  const chosen = restarted
    ? await vscode.window.showWarningMessage(
        vscode.l10n.t('The norms server stopped and was started again. Your text is as you left it.'),
        showLog,
      )
    : await vscode.window.showErrorMessage(
        vscode.l10n.t(
          'The norms server stopped several times within a few minutes and is not started again. Your text is as you left it; its findings are not kept up to date.',
        ),
        startAgain,
        showLog,
      );
  if (chosen === showLog) client.outputChannel.show();
  if (chosen === startAgain) await client.start();
}
