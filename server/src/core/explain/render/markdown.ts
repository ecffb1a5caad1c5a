/** A page in Markdown: for the editor, for `lacuna explain --format markdown` and beside the site. */
import type { Address } from '../address';
import type { Block, Inline, Page, Text } from '../document';

/** Where a page is, for a link to it; undefined where the link shall be its words alone. */
export type HrefOf = (address: Address) => string | undefined;

const nowhere: HrefOf = () => undefined;

/** @param hrefOf without it nothing is linked. */
export function markdownOf({ title, what, labels, blocks }: Page, hrefOf: HrefOf = nowhere): string {
  const others = labels.map(({ foreign }) => escaped(foreign));
  const head = [`# ${escaped(title)}`, '', [`*${escaped(what)}*`, ...others].join(' · '), ''];
  return [...head, ...blocks.flatMap((block) => [...linesOf(block, 2, hrefOf), ''])].join('\n');
}

function linesOf(block: Block, level: number, hrefOf: HrefOf): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.text, hrefOf)];
    case 'list':
      return block.items.map((item) => `- ${textOf(item, hrefOf)}`);
    case 'rows':
      return block.rows.flatMap(({ label, lines: [first = [], ...rest] }) => [
        `- **${escaped(label)}**: ${rest.length === 0 ? textOf(first, hrefOf) : ''}`.trimEnd(),
        ...(rest.length === 0 ? [] : [first, ...rest].map((line) => `  - ${textOf(line, hrefOf)}`)),
      ]);
    case 'table': {
      const row = (cells: readonly Text[]) =>
        `| ${cells.map((cell) => textOf(cell, hrefOf).replace(/\|/g, '\\|')).join(' | ')} |`;
      return [row(block.head), `|${block.head.map(() => ' --- |').join('')}`, ...block.body.map(row)];
    }
    case 'quotation':
      return block.text.split('\n').map((line, index, all) => {
        const language = index === all.length - 1 && block.language ? ` (${block.language})` : '';
        return `> ${escaped(line)}${language}`;
      });
    case 'code':
      return ['```norm', ...block.text.split('\n'), '```'];
    case 'section': {
      const heading = `${'#'.repeat(Math.min(level, 6))} ${textOf(block.heading, hrefOf)}`;
      const anchor = block.anchor === undefined ? [] : [`<a id="${block.anchor}"></a>`, ''];
      return [...anchor, heading, '', ...block.blocks.flatMap((one) => [...linesOf(one, level + 1, hrefOf), ''])].slice(
        0,
        -1,
      );
    }
  }
}

function textOf(text: Text, hrefOf: HrefOf): string {
  return text.map((part) => inlineOf(part, hrefOf)).join('');
}

function inlineOf(part: Inline, hrefOf: HrefOf): string {
  if (typeof part === 'string') return linked(part);
  if ('code' in part) return part.code === '' ? '' : `\`${part.code.replaceAll('`', "'")}\``;
  if ('foreign' in part) return escaped(part.foreign);
  if ('verdict' in part) return part.verdict === 'silent' ? escaped(part.text) : `**${escaped(part.text)}**`;
  const href = hrefOf(part.to);
  return href === undefined ? escaped(part.text) : `[${escaped(part.text)}](${href})`;
}

/** Addresses in a text lead where they say. */
function linked(text: string): string {
  return text
    .split(addresses)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part)))
    .join('');
}

/** An address on the web up to the mark that ends it in a sentence. */
export const addresses = /(https?:\/\/[^\s<>"”；，。、（）]*[^\s<>"”；，。、（）.,;:)\]])/;

function escaped(text: string): string {
  return text.replace(/[\\*_[\]<>#|~`]/g, '\\$&');
}
