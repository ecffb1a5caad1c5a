import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { createFinder } from '../../server/src/files/finder.ts';
import { filesBeside, filesIn, isFolder } from '../../server/src/files/folder.ts';
import { librariesIn } from '../../server/src/files/libraries.ts';
import { largestFile, readText } from '../../server/src/files/readText.ts';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

describe('readText', () => {
  it('leaves out the byte order mark', () => {
    expect(readText(write('bom.txt', '\ufeffaccord'))).toEqual({ text: 'accord' });
    expect(readText(write('empty.txt', ''))).toEqual({ text: '' });
  });

  it('says where a file ceases to be text', () => {
    expect(readText(write('nul.txt', 'one\r\ntwo\0'))).toEqual({ fault: 'binary', line: 2, column: 4 });
    expect(readText(write('latin.txt', Uint8Array.from([0x61, 0x0a, 0xe9, 0x74])))).toEqual({
      fault: 'not UTF-8',
      line: 2,
      column: 1,
    });
    expect(readText(write('cut.txt', Uint8Array.from([0x61, 0xe2, 0x82])))).toEqual({
      fault: 'not UTF-8',
      line: 1,
      column: 2,
    });
    expect(readText(write('utf16.txt', Uint8Array.from([0xfe, 0xff, 0, 0x61])))).toEqual({
      fault: 'not UTF-8',
      line: 1,
      column: 1,
    });
  });

  it('does not read what is no draft', () => {
    expect(readText(join(folder, 'missing.txt'))).toMatchObject({ fault: 'missing' });
    expect(readText(folder)).toMatchObject({ fault: 'no file' });
    const large = write('large.txt', 'x'.repeat(largestFile + 1));
    expect(readText(large)).toMatchObject({ fault: 'too large', bytes: largestFile + 1 });
  });
});

describe('folders', () => {
  it('gives the files of the language, those below included', () => {
    const one = write('drafts/b.norm', '');
    const two = write('drafts/a/c.norm', '');
    write('drafts/readme.md', '');
    write('drafts/.hidden/d.norm', '');
    write('drafts/node_modules/e.norm', '');
    mkdirSync(join(folder, 'drafts', 'folder.norm'), { recursive: true });
    expect(filesIn(join(folder, 'drafts'))).toEqual([two, one]);
    expect(filesBeside(join(folder, 'drafts'))).toContain(one);
    expect(filesBeside(join(folder, 'drafts'))).not.toContain(two);
    expect(filesIn(join(folder, 'missing'))).toBeUndefined();
    expect(filesBeside(join(folder, 'missing'))).toEqual([]);
    expect([isFolder(folder), isFolder(one), isFolder(join(one, 'x'))]).toEqual([true, false, false]);
  });
});

describe('libraries', () => {
  const library = join(folder, 'library');
  const trees = write('library/trees.norm', '# a comment\nvocabulary  Old  trees "Trees" # more\n');
  write('library/trees-again.norm', 'vocabulary something else\n');
  write('library/none.norm', 'term x\n  in y\n');

  it('are known by the name in their header', () => {
    expect(librariesIn(library).libraries.get('old trees')).toEqual({ name: 'Old trees', path: trees });
    expect([...librariesIn(library).libraries.keys()].sort()).toEqual(['old trees', 'something else']);
  });

  it('are found, as are the files beside a file', () => {
    const draft = write('drafts/draft.norm', '');
    const loaded: string[] = [];
    const find = createFinder(library, (path) => {
      loaded.push(path);
      return parse(path, '');
    });
    expect(loaded).toEqual([]);
    expect(find.library('OLD trees', draft)?.file).toBe(trees);
    expect(find.library('new trees', draft)).toBeUndefined();
    expect(find.file(draft, './a/c.norm')?.file).toBe(join(folder, 'drafts', 'a', 'c.norm'));
    expect(find.libraries?.(draft)).toContain('Old trees');
    expect(find.files?.(draft)).toContain('./b.norm');
    expect(find.files?.(draft)).not.toContain('./draft.norm');
  });
});
