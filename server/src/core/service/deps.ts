import type { Checked } from '../check';
import type { SourceFile } from '../syntax/ast';

/** What the services read from. They change nothing. */
export interface ServiceDeps {
  /** The checked unit to which a file belongs, in the version that the editor shows; undefined where there is no such file. */
  readonly checked: (uri: string) => Checked | undefined;
  /** Every unit of the workspace in which a file takes part, that of `checked` first: where references to its names may stand. */
  readonly units?: (uri: string) => readonly Checked[];
  /** The checked unit as a State's delegation reads it. */
  readonly asReadBy?: (uri: string, state: string) => Checked | undefined;
  /** Any file, whether or not it belongs to a unit. */
  readonly source?: (uri: string) => SourceFile | undefined;
  /** The names of the libraries that there are. */
  readonly libraries?: () => readonly string[];
  /** The paths that can be written in a file for those beside it. */
  readonly files?: (uri: string) => readonly string[];
  /** The address of the folder that holds the pages of the rules. */
  readonly pages?: string;
}

/** A file with the unit to which it belongs: what most services begin from. */
export interface Opened {
  readonly checked: Checked;
  readonly file: SourceFile;
}
