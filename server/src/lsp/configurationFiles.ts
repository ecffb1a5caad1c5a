/** The `lacuna.json` files: as they stand in the editor, and what they are told. */
import type { Connection } from 'vscode-languageserver';
import { configurationName } from '../core/configuration';
import { nameOf } from '../core/service/paths';
import type { Configurations } from './configurations';
import type { Workspace } from './workspace';

export class ConfigurationFiles {
  private readonly open = new Map<string, string>();
  /** What each was told last. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly configurations: Configurations,
    private readonly workspace: Workspace,
  ) {}

  takes(uri: string): boolean {
    return nameOf(uri) === configurationName;
  }

  update(uri: string, text: string): void {
    this.open.set(uri, text);
  }

  close(uri: string): void {
    this.open.delete(uri);
  }

  text(uri: string): string | undefined {
    return this.open.get(uri) ?? this.workspace.disk.text(uri);
  }

  /** Tells each configuration of the folders, and those in force for an open draft, what is wrong in it. */
  tell(): void {
    for (const uri of this.workspace.openFiles()) this.configurations.of(uri);
    const beside = this.workspace.folders.all().map((folder) => folder + configurationName);
    const found = [...this.workspace.folders.configurationsSoFar(), ...this.configurations.known()];
    for (const uri of new Set([...this.told.keys(), ...this.open.keys(), ...beside, ...found])) {
      const diagnostics = this.configurations.diagnostics(uri) ?? [];
      const said = JSON.stringify(diagnostics);
      if (said === (this.told.get(uri) ?? '[]')) continue;
      this.told.set(uri, said);
      void this.connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}
