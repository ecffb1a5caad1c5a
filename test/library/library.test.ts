/** The library held to its own rules: nothing undefined, without a source, without a use or in one language alone. */
import { describe, expect, it } from 'vitest';
import { none } from '../../server/src/core/analysis/diagram.ts';
import type { Prose, Term, Unit } from '../../server/src/core/model/model.ts';
import { normalise } from '../../server/src/core/model/phrases.ts';
import { contentsOf } from '../../server/src/core/model/uses.ts';
import {
  accordOn,
  allTerms,
  asNorms,
  checked,
  instruments,
  libraries,
  librariesOn,
  linked,
  samples,
  shipped,
  sourcesIn,
  termsIn,
  termsOf,
} from './shipped.ts';

const language = 'Chinese';

/** Files that declare facets of their own: one for each subject. */
const vocabularies = libraries.filter((file) => file.declarations.some(({ node }) => node.keyword === 'facet'));

const subjects = vocabularies.map((file) => {
  const names = librariesOn(file);
  return { name: contentsOf(file).libraryName ?? '', names, unit: linked(accordOn(names)) };
});

/** The days on which some definition of a library begins to be read so. */
const days = [
  ...new Set(
    libraries.flatMap(({ declarations }) =>
      declarations.flatMap(({ node }) => [...node.text.matchAll(/^ *from +(\d{4}-\d\d-\d\d)/gm)].map(([, day]) => day)),
    ),
  ),
].filter((day) => day !== undefined);

const reasons = (prose: readonly Prose[]) => prose.filter(({ kind }) => kind === 'because');

describe('every file of the library', () => {
  it.each(shipped.map((file) => [file.file, file] as const))('%s is read without a problem', (_, file) => {
    expect(linked(file).problems.map(({ code, data }) => ({ code, ...data }))).toEqual([]);
  });

  it.each(subjects.map((subject) => [subject.name, subject] as const))(
    '%s is, with all that uses it',
    (_, { names }) => {
      for (const day of [undefined, ...days]) {
        const { findings } = checked(accordOn(names, day));
        expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
      }
    },
  );
});

