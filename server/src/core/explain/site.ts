/** All pages as the files of a site, in HTML for a browser and in Markdown for an editor. */
import { type Address, anchorOf, type Kind, pathOf, relativePath } from './address';
import type { Page } from './document';
import { type Entry, entriesOf } from './entries';
import { placeAt } from './kinds/common';
import { indexPage, kindPage } from './kinds/contents';
import { tablePage } from './kinds/table';
import { htmlOf } from './render/html';
import { markdownOf } from './render/markdown';
import type { Shelf } from './shelf';

/** The kinds that have a page of their own at the top of every page, in this order. */
const listed: readonly Kind[] = ['instrument', 'incident', 'concern', 'term', 'definition', 'code', 'library'];

/** A page at its path, without the ending. */
interface Sheet {
  readonly path: string;
  readonly page: () => Page;
}

/**
 * @param footer what stands below every page, as HTML.
 * @returns path and text of every file, one after the other; provisions stand on the page of their instrument.
 */
export function* siteOf(shelf: Shelf, footer: string): Generator<readonly [path: string, text: string]> {
  const entries = entriesOf(shelf);
  const sheets = sheetsOf(shelf, entries);
  const paths = new Set(sheets.map(({ path }) => path));
  const kinds = listed.filter((kind) => paths.has(kind));
  const { plural, tables, index } = shelf.messages.explain;
  const first = index.title;
  /** From the kind of a page to where it is declared. */
  const trailOf = ({ kind, name, of }: Address) => {
    if (kind === 'index') return name === 'index' ? [] : [{ where: 'index', text: first }];
    const library = of === undefined ? undefined : pathOf(placeAt(shelf, of));
    return [
      ...(paths.has(kind) ? [{ where: kind as string, text: plural[kind as 'term'] }] : []),
      ...(library !== undefined && paths.has(library) ? [{ where: library, text: of as string }] : []),
    ];
  };
  for (const { path, page: make } of sheets) {
    const page = make();
    const hrefTo = (ending: string) => (address: Address) => {
      const to = address.kind === 'index' && address.name !== 'index' ? address.name : pathOf(address);
      if (!paths.has(to)) return undefined;
      const anchor = anchorOf(address);
      return `${to === path ? '' : `${relativePath(path, to)}${ending}`}${anchor === undefined ? '' : `#${anchor}`}`;
    };
    const to = (where: string) => `${relativePath(path, where)}.html`;
    const kind = page.address.kind;
    const up = '../'.repeat(path.split('/').length - 1);
    yield [
      `${path}.html`,
      htmlOf(page, {
        up,
        hrefOf: hrefTo('.html'),
        trail: trailOf(page.address).map(({ where, text }) => ({ href: to(where), text })),
        navigation: [
          ...kinds.map((one) => ({ href: to(one), text: plural[one as 'term'], here: one === kind || one === path })),
          ...(paths.has('table') ? [{ href: to('table'), text: tables.short, here: path === 'table' }] : []),
        ],
        footer,
      }),
    ];
    yield [`${path}.md`, markdownOf(page, hrefTo('.md'))];
  }
}

function sheetsOf(shelf: Shelf, entries: readonly Entry[]): Sheet[] {
  const own = entries.filter(({ address }) => address.kind !== 'provision');
  const kinds = [...new Set(own.map(({ address }) => address.kind))];
  const table = tablePage(shelf);
  return [
    { path: 'index', page: () => indexPage(shelf, entries) },
    ...kinds.map((kind) => ({ path: kind, page: () => kindPage(shelf, own, kind) })),
    ...(table ? [{ path: 'table', page: () => table }] : []),
    ...own.map(({ address, page }) => ({ path: pathOf(address), page })),
  ];
}
