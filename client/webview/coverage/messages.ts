/**
 * What the coverage panel and its host (`client/src/panels/coveragePanel.ts`) say to each other. Both sides import
 * these types; nothing else passes between them.
 */
import type { CellView, CoverageView, Location } from '../../../server/src/core/protocol.ts';

/** Host to panel. */
export type HostMessage =
  /** After `ready`, after `lens` and after each analysis of the text; null where the file belongs to no accord. */
  | { type: 'coverage'; view: CoverageView | null }
  /** The answer to the latest `cell`. The panel asks again by itself when a new coverage comes. */
  | { type: 'cell'; view: CellView };

/** Panel to host. */
export type PanelMessage =
  /** The panel listens now: send the coverage. */
  | { type: 'ready' }
  /** The whole choice of reader, lenses and instrument beside it, to be used for every request from now on; what is left out is not narrowed. */
  | { type: 'lens'; asReadBy?: string; lenses: Record<string, string>; beside?: string }
  /** A cell was chosen: ask for what stands behind it and answer with `cell`. */
  | { type: 'cell'; row: string; column: string }
  /** Show this place in the text. */
  | { type: 'reveal'; location: Location }
  /** Ask for the clause that closes this concern's gap and put it into the text. */
  | { type: 'draft'; concern: string };
