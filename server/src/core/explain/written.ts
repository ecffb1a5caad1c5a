/** What can be read off a declaration as it is written, before anything is resolved. */
import type { Declaration, SourceFile } from '../syntax/ast';

export interface Head {
  /** The words on the header line; empty where there are none. */
  readonly name: string;
  /** The quotation on it. */
  readonly title?: string;
}

export function headOf({ header }: Pick<Declaration, 'header'>): Head {
  const title = header.find((element) => element.kind === 'quotation')?.text;
  const name = header.flatMap((element) => (element.kind === 'word' ? [element.text] : [])).join(' ');
  return { name, ...(title !== undefined && { title }) };
}

/** The first declaration of a file with one of some keywords. */
export function declared(file: SourceFile, ...keywords: readonly string[]): Declaration | undefined {
  return file.declarations.find(({ node }) => keywords.includes(node.keyword))?.node;
}

/** What the lines that begin with some words say: `leaves out`. */
export function saidAfter({ lines }: Pick<Declaration, 'lines'>, keyword: string): string[] {
  const words = keyword.split(' ');
  return lines.flatMap(({ elements }) => {
    const begins = words.every((word, at) => {
      const element = elements[at];
      return element?.kind === 'word' && element.text === word;
    });
    if (!begins) return [];
    const told = elements.slice(words.length).map((one) => ('text' in one ? one.text : 'mark' in one ? one.mark : ''));
    return [told.join(' ').replace(/ ([,;:])/g, '$1')];
  });
}

/** By what name a file is known: that of its library or instrument, or else the file's own. */
export function knownAs(file: SourceFile): string {
  const node = declared(file, 'vocabulary', 'instrument', 'accord');
  return (node && headOf(node).name) || fileName(file);
}

export function fileName({ file }: SourceFile): string {
  return decodeURIComponent(file.slice(file.lastIndexOf('/') + 1)).replace(/\.norm$/, '');
}
