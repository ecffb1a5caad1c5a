import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../server/src/core/syntax/parse';
import { print } from './print';

const folder = new URL('cases/', import.meta.url);

/** A file of cases: `=== title`, the source, `==>`, its tree. */
function casesIn(name: string): { title: string; source: string; tree: string }[] {
  const [, ...parts] = readFileSync(new URL(name, folder), 'utf8').split(/^=== /m);
  return parts.map((part) => {
    const [, title = '', source = '', tree = ''] = /^(.*?)\n(.*?)^==>\n(.*)$/ms.exec(part) ?? [];
    return { title, source, tree: tree.trim() };
  });
}

for (const name of readdirSync(folder)) {
  describe(name, () => {
    it.each(casesIn(name))('$title', ({ source, tree }) => {
      expect(print(parse('case.norm', source))).toBe(tree);
    });
  });
}
