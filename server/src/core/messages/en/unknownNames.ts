/** Names that nothing gives, by what should have been named. */
import { meant, said } from '../phrasing';

export function unknownName(kind: string, words: string, nearest: readonly string[]): string {
  const name = said(words);
  switch (kind) {
    case 'library':
      return `There is no library called ${name}.${meant(nearest, 'A library is named as its "vocabulary" line says, a file by its path, as in ./other.norm.')}`;
    case 'instrument':
      return `There is no instrument called ${name}.${meant(nearest, 'An instrument is named as its "instrument" line says before the title, a file by its path, as in ./other.norm.')}`;
    case 'file':
      return `There is no file ${name} beside this one.${meant(nearest, 'Check its path.')}`;
    case 'norm':
      return `There is no norm or without-prejudice clause called ${name}.${meant(nearest, 'Write its name as it stands after "norm" or "without prejudice".')}`;
    case 'Party':
      return `No library in use declares the State ${name}.${meant(nearest, 'Give its name in quotation marks after the code.')}`;
    case 'delegation':
      return `${name} is neither a Party nor a declared State, so that no delegation can be meant.${meant(nearest, 'Name a Party, or declare the State with "state".')}`;
    case 'State':
      return `${name} is neither a Party nor a declared State.${meant(nearest, 'Name a Party, write "a Party" or "a third State", or declare the State with "state".')}`;
    case 'States facet':
      return `${name} is no facet whose values are States.${meant(nearest, 'Name one that has "values States".')}`;
    default:
      return `There is no ${kind} called ${name}.${meant(nearest, 'Check its spelling.')}`;
  }
}
