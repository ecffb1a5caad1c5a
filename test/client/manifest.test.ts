/** What the manifest names is there, and is packaged. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packaged = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');

/** Every path of a file of ours in what is contributed. */
function paths(value: unknown): string[] {
  if (typeof value === 'string') return /^(\.\/)?(client|grammar)\//.test(value) ? [value.replace(/^\.\//, '')] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(paths) : [];
}

const isPackaged = (path: string) =>
  packaged.some((line) => line === `!${path}` || (line.endsWith('/**') && path.startsWith(line.slice(1, -2))));

describe('the manifest', () => {
  it.each([...new Set(paths(manifest.contributes))])('names %s, which is there and is packaged', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
    expect(isPackaged(path)).toBe(true);
  });

  it('has a title for every command that is registered, and registers every command that it has', () => {
    const source = ['client/src/extension.ts', 'client/src/client.ts']
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    const registered = [...source.matchAll(/registerCommand\('(norms\.\w+)'/g)].map(([, name]) => name as string);
    const titled = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    // Lenses run it with what they found; it has nothing to do in the list of commands.
    const unlisted = ['norms.showReferences'];
    expect(registered.filter((name) => !unlisted.includes(name)).sort()).toEqual([...titled].sort());
  });

  it('offers in the walkthrough only commands that there are', () => {
    const titled = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const told = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
    const used = Object.values(told).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !titled.includes(id))).toEqual([]);
  });
});