describe.each(subjects)('the words on $name', ({ name, names, unit }) => {
  it('are defined, sourced, and named in both languages', () => {
    expect(allTerms(unit).filter(({ means }) => !means?.trim())).toEqual([]);
    expect(allTerms(unit).filter(({ references }) => references.length === 0)).toEqual([]);
    expect(allTerms(unit).filter(({ labels }) => !labels.get(language)?.trim())).toEqual([]);
    const facets = unit.facets.filter(({ source }) => source.at.file !== 'draft.norm');
    expect(facets.filter(({ title, labels }) => !title || !labels?.get(language)).map((facet) => facet.name)).toEqual(
      [],
    );
  });

  it('can be written: each stands in a facet that a clause, the verbs or States reach', () => {
    const states = new Set(unit.facets.map((facet) => facet.of));
    for (const facet of unit.facets) {
      const reached = facet.keyword !== undefined || facet.followsModality || states.has(facet.name);
      expect(reached, facet.name).toBe(true);
      expect(facet.values === 'States' || facet.leaves.length > 1, facet.name).toBe(true);
    }
    for (const term of allTerms(unit)) expect(term.leafTo - term.leafFrom, term.name).toBeGreaterThan(0);
    expect(allTerms(unit).filter(({ children }) => children.length === 1)).toEqual([]);
  });

  it('mean one thing each: no name, synonym or Chinese name is given twice in a facet', () => {
    for (const facet of unit.facets) {
      const said = allTerms(unit)
        .filter((term) => term.facet === facet.name)
        .flatMap((term) => [term.name, ...term.synonyms, ...term.labels.values()].map(normalise));
      expect(twice(said), facet.name).toEqual([]);
    }
  });

  it('are needed: by an instrument, an incident, a concern, a definition, a model clause or a draft', () => {
    const needed = new Set<string>();
    const used = [...instruments, ...samples].map((file) => linked(file)).filter((one) => speaks(one, name));
    const dated = days.map((day) => linked(accordOn(names, day)));
    for (const one of [unit, linked(asNorms(unit, names)), ...dated, ...used]) {
      for (const term of termsNeeded(one)) addLeaves(one, term, needed);
    }
    const describing = new Set(unit.facets.flatMap((facet) => (facet.describesNorms ? [facet.name] : [])));
    const idle = unit.facets
      // What describes norms and is expected of a draft: each of its terms answers that.
      .filter(({ expected, followsModality }) => !(expected && !followsModality))
      .flatMap(({ leaves }) => leaves.filter((leaf) => !needed.has(key(leaf))))
      // Of a family of acts one may be what the others are told apart from.
      .filter(
        (leaf, _, all) =>
          describing.has(leaf.facet) || all.some((other) => other !== leaf && family(other) === family(leaf)),
      );
    expect(idle.map(key)).toEqual([]);
  });

  it('of its concerns and reasons are given in both languages', () => {
    expect(unit.concerns.filter(({ labels }) => !labels?.get(language)).map((concern) => concern.name)).toEqual([]);
    for (const { name: one, prose } of [...unit.concerns, ...unit.impossible]) {
      expect(
        reasons(prose)
          .map((reason) => reason.language ?? 'English')
          .sort(),
        one,
      ).toEqual(['Chinese', 'English']);
    }
  });

  it('say what cannot be: each time of acts that nothing else rules out, and never of what a concern is about', () => {
    const { compiled, unit: own } = checked(accordOn(names, undefined, 'US, CN'));
    const { sets, space, acts } = compiled;
    const regions = own.impossible.map((one) => sets.intersection(one.clauses));
    regions.forEach((region, i) => {
      const others = space.diagrams.any(regions.filter((_, j) => j !== i));
      expect(space.diagrams.and(region, space.diagrams.not(others)), own.impossible[i]?.name).not.toBe(none);
    });
    for (const concern of own.concerns) {
      expect(space.diagrams.meets(acts, sets.intersection(concern.clauses)), concern.name).toBe(true);
    }
    for (const term of allTerms(own)) {
      if (space.level(term.facet) === undefined) continue;
      expect(space.diagrams.meets(acts, sets.term(term)), term.name).toBe(true);
    }
  });
});

it('every State has its name in both languages, and none is named twice', () => {
  const { stateNames } = linked(accordOn(['states']));
  const states = [...stateNames.values()];
  expect(states.length).toBeGreaterThan(190);
  expect(states.filter(({ name, labels }) => !name || !labels.get(language))).toEqual([]);
  expect(twice(states.flatMap(({ name, labels }) => [name, ...labels.values()].map(normalise)))).toEqual([]);
});

describe('every instrument', () => {
  it.each(instruments.map((file) => [file.file, linked(file)] as const))(
    '%s says what it is',
    (_, { accord, norms }) => {
      expect(accord).toMatchObject({
        kind: 'instrument',
        name: expect.stringMatching(/./),
        title: expect.stringMatching(/./),
        form: expect.stringMatching(/./),
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        status: expect.stringMatching(/./),
      });
      expect(accord?.labels?.get(language)).toMatch(/\p{Script=Han}/u);
      expect(accord?.leavesOut?.length).toBeGreaterThan(0);
      expect(accord?.prose.filter(({ kind }) => kind === 'source')).not.toEqual([]);
      for (const { name, title, prose } of norms) {
        expect(title, name).toBeTruthy();
        expect(kindsOf(prose), name).toContain('source');
      }
    },
  );
});

