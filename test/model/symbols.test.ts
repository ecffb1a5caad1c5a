import { expect, test } from 'vitest';
import { type Assembly, assemble } from '../../server/src/core/model/assemble';
import { createLinker } from '../../server/src/core/model/link';
import { allSymbols, type NamedPassage, symbolAt } from '../../server/src/core/model/symbols';
import type { SourceFile } from '../../server/src/core/syntax/ast';
import { parse } from '../../server/src/core/syntax/parse';
import { accordWith, finder, header, unitOf } from './support';

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

test('a delegation whose alternative was agreed on', () => {
  const all = symbols('norm n\nshall not conduct\ntargets [s (agreed US) = US: farms | CN: orchards]');
  expect(all.filter((one) => one.startsWith('US'))).toEqual(['US: state US', 'US: state US']);
});

test('the words that begin the clauses of a facet, and other ways of writing a term or a State', () => {
  const unit = accordWith('state XY "the Old Land"\n  also Oldland');
  const all = allSymbols(unit).map(show);
  for (const one of [
    'during: clause keyword during (season) !',
    'private companies: term companies (actor)',
    'Oldland: state XY',
  ]) {
    expect(all).toContain(one);
  }
});

test('libraries named together are two, unless one has both names', () => {
  const uses = (...libraries: readonly string[]) =>
    allSymbols(unitOf(header.replace('uses river', 'uses stones and river'), { libraries }))
      .map(show)
      .filter((one) => one.includes('library') && !one.endsWith('!'));
  expect(uses('vocabulary stones "Stones"')).toEqual(['stones: library stones', 'river: library river']);
  expect(uses('vocabulary stones and river "Both"')).toEqual(['stones and river: library stones and river']);
});

test('after an edit what is found anew is what a fresh unit has', () => {
  const text = `${header}norm n\n  shall not conduct\n  targets core, [farms]\n  subject to m\ndefine core\n  means cities\nnorm m\n  may conduct\n`;
  const linker = createLinker();
  const linked = (now: string, before?: SourceFile) => {
    const file = parse('draft.norm', now, before);
    const [assembly] = assemble([file], finder());
    return { file, unit: linker(assembly as Assembly) };
  };
  let { file, unit } = linked(text);
  const told = () => allSymbols(unit).map(show);
  told();
  for (const [words, others] of [
    ['norm m', 'norm o'],
    ['define core', 'define orchards'],
    ['farms]', 'farms | salt]'],
    ['norm n', 'norm first'],
  ] as const) {
    const now = file.text.replace(words, others);
    ({ file, unit } = linked(now, file));
    expect(told()).toEqual(allSymbols(unitOf(now)).map(show));
  }
});

test('what the codes of disregarded findings name', () => {
  const all = symbols(
    'concern poisoned fish\nactivity pollution\nnorm n\nshall not conduct\ndisregard gap/Poisoned-fish, expected/season, redundant-norm\nbecause "Agreed"',
  );
  expect(all.filter((one) => /fish|season/i.test(one))).toEqual([
    'poisoned fish: concern poisoned fish !',
    'Poisoned-fish: concern poisoned fish',
    'season: facet season',
  ]);
});
