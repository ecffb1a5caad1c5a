/**
 * The requests between the editor and the server beyond the standard ones: their names and payloads, plain and
 * serialisable. The client draws what stands here and computes nothing.
 */

export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}
export interface Location {
  uri: string;
  range: Range;
}

/** Server to client, after each analysis of an open draft: `{ uri, gaps, sentence }`. */
export const changedNotification = 'norms/changed';
export interface Changed {
  uri: string;
  /** How many concerns have an open gap; undefined where the file belongs to no accord. */
  gaps?: number;
  /** The accord's title and its gaps in a sentence, for the status bar's tooltip. */
  sentence: string;
}

/** Client to server: the coverage of the accord to which a file belongs. Answer: `CoverageView`, or null without one. */
export const coverageRequest = 'norms/coverage';
export interface CoverageParams {
  uri: string;
  /** The State as whose delegation reads it; undefined for every reading. */
  asReadBy?: string;
  /** Chosen value by facet; a facet left out is not narrowed. */
  lenses?: Record<string, string>;
  /** The instrument to lay beside it, by its file. */
  beside?: string;
}

/** `left open` counts silent acts inside a `left open`; `contested` acts whose verdict differs between readings. */
export type CellVerdict =
  | 'prohibited'
  | 'discouraged'
  | 'required'
  | 'encouraged'
  | 'permitted'
  | 'without prejudice'
  | 'conflicting'
  | 'contested'
  | 'left open'
  | 'silent';

/** The share (0 to 1) of acts by verdict; verdicts without acts are left out; the shares add up to 1. */
export type Shares = Partial<Record<CellVerdict, number>>;

/** A row or column: a term of the axis' facet, with its family below it. */
export interface AxisEntry {
  /** The term's name. */
  id: string;
  label: string;
  depth: number;
  /** Index of the parent entry in the same axis; -1 at the top. */
  parent: number;
  hasChildren: boolean;
}

export interface Lens {
  facet: string;
  label: string;
  /** What the facet is about, in the library's words. */
  title?: string;
  /** `chosen` is undefined for any value. */
  chosen?: string;
  options: { id: string; label: string }[];
}

export interface ConcernView {
  name: string;
  title: string;
  /** `open`: a gap; `contested`: a gap in some readings only; `left open`: only on purpose; `closed`: none. */
  state: 'open' | 'contested' | 'left open' | 'closed';
  /** The state in words: "silent", "mostly prohibited", "turns on critical infrastructure". */
  summary: string;
  shares: Shares;
  /** What is left open, in words; empty when closed. */
  residue: string[];
  /** One act that slips through, in words. */
  example?: string;
  /** Share of the concern's acts in the gap, 0 to 1. */
  gapShare: number;
  /** The exact number of acts in the gap, with separators. */
  gapActs: string;
  /** Whether a clause that closes the gap can be drafted (see `draftRequest`). */
  canDraft: boolean;
  /** What the instrument beside it says, or those on which the draft builds: of what is open, then of the whole concern. */
  beside?: string[];
}

/** An instrument that can be laid beside a draft. */
export interface InstrumentView {
  /** The address of its file. */
  id: string;
  label: string;
  /** As cited, in the reader's language where it has such a title. */
  title?: string;
  /** Whether the draft builds on it. */
  buildsOn: boolean;
}

/** An instrument laid beside a draft. */
export interface BesideView {
  /** As in `InstrumentView`. */
  id: string;
  label: string;
  /**
   * For each of `CoverageView.kinds`, what it says of those acts of the cell on which the draft is silent, in some reading at
   * least: of what share of them; its own silence is left out.
   */
  kinds: Shares[];
  /** Why it cannot be laid beside the draft; `kinds` says nothing then. */
  cannot?: string;
}

/** Acts that no one can commit, by a rule of a library in use. */
export interface ImpossibleView {
  /** Which acts, in words. */
  acts: string;
  /** Why, as the library has it. */
  because?: string;
}