describe('sources', () => {
  const units = [...subjects.map(({ unit }) => unit), ...instruments.map(linked)];
  const given = [...units, ...days.flatMap((day) => subjects.map(({ names }) => linked(accordOn(names, day))))];
  const sources = given.flatMap(sourcesIn);

  it('can be followed: each has an address, or a date, a symbol or a number', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ text }) => !/https?:\/\/\S+\.\S+|\d/.test(text))).toEqual([]);
    const addresses = sources.flatMap(({ text }) => addressesIn(text));
    expect(addresses.length).toBeGreaterThan(100);
    for (const address of addresses) expect(URL.canParse(address), address).toBe(true);
  });

  it('spell an address in one way', () => {
    const spellings = groups(
      sources.flatMap(({ text }) => addressesIn(text)),
      (address) =>
        decodeURI(address.toLowerCase())
          .replace(/^https?:\/\/(www\.)?/, '')
          .replace(/\/$/, ''),
    );
    expect(spellings.filter((one) => one.length > 1)).toEqual([]);
  });

  it('are no bare address, and give what they cite with one address', () => {
    expect(sources.filter(({ text }) => /^https?:/.test(text))).toEqual([]);
    const cited = new Map<string, Set<string>>();
    for (const [words, address] of sources.flatMap(({ text }) => citations(text))) {
      if (words && address) cited.set(words, (cited.get(words) ?? new Set()).add(address));
    }
    expect([...cited].filter(([, addresses]) => addresses.size > 1)).toEqual([]);
  });

  it('stand beside every wording that is quoted', () => {
    for (const { norms } of units) {
      for (const { name, prose } of norms) {
        if (kindsOf(prose).includes('says')) expect(kindsOf(prose), name).toContain('source');
      }
    }
  });
});

const kindsOf = (prose: readonly Prose[]) => prose.map(({ kind }) => kind);
const key = ({ facet, name }: Term) => `${facet}: ${name}`;
const twice = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);
const family = ({ facet, parent }: Term) => `${facet}: ${parent?.name ?? ''}`;
/** Whether a unit uses the library of a name. */
const speaks = ({ files }: Unit, library: string) =>
  vocabularies.some(
    ({ file, ...rest }) => files.includes(file) && contentsOf({ file, ...rest }).libraryName === library,
  );
const addressesIn = (text: string) => [...text.matchAll(/https?:\/\/[^\s,;"]+/g)].map(([address]) => address);

/** What a source cites, each with the address that follows it; without one where none does. */
function citations(text: string): [words: string, address: string][] {
  return [...text.matchAll(/([^;].*?)(?:,? (?:at )?(https?:\/\/[^\s,;"]+)|$)/gs)].map(
    ([, words = '', address = '']) => [words.replace(/^(?:[;, ]+|and\b)+/, ''), address],
  );
}

/** The different words that come to the same. */
function groups(words: readonly string[], sameness: (word: string) => string): string[][] {
  const found = new Map<string, Set<string>>();
  for (const word of words) found.set(sameness(word), (found.get(sameness(word)) ?? new Set()).add(word));
  return [...found.values()].map((one) => [...one]);
}

/** The terms that a unit has a use for, beside declaring them. */
function termsNeeded(unit: Unit): Term[] {
  const norms = unit.norms.flatMap(({ clauses, verbs, exceptions, triggers, description }) => [
    ...termsIn([...clauses, ...description, ...[...exceptions, ...triggers].flatMap((one) => one.clauses)]),
    ...termsOf(verbs),
  ]);
  const incidents = unit.incidents.flatMap(({ clauses, description }) => [
    ...clauses.flatMap(({ values }) => termsOf(values.flat())),
    ...termsIn(description ?? []),
  ]);
  const concerns = unit.concerns.flatMap(({ clauses, answeredBy }) => [...termsIn(clauses), ...answeredBy]);
  const definitions = [...unit.definitions.values()].flatMap(({ versions }) =>
    versions.flatMap(({ items }) => termsOf(items)),
  );
  const expected = unit.facets.flatMap((facet) => facet.expected?.answeredBy ?? []);
  return [...norms, ...incidents, ...concerns, ...definitions, ...expected];
}

/** Adds the leaves below a term: whoever speaks of a family speaks of each of its members. */
function addLeaves(unit: Unit, term: Term, needed: Set<string>): void {
  const facet = unit.facets.find(({ name }) => name === term.facet);
  for (const leaf of facet?.leaves.slice(term.leafFrom, term.leafTo) ?? []) needed.add(key(leaf));
}
