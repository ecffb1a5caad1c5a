import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../server/src/core/model/assemble';
import { createLinker } from '../../server/src/core/model/link';
import type { Clause, Guarded, Item, SetRef, Unit } from '../../server/src/core/model/model';
import { allSymbols } from '../../server/src/core/model/symbols';
import type { SourceFile } from '../../server/src/core/syntax/ast';
import { parse } from '../../server/src/core/syntax/parse';
import { finder, header } from './support';

const draft = `${header}
define core
  read by CN
  means farms, [US: cities], orchards
  from 2015-01-01
define core
  means cities other than more
define more
  means vineyards
  governed by victim State
norm a "A"
  proposed by US
  scope each Party, persons directed by a Party
  [US: shall not | CN: should not] conduct, [knowingly support]
  activity diversion other than canal building, [s (ad referendum) = US: salt | CN: heat and light]
  targets [core | cities] of [another Party | a third State], farms of KP and IR
  except activity salt; [during winter]
  subject to b, [w]
    because "a reason"
norm b
  scope each Party
  shall consult, assist
  in the event of scope its own; activity pollution
norm c
  [targets farms | during summer]
  may conduct
  activity [s = US: theft of water | CN: pollution]
  verified by gauges
  notwithstanding a
without prejudice w
  activity theft of water
left open o
  activity salt
concern k
  scope each Party
  answered by assist
incident i
  scope ministry of KP
  activity salt or heat and light
  targets farms of IR, cities of US
  expect silent, contested
mandate US
  obtain prohibited: activity salt
  preserve scope organs of US
`;

const fragments = [
  ',',
  ' ',
  '\n',
  '[',
  ']',
  '|',
  ':',
  ';',
  '"',
  ' of ',
  ' other than ',
  ' and ',
  ' or ',
  'US',
  'core',
  'farms',
  's = ',
  '(agreed US) ',
  '\nnorm a\n  shall not conduct\n',
  '\ndefine a\n  means core\n',
  '  means a\n',
  'shall not ',
  'another Party',
  'term x\n  under farms\n',
];

const edit = fc.record({
  at: fc.nat(10_000),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...fragments)),
});

const apply = (text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string => {
  const from = at % (text.length + 1);
  return text.slice(0, from) + insert + text.slice(from + remove);
};

const find = finder();
const linked = (link: ReturnType<typeof createLinker>, file: SourceFile): Unit => {
  const [assembly] = assemble([file], find);
  if (!assembly) throw new Error('no unit');
  return link(assembly);
};

/** All of a unit but the identity of its keys. */
function shape(unit: Unit): string {
  return JSON.stringify(unit, (name, value) => {
    if (name === 'key') return undefined;
    if (name === 'node') return value.keyword;
    if (name === 'facets') return value.length;
    if (name === 'parent' || name === 'term') return value.name;
    return value instanceof Map ? [...value] : value;
  });
}

test('whatever is edited, a linker that remembers gives what a fresh one gives', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const link = createLinker();
      let file = parse('draft.norm', draft);
      linked(link, file);
      for (const one of edits) {
        file = parse('draft.norm', apply(file.text, one), file);
        const unit = linked(link, file);
        expect(shape(unit)).toBe(shape(linked(createLinker(), parse('draft.norm', file.text))));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('whatever is written, a unit is whole: what it refers to is there, and problems stand on words', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const file = parse('draft.norm', edits.reduce(apply, draft));
      const unit = linked(createLinker(), file);
      checkWhole(unit);
      for (const { passage } of allSymbols(unit)) expect(passage.span.to).toBeGreaterThan(passage.span.from);
    }),
    { numRuns: 150 },
  );
}, 60_000);

function checkWhole(unit: Unit): void {
  const terms = new Set(unit.facets.flatMap(({ roots }) => roots));
  for (const term of terms) for (const child of term.children) terms.add(child);
  const norms = new Set(unit.norms.map(({ name }) => name));
  const guarded = ({ when }: Guarded): void => {
    for (const { choice, option } of when) {
      expect([...unit.choices.keys()]).toContain(choice);
      expect(option).toBeLessThan(unit.choices.get(choice)?.options.length ?? 0);
    }
  };
  const set = (one: SetRef): void => {
    if (one.kind === 'term') expect(terms.has(one.term)).toBe(true);
    if (one.kind === 'definition') expect([...unit.definitions.keys()]).toContain(one.name);
  };
  const item = (one: Item): void => {
    guarded(one);
    set(one.head);
    for (const less of one.less) {
      guarded(less);
      set(less.set);
    }
    for (const states of [...(one.of ?? []), ...one.lessStates]) {
      guarded(states);
      if (states.states.kind === 'state') expect(unit.stateNames.has(states.states.code)).toBe(true);
    }
  };
  const clauses = (all: readonly Clause[]): void => {
    for (const clause of all) {
      guarded(clause);
      clause.items.forEach(item);
    }
  };
  for (const norm of unit.norms) {
    norm.modalities.forEach(guarded);
    norm.verbs.forEach(item);
    clauses([...norm.clauses, ...norm.description]);
    for (const region of [...norm.exceptions, ...norm.triggers]) {
      guarded(region);
      clauses(region.clauses);
    }
    for (const one of norm.precedence) {
      guarded(one);
      expect(norms.has(one.norm)).toBe(true);
    }
    if (norm.proposal !== undefined) expect(unit.choices.has(norm.proposal)).toBe(true);
    if (norm.verbs.length > 0 && unit.facets.length > 0)
      expect(unit.facets.map(({ name }) => name)).toContain(norm.verbFacet);
  }
  for (const { versions, candidates, name } of unit.definitions.values()) {
    for (const version of versions) version.items.forEach(item);
    for (const index of candidates) expect(versions[index]).toBeDefined();
    expect(unit.choices.has(name)).toBe(candidates.length > 1);
  }
  for (const one of [...unit.concerns, ...unit.leftOpen, ...unit.impossible]) clauses(one.clauses);
  for (const { lines } of unit.mandates) for (const line of lines) clauses(line.clauses);
  for (const incident of unit.incidents) for (const { values } of incident.clauses) values.flat().forEach(item);
  for (const { passage, code } of unit.problems) {
    expect(passage.span.to).toBeGreaterThanOrEqual(passage.span.from + (code === 'nothing-declared' ? 0 : 1));
    expect(passage.span.to).toBeLessThanOrEqual(passage.at.node.text.length);
  }
  const places = unit.problems.map(
    ({ code, passage: { at, span } }) => `${code} ${at.file} ${at.offset + span.from} ${at.offset + span.to}`,
  );
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
}
