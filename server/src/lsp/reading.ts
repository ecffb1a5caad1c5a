/** Reads the drafts of the folders that are open, a little at a time, so that what is asked of all of them is answered at once. */
import type { Connection } from 'vscode-languageserver';
import type { Messages } from '../core/messages/messages';
import { toldOf } from './progress';
import { inSlices } from './turn';
import type { Workspace } from './workspace';

interface Parts {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly messages: () => Messages;
}

/** Settles when all is read. */
export async function readWorkspace({ connection, workspace, messages }: Parts): Promise<void> {
  const { reading, files } = messages().progress;
  const told = toldOf(connection, reading);
  const always = () => true;
  try {
    await inSlices(() => workspace.folders.look(), always);
    const drafts = workspace.folders.drafts();
    let next = 0;
    const read = () => {
      const uri = drafts[next++];
      if (uri !== undefined) workspace.source(uri);
      return next < drafts.length;
    };
    await inSlices(() => {
      told.report(files(next, drafts.length));
      return read();
    }, always);
  } finally {
    told.end();
  }
}
