import { expect, it } from 'vitest';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder, sample } from '../support/check.ts';

const told = ({ findings }: Checked) =>
  findings.map(({ code, severity, message, passage: { at, span }, related = [], data }) => ({
    code,
    severity,
    message,
    from: at.offset + span.from,
    to: at.offset + span.to,
    related: related.map((one) => [one.message, one.passage.at.file, one.passage.at.offset + one.passage.span.from]),
    data,
  }));

/** Edits such as a drafter makes, one after the other: they change reach, precedence, readings, places and names. */
const edits: readonly [string, string][] = [
  ['during peacetime', 'during crisis'],
  ['placing of implants, [placing of beacons]', 'placing of implants'],
  ['norm theft', '# a comment that moves everything below it\n\nnorm theft'],
  ['  proposed by US\n  activity    espionage', '  activity    espionage'],
  ['without prejudice intelligence', 'without prejudice collection'],
  ['  for         commercial advantage\n', ''],
  ['(ad referendum)', '(agreed US)'],
  ['settled by  direct consultations', 'settled by  direct consultation'],
  ['hospitals, [CN: e-government]', 'hospitals, film studios'],
  ['norm preparation', 'norm theft'],
  ['left open leaks', 'left open leaking'],
  ['shall       consult', 'shall not   conduct'],
];

it('finds after each edit what a fresh check finds', () => {
  const check = createChecker();
  let text = sample('rolling-text.norm');
  let file = parse('rolling-text.norm', text);
  for (const [before, after] of edits) {
    expect(text).toContain(before);
    text = text.replace(before, after);
    file = parse('rolling-text.norm', text, file);
    const files = new Map([[file.file, file]]);
    const assembly = assemble([file], memoryFinder(files))[0];
    if (!assembly) throw new Error('no unit');
    expect(told(check(assembly))).toEqual(told(createChecker()(assembly)));
  }
});
