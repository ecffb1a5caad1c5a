/** An instrument on which the accord builds and which speaks of other acts. */
import { normalise } from '../model/phrases';
import { contentsOf } from '../model/uses';
import type { SourceFile } from '../syntax/ast';
import { deleteValue } from './deleting';
import { rule } from './rule';

export const unlikeInstrument = rule({
  code: 'unlike-instrument',
  severity: 'warning',
  *check({ unit: { accord, facets }, messages, unlike }) {
    // Without a library of its own the draft is told of that.
    if (!accord?.buildsOn?.length || facets.length === 0) return;
    const files = unlike();
    for (const { name, span } of accord.buildsOn) {
      if (!files.some((file) => isNamed(file, name))) continue;
      yield { passage: { at: accord.at, span }, message: messages.beside.unlike(name), data: { instrument: name } };
    }
  },
  fixes({ passage: { at, span }, data }, { messages }) {
    const edits = deleteValue(at, span);
    return [{ title: messages.mends.remove(String(data?.instrument)), edits, preferred: true }];
  },
});

/** Whether a file is the one that `builds on` names, by the name of its instrument or by its path. */
function isNamed(file: SourceFile, name: string): boolean {
  const path = name.replace(/^\.\//, '');
  return contentsOf(file).instrumentName === normalise(name) || file.file.endsWith(`/${path}`) || file.file === path;
}
