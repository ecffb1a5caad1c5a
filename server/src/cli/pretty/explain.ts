/** Pages on a terminal. */
import { type Block, type Inline, type Page, plainText, type Row, type Text } from '../../core/explain';
import type { Io } from '../io';
import { styleOf } from './bar';
import { columns, nextLines, type Paint, padEnd, painter, type Style } from './page';
import { clean, shell } from './plain';

/** One page below the other, then what to ask next. */
export function explainPage(pages: readonly Page[], paths: readonly string[], io: Io): string {
  const paint = painter(io);
  const lines = pages.flatMap((page) => [...pageLines(page, io.width, paint), '']);
  return `${[...lines, ...next(pages, paths, io)].join('\n')}\n`;
}

function pageLines({ what, title, labels, blocks }: Page, width: number, paint: Paint): string[] {
  const heading = clean(title);
  const room = width - columns(heading) - columns(what);
  const first =
    room >= 2
      ? [`${paint('bold', heading)}${' '.repeat(room)}${paint('dim', what)}`]
      : [...flow([heading], width, paint, 'bold'), paint('dim', what)];
  return [
    ...first,
    ...labels.flatMap((label) => flow([label], width, paint)),
    '',
    ...blockLines(blocks, 0, width, paint),
  ];
}

/** Blocks with an empty line between them. */
function blockLines(blocks: readonly Block[], margin: number, width: number, paint: Paint): string[] {
  return blocks.flatMap((block, index) => {
    const lines = linesOf(block, margin, width, paint);
    return index < blocks.length - 1 ? [...lines, ''] : lines;
  });
}

function linesOf(block: Block, margin: number, width: number, paint: Paint): string[] {
  const within = (lines: readonly string[], by = margin) =>
    lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
  switch (block.kind) {
    case 'paragraph':
      return within(flow(block.text, width - margin, paint));
    case 'list':
      return block.items.flatMap((item) => {
        const [first = '', ...rest] = flow(item, width - margin - 2, paint);
        return within([`- ${first}`, ...rest.map((line) => `  ${line}`)]);
      });
    case 'rows':
      return within(rowLines(block.rows, width - margin, paint));
    case 'table':
      return within(tableLines([block.head, ...block.body], width - margin, paint));
    case 'quotation': {
      const marked = block.language === undefined ? block.text : `“${block.text}”`;
      const told = flow([marked, ...(block.language ? [` (${block.language})`] : [])], width - margin - 2, paint);
      return within(told, margin + 2);
    }
    case 'code':
      return within(
        block.text.split('\n').map((line) => paint('dim', line.trimEnd())),
        margin + 2,
      );
    case 'section': {
      const heading = within(flow(block.heading, width - margin, paint, 'bold'));
      const inner = blockLines(block.blocks, margin + 2, width, paint);
      return [...heading, ...inner];
    }
  }
}

/** Labels and values in two columns; a label that is too long stands above its value. */
function rowLines(rows: readonly Row[], width: number, paint: Paint): string[] {
  const most = Math.min(24, Math.floor(width / 3));
  const fitting = rows.map(({ label }) => columns(label)).filter((one) => one <= most);
  const margin = Math.max(0, ...fitting) + 2;
  return rows.flatMap(({ label, lines: told }) => {
    const lines = told.flatMap((one) => flow(one, width - margin, paint));
    const indented = lines.map((line) => ' '.repeat(margin) + line);
    if (columns(label) > most) return [paint('dim', label), ...indented];
    return [`${paint('dim', padEnd(label, margin))}${lines[0] ?? ''}`, ...indented.slice(1)];
  });
}

/** Columns as wide as what stands in them; where that is too much the widest are narrowed. */
function tableLines(rows: readonly (readonly Text[])[], width: number, paint: Paint): string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const natural = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => columns(clean(plainText(row[at] ?? []))))),
  );
  const widths = fitted(natural, width - 2 * (count - 1));
  return rows.flatMap((row, index) => {
    const cells = widths.map((one, at) => flow(row[at] ?? [], one, paint, index === 0 ? 'dim' : undefined));
    const plain = widths.map((one, at) => flow(row[at] ?? [], one, (_, text) => text));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, at) => {
          const text = lines[line] ?? '';
          if (at === cells.length - 1) return text;
          return text + ' '.repeat(Math.max(0, (widths[at] as number) - columns(plain[at]?.[line] ?? '') + 2));
        })
        .join('')
        .replace(/ +$/, ''),
    );
  });
}

