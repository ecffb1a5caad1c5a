import { describe, expect, test } from 'vitest';
import { accordWith, header, itemTexts, norm, problemOf, told, toldOf, unitOf } from './support';

const core = (declarations: string, accord = header) => {
  const unit = unitOf(`${accord}\n${declarations}`);
  return { unit, core: unit.definitions.get('core'), told: told(unit) };
};

describe('versions and candidates', () => {
  test('one common version is no choice', () => {
    const { unit, core: definition } = core('define core\nmeans farms');
    expect(definition).toMatchObject({ facet: 'target', candidates: [0], versions: [{ readers: [] }] });
    expect(unit.choices.size).toBe(0);
  });
  test('a Party reads its own, else the common one', () => {
    const { unit, core: definition } = core('define core\nmeans farms\ndefine core\nread by CN\nmeans cities');
    expect(definition?.candidates).toEqual([0, 1]);
    expect(unit.choices.get('core')).toMatchObject({
      kind: 'definition',
      options: [
        { by: [], text: 'farms' },
        { by: ['CN'], text: 'cities' },
      ],
    });
  });
  test('the common version counts only for a Party without its own', () => {
    expect(
      core('define core\nmeans farms\ndefine core\nread by CN\nmeans cities\ndefine core\nread by US\nmeans orchards')
        .core?.candidates,
    ).toEqual([1, 2]);
    expect(core('define core\nmeans farms\ndefine core\nread by US, CN\nmeans cities').core?.candidates).toEqual([1]);
  });
  test('the version of a State that is no Party counts only under governed by', () => {
    const { core: definition, unit } = core('define core\nread by KP\nmeans farms');
    expect(definition?.candidates).toEqual([]);
    expect(unit.states).toEqual(['US', 'CN', 'KP', 'State A', 'State B']);
    const governed = core('define core\nread by KP\nmeans farms\ngoverned by victim State\ndefine core\nmeans cities');
    expect(governed.core).toMatchObject({
      governedBy: 'victim State',
      candidates: [],
      versions: [{ readers: ['KP'] }, { readers: [] }],
    });
    expect(governed.unit.choices.size).toBe(0);
  });
  test('between all States every version counts', () => {
    const all = 'accord "All"\nbetween all States\ndate 2015-01-01\nuses river\n';
    const { core: definition, unit } = core('define core\nread by KP\nmeans farms\ndefine core\nmeans cities', all);
    expect(definition?.candidates).toEqual([0, 1]);
    expect(unit).toMatchObject({
      allStates: true,
      parties: ['KP', 'State A', 'State B'],
      states: ['KP', 'State A', 'State B'],
    });
  });
  test('dates are inclusive and the accord picks', () => {
    const dated = (lines: string) =>
      core(`define core\nmeans farms\n${lines}\ndefine core\nread by CN\nmeans cities`).core?.versions.length;
    expect(dated('until 2015-09-25')).toBe(2);
    expect(dated('until 2015-09-24')).toBe(1);
    expect(dated('from 2015-09-25')).toBe(2);
    expect(dated('from 2015-09-26')).toBe(1);
  });
  test('dated versions need the accord to have a date', () => {
    const undated = header.replace(/ {2}date.*\n/, '');
    const { core: definition, told } = core(
      'define core\nmeans farms\nfrom 2015-01-01\ndefine core\nread by US\nmeans cities',
      undated,
    );
    expect(told).toEqual(['definition-versions: from 2015-01-01']);
    expect(definition?.versions).toHaveLength(1);
  });
  test('two of one reader in force: the first counts', () => {
    const {
      core: definition,
      told,
      unit,
    } = core('define core\nread by CN\nmeans farms\ndefine core\nread by US, CN\nmeans cities');
    expect(told).toEqual(['definition-versions: CN']);
    expect(problemOf(unit, 'definition-versions').data).toMatchObject({ reason: 'two in force', reader: 'CN' });
    expect(definition?.candidates).toEqual([0, 1]);
    expect(toldOf('define core\nmeans farms\ndefine core\nmeans cities')).toEqual(['definition-versions: core']);
    expect(toldOf('define core\nmeans farms\nuntil 2015-01-01\ndefine core\nmeans cities')).toEqual([]);
  });
});

