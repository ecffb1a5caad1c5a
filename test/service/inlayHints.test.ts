import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import {
  type HintSettings,
  hintKinds,
  inlayHints,
  resolveInlayHint,
} from '../../server/src/core/service/inlayHints.ts';
import { sample, type Texts } from '../support/check.ts';
import { opener } from './opened.ts';

const open = opener();
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const none: HintSettings = { articles: false, unqualified: false, terms: false, states: false };

/** The text with its hints between angle brackets. */
function shown(text: string, settings?: HintSettings, range = everything): string {
  const lines = text.split('\n');
  for (const { position, label, paddingLeft, paddingRight } of ask(text, settings, range).reverse()) {
    const line = lines[position.line] as string;
    const told = `${paddingLeft ? ' ' : ''}<${label}>${paddingRight ? ' ' : ''}`;
    lines[position.line] = line.slice(0, position.character) + told + line.slice(position.character);
  }
  return lines.join('\n');
}

function ask(text: string, settings?: HintSettings, range = everything): InlayHint[] {
  return inlayHints(open({ 'draft.norm': text }), range, settings);
}

function tip(text: string, label: string, others: Texts = {}): string {
  const opened = open({ 'draft.norm': text, ...others });
  const hint = inlayHints(opened, everything).find((one) => one.label === label);
  if (!hint) throw new Error(`no hint "${label}"`);
  expect(hint.tooltip).toBeUndefined();
  return String(resolveInlayHint(opened, hint).tooltip);
}

const river = `accord "Accord on the Ister"
  between     NO "the North", SU "the South"

facet actor
  clause      scope
  of          acting State
facet acting State
  values      States
facet participation
  follows     modality
facet activity
  clause      activity
facet target
  clause      targets
  of          victim State
facet victim State
  values      States
  relative to acting State
facet season
  clause      during
facet duty
  follows     modality
  describes   norms

term organs
  in          actor
term carry out
  in          participation
term diversion
  in          activity
term wells
  under       diversion
term canals
  under       diversion
term fishing
  in          activity
term farms
  in          target
term summer
  in          season
term consult
  in          duty
`;

