import type { Checked } from '../../core/check';
import type { Change, Comparison, JudgedIncidents } from '../../core/compile/change';
import type { NormChange } from '../../core/compile/normChange';
import { type Act, share } from '../../core/compile/residues';
import { choicesInBrief } from '../../core/messages/choices';
import { en } from '../../core/messages/en';
import type { Messages } from '../../core/messages/messages';
import { actSentence, actWords, namelessParties, toldRegions } from '../../core/messages/telling';
import type { Unit } from '../../core/model/model';
import type { Io } from '../io';
import type { Settled } from '../settle';
import { forExample } from '../words';
import { type Drawn, markOf, styleOf } from './bar';
import {
  columns,
  heading,
  nextLines,
  type Paint,
  padEnd,
  padStart,
  painter,
  paragraph,
  type Style,
  thin,
} from './page';
import { clean, shell } from './plain';

/** Two drafts, what differs between them, and what was named on the command line. */
export interface Compared {
  readonly before: Checked;
  readonly after: Checked;
  /** Undefined where it was not decided within the budget. */
  readonly comparison: Comparison | undefined;
  readonly paths: { readonly before: string; readonly after: string; readonly further: readonly string[] };
}

interface Page {
  readonly units: { readonly old: Unit; readonly new: Unit };
  readonly words: Messages['changes'];
  readonly ground: Unit;
  readonly paint: Paint;
  readonly io: Io;
}

/** One word and a sentence for the whole, then verdicts, norms and incidents that differ, then what to do next. */
export function diffPage(compared: Compared, settled: Settled, io: Io): string {
  const { before, after, comparison, paths } = compared;
  const page: Page = {
    units: { old: before.unit, new: after.unit },
    words: after.messages.changes,
    ground: comparison?.ground ?? after.unit,
    paint: painter(io),
    io,
  };
  const titles = [...new Set([before, after].map(({ unit }) => unit.accord?.title ?? ''))];
  const lines = [
    ...heading(titles.join(' → '), settled, io.width, page.paint),
    ...paragraph(`${paths.before} → ${paths.after}`, 0, io.width).map((line) => page.paint('dim', line)),
    '',
    ...(comparison ? comparisonLines(comparison, page) : [...paragraph(page.words.undecided, 0, io.width), '']),
    ...next(compared, page),
  ];
  return `${lines.join('\n')}\n`;
}

function comparisonLines(comparison: Comparison, page: Page): string[] {
  const { words, io } = page;
  const norms = comparison.norms();
  const incidents = comparison.incidents();
  return [
    ...paragraph(summary(comparison, norms ?? [], page), 0, io.width),
    '',
    ...changeLines(comparison, page),
    ...(norms ? normLines(norms, page) : [...paragraph(words.undecidedNorms, 0, io.width), '']),
    ...(incidents ? incidentLines(incidents, page) : [...paragraph(words.undecidedIncidents, 0, io.width), '']),
  ];
}

function summary(comparison: Comparison, norms: readonly NormChange[], { words }: Page): string {
  const { acts: all, changed, changes, impact } = comparison;
  if (all === 0n) return words.noActs;
  const acts = (wanted: Change['impact']): string | undefined => {
    const those = changes.filter((change) => change.impact === wanted);
    return those.length === 0 ? undefined : thin(those.reduce((sum, change) => sum + change.acts, 0n));
  };
  return words.whole({
    impact,
    changed: thin(changed),
    acts: thin(all),
    share: share(changed, all),
    tightened: acts('tightened'),
    loosened: acts('loosened'),
    redirected: acts('redirected'),
    norms: norms.length,
    others: norms.filter((norm) => norm.impact !== 'reworded').length,
  });
}

// ---- verdicts --------------------------------------------------------------------------------------------------

const styles: Readonly<Record<Change['impact'], Style>> = { tightened: 'red', loosened: 'green', redirected: 'yellow' };
/** So many changes, the largest, are told with their acts in words. */
const mostTold = 6;

function changeLines({ changes, changed }: Comparison, page: Page): string[] {
  if (changes.length === 0) return [];
  const { words, paint, io } = page;
  const shares = changes.map((change) => brief(en.joining.percent(share(change.acts, changed))));
  const counts = changes.map(({ acts }) => thin(acts));
  const widths = {
    word: Math.max(...changes.map(({ impact }) => columns(impact))),
    acts: Math.max(columns(words.header.acts), ...counts.map(columns)),
    share: Math.max(columns(words.header.share), ...shares.map(columns)),
  };
  const fromTo = io.width - widths.word - widths.acts - widths.share - 6;
  const figures = (acts: string, part: string) => `  ${padStart(acts, widths.acts)}  ${padStart(part, widths.share)}`;
  const header = `${padEnd(words.header.fromTo, fromTo + 2 + widths.word)}${figures(words.header.acts, words.header.share)}`;
  return [
    paint('dim', header),
    ...changes.flatMap((change, index) => [
      `${fromToWords(change, fromTo, page)}  ${paint(styles[change.impact], padEnd(change.impact, widths.word))}${figures(counts[index] as string, shares[index] as string)}`,
      ...(index < mostTold ? toldLines(change, page) : []),
    ]),
    '',
  ];
}

