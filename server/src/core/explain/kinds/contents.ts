/** What there is to explain, by kind: the first page of all. */
import type { Address, Kind } from '../address';
import { type Block, joined, listOf, type Page, paragraph, present, rowsOf, section, type Text } from '../document';
import type { Entry } from '../entries';
import type { Shelf } from '../shelf';
import { link } from './common';

const address: Address = { kind: 'index', name: 'index' };

/** Terms are reached through their facets, States and what cannot be through their libraries. */
export function indexPage(shelf: Shelf, entries: readonly Entry[]): Page {
  const { explain: words } = shelf.messages;
  const of = (kind: Kind) => entries.filter((entry) => entry.address.kind === kind);
  const named = (kind: Kind): Block | undefined =>
    rowsOf(of(kind).map(({ address: to, title }): [string, Text] => [to.name, [link(to, title ?? to.name)]]));
  const row = (kind: Kind): Block | undefined => {
    const links = of(kind).map(({ address: to }): Text => [link(to)]);
    return links.length > 0 ? paragraph(...joined(links)) : undefined;
  };
  return {
    address,
    what: words.index.what,
    title: words.index.title,
    labels: [],
    blocks: present([
      paragraph(words.index.about),
      section(words.plural.instrument, [named('instrument')]),
      section(words.plural.concern, [
        listOf(of('concern').map(({ address: to, title }): Text => [link(to, title ?? to.name)])),
      ]),
      section(words.plural.incident, [
        listOf(of('incident').map(({ address: to, title }): Text => [link(to, title ?? to.name)])),
      ]),
      section(words.plural.definition, [row('definition')]),
      section(words.plural.library, [named('library')]),
      section(words.plural.facet, [row('facet')]),
      section(words.plural.caution, [row('caution')]),
      section(words.plural.code, [row('code')]),
    ]),
  };
}

/** Everything of one kind, by name. */
export function kindPage(shelf: Shelf, entries: readonly Entry[], kind: Kind): Page {
  const { explain: words } = shelf.messages;
  const own = entries.filter((entry) => entry.address.kind === kind);
  const places = [...new Set(own.map((entry) => entry.address.of))];
  const items = (all: readonly Entry[]) => {
    const shown = [...all].sort((a, b) => ((a.title ?? a.address.name) < (b.title ?? b.address.name) ? -1 : 1));
    return listOf(shown.map(({ address: to, title }): Text => [link(to, title ?? to.name)]));
  };
  return {
    address: { kind: 'index', name: kind },
    what: words.index.what,
    title: words.plural[kind as keyof typeof words.plural],
    labels: [],
    blocks: present(
      places.length < 2
        ? [items(own)]
        : places.map((place) =>
            section(
              [link({ kind: 'library', name: place ?? '' })],
              [items(own.filter((entry) => entry.address.of === place))],
            ),
          ),
    ),
  };
}