export interface CoverageView {
  uri: string;
  title: string;
  /** One sentence that sums up, in parts that carry their verdict so that the panel can colour them. */
  summary: { text: string; verdict?: CellVerdict }[];
  acts: string;
  readers: { id: string; label: string }[];
  asReadBy?: string;
  lenses: Lens[];
  rowLabel: string;
  columnLabel: string;
  rows: AxisEntry[];
  columns: AxisEntry[];
  /** Distinct cells; `cells[row][column]` is an index into it, for families as well as for single terms. */
  kinds: Shares[];
  cells: number[][];
  concerns: ConcernView[];
  /** The instruments that there are, those first on which the draft builds. */
  instruments: InstrumentView[];
  /** The one that is laid beside it; undefined where none was asked for, or it is gone. */
  beside?: BesideView;
  /** What is left out of all figures, and a sentence that says so; empty where nothing is. */
  impossible: { note: string; rules: ImpossibleView[] };
}

/** Client to server: what stands behind one cell. Answer: `CellView`. */
export const cellRequest = 'norms/cell';
export interface CellParams extends CoverageParams {
  row: string;
  column: string;
}
export interface NormReference {
  name: string;
  label: string;
  /** What it does here: "prohibits", "reaches it, displaced by `treaty-law`". */
  effect: string;
  location: Location;
}
export interface CellView {
  /** The cell that this answers, as in `CellParams`. */
  row: string;
  column: string;
  heading: string;
  /** The verdict in a sentence or two. */
  sentences: string[];
  norms: NormReference[];
  /** Brackets and definitions on which a contested verdict turns. */
  turnsOn: { name: string; label: string; location?: Location }[];
  example?: string;
  /** What the instrument beside it says of the acts here, or those on which the draft builds: a sentence each. */
  beside: string[];
  /** The open concern to which most of the silent acts here belong; see `draftRequest`. */
  concern?: { name: string; title: string };
}

/** Client to server: the libraries and instruments that there are, those with a subject first. Answer: `LibraryView[]`. */
export const librariesRequest = 'norms/libraries';
export interface LibraryView {
  name: string;
  title?: string;
  uri: string;
  /**
   * What it is for: words on a subject, definitions of some of them, concerns, clauses that would close them, incidents, the
   * names of States; or an instrument, on which a draft may build.
   */
  holds: 'subject' | 'definitions' | 'concerns' | 'models' | 'incidents' | 'States' | 'other' | 'instrument';
  /** The names of libraries that it uses itself. */
  uses: string[];
}

/** Client to server: the States that a library knows. Answer: `StateView[]`. */
export const statesRequest = 'norms/states';
export interface StatesParams {
  /** Of the library. */
  uri: string;
}
export interface StateView {
  code: string;
  name: string;
  /** Its names in other languages. */
  labels: string[];
}

/** Client to server: the text of a new draft. Answer: a string, or null where there is no such library. */
export const newDraftRequest = 'norms/newDraft';
export interface NewDraftParams {
  /** The URI of the library on its subject. */
  library: string;
  /** Codes of States. */
  parties: string[];
  /** Every State is a Party; `parties` is then left aside. */
  allStates: boolean;
  form: 'treaty' | 'political commitment';
  /** The drafter's day: `2015-09-25`. */
  date: string;
  /** The names of the libraries to use. */
  uses: string[];
}

/** Client to server: the edit that closes a concern's gap. Answer: `Draft` or null. */
export const draftRequest = 'norms/draft';
export interface DraftParams {
  uri: string;
  concern: string;
  /** What is to be done with the acts; what a drafter would most likely do where it is left out. */
  kind?: DraftKind;
}
/** Let a provision say more, write one that says something of the acts, owe a duty that answers them, or record them as left open. */
export type DraftKind = 'widen' | 'prohibit' | 'permit' | 'leave aside' | 'owe' | 'leave open';
export interface Draft {
  title: string;
  location: Location;
  newText: string;
}
