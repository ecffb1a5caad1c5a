/** The accord as a whole. */
import type { Checked } from '../../check';
import { share, verdictCounts } from '../../compile/concerns';
import type { Accord, Verdict } from '../../model/model';
import { card, heading, labelled, plain } from './card';

/** Parties are named one by one up to so many. */
const mostParties = 6;

export function hoverAccord(checked: Checked, accord: Accord) {
  const { unit, messages } = checked;
  const { parties, allStates, norms, choices } = unit;
  const { joining, hover } = messages;
  const words = hover.accord;
  const named = parties.slice(0, mostParties).map((code) => messages.states.name(unit, code));
  const between = allStates
    ? words.allStates
    : joining.list(parties.length > mostParties ? [...named, words.others] : named);
  const gaps = checked
    .concerns()
    .filter(({ gap }) => gap.always + gap.sometimes > 0n)
    .map(({ concern }) => messages.clauses.concern(concern));
  const proper = norms.filter(({ kind }) => kind === 'norm').length;
  const provisions = [
    ...(proper > 0 ? [words.norms(proper)] : []),
    ...(norms.length > proper ? [words.without(norms.length - proper)] : []),
    ...(choices.size > 0 ? [words.choices(choices.size)] : []),
  ];
  return card([
    heading(
      accord.title,
      accord.form ? words.form(accord.form) : words.kind(accord.kind),
      accord.date,
      accord.status && words.status(accord.status),
    ),
    labelled(words.between, plain(between)),
    labelled(words.has, joining.row(provisions)),
    labelled(words.ofAllActs, shares(checked)),
    words.openConcerns(gaps.length, unit.concerns.length, plain(joining.someOf(gaps, 5))),
    labelled(words.texts, joining.row(accord.texts)),
  ]);
}

/** `prohibited 2 %, silent 98 %`. */
function shares({ compiled, messages }: Checked): string {
  const { counts, verdicts, acts } = compiled;
  const { joining, hover } = messages;
  const whole = counts.of(acts);
  const found = Object.entries(verdictCounts(counts.tally(verdicts))) as [Verdict | 'contested', bigint][];
  const told = found
    .map(([verdict, count]) => ({ verdict, part: share(count, whole) }))
    .sort((a, b) => b.part - a.part)
    .map(({ verdict, part }) => hover.accord.part(messages.verdicts.names[verdict], joining.percent(part)));
  return joining.row(told);
}

/** The accord and its gaps in a sentence, for where there is room for one. */
export function accordSummary(checked: Checked): { gaps?: number; sentence: string } {
  const { accord, concerns } = checked.unit;
  const { joining, hover } = checked.messages;
  const words = hover.summary;
  if (!accord) return { sentence: '' };
  const open = checked.concerns().filter(({ gap }) => gap.always + gap.sometimes > 0n);
  const names = open.map(({ concern }) => checked.messages.clauses.titled(concern));
  const title = accord.title === '' ? words.untitled : accord.title;
  if (!checked.compiled.decided) return { sentence: words.undecided(title) };
  if (concerns.length === 0) return { gaps: 0, sentence: words.noConcerns(title) };
  if (open.length === 0) return { gaps: 0, sentence: words.closed(title) };
  return {
    gaps: open.length,
    sentence: words.open(title, open.length, concerns.length, joining.someOf(names, 5)),
  };
}
