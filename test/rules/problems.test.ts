/** Every turn that the messages about problems take, as a draft brings it about. */
import { expect, it } from 'vitest';
import { checkAll } from '../support/check.ts';
import { checkProvisions, vocabulary } from '../support/pages.ts';

const norm = (lines: string) =>
  `norm approach\n  scope       each Party\n  shall not   carry out\n  during      peacetime\n${lines}`;
const accord = (lines: string) =>
  `accord "Agreement"\n  between     ARC "Arcadia", RUR "Ruritania"\n  uses        encounters at sea\n${lines}`;

it.each([
  [
    'unknown-term',
    norm('  activity    gliding'),
    'No library in use knows "gliding". Define it with "define", or write a term that a library declares.',
  ],
  [
    'unknown-term',
    norm('  activity    warships'),
    '"warships" belongs in a line "against", not in "activity". Move it there, or write another word here.',
  ],
  [
    'unknown-name',
    norm('  against     warships of Xandau'),
    '"Xandau" is neither a Party nor a declared State. Did you mean "XAN"?',
  ],
  [
    'unknown-name',
    norm('  activity    [QQ: boarding]'),
    '"QQ" is neither a Party nor a declared State, so that no delegation can be meant.',
  ],
  [
    'unknown-name',
    accord('  uses        encounters at see'),
    'There is no library called "encounters at see". Did you mean "encounters at sea"?',
  ],
  ['unknown-name', accord('  uses        ./nothing.norm'), 'There is no file "./nothing.norm" beside this one.'],
  [
    'unknown-name',
    'define boats\n  means       fishing boats\n  governed by vessel',
    '"vessel" is no facet whose values are States.',
  ],
  ['unknown-name', 'term ramming\n  in          deeds', 'There is no facet called "deeds".'],
  [
    'unknown-clause',
    norm('  gliding     boarding'),
    '"gliding" begins no clause of a norm. Begin the line with a clause keyword.',
  ],
  [
    'missing-name',
    'accord\n  between     ARC "Arcadia"\n  uses        encounters at sea',
    'This accord has no title. Write it in quotation marks on this line.',
  ],
  [
    'missing-clause',
    'term ramming\n  means       "To run into"',
    'This term belongs nowhere. Place it at the top of a facet with "in", or below another term with "under".',
  ],
  ['missing-value', norm('  activity'), 'Nothing follows "activity". Write what it should say, or delete it.'],
  ['unexpected-value', norm('  activity    "boarding"'), '""boarding"" is no term.'],
  [
    'unexpected-value',
    'preamble\n  recital     Recalling',
    'Put what follows "recital" in quotation marks: "Recalling" is read as prose.',
  ],
  [
    'unexpected-value',
    'norm approach "Approaches" at sea\n  shall not   carry out',
    'does not belong on the first line of a norm.',
  ],
  [
    'unexpected-value',
    'mandate ARC\n  obtain      boarding',
    'After "obtain" stand the verdicts wanted, a colon, and the acts meant',
  ],
  [
    'unexpected-value',
    `${norm('  activity    boarding')}\nincident it\n  activity    boarding\n  expect      forbidden`,
    '"forbidden" cannot stand after "expect".',
  ],
  [
    'duplicate-name',
    'define warships\n  means       fishing boats',
    '"warships" is a term of a library in use as well.',
  ],
  [
    'duplicate-name',
    'term boarding\n  in          activity',
    '"boarding" already stands for another term of "activity".',
  ],
  [
    'duplicate-name',
    'accord "Agreement"\n  between     ARC "Arcadia", ARC\n  uses        encounters at sea',
    '"ARC" is named twice as a Party.',
  ],
  ['duplicate-name', 'state XAN "Xanadu"', 'The State "XAN" is declared already.'],
  [
    'duplicate-name',
    'left open it\n  activity    boarding\nleft open it\n  activity    boarding',
    'There is already a matter left open called "it".',
  ],
  [
    'duplicate-name',
    `define boats\n  means       fishing boats\n${norm('  activity    [boats = ARC: boarding]')}`,
    'A definition or another bracket is called "boats".',
  ],
  [
    'duplicate-clause',
    'norm approach\n  shall not   carry out\n  shall       assist in',
    'This norm has "shall" already.',
  ],
  ['bracket-not-allowed', 'norm [approach]\n  shall not   carry out', 'The first line of a norm cannot be bracketed.'],
  ['bracket-not-allowed', norm('  source      ["A report"]'), '"source" of a norm cannot be bracketed.'],
  [
    'bracket-status',
    norm('  activity    [x (opne) = boarding]'),
    '"opne" is no status of a bracket. Did you mean "open"?',
  ],
  [
    'bracket-status',
    norm('  activity    [x (open) = boarding]\n  against     [x (ad referendum) = warships]'),
    '"ad referendum" does not agree with "open" in the first bracket of this name',
  ],
  [
    'mixed-verbs',
    'norm a\n  [shall not carry out | may assist in] carry out',
    '"carry out" follows a bracket that has verbs of its own.',
  ],
  [
    'precedence-duty',
    `${norm('')}\nnorm owed\n  shall       notify\n  subject to  approach`,
    '"subject to" has no effect in a duty',
  ],
  ['definition-cycle', 'define boats\n  means       boats, warships', '"boats" is defined by itself.'],
  [
    'definition-versions',
    `${accord('')}\ndefine boats\n  means       warships\n  from        2015-01-01`,
    'This version of "boats" is dated, and the accord has no date to choose by.',
  ],
])('%s: %s', (code, text, message) => {
  const found = checkProvisions(text).findings.flatMap((one) => (one.code === code ? [one.message] : []));
  expect(found.join('\n')).toContain(message);
});

it.each([
  [
    'second-accord',
    { 'a.norm': accord('').replace('at sea', 'at sea, ./b.norm'), 'b.norm': accord('') },
    '"./b.norm" has an accord of its own, and an accord cannot use another.',
  ],
  [
    'second-accord',
    { 'a.norm': `concerning ./b.norm\n${accord('')}`, 'b.norm': accord('') },
    'A file with an accord concerns no other: "./b.norm" cannot be named here.',
  ],
  [
    'no-accord',
    { 'a.norm': accord(''), 'b.norm': accord(''), 'c.norm': norm('') },
    'Several accords are open, and this file does not say which one it belongs to.',
  ],
  [
    'no-accord',
    {
      'a.norm': 'concerning ./b.norm\nincident it\n  activity    boarding',
      'b.norm': '# nothing\nterm x y\n  in          activity',
    },
    '"./b.norm" has no accord for this file to be concerned with.',
  ],
])('%s, between files: %o', (code, texts, message) => {
  const findings = checkAll(texts, { beside: vocabulary }).flatMap((checked) => checked.findings);
  expect(findings.flatMap((one) => (one.code === code ? [one.message] : [])).join('\n')).toContain(message);
});

it.each([
  ['a bracket that closes nothing', '  activity    boarding]', 'This "]" closes no bracket.'],
  [
    'a bar outside a bracket',
    '  activity    boarding | close approach',
    'The "|" divides the alternatives of a bracket',
  ],
  ['an empty bracket', '  activity    []', 'Nothing stands in this bracket.'],
  ['a colon without a delegation', '  activity    [: boarding]', 'No delegation stands before this colon.'],
  ['a comma too many', '  activity    boarding,, close approach', '"," separates nothing here.'],
])('syntax: %s', (_, line, message) => {
  const found = checkProvisions(norm(line)).findings.flatMap((one) => (one.code === 'syntax' ? [one.message] : []));
  expect(found.join('\n')).toContain(message);
});
