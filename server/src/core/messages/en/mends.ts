/** Titles of further mends: what will be done, in words. */
import { declaration, list, named, said } from '../phrasing';

export interface SettledTold {
  readonly kind: 'bracket' | 'proposal' | 'definition';
  readonly name: string;
  readonly text: string;
  readonly nothing: boolean;
  /** Delegations, or the readers of a version; none for what is nobody's or everybody's. */
  readonly by: readonly string[];
}

export const mends = {
  remove: (words: string) => `Delete ${said(brief(words))}`,
  removeLine: (keyword: string) => `Delete the line ${said(keyword)}`,
  removeDeclaration: (kind: string, name: string) =>
    name === '' ? `Delete ${declaration(kind).replace(/^an? /, 'this ')}` : `Delete ${named(name)}`,
  removeDefinition: (name: string) => `Delete the definition of ${said(name)}`,
  removeVersion: (name: string, first: boolean) =>
    first ? `Delete the first version of ${said(name)}` : `Delete this version of ${said(name)}`,
  removeExceptions: (norm: string) => `Delete the exceptions of ${named(norm)}`,
  insert: (words: string) => `Add ${said(words)}`,
  close: (mark: string) => `Close it with ${mark} at the end of the line`,
  separate: 'Put a comma before it',
  quote: 'Put it in quotation marks',
  unquote: 'Take the quotation marks away',
  rename: (name: string) => `Call it ${said(name)}`,
  renameEverywhere: (name: string) => `Call it ${said(name)}, here and wherever it is used`,
  moveTo: (words: string, clause: string) => `Move ${said(words)} to the line ${said(clause)}`,
  join: (clause: string) => `Put both on one line ${said(clause)}`,
  makeEvent: (clause: string) => `Say it after "in the event of": ${said(clause)}`,
  makeLines: 'Write these clauses as lines of the norm',
  useLibrary: (library: string) => `Use the library ${said(library)}`,
  useLibraryFor: (library: string, words: string) => `Use the library ${said(library)}, which declares ${said(words)}`,
  declareTerm: (words: string, facet: string) => `Declare ${said(words)} in this file, as a term of ${said(facet)}`,
  declareState: (code: string) => `Declare the State ${said(code)} in this file`,
  nameParty: (code: string) => `Name the Party ${said(code)} here`,
  startAccord: (library: string) => `Begin an accord that uses ${said(library)}`,
  concern: (file: string) => `Let this file concern ${said(file)}`,
  place: (facet: string) => `Place it at the top of ${said(facet)}`,
  datedFor: (date: string) => `Give the accord the date ${date}, on which this version is in force`,
  allHappened: 'Write commas: all of these happened',
  someHappened: 'Write "or": one of these happened, it is not known which',
  sayInstead: (words: string) => `Let the norm say ${said(words)}`,
  asAside: 'Make it a clause without prejudice',
  prevail: (over: readonly string[], norm: string) => `Let ${list(over.map(named))} prevail over ${named(norm)}`,
  prevailOverAll: (norm: string, over: readonly string[]) => `Let ${named(norm)} prevail over ${list(over.map(named))}`,
  except: (norm: string, other: string) => `Except from ${named(norm)} what ${named(other)} covers`,
  noLongerYields: (words: string, norm: string) => `Delete ${said(words)} in ${named(norm)}`,
  expect: (verdicts: string) => `Expect what the text says now: ${verdicts}`,
  settle: ({ kind, name, text, nothing, by }: SettledTold) => {
    switch (kind) {
      case 'proposal':
        return nothing ? `Drop the proposal ${named(name)}` : `Take the proposal ${named(name)} into the text`;
      case 'definition':
        return by.length > 0
          ? `Define ${said(name)} for everyone as ${list(by)} reads it`
          : `Define ${said(name)} for everyone as the common version has it`;
      default:
        return nothing ? 'Settle the bracket: delete it' : `Settle the bracket as ${said(brief(text))}${whose(by)}`;
    }
  },
  markAgreed: ({ text, nothing, by }: SettledTold) =>
    nothing ? 'Mark the bracket as agreed: none of it' : `Mark the bracket as agreed: ${said(brief(text))}${whose(by)}`,
  everywhere: (title: string, count: number) => `${title}, and mend all ${count} of this kind in this file`,
  accordTitle: (parties: readonly string[]) =>
    parties.length > 0 ? `Accord between ${list(parties)}` : 'Title of the accord',
  fixAll: (count: number) => `Mend all that can be mended without changing what the text says (${count})`,
};

/** Long words of a draft as a menu shows them. */
function brief(words: string): string {
  const text = words.replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function whose(by: readonly string[]): string {
  return by.length > 0 ? ` (${by.join(', ')})` : '';
}
