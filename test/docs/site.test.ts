/** The site of everything that ships: each thing has a page, and every link leads somewhere. */
import { dirname, join, normalize } from 'node:path/posix';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Address, pathOf, siteOf } from '../../server/src/core/explain/index.ts';
import { headOf, knownAs } from '../../server/src/core/explain/written.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { shipped, shippedFiles } from '../support/shelf.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const files = new Map<string, string>();

beforeAll(() => {
  for (const [path, text] of siteOf(shipped().shelf, '<p>-</p>')) {
    if (files.has(path)) throw new Error(`two pages are at ${path}`);
    files.set(path, text);
  }
});

/** What the library files declare, by the headers alone. */
function declared(keyword: Address['kind']): Address[] {
  return shippedFiles().flatMap((file) =>
    file.declarations
      .filter(({ node }) => node.keyword === keyword)
      .map(({ node }) => ({ kind: keyword, name: headOf(node).name, of: knownAs(file) })),
  );
}

describe('a page in both forms for', () => {
  test.each(['term', 'concern', 'incident', 'facet', 'state', 'caution', 'impossible'] as const)('every %s', (kind) => {
    const all = declared(kind);
    expect(all.length).toBeGreaterThan(5);
    // Spellings with a hyphen and with a space share a page; no other names do.
    const spelt = new Map(all.map((one) => [one.name.toLowerCase().replaceAll('-', ' ') + one.of, one]));
    const paths = [...spelt.values()].map(pathOf);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
    expect(paths.filter((path) => !files.has(`${path}.html`) || !files.has(`${path}.md`))).toEqual([]);
  });

  test('every instrument, library, definition and finding', () => {
    const heads = (keyword: string) =>
      shippedFiles().flatMap((file) =>
        file.declarations.filter(({ node }) => node.keyword === keyword).map(({ node }) => headOf(node).name),
      );
    const wanted = [
      ...heads('instrument').map((name) => pathOf({ kind: 'instrument', name })),
      ...heads('vocabulary').map((name) => pathOf({ kind: 'library', name })),
      pathOf({ kind: 'definition', name: 'critical infrastructure', of: 'cyber operations' }),
      ...rules.map(({ code }) => pathOf({ kind: 'code', name: code })),
    ];
    expect(heads('instrument').length).toBeGreaterThan(5);
    expect(wanted.filter((path) => !files.has(`${path}.html`) || !files.has(`${path}.md`))).toEqual([]);
  });

  test('every provision, at its number on the page of its instrument', () => {
    const page = files.get('instrument/un-gge-2015.html') ?? '';
    for (const number of 'abcdefghijk') expect(page).toContain(`id="13-${number}"`);
  });
});

describe('every link leads somewhere', () => {
  /** The ids on a page. */
  const ids = (text: string) => new Set([...text.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id));

  function broken(ending: '.html' | '.md', links: RegExp): string[] {
    const known = new Map<string, Set<string | undefined>>();
    const found: string[] = [];
    let followed = 0;
    for (const [path, text] of files) {
      if (!path.endsWith(ending)) continue;
      for (const [, href = ''] of text.matchAll(links)) {
        if (/^https?:/.test(href) || href.endsWith('.css')) continue;
        followed++;
        const [to = '', anchor] = href.split('#');
        const target = to === '' ? path : normalize(join(dirname(path), to));
        const page = files.get(target);
        if (page === undefined) found.push(`${path}: ${href}`);
        else if (anchor !== undefined) {
          if (!known.has(target)) known.set(target, ids(page));
          if (!known.get(target)?.has(anchor)) found.push(`${path}: ${href}`);
        }
      }
    }
    expect(followed).toBeGreaterThan(1000);
    return found;
  }

  test('in HTML', () => {
    expect(broken('.html', /href="([^"]*)"/g)).toEqual([]);
  });

  test('in Markdown', () => {
    expect(broken('.md', /\]\(([^)\s]*)\)/g)).toEqual([]);
  });

  test('and every page is reached from the first', () => {
    const seen = new Set(['index.html']);
    for (const path of seen) {
      for (const [, href = ''] of (files.get(path) ?? '').matchAll(/href="([^"#]+\.html)/g)) {
        if (!/^https?:/.test(href)) seen.add(normalize(join(dirname(path), href)));
      }
    }
    expect([...files.keys()].filter((path) => path.endsWith('.html') && !seen.has(path))).toEqual([]);
  });

  test('and stands alone: nothing is loaded but the style sheet', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.html')) continue;
      expect([path, /<script|<img|<iframe|@import|url\(/.test(text)]).toEqual([path, false]);
      expect([path, [...text.matchAll(/<link /g)].length]).toEqual([path, 1]);
    }
  });
});

test('the table has every incident and every instrument of its subject', () => {
  const table = files.get('table.html') ?? '';
  const wanted = [
    ...declared('incident').map(pathOf),
    ...shipped()
      .shelf.volumes.filter(({ subject }) => subject?.libraries.some(({ name }) => name === 'cyber incidents'))
      .map(({ name }) => pathOf({ kind: 'instrument', name })),
  ];
  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.filter((path) => !table.includes(`href="${path}.html"`))).toEqual([]);
});

test('labels in Chinese say that they are', () => {
  expect(files.get('term/cyber-operations/disruption.html')).toContain('<p class="label" lang="zh-Hans">');
});
