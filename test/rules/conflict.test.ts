import { describe, expect, it } from 'vitest';
import { codes, theFinding, wordsAt } from '../support/check.ts';
import { checkProvisions } from '../support/pages.ts';

const norm = (name: string, words: string, activity: string, more = '') => `norm ${name}
  scope       each Party
  ${words}   carry out
  activity    ${activity}
  during      peacetime
${more}
`;

const conflicts = (text: string) =>
  checkProvisions(text)
    .findings.filter(({ code }) => code === 'conflict')
    .map(({ data }) => data?.norms);

describe('conflict', () => {
  it('is told once for provisions that meet, at the first in the text', () => {
    const checked = checkProvisions(norm('a', 'may', 'boarding') + norm('b', 'shall not', 'boarding'));
    const finding = theFinding(checked, 'conflict');
    expect(finding.data).toMatchObject({ norm: 'a', norms: ['a', 'b'], turnsOn: [] });
    expect(wordsAt(finding)).toBe('a');
    expect(finding.message).toMatch(
      /^`a` permits acts that `b` prohibits, and nothing says which prevails\. They meet in cases in which a warship of a Party carries out a boarding, in peacetime\. For example, a warship/,
    );
  });

  it('is told for each set of provisions', () => {
    const text =
      norm('a', 'may', 'boarding') +
      norm('b', 'shall not', 'boarding') +
      norm('c', 'shall', 'dangerous lights') +
      norm('d', 'should not', 'simulated attack');
    expect(conflicts(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('tells the others together where the first meets several', () => {
    const text =
      norm('a', 'shall not', 'boarding, close approach') +
      norm('b', 'may', 'boarding') +
      norm('c', 'may', 'close approach');
    expect(conflicts(text)).toEqual([['a', 'b', 'c']]);
  });

  it('does not come where one yields', () => {
    const text = norm('a', 'may', 'boarding', '  subject to  b') + norm('b', 'shall not', 'boarding');
    expect(codes(checkProvisions(text))).not.toContain('conflict');
  });

  it('does not come from norms of one kind, nor from a duty', () => {
    const text = `${norm('a', 'shall not', 'boarding') + norm('b', 'should not', 'boarding')}norm c
  shall       notify
  in the event of   activity boarding`;
    expect(codes(checkProvisions(text))).not.toContain('conflict');
  });

  it('tells no more than a drafter mends at a time, and says so', () => {
    const vessels = ['merchant ships', 'fishing boats', 'survey ships', 'warships'];
    const ties = ['of ARC', 'of RUR', 'of a third State'];
    const lines = vessels.flatMap((vessel) => ties.map((tie) => `  against     ${vessel} ${tie}`));
    const inWar = (provision: string) =>
      provision.replaceAll('peacetime', 'armed conflict').replaceAll('norm ', 'norm war-');
    const activities = ['boarding', 'close approach', 'dangerous lights', 'training of guns'];
    const text = activities.flatMap((activity, a) =>
      lines.map(
        (line, l) => norm(`a${a}-${l}`, 'may', activity, line) + norm(`b${a}-${l}`, 'shall not', activity, line),
      ),
    );
    const findings = checkProvisions([...text, ...text.map(inWar)].join('')).findings.filter(
      ({ code }) => code === 'conflict',
    );
    expect(findings).toHaveLength(8);
    expect(findings.filter(({ message }) => message.endsWith('There are more conflicts than are told here.'))).toEqual([
      findings[7],
    ]);
  });

  it('says on what it turns where it is there in some readings', () => {
    const text = norm('a', '[who = ARC: may | RUR: shall not]', 'boarding') + norm('b', 'shall not', 'boarding');
    const finding = theFinding(checkProvisions(text), 'conflict');
    expect(finding.data?.turnsOn).toEqual(['who']);
    expect(finding.message).toContain('turns on the bracket `who`');
  });
});

describe('precedence-cycle', () => {
  const cycle = (one: string, other: string) =>
    norm('a', 'may', 'boarding', one) + norm('b', 'shall not', 'boarding', other) + norm('c', 'shall not', 'boarding');

  it('is told once, at the first in the text', () => {
    const checked = checkProvisions(cycle('  subject to  b', '  subject to  c, a'));
    const finding = theFinding(checked, 'precedence-cycle');
    expect(finding.data).toEqual({ norm: 'a', norms: ['a', 'b'] });
    expect(wordsAt(finding)).toBe('b');
  });

  it('goes through several norms and both words', () => {
    const text =
      norm('a', 'may', 'boarding', '  subject to  b') +
      norm('b', 'shall not', 'boarding') +
      norm('c', 'shall not', 'boarding', '  notwithstanding b\n  subject to  a');
    expect(theFinding(checkProvisions(text), 'precedence-cycle').data?.norms).toEqual(['a', 'b', 'c']);
  });

  it('is none where the words never stand together', () => {
    const text = cycle(
      '  [who = ARC: subject to b | RUR: subject to c]',
      '  [who = ARC: subject to c | RUR: subject to a]',
    );
    expect(codes(checkProvisions(text))).not.toContain('precedence-cycle');
  });

  it('is told of a norm that yields to itself', () => {
    const finding = theFinding(checkProvisions(norm('a', 'may', 'boarding', '  subject to  a')), 'precedence-cycle');
    expect(finding.message).toMatch(/^`a` is to prevail over itself\./);
  });
});
