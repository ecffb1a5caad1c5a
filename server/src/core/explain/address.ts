/** What has a page, and where the page is. */
import { normalise } from '../model/phrases';

export const kinds = [
  'term',
  'facet',
  'state',
  'caution',
  'concern',
  'definition',
  'incident',
  'instrument',
  'provision',
  'impossible',
  'library',
  'code',
  'index',
] as const;
export type Kind = (typeof kinds)[number];

/** Names one thing that can be explained. */
export interface Address {
  readonly kind: Kind;
  readonly name: string;
  /** The library in which it is declared; the instrument of a provision; none for what stands by itself. */
  readonly of?: string;
}

/** A name as a part of a path: letters and figures of any script, everything else a hyphen. */
export function slug(name: string): string {
  return normalise(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The path of a page without its ending, `concern/cyber-concerns/elections`; of a provision that of its instrument. */
export function pathOf({ kind, name, of }: Address): string {
  if (kind === 'index') return 'index';
  if (kind === 'provision') return `instrument/${slug(of ?? '')}`;
  return [kind, ...(of === undefined ? [] : [slug(of)]), slug(name)].join('/');
}

/** The place on that page; undefined for its beginning. */
export function anchorOf({ kind, name }: Address): string | undefined {
  return kind === 'provision' ? slug(name) : undefined;
}

/** A path from one page to another, both without their endings. */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/'), to.split('/')];
  here.pop();
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}