function brief(share: string): string {
  return share.replace('less than', '<').replace('more than', '>');
}

/** Verdicts with their marks, padded. */
function fromToWords({ from, to }: Change, width: number, { words, paint }: Page): string {
  const plain = words.fromTo(`x ${from}`, `x ${to}`);
  const marked = (verdict: Drawn) => `${markOf(verdict, paint)} ${paint(styleOf(verdict), verdict)}`;
  return words.fromTo(marked(from), marked(to)) + ' '.repeat(Math.max(0, width - columns(plain)));
}

/** The acts of a change in words, what they turn on, and one of them. */
function toldLines(change: Change, { words, units, ground, paint, io }: Page): string[] {
  const { residues, residualShare } = change.explain();
  const told = [words.where(toldRegions(en, ground, residues), residualShare)];
  const side = change.from === 'contested' ? 'old' : 'new';
  if (change.turnsOn.length > 0) told.push(words.turnsOn(choicesInBrief(en, units[side], change.turnsOn), side));
  const telling = new Set(residues.flatMap(({ told: region }) => [...region.keys()]));
  const example = forExample(actSentence(en, ground, change.witness, telling, namelessParties(en, ground)));
  return [
    ...paragraph(told.join(' '), 4, io.width),
    ...paragraph(example, 4, io.width).map((line) => paint('dim', line)),
  ];
}

// ---- norms and incidents ---------------------------------------------------------------------------------------

function normLines(norms: readonly NormChange[], page: Page): string[] {
  if (norms.length === 0) return [];
  const { words, paint, io } = page;
  const width = Math.min(30, Math.max(...norms.map(({ norm }) => columns(clean(norm.name))))) + 2;
  return [
    paint('dim', words.norms),
    ...norms.flatMap((change) => {
      const name = clean(change.norm.name);
      const word = words.norm(change.impact, change.in, change.sameWords);
      const style = change.impact === 'reworded' ? 'dim' : styles[change.impact];
      const line =
        columns(name) < width
          ? [`${padEnd(name, width)}${paint(style, word)}`]
          : [name, `${' '.repeat(width)}${paint(style, word)}`];
      return [...line, ...normDetails(change, page).flatMap((text) => paragraph(text, 4, io.width))];
    }),
    '',
  ];
}

function normDetails({ norm, in: place, changes, added, removed }: NormChange, { words, ground }: Page): string[] {
  const tell = (act: Act) => actWords(en, ground, act, new Set(), namelessParties(en, ground));
  const sum = (side: 'from' | 'to') =>
    thin(changes.reduce((all, change) => (change[side] === 'silent' ? all + change.acts : all), 0n));
  const others = changes.filter(({ from, to }) => from !== 'silent' && to !== 'silent');
  return [
    ...others.map(({ from, to, acts }) => words.normChange(from, to, thin(acts))),
    ...(added ? [norm.duty ? words.owed(tell(added), place) : words.reached(sum('from'), tell(added), place)] : []),
    ...(removed
      ? [norm.duty ? words.owedNoMore(tell(removed), place) : words.leftAlone(sum('to'), tell(removed), place)]
      : []),
  ];
}

function incidentLines({ judged, changes }: JudgedIncidents, page: Page): string[] {
  if (judged === 0) return [];
  const { words, io } = page;
  const width = Math.min(30, Math.max(0, ...changes.map(({ incident }) => columns(clean(incident.name))))) + 2;
  return [
    ...paragraph(words.incidentsJudged(judged, changes.length), 0, io.width),
    ...changes.flatMap(({ incident, from, to }) => {
      const name = clean(incident.name);
      const told = words.fromTo(words.incidentVerdicts(from), words.incidentVerdicts(to));
      const [first = '', ...more] = paragraph(told, width, io.width);
      return columns(name) < width ? [`${padEnd(name, width)}${first.trimStart()}`, ...more] : [name, first, ...more];
    }),
    '',
  ];
}

function next({ before, after, paths, comparison }: Compared, { words, io }: Page): string[] {
  const both = shell([paths.before, paths.after]);
  const commands: [string, string][] = [[`lacuna coverage ${shell([paths.after])}`, words.next.coverage]];
  const told = [before, after].some(({ unit }) => unit.incidents.length > 0);
  if (!told && comparison && comparison.changes.length > 0) {
    commands.unshift([`lacuna diff ${both} incidents.norm`, words.next.incidents]);
  }
  return nextLines(commands, io.width);
}
