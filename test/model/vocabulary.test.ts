import { describe, expect, test } from 'vitest';
import { accordWith, header, problemOf, told, unitOf } from './support';

/** A unit that uses a library of this text. */
const library = (text: string) =>
  unitOf(`${header.replace('uses river', 'uses lake')}norm n\nmay rest`, {
    libraries: [`vocabulary lake\n${base}${text}`],
  });
const base = 'facet deed\n  follows modality\nterm rest\n  in deed\n';
const toldBy = (text: string) => told(library(text));

describe('facets and terms', () => {
  const unit = accordWith('');
  const facet = (name: string) => unit.facets.find((one) => one.name === name);
  test('facets in order of declaration, with what their clauses say', () => {
    expect(unit.facets.map(({ name }) => name)).toEqual([
      'actor',
      'acting State',
      'part',
      'activity',
      'target',
      'victim State',
      'season',
      'duty',
      'verification',
    ]);
    expect(facet('actor')).toMatchObject({
      title: 'who acts',
      keyword: 'scope',
      values: 'terms',
      of: 'acting State',
      alone: { name: 'organs' },
    });
    expect(facet('victim State')).toMatchObject({ values: 'States', relativeTo: 'acting State', leaves: [] });
    expect(facet('part')).toMatchObject({
      followsModality: true,
      describesNorms: false,
      usually: [{ name: 'conduct' }],
    });
    expect(facet('season')?.expected).toMatchObject({
      of: 'each norm',
      because: 'Without it the norm binds in a drought too',
      answeredBy: [],
    });
    expect(facet('verification')).toMatchObject({
      describesNorms: true,
      expected: { of: 'the accord', answeredBy: [{ name: 'consult' }] },
    });
  });
  test('leaves in the order of a walk; a term has those below it', () => {
    const target = facet('target');
    expect(target?.leaves.map(({ name }) => name)).toEqual(['orchards', 'vineyards', 'cities']);
    expect(target?.roots.map(({ name, leafFrom, leafTo }) => [name, leafFrom, leafTo])).toEqual([
      ['farms', 0, 2],
      ['cities', 2, 3],
    ]);
    expect(target?.roots[0]?.children[0]?.parent).toBe(target?.roots[0]);
  });
  test('what a term says of itself', () => {
    const [companies] = facet('actor')?.roots.slice(1) ?? [];
    expect(companies).toMatchObject({ synonyms: ['private companies'], labels: new Map([['Chinese', '公司']]) });
    expect(facet('activity')?.roots[0]).toMatchObject({ means: 'Leading water away', references: ['A', 'B'] });
  });
  test('a term below one that comes later, and one in two facets', () => {
    const used = library(`facet place\n  clause at\nfacet time\n  clause at the time of
term pond\n  under water\nterm water\n  in place\nterm spring\n  under water\nterm spring\n  in time\nterm dawn\n  under spring\n  in time`);
    expect(told(used)).toEqual([]);
    expect(used.facets.map(({ leaves }) => leaves.map(({ name }) => name))).toEqual([
      ['rest'],
      ['pond', 'spring'],
      ['dawn'],
    ]);
  });
  test('what a facet is called in another language', () => {
    const named = library('facet place\n  clause at\n  Northern "sted"');
    expect(named.facets.find(({ name }) => name === 'place')?.labels?.get('Northern')).toBe('sted');
  });
  test('what goes with a term is found in other facets', () => {
    const used = library('facet place\n  clause at\nterm pond\n  in place\nterm swim\n  in deed\n  usually pond');
    expect(told(used)).toEqual([]);
    const swim = used.facets.flatMap(({ leaves }) => leaves).find(({ name }) => name === 'swim');
    expect(swim?.usually).toMatchObject([{ name: 'pond', facet: 'place' }]);
  });
  test('cautions and States', () => {
    const used = library(
      'caution deluge\n  because "too strong"\n  instead rest, repose\nstate XA "the Realm of A"\n  Chinese "甲"',
    );
    expect(used.cautions).toMatchObject([{ phrase: 'deluge', because: 'too strong', instead: ['rest', 'repose'] }]);
    expect(used.stateNames.get('XA')).toMatchObject({ name: 'the Realm of A', labels: new Map([['Chinese', '甲']]) });
  });
});

