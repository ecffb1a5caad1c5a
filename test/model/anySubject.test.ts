/** What ships on a subject is told in library files alone: no string of the program names a term of any of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Declaration, SourceFile } from '../../server/src/core/syntax/ast.ts';
import { shippedLibraries } from '../support/check.ts';

const root = join(import.meta.dirname, '..', '..');

const libraries = shippedLibraries().filter((library) => termsOf(library).length > 0);

/** Words of treaties in general, and of English, that some library declares as well. */
const general = new Set([
  'encourage',
  'no effect',
  'organs',
  'outer space',
  'persons',
  'prohibit',
  'review conference',
  'suspension',
]);

function termsOf(library: SourceFile): Declaration[] {
  return library.declarations.map(({ node }) => node).filter(({ keyword }) => keyword === 'term');
}

/** The names of terms and their synonyms, in lower case; short words of everyday English left out. */
function namesIn(library: SourceFile): string[] {
  return termsOf(library)
    .flatMap(({ text }) => {
      const [header = '', ...clauses] = text.split('\n');
      const also = clauses.map((line) => /^\s*also\s+(.*)/.exec(line)?.[1] ?? '').flatMap((words) => words.split(','));
      return [header.replace(/^\s*term\s+/, ''), ...also];
    })
    .map((name) => name.trim().toLowerCase())
    .filter((name) => (/\W/.test(name) || name.length > 6) && !general.has(name));
}

/** Every string, template and piece of markup in a source file, in lower case. */
function stringsIn(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text.toLowerCase());
    else if (ts.isJsxText(node) || ts.isRegularExpressionLiteral(node)) found.push(node.text.toLowerCase());
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name));
}

const strings = ['server/src', 'client']
  .flatMap(sources)
  .flatMap((path) => stringsIn(path).map((text) => ({ path, text })));

describe('no string of the program names a term', () => {
  test('of more than one subject', () => {
    expect(libraries.length).toBeGreaterThanOrEqual(2);
    expect(strings.length).toBeGreaterThan(1000);
  });
  test.each(libraries.map((library) => [library.file, library] as const))('of %s', (_, library) => {
    const named = namesIn(library);
    expect(named.length).toBeGreaterThan(40);
    const words = new Map(named.map((name) => [name, new RegExp(`(?<![\\w-])${name}(?![\\w-])`)]));
    const found = strings.flatMap(({ path, text }) =>
      [...words].filter(([, pattern]) => pattern.test(text)).map(([name]) => `${path.slice(root.length + 1)}: ${name}`),
    );
    expect([...new Set(found)].sort()).toEqual([]);
  });
});
