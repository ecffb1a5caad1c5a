import type { Checked } from '../../core/check';
import { type ConcernCoverage, share, type VerdictCounts, verdictCounts } from '../../core/compile/concerns';
import { toldBeside } from '../../core/messages/beside';
import { en } from '../../core/messages/en';
import { counted, list, sentenceCase } from '../../core/messages/phrasing';
import { actSentence, namelessParties, toldRegions } from '../../core/messages/telling';
import type { Laid } from '../besides';
import type { Io } from '../io';
import type { Axes } from '../matrix';
import type { Settled } from '../settle';
import { forExample } from '../words';
import { bar, type Drawn, drawnIn, legend } from './bar';
import { besideLines } from './beside';
import { heading, nextLines, type Paint, padEnd, padStart, painter, paragraph, thin, wrap } from './page';
import { clean, shell } from './plain';
import { type Row, rowsOf, type Standing } from './rows';
import { tableOf } from './table';

/** What was asked for on the command line. */
export interface Asked extends Settled {
  readonly by?: string;
  readonly beside?: readonly string[];
}

/** What each accord leaves open, one below the other, then what to do next. */
export function coveragePage(
  accords: readonly Checked[],
  axes: readonly (Axes | undefined)[],
  besides: readonly (readonly Laid[])[],
  asked: Asked,
  paths: readonly string[],
  io: Io,
): string {
  const paint = painter(io);
  const lines = accords.flatMap((checked, index) => {
    const page = accordLines(checked, besides[index] ?? [], asked, io, paint);
    const laid = asked.by === undefined ? undefined : axes[index];
    return [...page, ...(laid ? [...tableOf(checked.compiled, laid, io, paint), ''] : [])];
  });
  return `${[...lines, ...next(accords, asked, paths, io)].join('\n')}\n`;
}

function accordLines(checked: Checked, besides: readonly Laid[], asked: Asked, io: Io, paint: Paint): string[] {
  const { unit, compiled } = checked;
  const title = heading(unit.accord?.title ?? '', asked, io.width, paint);
  if (!compiled.decided) return [...title, '', undecided, ''];
  const tally = compiled.counts.tally(compiled.verdicts);
  const whole = verdictCounts(tally);
  const rows = rowsOf(checked);
  const drawn = new Set<Drawn>([...drawnIn(whole), ...rows.flatMap(({ portions }) => drawnIn(portions))]);
  return [
    ...title,
    '',
    bar(whole, io.width, paint),
    ...paragraph(summary(whole), 0, io.width),
    '',
    ...(unit.concerns.length === 0
      ? ['The libraries in use name no concern.', '']
      : concernLines(rows, checked, besides, io, paint)),
    ...legend(drawn, io.width, paint),
    '',
    ...besides.filter((laid) => laid.asked).flatMap((laid) => besideLines(rows, laid, checked, io, paint)),
  ];
}

const undecided = 'Not decided within the time allowed.';

/** Every act of the space in a sentence: what is decided first, silence last. */
function summary(whole: VerdictCounts): string {
  const acts = Object.values(whole).reduce((sum, count) => sum + count, 0n);
  if (acts === 0n) return en.coverage.noActs;
  const told = drawnIn(whole).filter((verdict): verdict is keyof VerdictCounts => verdict in whole);
  const parts = told.map((verdict) =>
    en.coverage.summaryPart(verdict, en.joining.percent(share(whole[verdict] ?? 0n, acts))),
  );
  return `Of ${thin(acts)} acts, the text ${list(parts)}.`;
}

const columnsOf = (width: number) => ({ bar: 16, open: 10, title: width - 16 - 10 - 4 });
const matterMost = 3;

function concernLines(
  rows: readonly Row[],
  checked: Checked,
  besides: readonly Laid[],
  io: Io,
  paint: Paint,
): string[] {
  const { bar: barWidth, open, title } = columnsOf(io.width);
  const header = `${padEnd('Concern', title)}  ${padEnd('by verdict', barWidth)}  ${padStart('left open', open)}`;
  const lines = rows.flatMap((row, index) => {
    const told = clean(row.coverage.concern.title ?? row.coverage.concern.name);
    const [first = '', ...more] = wrap(told, title);
    const drawn = bar(row.portions, barWidth, paint);
    const line = `${padEnd(first, title)}  ${drawn}  ${paint(standingStyle[row.standing], padStart(figureOf(row), open))}`;
    const example = index < matterMost ? exampleOf(row.coverage, checked, io) : [];
    const acts = partly(row) ? openOf(row.coverage, checked, io) : [];
    const elsewhere = elsewhereOf(row, besides, io);
    return [
      line,
      ...more.map((rest) => `  ${rest}`),
      ...[...acts, ...elsewhere, ...example].map((part) => paint('dim', part)),
    ];
  });
  const decided = new Set(rows.map(({ coverage }) => coverage.concern));
  const missing = checked.unit.concerns.filter((concern) => !decided.has(concern));
  const missed = missing.flatMap((concern) => {
    const [first = '', ...more] = wrap(clean(concern.title ?? concern.name), title);
    const line = `${padEnd(first, title)}  ${padEnd('', barWidth)}  ${padStart('undecided', open)}`;
    return [line, ...more.map((rest) => `  ${rest}`)];
  });
  const told = sum(rows, checked.unit.concerns.length, missing.length);
  return [paint('dim', header), ...lines, ...missed, '', ...paragraph(told, 0, io.width), ''];
}

