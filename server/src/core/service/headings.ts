/** How a list names a declaration: its name or title, and what else its header says. */
import { comparableWords } from '../model/phrases';
import type { Declaration } from '../syntax/ast';

/** Declarations that are known by their title. */
const titled: ReadonlySet<string> = new Set(['accord', 'instrument', 'preamble', 'final clauses']);

export interface Heading {
  /** The name, or else the title; the keyword where there is neither. */
  readonly name: string;
  /** The title beside a name, who reads a definition so, or else the keyword; empty where the name says it. */
  readonly detail: string;
}

export function headingOf(node: Declaration): Heading {
  const { keyword } = node;
  const name = nameIn(node);
  const title = titleIn(node);
  const beside = keyword === 'define' ? readers(node) : titled.has(keyword) ? undefined : title;
  const told = (titled.has(keyword) ? title : name) || title || name || keyword;
  return { name: told, detail: beside || (keyword === told ? '' : keyword) };
}

/** The words of the header before its title, with single spaces; empty where there are none. */
export function nameIn({ header }: Declaration): string {
  const quotation = header.findIndex(({ kind }) => kind !== 'word');
  const words = header.slice(0, quotation < 0 ? undefined : quotation);
  return words.map((element) => (element.kind === 'word' ? element.text : '')).join(' ');
}

/** The quotation on the header; undefined where there is none. */
export function titleIn({ header }: Declaration): string | undefined {
  return header.find((element) => element.kind === 'quotation')?.text.trim();
}

/** `read by CN`, as a version of a definition says. */
function readers({ lines, text }: Declaration): string {
  const line = lines.find(({ elements }) => comparableWords(elements).slice(0, 2).join(' ') === 'read by');
  return line ? text.slice(line.from, line.to).replace(/\s+/g, ' ') : '';
}