describe('inlay hints', () => {
  test('number the articles in the order of the text, matters left open aside', () => {
    const text = `${river}
norm a
  shall not   carry out
left open b
  activity    fishing
without prejudice c
  activity    fishing
norm d
  may         carry out
`;
    expect(shown(text, { ...none, articles: true })).toBe(
      text
        .replace('norm a', 'norm <Article 1> a')
        .replace('prejudice c', 'prejudice <Article 2> c')
        .replace('norm d', 'norm <Article 3> d'),
    );
    expect(tip(text, 'Article 3')).toMatch(/order of the text/);
  });

  test('say behind the header what a norm does not qualify', () => {
    const text = `${river}
norm a
  scope       organs
  shall not   carry out
  [targets farms]
    because   "So it was agreed"
without prejudice c
  activity    fishing
norm d
  scope       each Party
  shall       consult
`;
    expect(shown(text, { ...none, unqualified: true })).toBe(
      text
        .replace('norm a', 'norm a <any activity or season>')
        .replace('prejudice c', 'prejudice c <any actor, target or season>'),
    );
    expect(tip(text, 'any activity or season')).toBe(
      'No clause says which activity or season, so that every one is meant. "activity" or "during" would narrow it.',
    );
  });

  test('count where they are many', () => {
    const text = `${river}facet purpose\n  clause for\nnorm a\n  shall not carry out\n`;
    expect(shown(text, { ...none, unqualified: true })).toContain(
      'norm a <any actor, activity and 3 more>\n  shall not carry out',
    );
  });

  test('tell how many terms a family covers, and a definition in all its readings', () => {
    const text = `${river}
define uses
  means       diversion, [fishing]
define uses
  read by     SU
  means       wells
define little
  means       diversion other than wells
norm a
  shall not   carry out
  activity    diversion other than wells, fishing
norm b
  shall not   carry out
  activity    uses
  except      activity little
`;
    expect(shown(text, { ...none, terms: true })).toBe(
      text
        .replace(
          'define uses\n  means       diversion',
          'define uses <2 to 3 terms>\n  means       diversion <2 terms>',
        )
        .replace('define uses\n  read', 'define uses <1 term>\n  read')
        .replace('define little\n  means       diversion', 'define little <1 term>\n  means       diversion <2 terms>')
        .replace('activity    diversion', 'activity    diversion <2 terms>')
        .replace('activity    uses', 'activity    uses <1 to 3 terms>')
        .replace('activity little', 'activity little <1 term>'),
    );
    expect(tip(text, '1 to 3 terms')).toBe('"uses" covers wells. In some readings also canals and fishing.');
    expect(tip(text, '2 terms')).toBe('"diversion" covers wells and canals.');
  });

  test('tell which Parties the words for States stand for, once in a norm', () => {
    const text = `${river}
norm a
  scope       each Party
  shall not   carry out
  targets     farms of another Party, farms of a third State
  except      targets farms of another Party
`;
    expect(shown(text, { ...none, states: true })).toBe(
      text
        .replace('each Party', 'each Party <NO or SU>')
        .replace('farms of another Party,', 'farms of another Party <NO or SU>,')
        .replace('a third State', 'a third State <neither NO nor SU>'),
    );
    expect(
      shown(text.replace('NO "the North", SU "the South"', 'all States'), { ...none, states: true }),
    ).not.toContain('<');
    const opened = open({ 'draft.norm': text });
    const tips = inlayHints(opened, everything, { ...none, states: true }).map((hint) =>
      resolveInlayHint(opened, hint),
    );
    expect(tips.map(({ tooltip }) => tooltip)).toEqual([
      'The Parties are the North and the South.',
      'The Parties are the North and the South; the one whose act it is is left aside.',
      'A State that is no Party. The Parties are the North and the South.',
    ]);
  });

  test('stand in the order of the text', () => {
    const text = `${river}norm a\n  scope each Party\n  shall not carry out\n  activity diversion\n`;
    expect(shown(text)).toContain(
      'norm <Article 1> a <any target or season>\n  scope each Party <NO or SU>\n  shall not carry out\n  activity diversion <2 terms>\n',
    );
  });

  test('are those of the range that is asked about', () => {
    const text = `${river}norm a\n  shall not carry out\nnorm b\n  shall not carry out\n  activity diversion\n`;
    const line = text.split('\n').indexOf('norm b');
    const range = { start: { line, character: 0 }, end: { line, character: 5 } };
    expect(ask(text, undefined, range).map(({ label }) => label)).toEqual(['Article 2']);
  });

  test('are none where all are switched off, and none in incidents', () => {
    expect(ask(sample('rolling-text.norm'), none)).toEqual([]);
    const name = 'incidents-2015.norm';
    const opened = open({ 'accord-2015.norm': sample('accord-2015.norm'), [name]: sample(name) }, name);
    expect(inlayHints(opened, everything)).toEqual([]);
  });

  test('have a setting for each kind, by which they are shown unless it says otherwise', () => {
    const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const { properties } = contributes.configuration as { properties: Record<string, { default: unknown }> };
    const settings = Object.entries(properties).filter(([name]) => name.startsWith('norms.inlayHints.'));
    expect(settings.map(([name]) => name)).toEqual(hintKinds.map((kind) => `norms.inlayHints.${kind}`));
    for (const [, setting] of settings) expect(setting.default).toBe(true);
  });

  test('resolve to themselves where what they were about is gone', () => {
    const text = `${river}norm a\n  shall not carry out\n  activity diversion\n`;
    const hint = ask(text, { ...none, terms: true })[0] as InlayHint;
    const now = open({ 'draft.norm': text.replaceAll('diversion', 'leading away') });
    expect(resolveInlayHint(now, hint)).toEqual(hint);
  });
});
