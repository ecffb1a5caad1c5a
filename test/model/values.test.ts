import { describe, expect, test } from 'vitest';
import { accordWith, clauseOf, itemTexts, norm, told, toldOf } from './support';

const targets = (value: string) => {
  const { unit, clause } = clauseOf(`targets ${value}`, 'target');
  return { items: itemTexts(clause.items), told: told(unit) };
};
const activity = (value: string) => {
  const { unit, clause } = clauseOf(`activity ${value}`, 'activity');
  return { items: itemTexts(clause.items), told: told(unit) };
};

describe('phrases', () => {
  test('the longest declared phrase wins before of, and, or', () => {
    expect(activity('theft of water, heat and light')).toEqual({
      items: ['theft of water', 'heat and light'],
      told: [],
    });
  });
  test('case and repeated spaces do not matter', () => {
    expect(activity('Theft  OF water').items).toEqual(['theft of water']);
  });
  test('and and or alone separate items, with and without a comma', () => {
    expect(activity('salt and canal building').items).toEqual(['salt', 'canal building']);
    expect(activity('salt or diversion').items).toEqual(['salt', 'diversion']);
    expect(activity('salt, diversion, and heat and light').items).toEqual(['salt', 'diversion', 'heat and light']);
  });
  test('synonyms and labels are understood as the term', () => {
    const { clause } = clauseOf('scope', 'actor');
    expect(itemTexts(clause.items)).toEqual(['organs of a Party']);
    const unit = accordWith('norm n\n  scope private companies, 公司\n  shall not conduct');
    expect(itemTexts(norm(unit, 'n').clauses[0]?.items ?? [])).toEqual(['companies', 'companies']);
  });
  test('a line goes on after a comma', () => {
    expect(activity('salt,\n     canal building').items).toEqual(['salt', 'canal building']);
  });
});

describe('other than', () => {
  test('subtracts up to the comma', () => {
    expect(activity('pollution other than salt and heat and light, diversion').items).toEqual([
      'pollution - salt - heat and light',
      'diversion',
    ]);
  });
  test('both tails belong to the whole item, in either order', () => {
    expect(targets('farms other than orchards of US').items).toEqual(['farms - orchards of US']);
    expect(targets('farms of US other than orchards').items).toEqual(['farms - orchards of US']);
  });
  test('a State after it is subtracted from the States', () => {
    expect(targets('farms of any State other than US and CN').items).toEqual(['farms of any State but US + CN']);
    expect(targets('another State other than a third State').items).toEqual(['* of another State but a third State']);
    expect(targets('cities other than KP').items).toEqual(['cities but KP']);
  });
});

describe('States', () => {
  test.each([
    ['farms of US', 'farms of US'],
    ['farms of US and CN', 'farms of US + CN'],
    ['farms of US or CN', 'farms of US + CN'],
    ['farms of a Party and a third State', 'farms of a Party + a third State'],
    ['farms of each Party', 'farms of a Party'],
    ['farms of another Party', 'farms of another Party'],
    ['farms of its own', 'farms of its own'],
    ['farms of the upper kingdom', 'farms of KP'],
    ['farms of Upper Kingdom', 'farms of KP'],
    ["farms of the People's Republic", 'farms of CN'],
    ['farms by US', 'farms of US'],
  ])('%s', (value, item) => {
    expect(targets(value)).toEqual({ items: [item], told: [] });
  });
  test('and after States begins a new item where no State follows', () => {
    expect(targets('farms of US and cities of CN').items).toEqual(['farms of US', 'cities of CN']);
  });
  test('alone they stand for the term that the facet names for them, or for every value', () => {
    const unit = accordWith(
      'norm n\n  scope each Party, persons directed by a Party\n  shall not conduct\n  targets US',
    );
    const [scope, targets] = norm(unit, 'n').clauses;
    expect(itemTexts(scope?.items ?? [])).toEqual(['organs of a Party', 'persons directed of a Party']);
    expect(itemTexts(targets?.items ?? [])).toEqual(['* of US']);
  });
  test('alone, those joined by and or or are one item', () => {
    expect(targets('US and CN, KP or a third State other than IR').items).toEqual([
      '* of US + CN',
      '* of KP + a third State but IR',
    ]);
    expect(targets('US and farms of CN').items).toEqual(['* of US', 'farms of CN']);
  });
  test('a code wins over a name of one word', () => {
    const unit = accordWith('state XX "the US"\nnorm n\n  shall not conduct\n  targets US, the us');
    expect(itemTexts(norm(unit, 'n').clauses[0]?.items ?? [])).toEqual(['* of US', '* of XX']);
  });
  test('codes compare exactly', () => {
    const unit = accordWith('norm n\n  shall not conduct\n  targets farms of us');
    expect(told(unit)).toEqual(['unknown-name: us']);
    expect(unit.problems[0]?.data).toMatchObject({ kind: 'State', nearest: ['US'] });
  });
  test('a States facet with a clause of its own takes States', () => {
    const vocabulary = `vocabulary camps
facet side
  clause on the side of
  values States
facet deed
  follows modality
term raid
  in deed
`;
    const used = accordWith(
      `vocabulary x\n  uses camps\nnorm n\n  shall not raid\n  on the side of US, any State other than CN`,
      {
        libraries: [vocabulary],
      },
    );
    expect(told(used)).toEqual([]);
    expect(itemTexts(norm(used, 'n').clauses[0]?.items ?? [])).toEqual(['* of US', '* of any State but CN']);
  });
});

