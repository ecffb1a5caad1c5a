import { describe, expect, it } from 'vitest';
import { checkText, codes, sample, theFinding, wordsAt } from '../support/check.ts';

describe('accord-2015.norm', () => {
  const checked = checkText({
    'accord-2015.norm': sample('accord-2015.norm'),
    'incidents-2015.norm': sample('incidents-2015.norm'),
  });

  it('leaves open what the talks of 2015 left open', () => {
    expect(codes(checked)).toEqual(
      expect.arrayContaining([
        'gap/political-espionage',
        'gap/commercial-espionage',
        'gap/bulk-theft-of-personal-data',
        'gap/beacons',
        'gap/implants',
        'gap/non-State-actors',
        'gap/third-States',
        'gap/armed-conflict',
        'gap/retaliation',
        'whose-definition',
        'expected/verification',
        'expected/attribution-standard',
      ]),
    );
  });

  it('has no error, and its incidents come out as they are expected to', () => {
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('closes the concern that it is made for', () => {
    expect(codes(checked)).not.toContain('gap/essential-services');
  });

  it('says whose definition, on its use', () => {
    const finding = theFinding(checked, 'whose-definition');
    expect(wordsAt(finding)).toBe('critical infrastructure of another Party');
    expect(finding.message).toMatch(
      /^"Critical infrastructure" reads differently for the Parties: a film studio is included as the United States of America reads it and not as the People's Republic of China reads it\. Only as the United States of America reads it: [^.]+ more\. Only as the People's Republic of China reads it: [^.]+\. `no-first-use` turns on it\./,
    );
    expect(finding.related).toHaveLength(2);
  });

  it('tells a gap in a sentence each: what is open, what slips through, what to do', () => {
    const finding = theFinding(checked, 'gap/political-espionage');
    expect(wordsAt(finding)).toBe('"Accord on Restraint in Cyberspace in Time of Peace"');
    expect(finding.severity).toBe('warning');
    expect(finding.message).toBe(
      'Not addressed: political espionage ("Espionage among governments"). No norm prohibits or permits such acts, and no clause is without prejudice to them. For example, an intelligence service of one Party carries out the copying of diplomatic cables and other government secrets at the foreign ministry of the other Party, in peacetime, unprovoked. `no-first-use` would prohibit it but for `activity disruption, destruction`, if "critical infrastructure" is read as the United States of America does. UN GGE 2015 does not address them either. Prohibit such acts, permit them, or state that the accord is without prejudice to them.',
    );
  });

  it('says how much is open where only a part is', () => {
    expect(theFinding(checked, 'gap/medical-services').message).toMatch(
      /^Addressed in part: medical services .* The accord is silent on \d+ % of it: acts in a crisis or armed conflict; and acts in response to an earlier act\./,
    );
  });
});

describe('rolling-text.norm with the mandate', () => {
  const checked = checkText({
    'rolling-text.norm': sample('rolling-text.norm'),
    'rolling-text-mandate.norm': sample('rolling-text-mandate.norm'),
  });

  it('says what a gap turns on that is there in some readings', () => {
    const { message, data } = theFinding(checked, 'gap/commercial-espionage');
    expect(message).toMatch(/^Addressed in some readings of the text only: .* It turns on the proposal of `theft`\./);
    expect(data).toMatchObject({ always: '0' });
  });

  it('tells what is left open on purpose as information', () => {
    const finding = theFinding(checked, 'gap/hack-and-leak');
    expect(finding.severity).toBe('information');
    expect(finding.data).toMatchObject({ always: '0', sometimes: '0' });
    expect(finding.message).toMatch(/^Left open on purpose by `leaks`: hack-and-leak/);
  });

  it('tells the clauses that fall away with a bracket', () => {
    const fallen = checked.findings.filter(({ code }) => code === 'falls-away');
    expect(fallen.map(wordsAt)).toEqual(['initiative  [CN: first use]', 'during peacetime']);
  });

  it('tells what becomes of the instructions', () => {
    expect(codes(checked)).toEqual(expect.arrayContaining(['mandate/not-met', 'mandate/red-line']));
    expect(theFinding(checked, 'mandate/red-line').message).toMatch(
      /in some readings: it turns on .*the proposal of `preparation`/,
    );
  });

  it('has no error', () => {
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('commitments-2015.norm', () => {
  const checked = checkText({ 'commitments-2015.norm': sample('commitments-2015.norm') });

  it('addresses theft for commercial advantage, with no word on when it holds', () => {
    expect(codes(checked)).not.toContain('gap/commercial-espionage');
    expect(theFinding(checked, 'expected/circumstance').data).toMatchObject({ norm: 'theft' });
  });

  it('is written as a political commitment throughout', () => {
    expect(codes(checked)).not.toContain('mixed-register');
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