const standingStyle = { open: undefined, contested: 'cyan', 'left open': 'dim', closed: 'green' } as const;

function figureOf({ standing, openShare }: Row): string {
  if (standing === 'closed') return 'none';
  if (standing === 'left open') return 'on purpose';
  return en.joining.percent(openShare).replace('less than', '<').replace('more than', '>');
}

const partly = ({ openShare }: Row) => openShare > 0 && openShare < 1;

/** Of which acts a concern is left open where it is not of all. */
function openOf({ explained }: ConcernCoverage, { unit }: Checked, io: Io): string[] {
  const { residues, residualShare } = explained();
  const told = toldRegions(en, unit, residues, true);
  return told.length === 0 ? [] : paragraph(`Open: ${en.regions.several(told, residualShare)}.`, 4, io.width);
}

/** What the instruments on which the draft builds say of what it leaves open. */
function elsewhereOf(
  { coverage: { concern, open, gap, acts }, openShare }: Row,
  besides: readonly Laid[],
  io: Io,
): string[] {
  if (openShare === 0) return [];
  const told = besides
    .filter(({ buildsOn }) => buildsOn)
    .map(({ beside }) => toldBeside(en, beside, beside.said(open, concern.answeredBy), true))
    .filter(({ parts, duties }) => parts.length + duties.length > 0);
  if (told.length === 0) return [];
  const words = (gap.always === acts ? en.beside.notHere : en.beside.ofWhatIsOpen)(told.map(en.beside.briefly));
  return paragraph(`${sentenceCase(words)}.`, 4, io.width);
}

function exampleOf({ concern, witness }: ConcernCoverage, { unit }: Checked, io: Io): string[] {
  if (!witness) return [];
  const telling = new Set(concern.clauses.map(({ facet }) => facet));
  return paragraph(forExample(actSentence(en, unit, witness, telling, namelessParties(en, unit))), 4, io.width);
}

function sum(rows: readonly Row[], concerns: number, missing: number): string {
  const standing = (wanted: Standing) => rows.filter((row) => row.standing === wanted).length;
  const entirely = rows.filter((row) => row.standing === 'open' && row.openShare === 1).length;
  const open = standing('open');
  const parts = [
    open === 0
      ? `no concern ${missing > 0 ? 'that was looked at ' : ''}is left open`
      : `${open} of ${counted(concerns, 'concern')} ${open === 1 ? 'is' : 'are'} left open`,
    ...(entirely > 0 && entirely < open ? [`${entirely} of them entirely`] : []),
    ...(standing('contested') > 0 ? [`${standing('contested')} in some readings only`] : []),
    ...(standing('left open') > 0 ? [`${standing('left open')} on purpose`] : []),
    ...(standing('closed') > 0 ? [`${standing('closed')} closed`] : []),
    ...(missing > 0 ? [`${missing} not decided within the time allowed`] : []),
  ];
  const text = parts.join(', ');
  const turnsOn = [...new Set(rows.flatMap(({ coverage }) => coverage.turnsOn))].sort();
  const turns =
    turnsOn.length === 0
      ? ''
      : ` Where readings differ, it turns on ${list(turnsOn.map((name) => `“${clean(name)}”`))}.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.${turns}`;
}

function next(accords: readonly Checked[], asked: Asked, paths: readonly string[], io: Io): string[] {
  const given = shell(paths);
  const reader = accords.map(readerOf).find((code) => code !== undefined);
  const commands: [string, string][] = [[`lacuna check ${given}`, 'how to close each gap']];
  if (asked.asReadBy === undefined && reader !== undefined) {
    commands.push([`lacuna coverage ${given} --as-read-by ${reader}`, 'as one side reads it']);
  }
  return nextLines(commands, io.width);
}

/** The first Party to which an alternative or a version is attributed. */
function readerOf({ unit }: Checked): string | undefined {
  const readers = new Set([...unit.choices.values()].flatMap(({ options }) => options.flatMap(({ by }) => by)));
  return unit.parties.find((code) => readers.has(code));
}
