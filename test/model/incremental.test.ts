import { describe, expect, test } from 'vitest';
import { assemble } from '../../server/src/core/model/assemble';
import { createLinker } from '../../server/src/core/model/link';
import type { Unit } from '../../server/src/core/model/model';
import { parse } from '../../server/src/core/syntax/parse';
import { finder, header, norm, river } from './support';

/** An editor: the same linker for one version of the text after the other. */
function editor(first: string) {
  const link = createLinker();
  const find = finder();
  let file = parse('draft.norm', first);
  const read = (): Unit => {
    const [assembly] = assemble([file], find);
    if (!assembly) throw new Error('no unit');
    return link(assembly);
  };
  return {
    unit: read(),
    edit(from: string, to: string): Unit {
      file = parse('draft.norm', file.text.replace(from, to), file);
      return read();
    },
  };
}

const draft = `${header}
define core
  means farms
norm a
  shall not conduct
  activity salt
norm b
  shall not conduct
  targets core of US
  subject to a
norm c
  shall not conduct
  targets [s (open) = farms | cities]
norm d
  shall not conduct
  targets [s = farms | cities]
`;
const keys = (unit: Unit) => Object.fromEntries(unit.norms.map(({ name, key }) => [name, key]));
const changed = (before: Unit, after: Unit) => {
  const [one, other] = [keys(before), keys(after)];
  return Object.keys(other).filter((name) => one[name] !== other[name]);
};

describe('a declaration keeps its key', () => {
  test('unless its own text changes', () => {
    const { unit, edit } = editor(draft);
    const { offset } = norm(unit, 'b').at;
    const after = edit('activity salt', 'activity pollution');
    expect(changed(unit, after)).toEqual(['a']);
    expect(norm(after, 'b').at.offset).toBe(offset + 5);
    expect(after.facets).toBe(unit.facets);
  });
  test('when the meaning of a definition changes, which has a new key', () => {
    const { unit, edit } = editor(draft);
    const after = edit('means farms', 'means cities');
    expect(changed(unit, after)).toEqual([]);
    expect(after.definitions.get('core')?.key).not.toBe(unit.definitions.get('core')?.key);
    expect(edit('activity salt', 'activity diversion').definitions.get('core')?.key).toBe(
      after.definitions.get('core')?.key,
    );
  });
  test('unless a word of it means something else', () => {
    const { unit, edit } = editor(draft);
    expect(changed(unit, edit('define core', 'define cores'))).toEqual(['b']);
    expect(changed(unit, edit('define cores', 'define core'))).toEqual(['b']);
  });
  test('unless the norm that it yields to goes', () => {
    const { unit, edit } = editor(draft);
    const renamed = edit('norm a', 'norm aa');
    expect(changed(unit, renamed)).toEqual(['aa', 'b']);
    expect(renamed.problems.map(({ code }) => code)).toEqual(['unknown-name']);
    expect(changed(renamed, edit('norm d', 'norm e'))).toEqual(['e']);
  });
  test('unless a bracket of its name is settled elsewhere', () => {
    const { unit, edit } = editor(draft);
    const agreed = edit('(open)', '(agreed 2)');
    expect(changed(unit, agreed)).toEqual(['c', 'd']);
    expect(agreed.choices.has('s')).toBe(false);
  });
  test('when a line is added above', () => {
    const { unit, edit } = editor(draft);
    expect(changed(unit, edit('norm a', '# a comment\n\nnorm a'))).toEqual([]);
  });
});

test('a unit linked after edits is the same as one linked afresh', () => {
  const { edit } = editor(draft);
  const edits: [string, string][] = [
    ['activity salt', 'activity slat'],
    ['define core', 'define heart'],
    ['norm a', 'norm z'],
    ['means farms', 'means salt'],
    ['activity slat', 'activity heart'],
    ['(open)', '(agreed 1)'],
    ['between US', 'between XX "X", US'],
    ['define heart', 'define core'],
    ['date 2015-09-25', ''],
    ['subject to a', 'subject to z, [d]'],
    ['uses river', 'uses rivr'],
    ['uses rivr', 'uses river'],
  ];
  let text = draft;
  for (const [from, to] of edits) {
    const unit = edit(from, to);
    text = text.replace(from, to);
    expect(shape(unit)).toEqual(shape(editor(text).unit));
  }
});

/** All of a unit but the identity of its keys. */
function shape(unit: Unit): unknown {
  return JSON.parse(
    JSON.stringify(unit, (name, value) => {
      if (name === 'key') return undefined;
      if (name === 'node') return value.text;
      if (name === 'parent') return value.name;
      return value instanceof Map ? [...value] : value;
    }),
  );
}

test('one linker serves units of other vocabularies by turns', () => {
  const link = createLinker();
  const one = parse('a.norm', draft);
  const two = parse(
    'b.norm',
    `accord "B"\n  between US "U", IR "I"\n${river.replace('vocabulary river "A shared river"', '')}norm a\n  shall not conduct\n`,
  );
  const find = finder();
  const read = () => assemble([one, two], find).map(link);
  const [first, second] = [read(), read()];
  first.forEach((unit, index) => {
    expect(second[index]?.norms.map(({ key }) => key)).toEqual(unit.norms.map(({ key }) => key));
    expect(second[index]?.facets).toBe(unit.facets);
  });
});

test('terms declared in the draft move along with the text above them', () => {
  const { unit, edit } = editor(`${draft}term ponds\n  under farms\n`);
  const ponds = (of: Unit) => of.facets.find(({ name }) => name === 'target')?.leaves[0];
  expect(ponds(unit)?.name).toBe('ponds');
  const before = ponds(unit)?.source.at.offset ?? 0;
  const after = edit('activity salt', 'activity pollution');
  expect(ponds(after)?.source.at.offset).toBe(before + 5);
  expect(changed(unit, after)).toEqual(['a']);
});
