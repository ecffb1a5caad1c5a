import type { LanguageClient } from 'vscode-languageclient/node';

/** `Norms: Restart Server`: a fresh server for the same open drafts. */
export const restartServer = (client: LanguageClient) => () => client.restart();
