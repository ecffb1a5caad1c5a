import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { codes, edited, fixesOf, theFinding, wordsAt } from '../support/check.ts';
import { checkExample, checkProvisions, page } from '../support/pages.ts';

const norm = (lines: string) => `norm approach
  scope       each Party
  shall not   carry out
${lines}`;

const found = (text: string, code: string): Finding[] =>
  checkProvisions(text).findings.filter((one) => one.code === code);

describe('falls-away', () => {
  it('names the delegation whose bracket it is', () => {
    const [finding] = found(norm('  activity    [RUR: boarding]\n  during      peacetime'), 'falls-away');
    expect(finding?.message).toMatch(
      /^If the bracket `approach activity 1` of Ruritania is deleted, this clause names no activity and `approach` covers every activity\./,
    );
  });

  it('is told of a clause in a bracket, whoever proposed the norm', () => {
    const [finding] = found(norm('  proposed by ARC\n  activity    boarding\n  [during peacetime]'), 'falls-away');
    expect(finding && wordsAt(finding)).toBe('during peacetime');
    expect(finding?.message).toMatch(/^If the bracket `approach during 1` is deleted/);
  });

  it('says what it turns on where more than one bracket has to go', () => {
    const [finding] = found(
      norm('  activity    [RUR: boarding], [ARC: close approach]\n  during      peacetime'),
      'falls-away',
    );
    expect(finding?.message).toContain(
      'it turns on the bracket `approach activity 1` and the bracket `approach activity 2`',
    );
  });

  it('is told of an exception and of who owes a duty', () => {
    const except = norm(
      '  activity    boarding\n  during      peacetime\n  except      [against fishing boats]; activity boarding',
    );
    expect(found(except, 'falls-away')[0]?.message).toContain('the exception covers every vessel');
    const duty =
      'norm owed\n  scope       [naval forces of ARC]\n  shall       notify\n  in the event of   activity boarding';
    expect(found(duty, 'falls-away')[0]?.message).toContain('`owed` is owed by every Party');
  });

  it('is told once the bracket is settled that way', () => {
    const [finding] = found(norm('  activity    [x (agreed none) = boarding]\n  during      peacetime'), 'falls-away');
    expect(finding?.message).toMatch(/^Now that its bracket is settled, this clause names no activity/);
  });

  it.each(['boarding, [RUR: close approach]', '[RUR: boarding | ARC: close approach]', 'boarding'])(
    'is silent on %s',
    (value) => {
      expect(found(norm(`  activity    ${value}\n  during      peacetime`), 'falls-away')).toEqual([]);
    },
  );
});

describe('tied-and-untied', () => {
  it('is mended with the tie of the other', () => {
    const { example } = page('tied-and-untied');
    const checked = checkExample(example);
    const finding = theFinding(checked, 'tied-and-untied');
    expect(wordsAt(finding)).toBe('fishing boats');
    const after = edited(example, fixesOf(checked, finding)[0]?.edits ?? []);
    expect(after['draft.norm']).toContain('fishing boats of another Party');
    expect(codes(checkExample(after))).not.toContain('tied-and-untied');
  });

  it('is told in exceptions, matters left open and instructions', () => {
    const mixed = 'against warships of ARC, fishing boats';
    const text = `${norm(`  during      peacetime\n  except      ${mixed}`)}
left open it
  ${mixed}
mandate ARC
  preserve    ${mixed}`;
    expect(found(text, 'tied-and-untied')).toHaveLength(3);
  });
});

describe('mixed-register', () => {
  it('offers the words of the form, or the other form', () => {
    const { example } = page('mixed-register');
    const checked = checkExample(example);
    const fixes = fixesOf(checked, theFinding(checked, 'mixed-register'));
    expect(fixes.map(({ title }) => title)).toEqual([
      'Write "shall not"',
      'Make the form of the accord a political commitment',
    ]);
    expect(codes(checkExample(edited(example, fixes[0]?.edits ?? [])))).not.toContain('mixed-register');
    expect(edited(example, fixes[1]?.edits ?? [])['draft.norm']).toContain('form        political commitment\n');
  });

  it('reads the final clauses too', () => {
    const [finding] = found(
      `${norm('  during peacetime')}\nfinal clauses\n  comes into effect   on signature`,
      'mixed-register',
    );
    expect(finding && wordsAt(finding)).toBe('comes into effect');
    expect(finding?.data?.instead).toBe('enters into force');
  });

  it('leaves words alone that belong to either', () => {
    const text =
      'norm a\n  should not  carry out\n  during      peacetime\nnorm b\n  may         carry out\n  during      armed conflict';
    expect(found(text, 'mixed-register')).toEqual([]);
  });
});

describe('caution', () => {
  it('finds whole words in titles, prose and clauses, and not in sources and comments', () => {
    const text = `preamble
  recital     "Recalling the  Harassment of ships"
norm approach "Unharassment" # harassment
  scope       each Party
  shall not   carry out
  activity    harassment, boarding
  during      peacetime
  because     "No harassment-free sea"
  source      "Report on harassment"`;
    const findings = found(text, 'caution');
    expect(findings.map(wordsAt)).toEqual(['Harassment', 'harassment']);
    expect(findings[0]?.message).toBe(
      'A library in use advises against "Harassment". Each side calls by this name what the other does. Say what is meant, for example "close approach" or "simulated attack".',
    );
  });

  it('offers what to write instead, as the place demands', () => {
    const checked = checkProvisions(
      `${norm('  activity    harassment\n  during      peacetime')}\n  because     "Harassment is dangerous"`,
    );
    const [clause, prose] = checked.findings.filter(({ code }) => code === 'caution');
    const titles = (finding?: Finding) => (finding ? fixesOf(checked, finding).map(({ title }) => title) : []);
    expect(titles(clause)[0]).toBe('Write "close approach, simulated attack"');
    expect(titles(prose)).toEqual([
      'Write "close approach and simulated attack"',
      'Write "close approach"',
      'Write "simulated attack"',
    ]);
  });
});

describe('expected', () => {
  it('asks norms on acts, and neither duties nor clauses without prejudice', () => {
    const text = `${norm('  activity    boarding')}
norm owed
  shall       notify
without prejudice it
  activity    close approach`;
    expect(found(text, 'expected/circumstance').map(({ data }) => data?.norm)).toEqual(['approach']);
  });

  it('is met by a duty that answers it', () => {
    expect(found(norm('  during peacetime'), 'expected/verification')).toHaveLength(1);
    expect(found('norm owed\n  shall       notify', 'expected/verification')).toEqual([]);
  });

  it('is mended with the ordinary value, before the sources of the norm', () => {
    const texts = { 'draft.norm': `${page('expected').example['draft.norm']}\n  source      "A report"` };
    const checked = checkExample(texts);
    const finding = theFinding(checked, 'expected/circumstance');
    const [fix] = fixesOf(checked, finding);
    expect(fix?.title).toBe('Add "during peacetime" to `approach`');
    expect(edited(texts, fix?.edits ?? [])['draft.norm']).toMatch(
      /\n {2}against .*\n {2}during {6}peacetime\n {2}source/,
    );
    const [verified] = fixesOf(checked, theFinding(checked, 'expected/verification'));
    expect(codes(checkExample(edited(texts, [...(verified?.edits ?? [])])))).not.toContain('expected/verification');
  });
});
