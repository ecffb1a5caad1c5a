import type { LanguageClient } from 'vscode-languageclient/node';

/** `Norms: Show Server Log`: what the server had to tell of itself, and with `norms.trace.server` what was said to it. */
export const showServerLog = (client: LanguageClient) => () => client.outputChannel.show();
