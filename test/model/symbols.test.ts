import { expect, test } from 'vitest';
import { allSymbols, type NamedPassage, symbolAt } from '../../server/src/core/model/symbols';
import { accordWith, header, unitOf } from './support';

const show = ({ passage: { at, span }, kind, target, facet, declaration }: NamedPassage): string => {
  const words = at.node.text.slice(span.from, span.to);
  return `${words}: ${kind} ${target}${facet === undefined ? '' : ` (${facet})`}${declaration ? ' !' : ''}`;
};
const symbols = (declarations: string) => {
  const unit = accordWith(declarations);
  return allSymbols(unit)
    .filter(({ passage: { at } }) => at.file === 'draft.norm' && at.node.keyword !== 'accord')
    .map(show);
};

test('a norm', () => {
  expect(
    symbols(`norm n
  proposed by CN
  shall not conduct
  targets [s = US: core | CN: orchards] of US and another Party
  subject to m
norm m
  may conduct
define core
  means farms`),
  ).toEqual([
    'norm: header keyword norm',
    'n: norm n !',
    'proposed by: clause keyword proposed by',
    'CN: state CN',
    'shall not: modality shall not',
    'conduct: term conduct (part)',
    'targets: clause keyword targets (target)',
    's: bracket s !',
    'US: state US',
    'core: definition core (target)',
    'CN: state CN',
    'orchards: term orchards (target)',
    'US: state US',
    'another Party: state word another Party',
    'subject to: clause keyword subject to',
    'm: norm m',
    'norm: header keyword norm',
    'm: norm m !',
    'may: modality may',
    'conduct: term conduct (part)',
    'define: header keyword define',
    'core: definition core (target) !',
    'means: clause keyword means',
    'farms: term farms (target)',
  ]);
});

test('a bracket without a name has that of its choice, an agreed one its own', () => {
  const brackets = symbols('norm n\nshall not conduct\ntargets [farms], [s (agreed 1) = cities | farms]').filter(
    (one) => one.includes('bracket'),
  );
  expect(brackets).toEqual(['[: bracket n targets 1 !', 's: bracket s !']);
});

test('incidents, mandates and concerns', () => {
  const all = symbols(
    'incident i\nactivity salt\nexpect silent\nmandate US\nobtain prohibited: during winter\nconcern c\nactivity salt\nanswered by consult',
  );
  for (const one of [
    'i: incident i !',
    'silent: verdict silent',
    'US: state US',
    'prohibited: verdict prohibited',
    'winter: term winter (season)',
    'c: concern c !',
    'consult: term consult (duty)',
  ]) {
    expect(all).toContain(one);
  }
});

test('the accord and a library', () => {
  const unit = accordWith('');
  const all = allSymbols(unit).map(show);
  for (const one of [
    'river: library river',
    'US: state US !',
    'river: library river !',
    'actor: facet actor !',
    'acting State: facet acting State',
    'organs: term organs (actor)',
    'ministry: term ministry (actor) !',
    'under: clause keyword under',
    'KP: state KP !',
    'consult: term consult (duty)',
  ]) {
    expect(all).toContain(one);
  }
});

test('what stands at an offset', () => {
  const text = `${header}norm n\n  shall not conduct\n  targets orchards of US`;
  const unit = unitOf(text);
  const at = (words: string) => symbolAt(unit, 'draft.norm', text.lastIndexOf(words) + 1);
  expect(at('orchards')).toMatchObject({ kind: 'term', target: 'orchards', facet: 'target' });
  expect(at('targets')).toMatchObject({ kind: 'clause keyword', target: 'targets' });
  expect(at('norm n')).toMatchObject({ kind: 'header keyword' });
  expect(symbolAt(unit, 'draft.norm', text.lastIndexOf(' of US'))).toMatchObject({ target: 'orchards' });
  expect(symbolAt(unit, 'other.norm', 0)).toBeUndefined();
});