describe('what is wrong with a library', () => {
  test.each([
    ['a keyword that is built in', 'facet x\n  clause except', ['keyword-clash: except']],
    ['a keyword that is a modality', 'facet x\n  clause shall not', ['keyword-clash: shall not']],
    ['a keyword that begins a header', 'facet x\n  clause term of office', ['keyword-clash: term of office']],
    ['the keyword of another facet', 'facet x\n  clause at\nfacet y\n  clause At', ['keyword-clash: At']],
    ['two facets of one name', 'facet x\nfacet X', ['duplicate-name: X']],
    ['two terms of one name', 'term a\n  in deed\nterm A\n  in deed', ['duplicate-name: A']],
    ['a synonym that is a name', 'term a\n  in deed\n  also rest', ['duplicate-name: rest']],
    ['two States of one code', 'state XA "A"\nstate XA "B"', ['duplicate-name: XA']],
    ['a State without a name', 'state XA', ['missing-name: XA']],
    ['a term that begins with a header keyword', 'term state media\n  in deed', ['term-header-keyword: state media']],
    ['a synonym that does', 'term a\n  in deed\n  also norm of silence', ['term-header-keyword: norm of silence']],
    ['a term in no facet', 'term a\n  means "x"', ['missing-clause: term a']],
    ['a term in a facet that is not there', 'term a\n  in dede', ['unknown-name: dede']],
    ['a term below one that is not there', 'term a\n  under ress', ['unknown-term: ress']],
    ['terms below each other', 'term a\n  under b\nterm b\n  under a', ['term-cycle: b']],
    ['States in place of terms', 'facet x\n  values States\nterm a\n  in x', ['unexpected-value: x']],
    [
      'a tie to no States facet',
      'facet x\n  clause at\n  of deed\n  relative to nothing',
      ['unknown-name: deed', 'unknown-name: nothing'],
    ],
    [
      'terms that are not there',
      'facet x\n  alone a\n  usually b, c',
      ['unknown-term: a', 'unknown-term: b', 'unknown-term: c'],
    ],
    [
      'what goes with a term and is not there',
      'term a\n  in deed\n  usually rest, b',
      ['unknown-term: rest', 'unknown-term: b'],
    ],
    [
      'a line that nothing knows',
      'facet x\n  claus at\nterm a\n  in deed\n  meens "x"',
      ['unknown-clause: claus', 'unknown-clause: meens'],
    ],
    ['a label twice', 'term a\n  in deed\n  Chinese "a"\n  Chinese "b"', ['duplicate-clause: Chinese']],
    [
      'no name',
      'facet\n  clause at\nterm\n  in deed\ncaution',
      ['missing-name: facet', 'missing-name: term', 'missing-name: caution'],
    ],
    ['more than is expected', 'facet x\n  values States only', ['unexpected-value: only']],
  ])('%s', (_, text, expected) => {
    expect(toldBy(text)).toEqual(expected);
  });
  test('a term that has no place is no second error where it is used', () => {
    const unit = library('facet place\n  clause at\nterm shore\n  in plaze\nleft open o\n  at shore');
    expect(told(unit)).toEqual(['unknown-name: plaze']);
    expect(problemOf(unit, 'unknown-name').data.nearest).toEqual(['place']);
  });
  test('it is placed in the library', () => {
    expect(problemOf(library('facet x\nfacet x'), 'duplicate-name').passage.at.file).toBe('library1.norm');
  });
});

test('nearest names by spelling, by shared words and by synonyms', () => {
  const nearest = (line: string) => {
    const unit = accordWith(`norm n\n  shall not conduct\n  ${line}`);
    return problemOf(unit, 'unknown-term').data.nearest;
  };
  expect(nearest('activity polution')).toEqual(['pollution']);
  expect(nearest('activity water theft')).toEqual(['theft of water']);
  expect(nearest('scope private compnies')).toEqual(['companies']);
  expect(nearest('activity zzz')).toEqual([]);
  expect(nearest('activity poll')).toEqual(['pollution']);
  expect(nearest('targets each Parties')).toEqual(['each Party']);
  expect(nearest('targets us')).toEqual(['US']);
});

test('a keyword of several words: the longest wins', () => {
  const used = library(
    'facet place\n  clause at\nfacet time\n  clause at the time of\nterm water\n  in place\nterm dawn\n  in time\nleft open o\n  at the time of dawn\n  at water',
  );
  expect(told(used)).toEqual([]);
  expect(used.leftOpen[0]?.clauses.map(({ facet }) => facet)).toEqual(['time', 'place']);
});

test('a declaration in the draft itself extends the library', () => {
  const unit = accordWith('term ponds\n  under farms\nnorm n\n  shall not conduct\n  targets ponds of US');
  expect(told(unit)).toEqual([]);
  expect(unit.facets.find(({ name }) => name === 'target')?.leaves.map(({ name }) => name)).toEqual([
    'ponds',
    'orchards',
    'vineyards',
    'cities',
  ]);
});
