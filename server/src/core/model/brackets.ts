import type { Alternative, Bracket, Span, Word } from '../syntax/ast';
import type { Option, When } from './model';
import { nearest } from './nearest';
import { normalise, written } from './phrases';
import type { BracketStatus, ProvisionReading, RawBracket } from './provision';
import { phraseAt, report, spanOf, textAt } from './reading';
import { stateNamed } from './stateNames';

/** Takes note of a bracket. Its index in the declaration names it until it gets the name that readers see. */
export function openBracket(reading: ProvisionReading, bracket: Bracket, keyword: string, line: number): number {
  const index = reading.brackets.length;
  const options = bracket.alternatives.map((alternative) => readOption(reading, alternative));
  if (options.length === 1) options.push({ by: [], text: '', nothing: true });
  const name = bracket.name && written(bracket.name);
  const nameSpan = bracket.name && spanOf(bracket.name, bracket);
  const status = bracket.status && readStatus(reading, bracket.status, options, bracket.alternatives.length);
  const statusSpan = bracket.status && spanOf(bracket.status, bracket);
  const span = { from: bracket.from, to: bracket.to };
  reading.brackets.push({
    keyword,
    options,
    alternatives: bracket.alternatives.length,
    span,
    line,
    ...(name && nameSpan && { name, nameSpan }),
    ...(status && { status }),
    ...(statusSpan && { statusSpan }),
  });
  reading.mention?.({
    kind: 'bracket',
    span: nameSpan ?? { from: bracket.from, to: bracket.from + 1 },
    target: `#${index}`,
    declaration: true,
  });
  return index;
}

/** The condition of what stands in an alternative of a bracket. */
export function within(when: When, bracket: number, option: number): When {
  return [...when, { choice: `#${bracket}`, option }];
}

function readOption(reading: ProvisionReading, { attribution, elements }: Alternative): Option {
  const text = phraseAt(reading.node, spanOf(elements, { from: 0, to: 0 }));
  return { by: readDelegations(reading, attribution), text, nothing: elements.length === 0 };
}

/** The words of an attribution are codes, or names of several words with nothing but space between them. */
function readDelegations(reading: ProvisionReading, words: readonly Word[]): string[] {
  const codes: string[] = [];
  let at = 0;
  while (at < words.length) {
    let end = at + 1;
    while (end < words.length && adjacent(reading, words[end - 1], words[end])) end++;
    let length = end - at;
    let code: string | undefined;
    for (; length > 0; length--) {
      code = stateNamed(reading.names.states, written(words.slice(at, at + length)));
      if (code !== undefined) break;
    }
    if (code === undefined) length = 1;
    const passage = spanOf(words.slice(at, at + length), { from: 0, to: 0 });
    if (code === undefined) reportUnknownState(reading, passage, 'delegation');
    else {
      reading.mention?.({ kind: 'state', span: passage, target: code, declaration: false });
      if (!codes.includes(code)) codes.push(code);
    }
    at += length;
  }
  return codes.sort();
}

const adjacent = (reading: ProvisionReading, one: Word | undefined, other: Word | undefined): boolean =>
  one !== undefined && other !== undefined && !reading.node.text.slice(one.to, other.from).includes(',');

/** Tells words that are neither a Party nor a declared State. */
export function reportUnknownState(reading: ProvisionReading, at: Span, kind: 'State' | 'delegation'): void {
  const words = textAt(reading.node, at);
  report(reading, 'unknown-name', at, { kind, words, nearest: reading.names.nearState(words, kind) });
}

function readStatus(
  reading: ProvisionReading,
  words: readonly Word[],
  options: readonly Option[],
  alternatives: number,
): BracketStatus | undefined {
  const text = written(words);
  const compared = normalise(text);
  if (compared === 'open' || compared === 'ad referendum') return { kind: compared, text: compared };
  const at = spanOf(words, { from: 0, to: 0 });
  const [first, ...rest] = words;
  if (first && normalise(first.text) === 'agreed' && rest.length > 0) {
    mentionDelegation(reading, rest);
    const option = agreedOption(reading, written(rest), options, alternatives);
    if (option !== undefined) return { kind: 'agreed', option, text };
    const delegations = options.flatMap(({ by }) => by);
    report(reading, 'bracket-status', at, { words: text, reason: 'no such alternative', alternatives, delegations });
    return undefined;
  }
  const known = ['open', 'ad referendum', 'agreed'];
  report(reading, 'bracket-status', at, { words: text, reason: 'unknown', nearest: nearest(text, known) });
  return undefined;
}

/** `(agreed US)` names the delegation whose alternative was agreed on. */
function mentionDelegation(reading: ProvisionReading, words: readonly Word[]): void {
  const target = reading.mention && stateNamed(reading.names.states, written(words));
  if (target === undefined) return;
  reading.mention?.({ kind: 'state', span: spanOf(words, { from: 0, to: 0 }), target, declaration: false });
}

function agreedOption(
  reading: ProvisionReading,
  which: string,
  options: readonly Option[],
  alternatives: number,
): number | undefined {
  if (/^\d+$/.test(which)) {
    const index = Number(which) - 1;
    return index >= 0 && index < alternatives ? index : undefined;
  }
  if (normalise(which) === 'none') {
    const nothing = options.findIndex((option) => option.nothing);
    return nothing < 0 ? undefined : nothing;
  }
  const code = stateNamed(reading.names.states, which);
  const theirs = options.flatMap(({ by }, index) => (code !== undefined && by.includes(code) ? [index] : []));
  return theirs.length === 1 ? theirs[0] : undefined;
}

/** Whether two conditions can never hold together. */
export function exclusive(a: When, b: When, brackets: readonly RawBracket[]): boolean {
  const identity = (choice: string): string => {
    const name = brackets[Number(choice.slice(1))]?.name;
    return name === undefined ? choice : normalise(name);
  };
  return a.some((one) =>
    b.some((other) => identity(one.choice) === identity(other.choice) && one.option !== other.option),
  );
}
