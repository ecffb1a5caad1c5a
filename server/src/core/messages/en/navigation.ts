/** What lists, links and renaming say: outlines, addresses, and why a name cannot be changed. */
import { named, said } from '../phrasing';

export const navigation = {
  /** An article in an outline: its number and its name. */
  article: (number: number, name: string) => `Article ${number} · ${name}`,
  opensLibrary: (library: string) => `Opens the library ${said(library)}`,
  opensFile: (path: string) => `Opens ${path}`,
  opensDocument: (symbol: string, host: string) =>
    `Opens ${symbol} in the document system of the United Nations (${host})`,
  opensAddress: (host: string) => `Opens ${host}`,

  nothingToRename: () => 'Nothing here has a name that could be changed.',
  wordOfLanguage: (words: string) => `${said(words)} means the same in every draft, and its wording cannot be changed.`,
  bracketWithoutName: () =>
    'This bracket has no name of its own. Name it first: write a name and "=" after its opening mark, as in [strength = shall | should].',
  renameFile: (path: string) =>
    `${said(path)} is the path of a file. Rename the file itself, and write its new name here.`,
  otherSpelling: (words: string, name: string) =>
    `${said(words)} is another way of writing ${said(name)}. Change the name where ${said(name)} stands, or this wording where it is declared.`,
  otherName: (words: string, code: string) =>
    `${said(words)} is the name of the State whose code is ${said(code)}. Change the code where it stands, or the name where it is declared.`,
  declaredByShipped: (words: string, library: string) =>
    `${said(words)} is declared by the library ${said(library)}, which every draft shares and which cannot be changed here. To change it, copy the library beside the draft and use the copy.`,
  usedByShipped: (words: string, library: string) =>
    `The library ${said(library)}, which cannot be changed here, speaks of ${said(words)}, too. To change it, copy the library beside the draft and use the copy.`,

  shippedInstrument: (words: string) =>
    `${said(words)} is an instrument that every draft shares, and its name cannot be changed here. To change it, copy its file beside the draft and use the copy.`,

  missingNewName: () => 'Write the new name.',
  markInName: (mark: string) => `A name cannot contain ${named(mark)}. Write words, separated by spaces.`,
  codeIsOneWord: (words: string) => `The code of a State is one word; ${said(words)} is not.`,
  beginsWithHeader: (words: string, keyword: string) =>
    `${said(words)} begins with ${said(keyword)}, which begins a declaration, so that it could not be written at the beginning of a line. Choose another name.`,
  looksLikePath: (words: string) =>
    `${said(words)} reads like the path of a file. Choose another name for the library.`,
  taken: (words: string, kind: string) => `${said(words)} is the name of ${kind} already. Choose another name.`,
  wouldMisread: (words: string, inside: string, where: string) =>
    `Under the name ${said(words)} the words ${said(inside)} in ${where} would be read as something else. Choose another name.`,
  wouldBreak: (words: string, error: string) =>
    `Under the name ${said(words)} the text would no longer be right: ${error}`,
  kinds: {
    norm: 'a norm or without-prejudice clause',
    definition: 'a definition',
    term: 'a term, or another way of writing one',
    state: 'a State',
    bracket: 'a bracket',
    incident: 'an incident',
    concern: 'a concern',
    'left open': 'a matter left open',
    impossible: 'an act that cannot be',
    caution: 'a caution',
    facet: 'a facet',
    library: 'a library',
    instrument: 'an instrument',
    'clause keyword': 'a kind of clause',
  } as Readonly<Record<string, string>>,
  /** Where words stand: in a declaration of that name, or of none. */
  inDeclaration: (keyword: string, name: string) => (name ? named(name) : said(keyword)),
};