/** Columns that fit as they are stay so; the others share what is left. */
function fitted(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let left = room;
  let open = widths.map((_, at) => at);
  for (;;) {
    const fair = Math.max(8, Math.floor(left / Math.max(1, open.length)));
    const small = open.filter((at) => (natural[at] as number) <= fair);
    for (const at of small) left -= natural[at] as number;
    open = open.filter((at) => !small.includes(at));
    if (small.length > 0 && open.length > 0) continue;
    for (const at of open) widths[at] = fair;
    return widths;
  }
}

interface Piece {
  readonly text: string;
  readonly style: Style | undefined;
  /** A space stands before it where it does not begin a line. */
  readonly spaced: boolean;
  /** No line may begin with it. */
  readonly glued: boolean;
}

/** Lines of at most `width` columns; Chinese may be broken between any two signs. */
function flow(text: Text, width: number, paint: Paint, style?: Style): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [first, ...rest] of chunks(piecesOf(text))) {
    const size = [first, ...rest].reduce((sum, piece) => sum + columns(piece.text), 0);
    const gap = line !== '' && first.spaced ? 1 : 0;
    if (line !== '' && used + gap + size > width) {
      lines.push(line);
      line = '';
      used = 0;
    } else if (gap > 0) {
      line += ' ';
      used += 1;
    }
    line += [first, ...rest].map((piece) => paint(piece.style ?? style, piece.text)).join('');
    used += size;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Pieces that must stay on one line, together. */
function chunks(pieces: readonly Piece[]): [Piece, ...Piece[]][] {
  const all: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.glued && last) last.push(piece);
    else all.push([piece]);
  }
  return all;
}

const wide = '\u2e80-\u9fff\uff00-\uffef';
const tokens = new RegExp(` |[^ ${wide}]+|[${wide}]`, 'g');
const opensLine = new RegExp(`^[${wide}]`);
const neverOpens = /^[，。；：、）」』！？]/;
const neverCloses = /[（「『“(]$/;

function piecesOf(text: Text): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  for (const part of text) {
    const { words, style } = shown(part);
    for (const token of clean(words).match(tokens) ?? []) {
      if (token === ' ') {
        spaced = true;
        continue;
      }
      const before = pieces.at(-1)?.text ?? '';
      const breakable =
        spaced ||
        ((opensLine.test(token) || opensLine.test(before)) && !neverOpens.test(token) && !neverCloses.test(before));
      pieces.push({ text: token, style, spaced, glued: !breakable });
      spaced = false;
    }
  }
  return pieces;
}

function shown(part: Inline): { words: string; style: Style | undefined } {
  if (typeof part === 'string') return { words: part, style: undefined };
  if ('code' in part) return { words: part.code, style: 'cyan' };
  if ('verdict' in part) return { words: part.text, style: styleOf(part.verdict) };
  if ('foreign' in part) return { words: part.foreign, style: undefined };
  return { words: part.text, style: undefined };
}

/** A page that one of these leads to, and the index. */
function next(pages: readonly Page[], paths: readonly string[], io: Io): string[] {
  const [page] = pages;
  const linked = page && firstLink(page.blocks, page);
  const given = paths.length > 0 ? ` ${shell(paths)}` : '';
  const commands: [string, string][] = [
    ...(linked ? ([[`lacuna explain ${shell([linked])}${given}`, 'to go on']] as [string, string][]) : []),
    [`lacuna explain${given}`, 'what there is'],
  ];
  return nextLines(page?.address.kind === 'index' ? commands.slice(0, 1) : commands, io.width);
}

/** Concerns and provisions first: they lead on to instruments and incidents. */
function firstLink(blocks: readonly Block[], { address }: Page): string | undefined {
  const links = blocks
    .flatMap(textsIn)
    .flatMap((text) => text.flatMap((part) => (typeof part === 'object' && 'to' in part ? [part.to] : [])));
  const others = links.filter(({ kind, name }) => kind !== address.kind && name !== address.name);
  const wanted = ['concern', 'provision', 'instrument', 'incident', 'term', 'facet', 'library'] as const;
  for (const kind of wanted) {
    const found = others.find((one) => one.kind === kind);
    if (found) return kind === 'provision' ? `${found.of} ${found.name}` : found.name;
  }
  return undefined;
}

function textsIn(block: Block): Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'rows':
      return block.rows.flatMap(({ lines }) => lines);
    case 'table':
      return block.body.flat();
    case 'section':
      return [block.heading, ...block.blocks.flatMap(textsIn)];
    default:
      return [];
  }
}