describe('what is wrong with an item touches no other', () => {
  test('an unknown phrase has no value and its neighbours stay', () => {
    expect(targets('orchards, vinyards, cities of US')).toEqual({
      items: ['orchards', '?vinyards', 'cities of US'],
      told: ['unknown-term: vinyards'],
    });
  });
  test('a slip inside a long term is told on the whole term', () => {
    expect(activity('theft of watr').told).toEqual(['unknown-term: theft of watr']);
    expect(activity('salt, heet and light').told).toEqual(['unknown-term: heet and light']);
  });
  test('words after a known term are a phrase that nothing declares', () => {
    expect(activity('salt mountains').told).toEqual(['unknown-term: salt mountains']);
  });
  test('a slip before States leaves the tie', () => {
    expect(targets('orchads of another Party')).toEqual({
      items: ['?orchads of another Party'],
      told: ['unknown-term: orchads'],
    });
  });
  test('a term of another facet says where it belongs', () => {
    const { unit } = clauseOf('activity orchards', 'activity');
    expect(told(unit)).toEqual(['unknown-term: orchards']);
    expect(unit.problems[0]?.data).toMatchObject({ elsewhere: 'targets' });
  });
  test('an unknown State takes the tie of its item only', () => {
    expect(targets('farms of XX, cities of US')).toEqual({
      items: ['?farms of XX', 'cities of US'],
      told: ['unknown-name: XX'],
    });
    expect(targets('farms of US and XX').items).toEqual(['farms of US', '?XX']);
  });
  test('a clause without a value has no values', () => {
    expect(targets('')).toEqual({ items: ['?'], told: ['missing-value: targets'] });
  });
  test('a quotation is no term', () => {
    expect(targets('"farms", cities')).toEqual({ items: ['cities'], told: ['unexpected-value: "farms"'] });
  });
  test('something must follow and, of and other than', () => {
    expect(targets('farms and').told).toEqual(['missing-value: and']);
    expect(targets('farms of').told).toEqual(['missing-value: of']);
    expect(targets('farms other than').told).toEqual(['missing-value: than']);
  });
});

describe('ties', () => {
  test('of where the facet has no tie', () => {
    expect(activity('salt of US, diversion')).toEqual({
      items: ['?salt of US', 'diversion'],
      told: ['state-tie: of US'],
    });
    expect(activity('US').told).toEqual(['state-tie: US']);
  });
  test('relative words where nothing says with what they compare', () => {
    expect(toldOf('norm n\n  scope organs of another Party\n  shall not conduct')).toEqual([
      'relative-word: another Party',
    ]);
    expect(toldOf('norm n\n  scope its own\n  shall not conduct')).toEqual(['relative-word: its own']);
  });
  test('of after States alone', () => {
    expect(targets('US of CN').told).toEqual(['unexpected-value: of CN']);
  });
});
