/** The settings of the editor: pushed by some, asked for by others, for each folder that is open. */
import type { Connection } from 'vscode-languageserver';
import type { HintSettings } from '../core/service/inlayHints/hint';
import { folderOf } from '../core/service/paths';
import type { Configurations } from './configurations';

export class EditorSettings {
  private window: Readonly<Record<string, unknown>> = {};

  /** @param asks whether the editor answers questions about its settings. */
  constructor(
    private readonly connection: Connection,
    private readonly configurations: Pick<Configurations, 'take'>,
    private readonly asks: boolean,
  ) {}

  /** The language that the reader has chosen; undefined where it is that of the editor. */
  language(): string | undefined {
    const { language } = this.window;
    return typeof language === 'string' && language !== 'auto' ? language : undefined;
  }

  /** Which hints are shown between the words. */
  inlayHints(): HintSettings {
    return Object(this.window.inlayHints ?? {}) as HintSettings;
  }

  /** Takes what the editor pushed: an object with a section `norms`; nothing where it wants to be asked. */
  push(settings: unknown): void {
    const { norms } = Object(settings) as { norms?: unknown };
    if (norms !== undefined) this.take(norms);
  }

  /** Asks the editor for the settings that hold in its folders. */
  async ask(folders: readonly string[]): Promise<void> {
    if (!this.asks) return;
    const items = [{ section: 'norms' }, ...folders.map((scopeUri) => ({ section: 'norms', scopeUri }))];
    const [window, ...each] = await this.connection.workspace.getConfiguration(items);
    this.take(window);
    folders.forEach((folder, index) => {
      this.configurations.take(each[index] ?? undefined, folderOf(folder));
    });
  }

  private take(settings: unknown): void {
    this.window = Object(settings ?? {});
    this.configurations.take(settings ?? undefined);
  }
}
