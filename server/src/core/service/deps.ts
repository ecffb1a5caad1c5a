import type { Checked } from '../check';
import type { PageAt } from '../explain/pages';
import type { Messages } from '../messages/messages';
import type { SourceFile } from '../syntax/ast';
import type { HintSettings } from './inlayHints/hint';

/** What the services read from. They change nothing. */
export interface ServiceDeps {
  /** The checked unit to which a file belongs, in the version that the editor shows; undefined where there is no such file. */
  readonly checked: (uri: string) => Checked | undefined;
  /** Every unit of the workspace in which a file takes part, that of `checked` first: where references to its names may stand. */
  readonly units?: (uri: string) => readonly Checked[];
  /** Every unit of the workspace, and every file that belongs to none as one of its own. */
  readonly allUnits?: () => readonly Checked[];
  /** Whether a file ships with the program, so that nothing in it can be changed. */
  readonly shipped?: (uri: string) => boolean;
  /** The checked unit as a State's delegation reads it. */
  readonly asReadBy?: (uri: string, state: string) => Checked | undefined;
  /** Any file, whether or not it belongs to a unit. */
  readonly source?: (uri: string) => SourceFile | undefined;
  /** Every file in the folders that are open, and every open file. */
  readonly sources?: () => readonly SourceFile[];
  /** The names of the libraries that a file may use, those of the user's own first; without a file, that there are at all. */
  readonly libraries?: (uri?: string) => readonly string[];
  /** A library by its name. */
  readonly library?: (name: string, uri?: string) => SourceFile | undefined;
  /** The wording, where no draft is asked about; English where this is left out. */
  readonly messages?: () => Messages;
  /** The names of the instruments on which a file may build, the user's own first. */
  readonly instruments?: (uri?: string) => readonly string[];
  /** An instrument by its name. */
  readonly instrument?: (name: string, uri?: string) => SourceFile | undefined;
  /** The paths that can be written in a file for those beside it. */
  readonly files?: (uri: string) => readonly string[];
  /** Which hints the user wants to see in a file; all where this is left out. */
  readonly inlayHints?: (uri: string) => HintSettings | undefined;
  /** Where the pages are that tell more. */
  readonly pageAt?: PageAt;
}

/** A file with the unit to which it belongs: what most services begin from. */
export interface Opened {
  readonly checked: Checked;
  readonly file: SourceFile;
}
