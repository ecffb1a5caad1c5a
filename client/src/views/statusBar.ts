import * as vscode from 'vscode';
import type { Changed } from '../../../server/src/core/protocol';
import type { ActiveDraft } from '../activeDraft';
import type { Client } from '../client';

/** The number of open gaps of the active draft; hidden where there is no draft, and where it belongs to no accord. */
export function statusBar(client: Client, draft: ActiveDraft): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('norms.gaps', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Open gaps');
  item.command = 'norms.showCoverage';
  const told = new Map<string, Changed>();

  const draw = () => {
    const { gaps, sentence } = (draft.uri && told.get(draft.uri.toString())) || {};
    if (gaps === undefined) return item.hide();
    item.text = `$(law) ${words(gaps)}`;
    item.tooltip = sentence;
    item.accessibilityInformation = { label: `${words(gaps)}. ${sentence}` };
    item.show();
  };

  return vscode.Disposable.from(
    item,
    draft.onDidChange(draw),
    client.onChanged((changed) => {
      told.set(vscode.Uri.parse(changed.uri).toString(), changed);
      draw();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => told.delete(uri.toString())),
  );
}

function words(gaps: number): string {
  if (gaps === 0) return vscode.l10n.t('No gap open');
  return gaps === 1 ? vscode.l10n.t('1 gap open') : vscode.l10n.t('{0} gaps open', gaps);
}
