/** The accord as a whole. */
import type { Checked } from '../../check';
import { share, verdictCounts } from '../../compile/concerns';
import { counted, list } from '../../messages/phrasing';
import { percent, stateName } from '../../messages/telling';
import type { Accord } from '../../model/model';
import { someOf } from '../words/terms';
import { card, heading, labelled, plain } from './card';

/** Parties are named one by one up to so many. */
const mostParties = 6;

export function hoverAccord(checked: Checked, accord: Accord) {
  const { unit, compiled } = checked;
  const { parties, allStates, norms, choices } = unit;
  const named = parties.slice(0, mostParties).map((code) => stateName(unit, code));
  const between = allStates ? 'all States' : list(parties.length > mostParties ? [...named, 'others'] : named);
  const gaps = checked
    .concerns()
    .filter(({ gap }) => gap.always + gap.sometimes > 0n)
    .map(({ concern }) => concern.name);
  const provisions = [
    counted(norms.filter(({ kind }) => kind === 'norm').length, 'norm'),
    counted(
      norms.filter(({ kind }) => kind !== 'norm').length,
      'clause without prejudice',
      'clauses without prejudice',
    ),
    counted(choices.size, 'open choice'),
  ].filter((count) => !count.startsWith('0 '));
  return card([
    heading(accord.title, accord.form ?? accord.kind, accord.date, accord.status),
    labelled('Between', plain(between)),
    labelled('Has', provisions.join(', ')),
    labelled('Of all acts', shares(compiled)),
    `Open concerns: ${gaps.length === 0 ? 'none' : `${gaps.length} of ${unit.concerns.length}: ${plain(someOf(gaps, 5))}`}`,
    labelled('Texts', accord.texts.join(', ')),
  ]);
}

/** `prohibited 2 %, silent 98 %`. */
function shares({ counts, verdicts, acts }: Checked['compiled']): string {
  const whole = counts.of(acts);
  const told = Object.entries(verdictCounts(counts.tally(verdicts))).map(([verdict, count]) => ({
    verdict,
    part: share(count, whole),
  }));
  return told
    .sort((a, b) => b.part - a.part)
    .map(({ verdict, part }) => `${verdict} ${percent(part)}`)
    .join(', ');
}

/** The accord and its gaps in a sentence, for where there is room for one. */
export function accordSummary(checked: Checked): { gaps?: number; sentence: string } {
  const { accord, concerns } = checked.unit;
  if (!accord) return { sentence: '' };
  const open = checked.concerns().filter(({ gap }) => gap.always + gap.sometimes > 0n);
  const names = open.map(({ concern }) => concern.title ?? concern.name);
  const title = accord.title === '' ? 'This draft' : accord.title;
  if (!checked.compiled.decided) return { sentence: `${title}: not decided within the time allowed.` };
  if (concerns.length === 0) return { gaps: 0, sentence: `${title}: the libraries in use name no concerns.` };
  if (open.length === 0) return { gaps: 0, sentence: `${title}: every concern of the libraries in use is dealt with.` };
  return {
    gaps: open.length,
    sentence: `${title} leaves ${open.length} of ${concerns.length} concerns open: ${someOf(names, 5)}.`,
  };
}
