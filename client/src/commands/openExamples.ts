import * as vscode from 'vscode';

/** `Norms: Open Example Workspace`: copies the examples into a folder of the reader's choice and opens it there. */
export const openExamples = (extension: vscode.Uri) => async (given?: vscode.Uri) => {
  const parent = given ?? (await ask());
  if (!parent) return undefined;
  const target = await free(parent, 'treaty-norms-examples');
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(extension, 'dist', 'samples'), target);
  if (!given) await vscode.commands.executeCommand('vscode.openFolder', target);
  return target;
};

async function ask(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Where should the examples be copied?'),
    openLabel: vscode.l10n.t('Copy the examples here'),
  });
  return picked?.[0];
}

/** A folder that is not there yet, so that nothing is overwritten. */
async function free(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const target = vscode.Uri.joinPath(parent, number === 1 ? name : `${name}-${number}`);
    const taken = await vscode.workspace.fs.stat(target).then(
      () => true,
      () => false,
    );
    if (!taken) return target;
  }
}
