/** Asks the editor to look again at lenses, hints and colours when something other than the text of their file has changed. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** Only when the drafter pauses: until then the next change is likely to follow. */
const pause = 400;

export class Refresh {
  private readonly methods: readonly string[];
  private timer: NodeJS.Timeout | undefined;

  /** @param capabilities what the editor can look at again. */
  constructor(
    private readonly connection: Pick<Connection, 'console' | 'sendRequest'>,
    { workspace = {} }: ClientCapabilities,
  ) {
    const { codeLens, inlayHint, semanticTokens } = workspace;
    this.methods = [
      ...(codeLens?.refreshSupport ? ['workspace/codeLens/refresh'] : []),
      ...(inlayHint?.refreshSupport ? ['workspace/inlayHint/refresh'] : []),
      ...(semanticTokens?.refreshSupport ? ['workspace/semanticTokens/refresh'] : []),
    ];
  }

  /** Asks when nothing else has come for a moment. */
  soon(): void {
    if (this.methods.length === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause).unref();
  }

  /** The same after a change of one file where others are open: what they show may depend on it. */
  edited(uri: string, open: Iterable<string>): void {
    if ([...open].some((other) => other !== uri)) this.soon();
  }

  private ask(): void {
    for (const method of this.methods) {
      this.connection
        .sendRequest(method)
        .catch((error: unknown) => this.connection.console.error(`${method}: ${String(error)}`));
    }
  }
}
