import type { Checked } from '../../core/check';
import { type ConcernCoverage, verdictCounts } from '../../core/compile/concerns';
import { coverageWords } from '../../core/messages/coverage';
import { actSentence, list, percent } from '../../core/messages/telling';
import type { Io } from '../io';
import type { Axes } from '../matrix';
import { counted } from '../words';
import { bar, type Drawn, drawnIn, legend, type Portions } from './bar';
import { tableOf } from './table';
import { clean, type Paint, padEnd, padStart, painter, paragraph, thin, wrap } from './page';
import { type Row, rowsOf, type Standing } from './rows';

export interface Asked {
  readonly by?: string;
  readonly asReadBy?: string;
}

/** What each accord leaves open, one below the other, then what to do next. */
export function coveragePage(
  accords: readonly Checked[],
  axes: readonly (Axes | undefined)[],
  asked: Asked,
  paths: readonly string[],
  io: Io,
): string {
  const paint = painter(io);
  const lines = accords.flatMap((checked, index) => {
    const page = accordLines(checked, asked, io, paint);
    const laid = asked.by === undefined ? undefined : axes[index];
    return [...page, ...(laid ? [...tableOf(checked.compiled, laid, paint), ''] : [])];
  });
  return `${[...lines, ...next(accords, asked, paths, io)].join('\n')}\n`;
}

function accordLines(checked: Checked, { asReadBy }: Asked, io: Io, paint: Paint): string[] {
  const { unit, compiled } = checked;
  const tally = compiled.counts.tally(compiled.verdicts);
  const whole: Portions = verdictCounts(tally);
  const rows = rowsOf(checked);
  const drawn = new Set<Drawn>([...drawnIn(whole), ...rows.flatMap(({ portions }) => drawnIn(portions))]);
  const reader = asReadBy === undefined ? '' : `, as read by ${asReadBy}`;
  return [
    ...paragraph(`${unit.accord?.title ?? ''}${reader}`, 0, io.width).map((line) => paint('bold', line)),
    '',
    bar(whole, io.width, paint),
    ...paragraph(summary(whole), 0, io.width),
    '',
    ...(rows.length === 0 ? ['The libraries in use name no concern.', ''] : concernLines(rows, checked, io, paint)),
    ...wrapLegend(drawn, io, paint),
    '',
  ];
}

/** Every act of the space in a sentence: what is decided first, silence last. */
function summary(whole: Portions): string {
  const entries = Object.entries(whole) as [string, bigint][];
  const acts = entries.reduce((sum, [, count]) => sum + count, 0n);
  if (acts === 0n) return coverageWords.noActs;
  const largest = entries.sort(([a, m], [b, n]) => Number(a === 'silent') - Number(b === 'silent') || (n > m ? 1 : -1));
  const parts = largest.map(([verdict, count]) => coverageWords.summaryPart(verdict, percent(Number((count * 1_000_000n) / acts) / 1_000_000)));
  return `Of ${thin(acts)} acts, the text ${list(parts)}.`;
}

const columnsOf = (width: number) => ({ bar: 16, open: 10, title: width - 16 - 10 - 4 });
const matterMost = 3;

function concernLines(rows: readonly Row[], checked: Checked, io: Io, paint: Paint): string[] {
  const { bar: barWidth, open, title } = columnsOf(io.width);
  const heading = `${padEnd('Concern', title)}  ${padEnd('by verdict', barWidth)}  ${padStart('left open', open)}`;
  const lines = rows.flatMap((row, index) => {
    const told = clean(row.coverage.concern.title ?? row.coverage.concern.name);
    const [first = '', ...more] = wrap(told, title);
    const drawn = bar(row.portions, barWidth, paint);
    const line = `${padEnd(first, title)}  ${drawn}  ${paint(standingStyle[row.standing], padStart(figureOf(row), open))}`;
    const example = index < matterMost ? exampleOf(row.coverage, checked, io) : [];
    return [line, ...more.map((rest) => `  ${rest}`), ...example.map((part) => paint('dim', part))];
  });
  return [paint('dim', heading), ...lines, '', ...paragraph(sum(rows), 0, io.width), ''];
}

const standingStyle = { open: undefined, contested: 'cyan', 'left open': 'dim', closed: 'green' } as const;

function figureOf({ standing, openShare }: Row): string {
  if (standing === 'closed') return 'none';
  if (standing === 'left open') return 'on purpose';
  return percent(openShare).replace('less than', '<').replace('more than', '>');
}

function exampleOf({ concern, witness }: ConcernCoverage, { unit }: Checked, io: Io): string[] {
  if (!witness) return [];
  const telling = new Set(concern.clauses.map(({ facet }) => facet));
  return paragraph(`For example: ${actSentence(unit, witness, telling)}.`, 4, io.width);
}

function sum(rows: readonly Row[]): string {
  const standing = (wanted: Standing) => rows.filter((row) => row.standing === wanted).length;
  const entirely = rows.filter((row) => row.standing === 'open' && row.openShare === 1).length;
  const open = standing('open');
  const parts = [
    open === 0 ? 'no concern is left open' : `${open} of ${counted(rows.length, 'concern')} ${open === 1 ? 'is' : 'are'} left open`,
    ...(entirely > 0 && entirely < open ? [`${entirely} of them entirely`] : []),
    ...(standing('contested') > 0 ? [`${standing('contested')} in some readings only`] : []),
    ...(standing('left open') > 0 ? [`${standing('left open')} on purpose`] : []),
    ...(standing('closed') > 0 ? [`${standing('closed')} closed`] : []),
  ];
  const text = parts.join(', ');
  const turnsOn = [...new Set(rows.flatMap(({ coverage }) => coverage.turnsOn))].sort();
  const turns = turnsOn.length === 0 ? '' : ` Where readings differ, it turns on ${list(turnsOn.map((name) => `“${clean(name)}”`))}.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.${turns}`;
}

function wrapLegend(drawn: ReadonlySet<Drawn>, io: Io, paint: Paint): string[] {
  const plain = legend(drawn, (_, text) => text).split('   ');
  const painted = legend(drawn, paint).split('   ');
  const lines: string[] = [];
  let width = 0;
  plain.forEach((part, index) => {
    if (lines.length > 0 && width + 3 + part.length <= io.width) {
      lines[lines.length - 1] += `   ${painted[index]}`;
      width += 3 + part.length;
    } else {
      lines.push(painted[index] as string);
      width = part.length;
    }
  });
  return lines;
}

function next(accords: readonly Checked[], asked: Asked, paths: readonly string[], io: Io): string[] {
  const given = paths.join(' ');
  const choices = accords.flatMap(({ unit }) => [...unit.choices.values()]);
  const party = accords[0]?.unit.parties[0];
  const reading =
    choices.length > 0 && asked.asReadBy === undefined && party !== undefined
      ? `, and lacuna coverage ${given} --as-read-by ${party} reads it as one delegation does`
      : '';
  return paragraph(`Next: lacuna check ${given} says what to write to close each gap${reading}.`, 0, io.width);
}
