/** A page as a small tree, whatever shows it: a terminal, an editor's hover, a browser. */
import type { Verdict } from '../model/model';
import type { Address } from './address';

export type Inline = string | Link | Marked | Code | Foreign;

/** Leads to another page. */
export interface Link {
  readonly to: Address;
  readonly text: string;
}

/** A verdict, told in words and by colour. */
export interface Marked {
  readonly verdict: Verdict | 'contested';
  readonly text: string;
}

/** Words as they are written in a draft. */
export interface Code {
  readonly code: string;
}

/** Words in another language, by its English name. */
export interface Foreign {
  readonly foreign: string;
  readonly language: string;
}

export type Text = readonly Inline[];

/** A label and what it has, in one line or in several. */
export interface Row {
  readonly label: string;
  readonly lines: readonly Text[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'table';
      readonly head: readonly Text[];
      readonly body: readonly (readonly Text[])[];
      /** It has many columns and may take more room than a text does. */
      readonly wide?: boolean;
    }
  | { readonly kind: 'quotation'; readonly text: string; readonly language?: string }
  | { readonly kind: 'code'; readonly text: string }
  | Section;

export interface Section {
  readonly kind: 'section';
  readonly heading: Text;
  readonly anchor?: string;
  readonly blocks: readonly Block[];
}

export interface Page {
  readonly address: Address;
  /** What it is, in a word or two: `term`, `concern`. */
  readonly what: string;
  readonly title: string;
  /** Its title in other languages. */
  readonly labels: readonly Foreign[];
  readonly blocks: readonly Block[];
}

type Maybe<T> = T | undefined;

export function paragraph(...text: readonly Maybe<Inline>[]): Maybe<Block> {
  const told = text.filter((part) => part !== undefined && part !== '');
  return told.length > 0 ? { kind: 'paragraph', text: told as Text } : undefined;
}

/** Undefined where there is nothing in it. */
export function listOf(items: readonly Text[]): Maybe<Block> {
  return items.length > 0 ? { kind: 'list', items } : undefined;
}

/** What stands behind a label: a text, or several one below the other. */
export type Value = Text | string | { readonly lines: readonly Text[] };

/** Rows without a value are left out. */
export function rowsOf(rows: readonly (readonly [label: string, value: Maybe<Value>])[]): Maybe<Block> {
  const told = rows.flatMap(([label, value]): Row[] => {
    const lines = linesIn(value).filter((line) => line.some((part) => part !== ''));
    return lines.length > 0 ? [{ label, lines }] : [];
  });
  return told.length > 0 ? { kind: 'rows', rows: told } : undefined;
}

function linesIn(value: Maybe<Value>): readonly Text[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [[value]];
  return 'lines' in value ? value.lines : [value];
}

export function tableOf(head: readonly string[], body: readonly (readonly Text[])[]): Maybe<Block> {
  return body.length > 0 ? { kind: 'table', head: head.map((one) => [one]), body } : undefined;
}

/** Undefined where it has no blocks. */
export function section(heading: string | Text, blocks: readonly Maybe<Block>[], anchor?: string): Maybe<Section> {
  const told = present(blocks);
  const text = typeof heading === 'string' ? [heading] : heading;
  return told.length > 0
    ? { kind: 'section', heading: text, blocks: told, ...(anchor !== undefined && { anchor }) }
    : undefined;
}

export function present<T>(items: readonly Maybe<T>[]): T[] {
  return items.filter((item) => item !== undefined);
}

/** Texts one after the other with something between them. */
export function joined(texts: readonly Text[], between = ', '): Text {
  return texts.flatMap((text, index) => (index === 0 ? text : [between, ...text]));
}

/** The words alone. */
export function plainText(text: Text): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('code' in part) return part.code;
      return 'foreign' in part ? part.foreign : part.text;
    })
    .join('');
}
