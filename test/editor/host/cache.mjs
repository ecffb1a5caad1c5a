// What is fetched once lives in .cache/ of the checkout, which git ignores: removing the folder undoes it all.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const cache = join(root, '.cache');

/** A line that tells what is going on. */
export const say = (line) => console.log(line);

/**
 * The folder `name` of the cache, made by `make(folder)` if it is not there yet. It appears whole or not at all, so that
 * a set-up that was broken off starts anew and two at once do not collide.
 */
export async function once(name, make) {
  const home = join(cache, name);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'staging-'));
  const clear = () => rmSync(staging, { recursive: true, force: true });
  process.on('exit', clear);
  try {
    await make(staging);
    renameSync(staging, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    clear();
    process.off('exit', clear);
  }
  return home;
}
