/** What a lens leads to: a list of places that the editor shows beside the declaration. */
import type { Command, Location, Position } from 'vscode-languageserver-types';

/** A command of the client that shows some places: its arguments are a file, a position in it, and the places. */
export const showReferences = 'norms.showReferences';
/** A command of the client that opens the coverage panel. */
export const showCoverage = 'norms.showCoverage';

/** A lens that is read and leads nowhere. */
export function toRead(title: string, tooltip?: string): Command {
  return { title, command: '', ...(tooltip !== undefined && tooltip !== '' && { tooltip }) };
}

/** A lens that opens the coverage panel. */
export function toCoverage(title: string, tooltip?: string): Command {
  return { ...toRead(title, tooltip), command: showCoverage };
}

/** A lens that shows some places; without any it is read only. */
export function toPlaces(title: string, uri: string, at: Position, places: readonly Location[]): Command {
  return places.length === 0 ? toRead(title) : { title, command: showReferences, arguments: [uri, at, [...places]] };
}
