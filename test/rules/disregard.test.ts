import { describe, expect, it } from 'vitest';
import { type Checked, createChecker, type Settings } from '../../server/src/core/check.ts';
import { en } from '../../server/src/core/messages/en.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { problemCodes } from '../../server/src/core/model/problems.ts';
import { disregardable, disregardableCodes } from '../../server/src/core/rules/disregardable.ts';
import { disregardFixes } from '../../server/src/core/rules/disregardFixes.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { checkText, codes, edited, fixesOf, memoryFinder, type Texts, theFinding, wordsAt } from '../support/check.ts';
import { checkExample, vocabulary } from '../support/pages.ts';

const header = (...clauses: string[]) =>
  [
    'accord "Agreement on Encounters at Sea"',
    ...[
      'between     ARC "Arcadia", RUR "Ruritania"',
      'form        treaty',
      'uses        encounters at sea',
      ...clauses,
    ].map((clause) => `  ${clause}`),
    '',
    '',
  ].join('\n');
const norm = (name: string, activity: string, ...clauses: string[]) =>
  [
    `norm ${name} "Title"`,
    ...['scope       each Party', 'shall not   carry out', `activity    ${activity}`, ...clauses].map(
      (line) => `  ${line}`,
    ),
    '',
    '',
  ].join('\n');
const because = '  because   "As the ministers agreed"';

const check = (text: string, settings?: Settings): Checked =>
  checkText({ 'draft.norm': text }, { beside: vocabulary, ...(settings && { settings }) });

/** The words at which findings of a code are told. */
const told = (checked: Checked, code: string) =>
  checked.findings.filter((finding) => finding.code === code).map((finding) => finding.passage.at.node.header[0])
    .length;

const circumstance = 'expected/circumstance';
const disregarded = ['disregard', 'unused-disregard'];

describe('a disregard', () => {
  it('in a declaration holds for the findings told there', () => {
    const draft =
      header() + norm('a', 'boarding', `disregard   ${circumstance}`, because) + norm('b', 'close approach');
    const checked = check(draft);
    expect(checked.findings.filter(({ code }) => code === circumstance).map(wordsAt)).toEqual(['norm b "Title"']);
    expect(codes(checked)).not.toEqual(expect.arrayContaining([expect.stringMatching(/disregard/)]));
  });

  it.each([
    ['with the accord', header(`disregard   ${circumstance}`, because), ''],
    ['in the opening lines', header(), `disregard ${circumstance}\n  because "As the ministers agreed"\n\n`],
  ])('%s holds for the whole file', (_, accord, opening) => {
    const checked = check(opening + accord + norm('a', 'boarding') + norm('b', 'close approach'));
    expect(codes(checked)).not.toContain(circumstance);
    for (const code of disregarded) expect(codes(checked)).not.toContain(code);
  });

  it('holds for no other file', () => {
    const texts: Texts = {
      'draft.norm':
        header(`disregard   ${circumstance}`, because).replace('sea', 'sea, ./more.norm') + norm('a', 'boarding'),
      'more.norm': norm('b', 'close approach'),
    };
    const checked = checkText(texts, { beside: vocabulary });
    expect(checked.findings.filter(({ code }) => code === circumstance).map(({ passage }) => passage.at.file)).toEqual([
      'more.norm',
    ]);
  });

  it('takes a code, a family or several, in any case', () => {
    const two = header('disregard   GAP/Boarding, expected', because) + norm('a', 'close approach');
    expect(codes(check(two)).filter((code) => /^(gap|expected)/.test(code))).toEqual(['gap/private-ships']);
    const family = header('disregard   gap', because) + norm('a', 'close approach');
    expect(codes(check(family)).filter((code) => code.startsWith('gap'))).toEqual([]);
  });

  it('disregards what is told a moment after the rest, too', () => {
    const draft = header() + norm('a', 'boarding') + norm('b', 'boarding');
    expect(told(check(draft), 'redundant-norm')).toBe(2);
    const one = header() + norm('a', 'boarding', 'disregard   redundant-norm', because) + norm('b', 'boarding');
    expect(
      check(one)
        .findings.filter(({ code }) => code === 'redundant-norm')
        .map(wordsAt),
    ).toEqual(['b']);
    expect(codes(check(one))).not.toContain('unused-disregard');
  });

  it('says no reason for anything else', () => {
    const checked = check(
      `${header()}left open boarding-parties "Boarding"\n  activity    boarding\n  disregard   gap\n  because     "x"\n  source      "y"`,
    );
    expect(checked.unit.leftOpen[0]?.prose.map(({ kind }) => kind)).toEqual(['source']);
  });
});

