import { describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { sample } from '../support/check.ts';
import { positionOf } from '../support/markers.ts';
import { accordWith } from './support.ts';
import { wordsIn, workspaceOf } from './workspace.ts';

/** What is selected step by step, the declaration and the file left out. */
function steps(source: string, kept = 99): string[] {
  const { service, uri, position, texts } = workspaceOf({ 'draft.norm': source });
  const words: string[] = [];
  let range: SelectionRange | undefined = service.selectionRanges(uri, [position])[0];
  for (; range; range = range.parent) words.push(wordsIn(texts[uri] as string, range.range));
  return words.slice(0, kept);
}

const norm = 'norm a "Title"\n  scope each Party\n  shall not   conduct\n';

describe('a selection grows', () => {
  test('from a word to its phrase, item, value, clause, declaration and file', () => {
    const text = accordWith('infrastructure of another Party', 'infra¦structure of another Party');
    const found = steps(text);
    expect(found.slice(0, 4)).toEqual([
      'infrastructure',
      'critical infrastructure',
      'critical infrastructure of another Party',
      'targets     critical infrastructure of another Party',
    ]);
    expect(found[4]).toMatch(/^norm no-first-use [\s\S]*para\. 13\(f\)"$/);
    expect(found.slice(5)).toEqual([sample('accord-2015.norm')]);
  });

  test('through the items of a list', () => {
    const text = accordWith('disruption, destruction', 'disruption, dest¦ruction');
    expect(steps(text, 3)).toEqual(['destruction', 'disruption, destruction', 'activity    disruption, destruction']);
  });

  test('through the alternatives of a bracket', () => {
    const text = sample('rolling-text.norm').replace('CN: should not', 'CN: sho¦uld not');
    expect(steps(text, 6)).toEqual([
      'should',
      'should not',
      'CN: should not',
      'strength = US: shall not | CN: should not',
      '[strength = US: shall not | CN: should not]',
      '[strength = US: shall not | CN: should not]   conduct, knowingly support',
    ]);
  });

  test('through a region on one line', () => {
    const text = accordWith('  during ', '  except activity manipulation; targets ho¦spitals of CN, banks\n  during ');
    expect(steps(text, 6)).toEqual([
      'hospitals',
      'hospitals of CN',
      'hospitals of CN, banks',
      'targets hospitals of CN, banks',
      'activity manipulation; targets hospitals of CN, banks',
      'except activity manipulation; targets hospitals of CN, banks',
    ]);
  });

  test('in prose from a word to what stands between the marks', () => {
    expect(steps(`${norm}  because "It is ne¦eded now"\n`, 4)).toEqual([
      'needed',
      'It is needed now',
      '"It is needed now"',
      'because "It is needed now"',
    ]);
    expect(steps('norm a "Ti¦tle"\n  shall not conduct', 4)).toEqual([
      'Title',
      '"Title"',
      'a "Title"',
      'norm a "Title"',
    ]);
  });

  test('in a comment to those beside it', () => {
    expect(steps(`# one wo¦rd\n# two\n\n# three\n${norm}`)).toEqual([
      'word',
      '# one word',
      '# one word\n# two',
      `# one word\n# two\n\n# three\n${norm}`,
    ]);
  });

  test('where nothing stands, to the file', () => {
    expect(steps(`${norm}\n¦\n`)).toEqual([`${norm}\n\n`]);
    expect(steps('¦')).toEqual(['']);
  });

  test('each time to more, around the cursor, everywhere in a sample', () => {
    const text = sample('rolling-text.norm');
    const { service } = workspaceOf({ 'draft.norm': text });
    const order = ({ line, character }: { line: number; character: number }) => line * 10_000 + character;
    const positions = Array.from({ length: Math.ceil(text.length / 5) }, (_, index) => positionOf(text, index * 5));
    const all = service.selectionRanges('draft.norm', positions);
    expect(all).toHaveLength(positions.length);
    for (const [index, first] of all.entries()) {
      const at = order(positions[index] as { line: number; character: number });
      for (let one: SelectionRange | undefined = first; one; one = one.parent) {
        const { start, end } = one.range;
        expect(order(start) <= at && at <= order(end)).toBe(true);
        if (!one.parent) continue;
        const outer = one.parent.range;
        expect(order(outer.start) <= order(start) && order(end) <= order(outer.end)).toBe(true);
        expect(order(end) - order(start) === order(outer.end) - order(outer.start)).toBe(false);
      }
    }
  });
});
