import { describe, expect, it } from 'vitest';
import type { Checked } from '../../server/src/core/check.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { checkText, codes, edited, fixesOf, type Texts, theFinding } from '../support/check.ts';
import { checkExample, checkProvisions, page, vocabulary } from '../support/pages.ts';

/** Findings of which only the drafter knows what is wrong. */
const unmended = ['incident-impossible'];
/** The reason that it asks for is only begun: see `disregard.test.ts`. */
const begun = ['disregard'];
const mendable = rules.map(({ code }) => code).filter((code) => ![...unmended, ...begun].includes(code));

const ofRule =
  (rule: string) =>
  ({ code }: Finding) =>
    code === rule || code.startsWith(`${rule}/`);

/** The codes of errors, each as often as it is told. */
function errorsOf({ findings }: Checked): string[] {
  return findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])).sort();
}

/** The errors that the second check tells beyond those of the first. */
function freshErrors(before: Checked, after: Checked): string[] {
  const left = errorsOf(before);
  return errorsOf(after).filter((code) => {
    const known = left.indexOf(code);
    if (known >= 0) left.splice(known, 1);
    return known < 0;
  });
}

describe.each(mendable)('%s', (code) => {
  const { example } = page(code);
  const checked = checkExample(example);
  const found = checked.findings.filter(ofRule(code));

  it('has a mend, and its finding is gone with each', () => {
    expect(found.flatMap((finding) => fixesOf(checked, finding))).not.toEqual([]);
    for (const finding of found) {
      for (const { title, edits } of fixesOf(checked, finding)) {
        const after = checkExample(edited(example, edits));
        const told = after.findings.flatMap(({ code, message }) => (code === finding.code ? [message] : []));
        expect(told, title).not.toContain(finding.message);
        expect(freshErrors(checked, after), title).toEqual([]);
      }
    }
  });
});

it('leaves to the drafter only what nobody else can know', () => {
  for (const code of unmended) {
    const checked = checkExample(page(code).example);
    expect(checked.findings.filter(ofRule(code)).flatMap((finding) => fixesOf(checked, finding))).toEqual([]);
  }
});

// ---- what is written -------------------------------------------------------------------------------------------

const accord = `accord "Agreement on Encounters at Sea"
  between     ARC "Arcadia", RUR "Ruritania"
  form        treaty
  date        2015-09-25
  uses        encounters at sea

`;

/** A provision or more, mended by the first mend of a title. */
function mended(provisions: string, code: string, title: string): string {
  const checked = checkProvisions(provisions);
  const fixes = checked.findings.filter(ofRule(code)).flatMap((finding) => fixesOf(checked, finding));
  const fix = fixes.find((one) => one.title === title);
  if (!fix) throw new Error(`no "${title}" among: ${fixes.map((one) => one.title).join('; ')}`);
  const text = edited({ 'draft.norm': accord + provisions }, fix.edits)['draft.norm'] ?? '';
  return text.startsWith(accord) ? text.slice(accord.length) : text;
}

const norm = (name: string, ...lines: string[]) =>
  [`norm ${name} "Title"`, ...lines.map((line) => `  ${line}`)].join('\n');
const approach = [
  'scope       each Party',
  'shall not   carry out',
  'activity    close approach',
  'against     warships of another Party',
  'during      peacetime',
];

describe('words', () => {
  const first = (texts: Texts, code: string) => {
    const checked = checkExample(texts);
    const [fix] = fixesOf(checked, theFinding(checked, code));
    return { title: fix?.title, text: edited(texts, fix?.edits ?? [])['draft.norm'] ?? '' };
  };

  it.each([
    ['unknown-term', 'Write "warships"', 'against     warships of another Party'],
    ['unknown-clause', 'Write "during"', '  during     peacetime'],
    ['unexpected-value', 'Write "treaty"', 'form        treaty'],
  ])('that come near are put in the place of %s', (code, title, written) => {
    const result = first(page(code).example, code);
    expect(result.title).toBe(title);
    expect(result.text).toContain(written);
  });

  it('that are missing are put before the others', () => {
    const example = page('unknown-clause').example['draft.norm']?.replace(/durring +/, '') ?? '';
    const result = first({ 'draft.norm': example }, 'unknown-clause');
    expect(result.title).toBe('Put "during" before it');
    expect(result.text).toContain('  during peacetime');
  });

  it('that name a norm are corrected', () => {
    const draft = `${norm('approach-by-night', ...approach)}\n\n${norm('a', ...approach, 'subject to  aproach-by-nigth')}`;
    expect(mended(draft, 'unknown-name', 'Write "approach-by-night"')).toContain('subject to  approach-by-night');
  });

  it.each([
    ['2015/9/5', '2015-09-05'],
    ['25.9.2015', '2015-09-25'],
    ['25 September 2015', '2015-09-25'],
    ['2015-02-30', '2015-02-28'],
  ])('that are meant as a date, %s, become one', (written, meant) => {
    const texts = { 'draft.norm': accord.replace('2015-09-25', written) };
    expect(first(texts, 'invalid-date').text).toBe(accord.replace('2015-09-25', meant));
  });

  it('that a library declares bring it into use, or are declared', () => {
    const draft = norm('a', ...approach).replace('warships of another Party', 'warships of CH');
    const title = 'Use the library "states", which declares "CH"';
    expect(mended(draft, 'unknown-name', title)).toContain('  uses        encounters at sea, states\n');
    expect(mended(draft, 'unknown-name', 'Declare the State "CH" in this file')).toBe(`${draft}\n\nstate CH "CH"`);
  });

  it('that belong in another clause move there', () => {
    const draft = norm('a', ...approach.slice(0, 3), 'against     warships, peacetime', 'during      armed conflict');
    expect(mended(draft, 'unknown-term', 'Move "peacetime" to the line "during"')).toBe(
      norm('a', ...approach.slice(0, 3), 'against     warships', 'during      armed conflict, peacetime'),
    );
  });
});

