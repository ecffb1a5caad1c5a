import type { Change, IncidentChange } from '../../core/compile/change';
import type { NormChange } from '../../core/compile/normChange';
import { type Act, share } from '../../core/compile/residues';
import type { Messages } from '../../core/messages/messages';
import { actSentence, actWords, namelessParties, percent, toldRegions } from '../../core/messages/telling';
import type { Unit } from '../../core/model/model';
import type { Compared } from '../diff';
import type { Io } from '../io';
import type { Settled } from '../settle';
import { forExample } from '../words';
import { type Drawn, markOf, styleOf } from './bar';
import {
  clean,
  columns,
  heading,
  nextLines,
  type Paint,
  padEnd,
  padStart,
  painter,
  paragraph,
  type Style,
  shell,
  thin,
} from './page';

interface Page {
  readonly words: Messages['changes'];
  readonly ground: Unit;
  readonly paint: Paint;
  readonly io: Io;
}

/** One word and a sentence for the whole, then verdicts, norms and incidents that differ, then what to do next. */
export function diffPage(compared: Compared, settled: Settled, io: Io): string {
  const { before, after, comparison, paths } = compared;
  const page: Page = { words: after.messages.changes, ground: comparison.ground, paint: painter(io), io };
  const titles = [...new Set([before, after].map(({ unit }) => unit.accord?.title ?? ''))];
  const norms = comparison.norms();
  const incidents = comparison.incidents();
  const lines = [
    ...heading(titles.join(' → '), settled, io.width, page.paint),
    ...paragraph(`${paths.before} → ${paths.after}`, 0, io.width).map((line) => page.paint('dim', line)),
    '',
    ...paragraph(summary(compared, norms, page), 0, io.width),
    '',
    ...changeLines(compared, page),
    ...normLines(norms, page),
    ...incidentLines(incidents, page),
    ...next(compared, incidents.judged, page),
  ];
  return `${lines.join('\n')}\n`;
}

function summary({ comparison }: Compared, norms: readonly NormChange[], { words }: Page): string {
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

function changeLines({ comparison }: Compared, page: Page): string[] {
  const { changes, changed } = comparison;
  if (changes.length === 0) return [];
  const { words, paint, io } = page;
  const shares = changes.map((change) => brief(percent(share(change.acts, changed))));
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

/** The acts of a change in words, and one of them. */
function toldLines({ explain, witness }: Change, { words, ground, paint, io }: Page): string[] {
  const { residues, residualShare } = explain();
  const told = words.where(toldRegions(ground, residues), residualShare);
  const telling = new Set(residues.flatMap(({ told: region }) => [...region.keys()]));
  const example = forExample(actSentence(ground, witness, telling, namelessParties(ground)));
  return [...paragraph(told, 4, io.width), ...paragraph(example, 4, io.width).map((line) => paint('dim', line))];
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
  const tell = (act: Act) => actWords(ground, act, new Set(), namelessParties(ground));
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

function incidentLines(
  { judged, changes }: { judged: number; changes: readonly IncidentChange[] },
  page: Page,
): string[] {
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

function next({ paths, comparison }: Compared, judged: number, { words, io }: Page): string[] {
  const both = shell([paths.before, paths.after]);
  const commands: [string, string][] = [
    ...(judged === 0 ? [[`lacuna diff ${both} incidents.norm`, words.next.incidents] as [string, string]] : []),
    [`lacuna coverage ${shell([paths.after])}`, words.next.coverage],
  ];
  return comparison.impact === 'reworded' ? nextLines(commands.slice(-1), io.width) : nextLines(commands, io.width);
}
