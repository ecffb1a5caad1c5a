/** A hover: a first line in bold, a few lines of what matters here, then the source. */
import type { MarkupContent } from 'vscode-languageserver-types';
import { markdown } from '../completion/candidate';

/** More lines than these are not read in passing. */
const mostLines = 8;

/** Words of the draft or the library, so that nothing in them is taken for a sign of Markdown; names in backquotes stay. */
export function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_[\]<>#|~`]/g, '\\$&')))
    .join('');
}

/** `**No first use** · Article 1 · prohibits`: the title and what it is; what is missing is left out. */
export function heading(title: string, ...rest: readonly (string | undefined)[]): string {
  return [`**${plain(title)}**`, ...rest.filter((part) => part !== undefined && part !== '')].join(' · ');
}

/** A line with its label; undefined where there is nothing to say. */
export function labelled(label: (text: string) => string, text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : label(text);
}

/** @param lines missing ones are left out; when there are too many, those before the last give way. */
export function card(lines: readonly (string | undefined)[]): MarkupContent {
  const told = lines.filter((line) => line !== undefined && line !== '');
  const last = told.at(-1) as string;
  const kept = told.length > mostLines ? [...told.slice(0, mostLines - 1), last] : told;
  return markdown(kept.join('  \n'));
}

/** A card with a last line that leads to a page. */
export function leadingTo(contents: MarkupContent, words: string, page: string): MarkupContent {
  return markdown(`${contents.value}  \n[${words}](${page})`);
}