describe('use', () => {
  test('wherever a term of the facet is, also in other definitions and before it is declared', () => {
    const unit = accordWith(`norm n
  shall not conduct
  targets core of another Party, farms other than more
define more
  means orchards, core
define core
  means cities
mandate US
  preserve targets core of US`);
    expect(told(unit)).toEqual([]);
    expect(itemTexts(norm(unit, 'n').clauses[0]?.items ?? [])).toEqual(['<core> of another Party', 'farms - <more>']);
    expect(itemTexts(unit.definitions.get('more')?.versions[0]?.items ?? [])).toEqual(['orchards', '<core>']);
    expect(itemTexts(unit.mandates[0]?.lines[0]?.clauses[0]?.items ?? [])).toEqual(['<core> of US']);
  });
  test('names compare as terms do', () => {
    expect(toldOf('define the Core\nmeans farms\nnorm n\nshall not conduct\ntargets The core')).toEqual([]);
  });
  test('the facet is that of the first words that anything knows', () => {
    const unit = accordWith('define core\nmeans other\ndefine other\nmeans [US: slat | CN: salt]');
    expect(unit.definitions.get('core')?.facet).toBe('activity');
    expect(told(unit)).toEqual(['unknown-term: slat']);
  });
  test('all words must be of one facet', () => {
    const unit = accordWith('define core\nmeans farms, salt, cities');
    expect(told(unit)).toEqual(['definition-facets: salt']);
    expect(itemTexts(unit.definitions.get('core')?.versions[0]?.items ?? [])).toEqual(['farms', '?salt', 'cities']);
    expect(toldOf('define core\nread by US\nmeans farms\ndefine core\nmeans salt')).toEqual([
      'definition-facets: salt',
    ]);
  });
  test('no States', () => {
    expect(toldOf('define core\nmeans farms of US, cities')).toEqual(['state-tie: of US']);
  });
  test('not in concerns, left open and incidents', () => {
    const unit = accordWith(
      'define core\nmeans farms\nconcern c\ntargets core\nleft open o\ntargets core\nincident i\ntargets core of US',
    );
    expect(told(unit)).toEqual([
      'definition-not-allowed: core',
      'definition-not-allowed: core',
      'definition-not-allowed: core',
    ]);
  });
  test('a definition of which nothing is known is told once', () => {
    const unit = accordWith('define core\nmeans frams\nnorm n\nshall not conduct\ntargets core');
    expect(told(unit)).toEqual(['unknown-term: frams']);
    expect(itemTexts(norm(unit, 'n').clauses[0]?.items ?? [])).toEqual(['?core']);
    expect(toldOf('define core\nnote "x"\nnorm n\nshall not conduct\ntargets core')).toEqual([
      'missing-clause: define core',
    ]);
  });
  test('wins over a term of its name, which is an error', () => {
    const unit = accordWith(
      'define cities\nmeans farms\ndefine cities\nread by US\nmeans orchards\nnorm n\nshall not conduct\ntargets cities',
    );
    expect(told(unit)).toEqual(['duplicate-name: cities']);
    expect(itemTexts(norm(unit, 'n').clauses[0]?.items ?? [])).toEqual(['<cities>']);
  });
  test('a cycle is told once and names nothing', () => {
    const unit = accordWith(
      'define a\nmeans farms, b\ndefine b\nmeans cities, c\ndefine c\nmeans a\ndefine d\nmeans a',
    );
    expect(told(unit)).toEqual(['definition-cycle: b']);
    expect(problemOf(unit, 'definition-cycle').data.names).toEqual(['a', 'b', 'c']);
    const items = (name: string) => itemTexts(unit.definitions.get(name)?.versions[0]?.items ?? []);
    expect([items('a'), items('b'), items('c'), items('d')]).toEqual([
      ['farms', '?b'],
      ['cities', '?c'],
      ['?a'],
      ['<a>'],
    ]);
    expect(toldOf('define a\nmeans farms other than a')).toEqual(['definition-cycle: farms other than a']);
  });
});

describe('its lines', () => {
  test('governed by a States facet', () => {
    const unit = accordWith('define core\nmeans farms\ngoverned by victim Stat');
    expect(told(unit)).toEqual(['unknown-name: victim Stat']);
    expect(problemOf(unit, 'unknown-name').data.nearest).toEqual(['victim State', 'acting State']);
  });
  test('readers and dates', () => {
    expect(toldOf('define core\nread by XX, US and CN\nmeans farms\nfrom 2015-02-30\nuntil soon')).toEqual([
      'unknown-name: XX',
      'invalid-date: 2015-02-30',
      'invalid-date: soon',
    ]);
  });
  test('a name that begins with a header keyword', () => {
    expect(toldOf('define state media\nmeans farms')).toEqual(['term-header-keyword: state media']);
  });
});
