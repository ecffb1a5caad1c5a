/** Where a name is written: in the draft, in instructions, incidents, concerns and libraries, and in every draft that shares it. */
import type { Location, Position } from 'vscode-languageserver-types';
import { everywhere, type UnitsOf } from './sameSymbol';
import { locationOf } from './toLsp';

/**
 * The places of what stands at a position, each once. Words of the language have none.
 *
 * @param includeDeclaration whether those that declare it are among them: every version of a definition, for a Party the line
 * that names it. Every place of a bracket has its name; the first counts as its declaration.
 */
export function references(uri: string, position: Position, includeDeclaration: boolean, unitsOf: UnitsOf): Location[] {
  const places = everywhere(uri, position, unitsOf)?.places ?? [];
  return places
    .filter(({ symbol }, index) => {
      const declares = symbol.kind === 'bracket' ? index === 0 : symbol.declaration;
      return includeDeclaration || !declares;
    })
    .flatMap(({ checked, symbol }) => locationOf(checked, symbol.passage) ?? []);
}