describe('precedence', () => {
  const draft = `${norm('a', ...approach)}\n\n${norm('b', 'scope       each Party', 'may         carry out', 'activity    close approach', 'during      peacetime')}`;

  it('settles a conflict either way', () => {
    const yielding = mended(draft, 'conflict', 'Let `b` prevail over `a`');
    expect(yielding).toContain(`${norm('a', ...approach)}\n  subject to  b\n`);
    const prevailing = mended(draft, 'conflict', 'Let `a` prevail over `b`');
    expect(prevailing).toMatch(/norm b [\s\S]*\n {2}subject to {2}a$/);
    for (const text of [yielding, prevailing]) expect(codes(checkProvisions(text))).not.toContain('conflict');
  });

  it('gives way to an exception that narrows the wider norm', () => {
    const text = mended(draft, 'conflict', 'Except from `b` what `a` covers');
    expect(text).toContain(
      '\n  except      scope each Party; activity close approach; against warships of another Party; during peacetime; part carry out',
    );
    expect(codes(checkProvisions(text))).not.toContain('conflict');
    expect(() => mended(draft, 'conflict', 'Except from `a` what `b` covers')).toThrow('among');
  });

  it('settles a conflict with several norms at once', () => {
    const more = `${draft}\n\n${norm('c', 'scope       each Party', 'shall       carry out', 'activity    close approach', 'during      peacetime')}`;
    const text = mended(more, 'conflict', 'Let `a` prevail over `b` and `c`');
    expect(text).toContain(`${norm('a', ...approach)}\n  notwithstanding   b, c\n`);
    expect(codes(checkProvisions(text))).not.toContain('conflict');
  });

  it('loses the name of a norm that is deleted', () => {
    const others = [norm('b', ...approach, 'subject to  a, c'), norm('c', ...approach, 'subject to  a')].join('\n\n');
    const text = mended(`${norm('a', ...approach)}\n\n${others}`, 'redundant-norm', 'Delete `a`');
    expect(text).toBe([norm('b', ...approach, 'subject to  c'), norm('c', ...approach)].join('\n\n'));
  });
});

describe('a declaration is deleted', () => {
  const define = (above: string, below: string) =>
    `${norm('a', ...approach)}\n${above}define working boats\n  means       fishing boats\n  note        "x"\n${below}`;
  const gone = (above: string, below: string) =>
    mended(define(above, below), 'unused-name', 'Delete the definition of "working boats"');

  it('with the comments right above it, and the blank lines below', () => {
    expect(gone('\n# About boats.\n# More.\n', '\n')).toBe(`${norm('a', ...approach)}\n`);
    expect(gone('\n# About all.\n\n# About boats.\n', `\n${norm('b', ...approach)}`)).toBe(
      `${norm('a', ...approach)}\n\n# About all.\n\n${norm('b', ...approach)}`,
    );
  });

  it('without the comments of what stands below', () => {
    expect(gone('\n', `\n# About b.\n${norm('b', ...approach)}`)).toBe(
      `${norm('a', ...approach)}\n\n# About b.\n${norm('b', ...approach)}`,
    );
    expect(gone('\n', `# About b.\n${norm('b', ...approach)}`)).toBe(
      `${norm('a', ...approach)}\n\n# About b.\n${norm('b', ...approach)}`,
    );
    expect(gone('\n', `# About boats.\n\n# About b.\n${norm('b', ...approach)}`)).toBe(
      `${norm('a', ...approach)}\n\n# About b.\n${norm('b', ...approach)}`,
    );
  });

  it('in the line endings of the file', () => {
    const draft = define('\n# About boats.\n', `\n${norm('b', ...approach)}`).replaceAll('\n', '\r\n');
    expect(mended(draft, 'unused-name', 'Delete the definition of "working boats"')).toBe(
      `${norm('a', ...approach)}\n\n${norm('b', ...approach)}`.replaceAll('\n', '\r\n'),
    );
  });
});

