/** What findings say of the reasons: which norm nearly reaches an act, which decides an incident, which crosses a line. */
import { describe, expect, it } from 'vitest';
import { checkText, theFinding } from '../support/check.ts';
import { checkProvisions, vocabulary } from '../support/pages.ts';

const ban = (...lines: readonly string[]) => `norm no-boarding "Boarding"
  scope       each Party
  shall not   carry out
  activity    boarding
${lines.map((line) => `  ${line}\n`).join('')}`;

describe('a gap', () => {
  const told = (text: string) => theFinding(checkProvisions(text), 'gap/boarding').message;

  it('names the clause that leaves its example out', () => {
    expect(told(ban('during      armed conflict'))).toContain(
      'in peacetime. `no-boarding` would prohibit it but for `during armed conflict`. Prohibit such acts',
    );
    expect(told(ban('against     fishing boats of another Party', 'except      scope naval forces'))).toContain(
      '`no-boarding` would prohibit it but for the exception `scope naval forces`.',
    );
  });

  it('names no norm that has as much against it as for it, and none where there is none', () => {
    const far = ban('against     warships', 'during      armed conflict').replace(
      'activity    boarding',
      'activity    close approach',
    );
    expect(told(far)).not.toContain('would');
    expect(told(ban('proposed by ARC'))).not.toContain('would');
  });

  it('speaks of a norm that has no name yet', () => {
    const unnamed = ban('during      armed conflict').replace('norm no-boarding "Boarding"', 'norm');
    expect(told(unnamed)).toContain('A norm without a name would prohibit it but for `during armed conflict`.');
  });
});

describe('an incident that is not as expected', () => {
  const incident = (expected: string, activity = 'boarding') => `
incident met "Ships meet"
  scope       naval forces of ARC
  part        carry out
  activity    ${activity}
  against     fishing boats of RUR
  during      peacetime
  expect      ${expected}
`;
  const told = (text: string) => theFinding(checkProvisions(text), 'incident-expectation').message;

  it('says what the nearest norm lacks', () => {
    expect(told(ban('during      armed conflict') + incident('prohibited'))).toBe(
      '`met` is silent, and prohibited is expected. `no-boarding` would prohibit it but for `during armed conflict`. Change the norms that should decide it, or the expectation.',
    );
  });

  it('says what decides and what yields', () => {
    const leave = `
without prejudice boarding "Boarding"
  activity    boarding
  subject to  no-boarding
`;
    expect(told(ban() + leave + incident('without prejudice'))).toBe(
      '`met` is prohibited, and without prejudice is expected. `no-boarding` prohibits it. `boarding` reaches it but yields to `no-boarding` ("subject to no-boarding"). Change the norms that should decide it, or the expectation.',
    );
  });

  it('says of which part', () => {
    expect(told(ban() + incident('prohibited', 'boarding, close approach'))).toContain(
      'On close approach: `no-boarding` would prohibit it but for `activity boarding`.',
    );
  });
});

describe('a mandate', () => {
  it('names the norms that cross a line, and says where the text is silent', () => {
    const accord = `accord "Agreement"
  between     ARC "Arcadia", RUR "Ruritania"
  uses        encounters at sea

${ban('proposed by RUR', 'against     fishing boats of another Party')}
mandate ARC "Instructions"
  preserve    scope naval forces of ARC; activity boarding
  obtain      prohibited: scope naval forces of RUR; part carry out; activity boarding; against fishing boats of ARC
`;
    const { findings } = checkText({ 'draft.norm': accord }, { beside: vocabulary });
    const told = findings.filter(({ code }) => code.startsWith('mandate/')).map(({ message }) => message);
    expect(told[0]).toContain(' `no-boarding` prohibits such acts in some readings. Delete or narrow');
    expect(told[1]).toContain(' In those readings the text is silent on such acts. Settle the text');
  });
});
