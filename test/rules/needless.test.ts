/** What is told of norms, brackets and definitions that a draft could do without, and of alternatives that open a gap. */
import { describe, expect, it } from 'vitest';
import { codes, theFinding } from '../support/check.ts';
import { checkProvisions } from '../support/pages.ts';

const norm = (name: string, lines: string, modality = 'shall not') => `norm ${name}
  scope       each Party
  ${modality}   carry out
${lines}
`;
const boarding = '  activity    boarding\n  during      peacetime';

describe('a norm without which nothing would change', () => {
  it('is told with the norm that says as much, and which of the two to keep', () => {
    const wider = norm('wider', '  activity    boarding, close approach\n  during      peacetime');
    const { message } = theFinding(checkProvisions(wider + norm('narrow', boarding)), 'redundant-norm');
    expect(message).toBe(
      'Without `narrow` no verdict would change: `wider` covers every act that it covers. For example, a warship of Arcadia carries out a boarding against a fishing boat of Ruritania: with it or without, the text says the same. Delete it, or say what it is to add.',
    );
    const { findings } = checkProvisions(norm('one', boarding) + norm('two', boarding));
    const told = findings.filter(({ code }) => code === 'redundant-norm').map(({ message }) => message);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/Delete it or `two`, not both, or say what each is to add\.$/);
    expect(told[1]).toMatch(/Delete it or `one`, not both, or say what each is to add\.$/);
  });

  it.each([
    [
      'its exceptions',
      'swallowed-norm',
      `${boarding}\n  except      activity boarding`,
      'its exceptions leave nothing of it.',
    ],
    [
      'a norm that prevails',
      'shadowed-norm',
      `${boarding}\n  subject to  other`,
      'other norms prevail over it wherever it speaks.',
    ],
  ])('says in a short sentence that %s leave nothing of it', (_, code, lines, because) => {
    const checked = checkProvisions(norm('a', lines) + norm('other', '  activity    boarding', 'may'));
    expect(theFinding(checked, 'redundant-norm').message).toBe(`Nothing would change without \`a\`: ${because}`);
    expect(theFinding(checked, code).message).toContain('`a`');
  });

  it('says so where no act fits the clauses', () => {
    const never = `${norm('a', '  activity    boarding\n  against     warships of another Party')}
impossible boarding of warships
  activity    boarding
  against     warships
`;
    expect(theFinding(checkProvisions(never), 'redundant-norm').message).toBe(
      'Nothing would change without `a`: no act that is possible fits all of its clauses. Change them, or delete it.',
    );
  });

  it('is a duty that is owed already under another', () => {
    const duty = (name: string, event: string) => `norm ${name}
  scope       each Party
  shall       notify
  in the event of   ${event}
`;
    const checked = checkProvisions(
      duty('all', 'activity boarding, close approach') + duty('some', 'activity boarding'),
    );
    expect(theFinding(checked, 'redundant-norm').message).toBe(
      'Without `some` nothing less would be owed: what it lays down is owed already under `all`. Delete it, or say what it is to add.',
    );
  });

  it('is a duty of which the exception leaves nothing', () => {
    const checked = checkProvisions(`norm a
  scope       each Party
  shall       notify
  in the event of   activity boarding
  except      activity boarding
`);
    expect(theFinding(checked, 'swallowed-norm').message).toContain('every act that would call for it is excepted');
    expect(theFinding(checked, 'redundant-norm').message).toBe(
      'Nothing would change without `a`: its exceptions leave nothing of it.',
    );
  });
});

describe('a bracket', () => {
  it('that makes no difference is told without a riddle', () => {
    const lines = '  activity    boarding, [boarding]\n  during      peacetime';
    expect(theFinding(checkProvisions(norm('a', lines)), 'no-difference').message).toBe(
      'Whichever alternative of the bracket `a activity 1` is taken, no verdict changes, nor anything that is owed. Nothing is lost by settling it, unless its words were meant to say something else.',
    );
  });

  it('that opens a gap is told with one example, where the gap is told', () => {
    const lines = '  activity    boarding\n  against     [ARC: fishing boats | RUR: merchant ships] of another Party';
    const checked = checkProvisions(norm('a', lines));
    expect(theFinding(checked, 'opens-gap').message).toBe(
      'If the bracket `a against 1` is settled as "merchant ships" (Ruritania), a gap opens that is not there otherwise, in "Boarding of fishing boats". For example, a warship of one Party carries out a boarding against a fishing boat of the other Party, in peacetime. Settle it otherwise, or close the gap elsewhere.',
    );
    expect(theFinding(checked, 'contested').message).not.toContain('For example');
  });

  it('that opens none is contested with an example', () => {
    const checked = checkProvisions(norm('a', boarding, '[shall not | should not]'));
    expect(codes(checked)).not.toContain('opens-gap');
    expect(theFinding(checked, 'contested').message).toContain('For example');
  });
});

it('tells a definition that opens a gap by whoever reads it', () => {
  const versions = ['ARC', 'RUR'].map(
    (reader, index) =>
      `define craft\n  read by     ${reader}\n  means       ${['fishing boats', 'merchant ships'][index]}\n`,
  );
  const checked = checkProvisions(
    `${versions.join('\n')}\n${norm('a', '  activity    boarding\n  against     craft of another Party')}`,
  );
  expect(theFinding(checked, 'opens-gap').message).toMatch(
    /^If "craft" is read as Ruritania reads it, a gap opens that is not there otherwise, in "Boarding of fishing boats"\. .* Define it otherwise, or close the gap elsewhere\.$/,
  );
});
