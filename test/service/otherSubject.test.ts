/** A second vocabulary on another subject gets the same features: nothing in the program knows either of them. */

import { describe, expect, test } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { completed, completionsAt, hoverAt, labelsAt } from './support.ts';

const library = `vocabulary outer space "Acts in outer space"

facet operator "who acts"
  clause      by
  of          launching State
  alone       space agencies
  usually     space agencies
  phrase      "~"

facet launching State "for which State"
  values      States

facet part "the part taken"
  follows     modality
  usually     carry out

facet manoeuvre "what is done"
  clause      manoeuvre
  usually     close approach
  phrase      "~"

facet object "what it is done to"
  clause      near
  of          State of registry
  usually     satellites
  phrase      "near ~"

facet State of registry "on whose register it is"
  values      States
  relative to launching State

facet care "what is owed"
  follows     modality
  describes   norms

term space agencies
  in          operator
  means       "The organ of a State that flies spacecraft"
term companies
  in          operator

term carry out
  in          part
term assist others
  in          part

term close approach
  in          manoeuvre
  means       "Coming nearer than an agreed distance"
  also        proximity operations
term touching
  in          manoeuvre
term docking
  under       touching
term grappling
  under       touching

term satellites
  in          object
term crewed stations
  in          object

term notify
  in          care

state IN "India"
state JP "Japan"

concern crews "Danger to crews"
  manoeuvre   close approach
  near        crewed stations of another State
  answered by notify
`;

const accord = `accord "Accord on Distance in Orbit"
  between     IN, JP
  form        treaty
  uses        outer space

norm distance "Keeping one's distance"
  by          each Party
  shall not   carry out
  manoeuvre   touching
  near        crewed stations of another Party
`;

const beside = { 'outer-space.norm': library };
const accordWith = (words: string, replacement: string) => accord.replace(words, () => replacement);
const shown = (words: string) => hoverAt(accordWith(words, `¦${words}`), {}, beside);
const offered = (words: string, replacement: string) => labelsAt(accordWith(words, replacement), {}, beside);

describe('hovers', () => {
  test('a norm', () => {
    const lines = shown('distance "').split('\n');
    expect(lines[0]).toBe("**Keeping one's distance** · Article 1 · prohibits");
    expect(lines[1]).toBe('Binds: each Party (IN, JP)');
    expect(lines[2]).toMatch(
      /^Reaches: part carry out|^Reaches: carry out, touching, near crewed stations of another Party; [\d,]+ acts/,
    );
    expect(lines[3]).toMatch(/^Silent on: .*close approach/);
  });
  test('a term', () => {
    expect(shown('touching')).toMatch(
      /^\*\*touching\*\* · what is done\nFamily: manoeuvre › \*\*touching\*\* › docking, grappling\nThis draft: prohibited by `distance` \(near crewed stations of another Party\); otherwise silent/,
    );
  });
  test('keywords, with examples in its words', () => {
    expect(shown('manoeuvre   touching')).toContain('Example: `manoeuvre close approach`');
    expect(shown('shall not')).toContain('Example: `shall not carry out`');
  });
  test('a concern', () => {
    const text = library.replace('concern crews', 'concern ¦crews');
    expect(hoverAt(text, { 'accord.norm': accord })).toMatch(/^\*\*Danger to crews\*\* · concern · open\nSilent on /);
  });
});

describe('completion', () => {
  test('offers its keywords and its terms', () => {
    expect(offered('  near        crewed', '  ¦\n  near        crewed')).not.toContain('manoeuvre');
    expect(offered('manoeuvre   touching', '¦')).toContain('manoeuvre');
    expect(offered('touching', '¦')).toEqual(['close approach', 'touching', 'docking', 'grappling']);
    expect(offered('crewed stations of another Party', 'crewed stations of ¦')).toEqual(
      expect.arrayContaining(['another Party', 'IN', 'JP']),
    );
  });
  test('finds a term by its other name', () => {
    expect(completionsAt(accordWith('touching', 'proxi¦'), {}, beside)).toMatchObject([
      {
        label: 'close approach',
        kind: CompletionItemKind.EnumMember,
        detail: 'proximity operations · closes part of: crews · manoeuvre',
      },
    ]);
    expect(completed(accordWith('touching', 'close appr¦'), 'close approach', {}, beside)).toContain(
      'manoeuvre   close approach\n',
    );
  });
  test('writes whole declarations in its words', () => {
    const [norm] = completionsAt(`${accord}\n¦`, {}, beside);
    const slots = (norm?.textEdit?.newText ?? '').replace(/[$][{]\d:([^}]*)[}]/g, '<$1>');
    expect(slots).toContain('  by          <each Party>\n  shall not   <carry out>\n  manoeuvre   <close approach>');
  });
  test('in the library itself offers facets and terms', () => {
    expect(labelsAt(`${library}\nterm tugging\n  in ¦`)).toEqual(
      expect.arrayContaining(['manoeuvre', 'object', 'care']),
    );
    expect(labelsAt(`${library}\nterm tugging\n  under tou¦`)).toEqual(['touching']);
    expect(labelsAt(library.replace('usually     close approach', 'usually     ¦'))).toEqual([
      'close approach',
      'touching',
      'docking',
      'grappling',
    ]);
    expect(labelsAt(library.replace('answered by notify', 'answered by ¦'))).toEqual(['notify']);
  });
});
