/** How the findings read on a second subject: the phrases are the library's, the sentences those of every other subject. */
import { describe, expect, it } from 'vitest';
import { checkText, codes, fixesOf, sample, theFinding } from '../support/check.ts';

const protocol = 'autonomous-weapons-protocol.norm';
const text = sample(protocol);
const checked = checkText({ [protocol]: text });
const example = (code: string, of = checked) => /For example, (.*?)\. [A-Z`]/.exec(theFinding(of, code).message)?.[1];

describe('an act that slips through', () => {
  it('reads as a sentence: who, what with which system, against what, and what is out of the ordinary', () => {
    expect(example('gap/approval-in-seconds')).toBe(
      'a unit of the armed forces of a State uses a decision-support system against soldiers of another State, with a person approving each strike in seconds, in an international armed conflict',
    );
    expect(example('gap/military-companies')).toMatch(
      /^an armed group supported by the government of a State uses a loitering munition against tanks of another State, with nobody able to stop it/,
    );
  });

  it('is told with the duties that the library would accept as an answer', () => {
    expect(theFinding(checked, 'gap/exports').message).toContain('(control transfers or prevent diversion)');
  });
});

describe('a change of the text', () => {
  const without = (name: string) => text.replace(new RegExp(`^norm ${name} [^]*?\n\n`, 'm'), '');

  it('opens what a norm had closed', () => {
    expect(codes(checked)).not.toContain('gap/strikes-on-fighters');
    const changed = checkText({ [protocol]: without('strikes-on-persons') });
    expect(codes(changed)).toContain('gap/strikes-on-fighters');
    expect(example('gap/strikes-on-fighters', changed)).toContain('with a person watching who can stop it');
  });

  it('is offered as a fix in the words of the library', () => {
    const fix = fixesOf(checked, theFinding(checked, 'gap/policing')).find(({ preferred }) => preferred);
    expect(fix?.edits.map(({ newText }) => newText).join('')).toMatch(/police forces of a Party/);
  });
});

describe('words that are better avoided', () => {
  it('are those of the subject, and told in its words', () => {
    const changed = checkText({
      [protocol]: text.replace('Protocol on Autonomous Weapon Systems', 'Protocol on Killer Robots'),
    });
    expect(theFinding(changed, 'caution').message).toMatch(/killer robots.*autonomous operation/i);
  });
});
