import * as vscode from 'vscode';
import type { ActiveDraft } from '../activeDraft';
import type { CoveragePanel } from '../panels/coveragePanel';

/** `Norms: Show Coverage`: opens the panel on the active draft. */
export const showCoverage = (draft: ActiveDraft, panel: CoveragePanel) => () => {
  if (draft.uri) panel.show();
  else void vscode.window.showInformationMessage(vscode.l10n.t('Open a .norm file to see what it covers.'));
};