describe('is told', () => {
  const draft = (...clauses: string[]) => header() + norm('a', 'boarding', ...clauses);

  it('where it gives no reason, and disregards nothing', () => {
    for (const reason of [[], ['  because   "..."'], ['  because   ""']]) {
      const checked = check(draft(`disregard   ${circumstance}`, ...reason));
      expect(theFinding(checked, 'disregard').message).toMatch(/^It is not said why this finding is disregarded/);
      expect(told(checked, circumstance)).toBe(1);
    }
  });

  it('where it names nothing, with what comes near', () => {
    const checked = check(draft('disregard   expected/circumstanc', because));
    const finding = theFinding(checked, 'disregard');
    expect(wordsAt(finding)).toBe('expected/circumstanc');
    expect(finding.message).toContain('Did you mean "expected/circumstance"');
    const [fix] = fixesOf(checked, finding);
    expect(edited({ 'draft.norm': draft('disregard   expected/circumstanc', because) }, fix?.edits ?? [])).toEqual({
      'draft.norm': draft('disregard   expected/circumstance', because),
    });
  });

  it.each([
    ['unknown-term', /cannot be disregarded: they say what of the text cannot be read/],
    ['unused-disregard', /cannot be disregarded\. Delete the line/],
  ])('where it names %s', (code, message) => {
    expect(theFinding(check(draft(`disregard   ${code}`, because)), 'disregard').message).toMatch(message);
  });

  it('where there is nothing to disregard', () => {
    const text = draft('during      peacetime', `disregard   gap, ${circumstance}`, because);
    const found = check(text).findings.filter(({ code }) => code === 'unused-disregard');
    expect(found.map(wordsAt)).toEqual(['gap', circumstance]);
    const checked = check(text);
    const first = checked.findings.find(({ code }) => code === 'unused-disregard');
    const [fix] = first ? fixesOf(checked, first) : [];
    expect(edited({ 'draft.norm': text }, fix?.edits ?? [])).toEqual({
      'draft.norm': draft('during      peacetime', `disregard   ${circumstance}`, because),
    });
  });

  it('but not where the settings switch the finding off', () => {
    const text = draft('during      peacetime', `disregard   ${circumstance}`, because);
    for (const code of ['expected', circumstance]) {
      expect(codes(check(text, { severity: { [code]: 'off' } }))).not.toContain('unused-disregard');
    }
  });

  it('as an error where a value is missing or no code', () => {
    expect(codes(check(draft('disregard', because)))).toContain('missing-value');
    expect(codes(check(draft('disregard   [gap]', because)))).toContain('bracket-not-allowed');
  });
});

it('follows the edits of a file', () => {
  const checker = createChecker();
  const finder = (text: string) => {
    const draft = parse('draft.norm', text, previous);
    previous = draft;
    const files = new Map([draft, library].map((file) => [file.file, file]));
    const [assembly] = assemble([draft], memoryFinder(files));
    if (!assembly) throw new Error('no unit');
    return codes(checker(assembly)).filter((code) => code === circumstance || code === 'unused-disregard');
  };
  let previous: ReturnType<typeof parse> | undefined;
  const library = parse('examples.norm', vocabulary['examples.norm'] ?? '');
  const others = norm('b', 'close approach', 'during      peacetime');
  const clause = [`disregard   ${circumstance}`, because];
  expect(finder(header() + norm('a', 'boarding') + others)).toEqual([circumstance]);
  expect(finder(header() + norm('a', 'boarding', ...clause) + others)).toEqual([]);
  expect(finder(header() + others + norm('a', 'boarding', ...clause))).toEqual([]);
  expect(finder(header() + others + norm('a', 'boarding', 'during      peacetime', ...clause))).toEqual([
    'unused-disregard',
  ]);
  expect(finder(header() + others + norm('a', 'boarding'))).toEqual([circumstance]);
});

describe('the mend that disregards', () => {
  const draft = header() + norm('a', 'boarding');
  const checked = check(draft);
  const finding = theFinding(checked, circumstance);

  it('writes the clause in the declaration or for the file, and leaves the reason to the drafter', () => {
    const [here, file] = disregardFixes(finding, checked);
    expect(here?.title).toBe('Disregard "expected/circumstance" in `a`, with a reason');
    const texts = edited({ 'draft.norm': draft }, here?.edits ?? []);
    expect(texts['draft.norm']).toContain(
      `  activity    boarding\n  disregard   ${circumstance}\n    because   "..."\n`,
    );
    expect(codes(checkExample(texts))).toEqual(expect.arrayContaining(['disregard', circumstance]));
    const reasoned = { 'draft.norm': texts['draft.norm']?.replace('"..."', '"Agreed so"') ?? '' };
    expect(codes(checkExample(reasoned))).not.toContain(circumstance);
    expect(file?.title).toBe('Disregard "expected/circumstance" in the whole file, with a reason');
    expect(edited({ 'draft.norm': draft }, file?.edits ?? [])['draft.norm']).toBe(
      draft.replace('at sea\n', `at sea\n  disregard   ${circumstance}\n    because   "..."\n`),
    );
  });

  it('writes it at the beginning of a file without an accord', () => {
    const incidents =
      'incident low "Title"\n  scope       naval forces of ARC\n  activity    boarding\n  expect      permitted\n';
    const texts = { 'draft.norm': draft, 'incidents.norm': incidents };
    const both = checkText(texts, { beside: vocabulary });
    const [, file] = disregardFixes(theFinding(both, 'incident-expectation'), both);
    expect(edited(texts, file?.edits ?? [])['incidents.norm']).toBe(
      `disregard   incident-expectation\n  because   "..."\n\n${incidents}`,
    );
  });

  it('is there for every finding that does not say that the text cannot be read', () => {
    expect(disregardFixes({ ...finding, code: 'unknown-term' }, checked)).toEqual([]);
    const own = ['disregard', 'unused-disregard'];
    const problems: readonly string[] = problemCodes;
    const others = rules.map(({ code }) => code).filter((code) => !problems.includes(code) && !own.includes(code));
    expect([...disregardable].sort()).toEqual(others.sort());
  });

  it('has a title for every code that may stand in it', () => {
    expect(disregardableCodes(checked.unit, en)).toEqual(
      expect.arrayContaining([
        { code: 'gap', title: 'What is left open of a concern' },
        { code: 'gap/boarding', title: 'What is left open of a concern: Boarding of fishing boats' },
        { code: 'expected/circumstance', title: expect.stringContaining('in what circumstances') },
        { code: 'mandate/red-line', title: expect.stringContaining('preserved') },
      ]),
    );
  });
});
