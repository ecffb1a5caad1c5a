/** Whatever is renamed to a name that nothing has: the text means the same, and has its old name back when it is renamed back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../server/src/core/check.ts';
import { allSymbols } from '../../server/src/core/model/symbols.ts';
import { declared, meaning, newName, renameAt, wordsOf } from '../service/renaming.ts';
import { workspaceOf } from '../service/workspace.ts';
import { drafts } from '../support/drafts.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 60);

/** Letters and spaces may differ from place to place; a new name is written alike everywhere. */
const plain = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.toLowerCase().replace(/\s+/g, ' ')]));

describe('a renaming', { timeout: 7_200_000 }, () => {
  it('changes no meaning, and can be taken back', () => {
    fc.assert(
      fc.property(drafts({ maxActs: 200 }), fc.nat(), ({ files }, which) => {
        const before = workspaceOf(Object.fromEntries(files.map(({ name, text }) => [name, text])));
        const names = declared(before);
        const one = names[which % names.length];
        if (!one) throw new Error('a draft without names');
        const renamed = renameAt(before, one, newName(one));
        if (typeof renamed === 'string') throw new Error(`${one.kind} ${one.target} is not renamed: ${renamed}`);
        const after = workspaceOf(renamed);
        expect(meaning(after, true)).toEqual(meaning(before, true));
        const same = after.units
          .flatMap(({ unit }: Checked) => allSymbols(unit))
          .find(({ kind, target, declaration }) => declaration && kind === one.kind && target === newName(one));
        if (!same) throw new Error(`nothing is called ${newName(one)}`);
        const back = renameAt(after, same, wordsOf(one));
        if (typeof back === 'string') throw new Error(`${newName(one)} is not renamed back: ${back}`);
        expect(plain(back)).toEqual(plain(before.texts));
      }),
      { numRuns },
    );
  });
});
