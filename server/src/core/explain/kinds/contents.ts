/** What there is to explain, by kind: the first page of all. */
import type { Address, Kind } from '../address';
import {
  type Block,
  joined,
  listOf,
  type Page,
  paragraph,
  present,
  rowsOf,
  section,
  type Text,
  type Value,
} from '../document';
import type { Entry } from '../entries';
import type { Shelf } from '../shelf';
import { link, placeAt } from './common';

const address: Address = { kind: 'index', name: 'index' };

/** Terms are reached through their facets, States and what cannot be through their libraries. */
export function indexPage(shelf: Shelf, entries: readonly Entry[]): Page {
  const { explain: words } = shelf.messages;
  const of = (kind: Kind) => entries.filter((entry) => entry.address.kind === kind);
  const named = (kind: Kind): Block | undefined =>
    rowsOf(of(kind).map(({ address: to, title }): [string, Text] => [to.name, [link(to, title ?? to.name)]]));
  /** Side by side, or one below the other, by the library in which they are declared. */
  const grouped = (kind: Kind, manner: 'row' | 'list'): Block | undefined => {
    const places = [...new Set(of(kind).map(({ address: { of: place } }) => place ?? ''))];
    return rowsOf(
      places.map((place): [string, Value] => {
        const own = of(kind).filter(({ address: { of: other } }) => (other ?? '') === place);
        const links = own.map(
          ({ address: to, title }): Text => [link(to, manner === 'row' ? to.name : (title ?? to.name))],
        );
        return [place, manner === 'row' ? joined(links) : { lines: links }];
      }),
    );
  };
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
      section(words.plural.concern, [grouped('concern', 'list')]),
      section(words.plural.incident, [grouped('incident', 'list')]),
      section(words.plural.definition, [grouped('definition', 'row')]),
      section(words.plural.library, [named('library')]),
      section(words.plural.facet, [grouped('facet', 'row')]),
      section(words.plural.caution, [grouped('caution', 'row')]),
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
            section([link(placeAt(shelf, place ?? ''))], [items(own.filter((entry) => entry.address.of === place))]),
          ),
    ),
  };
}
