import { describe, expect, it } from 'vitest';
import { codes, theFinding } from '../support/check.ts';
import { checkProvisions } from '../support/pages.ts';

const boarding = (more: string) => `norm no-boarding "Boarding"
  scope       each Party
  shall not   carry out
  activity    boarding
  against     fishing boats of another Party
  during      peacetime
${more}`;

describe('gap', () => {
  it('is closed by a prohibition', () => {
    expect(codes(checkProvisions(boarding('')))).not.toContain('gap/boarding');
  });

  it('is closed by a clause without prejudice', () => {
    expect(codes(checkProvisions('without prejudice boarding\n  activity    boarding'))).not.toContain('gap/boarding');
  });

  it('is closed by a duty that answers the concern, and by no other', () => {
    const duty = (verb: string) => `norm owed "Owed"
  scope       each Party
  shall       ${verb}
  in the event of   scope private owners of its own`;
    expect(codes(checkProvisions(duty('notify')))).not.toContain('gap/private-ships');
    const { message } = theFinding(checkProvisions(duty('rescue')), 'gap/private-ships');
    expect(message).toContain('`owed` (rescue) applies to some of these acts and does not close the gap.');
  });

  it('counts what is silent in every reading, in some, and on purpose', () => {
    const text = `${boarding('  proposed by ARC')}

left open boarding-by-ruritania
  scope       naval forces of RUR
  activity    boarding`;
    const finding = theFinding(checkProvisions(text), 'gap/boarding');
    expect(finding.data).toEqual({ concern: 'boarding', acts: '2', always: '0', sometimes: '1', leftOpen: '1' });
    expect(finding.message).toContain('the proposal of `no-boarding`');
    expect(finding.message).toContain('Another 50 % is left open on purpose (`boarding-by-ruritania`).');
    expect(finding.message).toContain(
      'a warship of Arcadia carries out a boarding against a fishing boat of Ruritania',
    );
  });

  it('names the norms that reach a part, and tells what is left', () => {
    const finding = theFinding(checkProvisions(boarding('  except      scope naval forces of ARC')), 'gap/boarding');
    expect(finding.message).toMatch(
      /^Addressed in part: .* silent on 50 % of it: acts (by any such actor of Arcadia|against any such vessel of Ruritania)\./,
    );
    expect(finding.related?.map(({ message }) => message)).toEqual(['`no-boarding` reaches some of these acts']);
  });

  it('is told of accords alone', () => {
    expect(codes(checkProvisions('accord "Nothing yet"\n  between     ARC "Arcadia", RUR "Ruritania"'))).not.toContain(
      'gap/boarding',
    );
  });
});
