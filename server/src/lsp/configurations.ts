/** The configuration of each draft: the nearest `lacuna.json` above it, over the settings of the editor for its folder. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import {
  type Configuration,
  configurationName,
  configurationOf,
  noConfiguration,
  over,
  type ReadConfiguration,
  readConfiguration,
} from '../core/configuration';
import type { Messages } from '../core/messages/messages';
import { lineIndex } from '../core/service/lineIndex';
import { folderOf } from '../core/service/paths';
import { diagnosticSource } from '../core/service/toLsp';
import { canonical } from './addresses';

interface Sources {
  /** The text of a configuration, in an editor or on disk; undefined where there is none. */
  readonly text: (uri: string) => string | undefined;
  readonly isFolder: (uri: string) => boolean;
  /** The folder open in the editor in which a file lies. */
  readonly workspaceFolder: (uri: string) => string | undefined;
  readonly messages: () => Messages;
}

/** A configuration with its folders as addresses. */
interface Resolved extends Configuration {
  readonly libraries: readonly string[];
}

export class Configurations {
  private readonly read = new Map<string, (ReadConfiguration & { readonly text: string }) | undefined>();
  private readonly inFolder = new Map<string, Resolved>();
  private window: unknown;
  private readonly settings = new Map<string, unknown>();

  constructor(private readonly sources: Sources) {}

  /** Takes the settings of the editor, for one of its folders or for all. */
  take(settings: unknown, folder?: string): void {
    if (folder === undefined) this.window = settings;
    else this.settings.set(folder, settings);
    this.inFolder.clear();
  }

  /** What holds for a file. */
  of(uri: string): Resolved {
    const folder = folderOf(uri);
    const known = this.inFolder.get(folder) ?? this.resolve(folder);
    this.inFolder.set(folder, known);
    return known;
  }

  /** Reads everything anew when it is next asked for. */
  forget(): void {
    this.read.clear();
    this.inFolder.clear();
  }

  /** The configurations that have been read. */
  known(): string[] {
    return [...this.read].flatMap(([uri, read]) => (read ? [uri] : []));
  }

  /** The folders of libraries in force somewhere that lie in none of some folders. */
  foldersOutside(folders: readonly string[]): string[] {
    const all = [...this.inFolder.values()].flatMap(({ libraries }) => libraries);
    return [...new Set(all)].filter((uri) => !folders.some((folder) => uri.startsWith(folder)));
  }

  /** What is wrong in a configuration; undefined where there is no such file. */
  diagnostics(uri: string): Diagnostic[] | undefined {
    const read = this.readAt(uri);
    if (!read) return undefined;
    const { position } = lineIndex(uri, read.text);
    return read.problems.map(({ span, message }) => ({
      range: { start: position(span.from), end: position(span.to) },
      severity: DiagnosticSeverity.Error,
      code: 'configuration',
      source: diagnosticSource,
      message,
    }));
  }

  private resolve(folder: string): Resolved {
    const workspaceFolder = this.sources.workspaceFolder(folder);
    const set = (workspaceFolder && this.settings.get(workspaceFolder)) ?? this.window;
    const further = resolved(configurationOf(set), workspaceFolder ?? folder);
    for (const above of foldersAbove(folder, workspaceFolder)) {
      const read = this.readAt(above + configurationName);
      if (read) return { ...noLibraries, ...over(resolved(read.configuration, above), further) };
    }
    return { ...noLibraries, ...further };
  }

  private readAt(uri: string) {
    if (!this.read.has(uri)) {
      const text = this.sources.text(uri);
      const isFolder = (path: string) => this.sources.isFolder(folderAt(path, folderOf(uri)));
      this.read.set(
        uri,
        text === undefined ? undefined : { text, ...readConfiguration(text, this.sources.messages(), isFolder) },
      );
    }
    return this.read.get(uri);
  }
}

const noLibraries = { ...noConfiguration, libraries: [] };

function resolved(configuration: Configuration, from: string): Configuration {
  const { libraries } = configuration;
  return { ...configuration, ...(libraries && { libraries: libraries.map((path) => folderAt(path, from)) }) };
}

/** The address of a folder by a path as people write it, also with backslashes or a drive letter. */
function folderAt(path: string, from: string): string {
  const written = path.replaceAll('\\', '/').replace(/\/*$/, '/');
  const absolute = /^[a-z]:\//i.test(written) ? `/${written}` : written;
  const encoded = absolute.split('/').map(encodeURIComponent).join('/');
  try {
    return canonical(new URL(encoded, from).href);
  } catch {
    return from;
  }
}

/** A folder and those above it, up to the one that is open in the editor, or to the root. */
function* foldersAbove(folder: string, last: string | undefined): Generator<string> {
  for (let here = folder; ; ) {
    yield here;
    const above = here.replace(/[^/]+\/$/, '');
    if (here === last || above === here || /^[a-z][\w+.-]*:\/*$/i.test(above)) return;
    here = above;
  }
}
