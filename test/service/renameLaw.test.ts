/** A text means the same under other names, and has its old ones back byte for byte. */
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../server/src/core/check.ts';
import { allSymbols, type NamedPassage } from '../../server/src/core/model/symbols.ts';
import { river } from '../model/support.ts';
import { sample, type Texts } from '../support/check.ts';
import { declared, meaning, newName, renameAt, wordsOf } from './renaming.ts';
import { workspaceOf } from './workspace.ts';

const samples = (...names: readonly string[]): Texts => Object.fromEntries(names.map((name) => [name, sample(name)]));
const everywhere = (texts: Texts, words: RegExp, other: string): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replace(words, other)]));

const rolling = samples('rolling-text.norm', 'rolling-text-mandate.norm');
const ownLibrary: Texts = {
  'draft.norm': `accord "A"
  between UX "the Union", KP
  form treaty
  date 2015-09-25
  uses river
define lifelines
  means cities
norm first
  scope each Party, [UX: companies of UX]
  shall not conduct
  targets lifelines of another Party, [which = UX: farms of KP | KP: orchards]
  during summer
norm help
  scope each Party
  shall consult
  in the event of activity pollution; targets lifelines of another Party
  subject to first
`,
  'river.norm': river,
  'told.norm':
    'concerning ./draft.norm\nmandate UX\n  preserve scope organs of UX; activity salt; targets lifelines\nincident flood\n  scope ministry of UX\n  activity salt\n',
};

const drafts: Readonly<Record<string, Texts>> = {
  'the accord with its incidents': samples('accord-2015.norm', 'incidents-2015.norm'),
  'the rolling text with its mandate': rolling,
  // Its Parties have codes that no library declares.
  'the rolling text between other codes': everywhere(everywhere(rolling, /\bUS\b/g, 'UX'), /\bCN\b/g, 'CX'),
  'the protocol with its incidents': samples('autonomous-weapons-protocol.norm', 'autonomous-weapons-incidents.norm'),
  'the rolling text on weapons': samples('autonomous-weapons-rolling-text.norm'),
  "a draft with the drafter's own library": ownLibrary,
};

describe.each(Object.entries(drafts))('%s', (_, texts) => {
  const before = workspaceOf(texts);
  const names = declared(before);
  const [firstOfKind, others] = [new Map<string, NamedPassage>(), [] as NamedPassage[]];
  for (const one of names) {
    if (firstOfKind.has(one.kind)) others.push(one);
    else firstOfKind.set(one.kind, one);
  }

  function law(one: NamedPassage, findings: boolean): void {
    const renamed = renameAt(before, one, newName(one));
    if (typeof renamed === 'string') {
      expect(renamed).toMatch(/^(The library )?"[^"]+"(, which cannot| is declared by the library)/);
      return;
    }
    const after = workspaceOf(renamed);
    expect(after.texts).not.toEqual(texts);
    expect(meaning(after, findings)).toEqual(meaning(before, findings));
    const same = allSymbols((after.units[0] as Checked).unit).find(
      ({ kind, target, declaration }) => declaration && kind === one.kind && target === newName(one),
    );
    expect(same).toBeDefined();
    expect(renameAt(after, same as NamedPassage, wordsOf(one))).toEqual(texts);
  }

  test('has names', () => expect(names.length).toBeGreaterThan(1));
  test.each([...firstOfKind])('means the same under another name for a %s', (_, one) => law(one, true));
  test('and for every other name', () => {
    for (const one of others) law(one, false);
  });
});

test('names of every kind are renamed, not refused', () => {
  const kinds = new Set<string>();
  for (const texts of Object.values(drafts)) {
    const workspace = workspaceOf(texts);
    for (const one of declared(workspace)) {
      if (!kinds.has(one.kind) && typeof renameAt(workspace, one, newName(one)) !== 'string') kinds.add(one.kind);
    }
  }
  expect([...kinds].sort()).toEqual([
    'bracket',
    'clause keyword',
    'definition',
    'facet',
    'incident',
    'left open',
    'library',
    'norm',
    'state',
    'term',
  ]);
});
