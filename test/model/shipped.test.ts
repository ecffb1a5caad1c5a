import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { assemble, type Finder } from '../../server/src/core/model/assemble';
import { createLinker } from '../../server/src/core/model/link';
import { normalise } from '../../server/src/core/model/phrases';
import { contentsOf } from '../../server/src/core/model/uses';
import type { SourceFile } from '../../server/src/core/syntax/ast';
import { parse } from '../../server/src/core/syntax/parse';
import { told } from './support';

function folder(path: string): SourceFile[] {
  const root = fileURLToPath(new URL(`../../${path}/`, import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.norm'));
  return names.sort().map((name) => parse(`${path}/${name}`, readFileSync(root + name, 'utf8')));
}

const libraries = folder('server/library');
const samples = folder('samples');
const find: Finder = {
  library: (name) => libraries.find((file) => contentsOf(file).libraryName === normalise(name)),
  instrument: (name) => libraries.find((file) => contentsOf(file).instrumentName === normalise(name)),
  file: (from, path) =>
    [...samples, ...libraries].find(({ file }) => file === new URL(path, `file:///${from}`).pathname.slice(1)),
};

describe.each([
  ['library', libraries],
  ['samples', samples],
])('every file of the %s links without problems', (_, files) => {
  test.each(files.map((file) => [file.file, file] as const))('%s', (_, file) => {
    for (const assembly of assemble([file], find)) expect(told(createLinker()(assembly))).toEqual([]);
  });
});
