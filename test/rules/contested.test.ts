import { describe, expect, it } from 'vitest';
import { codes, theFinding, wordsAt } from '../support/check.ts';
import { checkProvisions } from '../support/pages.ts';

const norm = (name: string, modality: string, lines: string) => `norm ${name}
  scope       each Party
  ${modality}   carry out
${lines}
  during      peacetime
`;

describe('contested', () => {
  it('says of which acts, and what they are with each alternative', () => {
    const checked = checkProvisions(norm('a', '[ARC: shall not | RUR: should not]', '  activity    boarding'));
    const finding = theFinding(checked, 'contested');
    expect(finding.severity).toBe('information');
    expect(wordsAt(finding)).toBe('[ARC: shall not | RUR: should not]');
    expect(finding.data).toEqual({ turnsOn: 'a modality 1' });
    expect(finding.message).toBe(
      'Contested: cases in which a warship of a Party carries out a boarding, in peacetime. With "shall not" the text prohibits such acts; with "should not" it discourages them. For example, a warship of one Party carries out a boarding against a fishing boat of the other Party. Settle the bracket `a modality 1` to settle them.',
    );
  });

  it('speaks of words that stand or fall', () => {
    const finding = theFinding(
      checkProvisions(norm('a', 'shall not', '  activity    boarding, [close approach]')),
      'contested',
    );
    expect(finding.message).toContain('carries out a close approach, in peacetime.');
    expect(finding.message).toContain(
      'With "close approach" the text prohibits such acts; without these words it is silent on them.',
    );
  });

  it('speaks of proposals', () => {
    const finding = theFinding(
      checkProvisions(norm('a', 'shall not', '  activity    boarding\n  proposed by ARC')),
      'contested',
    );
    expect(finding.message).toMatch(/Settle the proposal of `a` to settle them\.$/);
    expect(finding.message).toContain(
      'With `a` the text prohibits such acts; without that article it is silent on them.',
    );
  });

  it('tells a bracket that stands twice once', () => {
    const lines =
      '  activity    boarding, [x = training of guns]\n  against     fishing boats of another Party, [x = warships of another Party]';
    const finding = theFinding(checkProvisions(norm('a', 'shall not', lines)), 'contested');
    expect(finding.related?.map(({ message }) => message)).toEqual(['`x` stands here, too']);
  });

  it('tells acts apart where the alternatives change places', () => {
    const checked = checkProvisions(norm('a', 'shall not', '  activity    [boarding | close approach]'));
    const { message } = theFinding(checked, 'contested');
    expect(message).toContain(
      'carries out a boarding, in peacetime. With "boarding" the text prohibits such acts; with "close approach" it is silent on them.',
    );
    expect(message).toContain(
      'carries out a close approach, in peacetime. With "boarding" the text is silent on such acts; with "close approach" it prohibits them.',
    );
  });

  it('is not told of a bracket on which nothing turns, nor of one that is settled', () => {
    const [modality, activity] = ['[shall not | must not]', '  activity    boarding'];
    expect(codes(checkProvisions(norm('a', modality, activity)))).not.toContain('contested');
    const agreed = '[(agreed 2) = shall not | should not]';
    expect(codes(checkProvisions(norm('a', agreed, activity)))).not.toContain('contested');
  });

  it('tells only what a bracket alone can change', () => {
    const [first, second] = ['[a = shall not | should not]', '[b = shall not | should not]'];
    const text =
      norm('one', first, '  activity    boarding') + norm('two', second, '  activity    boarding, close approach');
    const found = checkProvisions(text).findings.filter(({ code }) => code === 'contested');
    expect(found.map(({ data }) => data?.turnsOn)).toEqual(['a', 'b']);
    expect(found[0]?.message).toContain(
      'With "shall not" the text prohibits such acts; with "should not" it discourages them.',
    );
  });
});