describe('a bracket is settled', () => {
  const settled = (line: string, title: string) => {
    const draft = norm('a', ...approach.map((one) => (one.startsWith(line.slice(0, 7)) ? line : one)));
    return mended(draft, 'contested', title).split('\n');
  };
  it.each([
    ['against     [ARC: warships | RUR: fishing boats] of RUR', 'as "warships" (ARC)', '  against     warships of RUR'],
    ['against     warships, [fishing boats]', 'delete it', '  against     warships'],
    ['against     [fishing boats], warships', 'delete it', '  against     warships'],
    ['against     warships [other than warships of RUR]', 'delete it', '  against     warships'],
    ['against     warships of [RUR]', 'delete it', '  against     warships'],
    ['against     warships of [RUR]', 'as "RUR"', '  against     warships of RUR'],
  ])('%s: %s', (line, title, written) => {
    expect(settled(line, `Settle the bracket${title === 'delete it' ? ': delete it' : ` ${title}`}`)).toContain(
      written,
    );
  });

  it('with its line and its reason', () => {
    const draft = norm('a', ...approach.slice(0, 4), '[during peacetime]', '  because   "x"', 'source      "y"');
    expect(mended(draft, 'contested', 'Settle the bracket: delete it')).toBe(
      norm('a', ...approach.slice(0, 4), 'source      "y"'),
    );
  });

  it('with its norm, where nothing of the obligation is left', () => {
    const draft = `${norm('a', 'scope       each Party', '[shall not] carry out', 'activity    boarding')}\n\n${norm('b', ...approach, 'subject to  a')}`;
    expect(mended(draft, 'contested', 'Settle the bracket: delete it')).toBe(norm('b', ...approach));
  });

  it('at all its places', () => {
    const draft = norm(
      'a',
      'scope       each Party',
      'shall not   carry out',
      'activity    [x = ARC: boarding | RUR: close approach]',
      'against     [x = ARC: warships | RUR: fishing boats]',
    );
    const text = mended(draft, 'contested', 'Settle the bracket as "close approach" (RUR)');
    expect(text).toContain('activity    close approach\n  against     fishing boats');
  });

  it.each([
    ['[ARC: boarding | RUR: close approach]', '[(agreed RUR) = ARC: boarding | RUR: close approach]'],
    ['[x = ARC: boarding | close approach]', '[x (agreed 2) = ARC: boarding | close approach]'],
    ['[x (open) = ARC: boarding | RUR: close approach]', '[x (agreed RUR) = ARC: boarding | RUR: close approach]'],
  ])('or marked as agreed: %s', (bracket, written) => {
    const draft = norm('a', 'scope       each Party', 'shall not   carry out', `activity    ${bracket}`);
    const whose = bracket.includes('RUR:') ? ' (RUR)' : '';
    expect(mended(draft, 'contested', `Mark the bracket as agreed: "close approach"${whose}`)).toContain(written);
  });

  it('as a proposal is: taken, or dropped', () => {
    const draft = `${norm('a', 'proposed by ARC', ...approach)}\n\n${norm('b', ...approach.slice(0, 2), 'activity    boarding')}`;
    expect(mended(draft, 'contested', 'Take the proposal `a` into the text')).toContain(norm('a', ...approach));
    expect(mended(draft, 'contested', 'Drop the proposal `a`')).toBe(
      norm('b', ...approach.slice(0, 2), 'activity    boarding'),
    );
  });
});

describe('final clauses', () => {
  it('are begun in the words of the form, or go on where they were begun', () => {
    const whole = 'Add "enters into force" and "withdrawal" to the final clauses';
    expect(mended(norm('a', ...approach), 'final-clauses', whole)).toBe(
      `${norm('a', ...approach)}\n\nfinal clauses\n  enters into force   on the thirtieth day after the last Party has notified its consent to be bound\n  withdrawal          on twelve months' written notice to the other Parties`,
    );
    const begun = `${norm('a', ...approach)}\n\nfinal clauses\n  enters into force   tomorrow\n`;
    expect(mended(begun, 'final-clauses', 'Add "withdrawal" to the final clauses')).toBe(
      `${begun.trimEnd()}\n  withdrawal          on twelve months' written notice to the other Parties\n`,
    );
  });
  it('are not asked for before there is a norm', () => {
    expect(codes(checkExample({ 'draft.norm': accord }))).not.toContain('final-clauses');
  });
});

it('tells a severity of its own, by code and by family, or nothing', () => {
  const { example } = page('gap');
  const severity = { gap: 'hint', 'gap/boarding': 'error', expected: 'off' } as const;
  const checked = checkText(example, { settings: { severity }, beside: vocabulary });
  expect(theFinding(checked, 'gap/boarding').severity).toBe('error');
  expect(theFinding(checked, 'gap/private-ships').severity).toBe('hint');
  expect(checked.findings.filter(({ code }) => code.startsWith('expected'))).toEqual([]);
});
