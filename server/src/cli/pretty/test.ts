import type { Checked } from '../../core/check';
import type { IncidentVerdict, PartVerdict } from '../../core/compile/incidents';
import { en } from '../../core/messages/en';
import { counted, list } from '../../core/messages/phrasing';
import { type Judged, verdictsTogether } from '../../core/messages/verdicts';
import type { Io } from '../io';
import type { Settled } from '../settle';
import { styleOf } from './bar';
import { columns, heading, nextLines, type Paint, padEnd, painter, paragraph, wrap } from './page';
import { clean, shell } from './plain';
import { inBrief, inFull } from './reasons';

/** One incident a line, with its verdict and the reason in brief, or in full; then the figures, then what to do next. */
export function testPage(
  accords: readonly Checked[],
  settled: Settled,
  paths: readonly string[],
  why: boolean,
  io: Io,
): string {
  const paint = painter(io);
  const judged = accords.flatMap((checked) => checked.incidents());
  const lines = accords.flatMap((checked) => [
    ...heading(checked.unit.accord?.title ?? '', settled, io.width, paint),
    '',
    ...incidentLines(checked, why, paint, io),
    '',
  ]);
  const all = accords.reduce((count, { unit }) => count + unit.incidents.length, 0);
  return `${[...lines, sum(judged, all), ...next(judged, all, paths, io)].join('\n')}\n`;
}

const longestName = 24;
/** Verdicts of one word or two stand in a column; a contested one says more and stands alone. */
const longestVerdict = 17;

/**
 * The lines of an accord's incidents, in three columns: the third has the reasons in brief. In full they stand below, and
 * below each part where the parts differ.
 */
function incidentLines(checked: Checked, why: boolean, paint: Paint, io: Io): string[] {
  const told = checked.incidents().map((judged) => tell(checked, judged, why));
  const { incidents } = checked.unit;
  if (incidents.length === 0) return ['No incident concerns it.'];
  const decided = new Set(told.map(({ judged }) => judged.incident));
  const missed = incidents.filter((incident) => !decided.has(incident)).map(({ name }) => clean(name));
  const widest = (texts: readonly string[], most: number) =>
    Math.max(0, ...texts.map(columns).filter((width) => width <= most));
  const nameWidth = widest([...told.map(({ name }) => name), ...missed], longestName);
  const verdictWidth = widest(
    told.map(({ verdict }) => verdict),
    longestVerdict,
  );
  const beneath = 2 + nameWidth + 2;
  const margin = why ? 4 : beneath;
  const lines = told.flatMap(({ judged, name, verdict, reasons }) => {
    const beside = columns(name) <= nameWidth && beneath + columns(verdict) <= io.width;
    const begin = `${mark(judged, paint)} ${padEnd(name, nameWidth)}`;
    const style = judged.contested ? 'cyan' : styleOf(judged.verdicts[0] ?? '');
    const reason = why ? '' : (reasons?.[0] ?? '');
    const padded = reason === '' ? verdict : padEnd(verdict, verdictWidth);
    const column = beside || beneath + columns(verdict) <= io.width ? beneath : 4;
    const first = beside ? `${begin}  ` : ' '.repeat(column);
    return [
      ...(beside ? [] : [begin.trimEnd()]),
      ...row(first, paint(style, padded), columns(padded), reason, column, io),
      ...(reasons === undefined
        ? judged.parts.flatMap((part) => partLines(checked, part, judged, why, margin, paint, io))
        : why
          ? reasonLines(reasons, margin, io)
          : []),
      ...failure(judged, margin, paint, io),
    ];
  });
  return [...lines, ...missed.map((name) => `  ${padEnd(name, nameWidth)}  not decided within the time allowed`)];
}

interface Told {
  readonly judged: IncidentVerdict;
  readonly name: string;
  readonly verdict: string;
  /** Undefined where the parts differ in their verdict or in the reasons for it. */
  readonly reasons?: readonly string[];
}

function tell(checked: Checked, judged: IncidentVerdict, why: boolean): Told {
  const told = { judged, name: clean(judged.incident.name), verdict: verdictWords(judged) };
  const reasons = judged.parts.map((part) => reasonsOf(checked, part, why));
  const distinct = new Set(
    judged.parts.map((part, index) => [verdictWords(part), ...(reasons[index] ?? [])].join('\n')),
  );
  return distinct.size === 1 ? { ...told, reasons: reasons[0] ?? [] } : told;
}

/** In full several sentences, in brief one that can be empty. */
function reasonsOf(checked: Checked, part: PartVerdict, why: boolean): string[] {
  return why ? inFull(checked, part) : [inBrief(checked, part)];
}

/** Wrapped; words between backquotes stay together where they are few. */
function reasonLines(reasons: readonly string[], margin: number, io: Io): string[] {
  return reasons.flatMap((reason) => {
    const joined = clean(reason).replace(/`[^`]{1,32}`/g, (code) => code.replaceAll(' ', '\u00a0'));
    const lines = wrap(joined, io.width - margin - 2);
    return lines.map((line, index) => ' '.repeat(index === 0 ? margin : margin + 2) + line.replaceAll('\u00a0', ' '));
  });
}

/** A line with a reason at its end; what does not fit goes on below. */
function row(first: string, verdict: string, verdictWidth: number, why: string, margin: number, io: Io): string[] {
  const room = io.width - margin - verdictWidth - 2;
  const [beside = '', ...more] = room >= 24 ? wrap(why, room) : ['', ...wrap(why, io.width - margin - 4)];
  const indent = room >= 24 ? margin + verdictWidth + 2 : margin + 2;
  return [`${first}${verdict}  ${beside}`.trimEnd(), ...more.map((line) => `${' '.repeat(indent)}${line}`)];
}

function mark({ passed }: IncidentVerdict, paint: Paint): string {
  if (passed === null) return ' ';
  return passed ? paint('green', '✓') : paint('red', '✗');
}

function verdictWords(judged: Judged): string {
  if (judged.verdicts.length === 0) return 'no verdict';
  const together = verdictsTogether(en, judged);
  return judged.contested ? en.verdicts.contested(together) : together;
}

/** One part, by what sets it apart from the others. */
function partLines(
  checked: Checked,
  part: PartVerdict,
  { parts }: IncidentVerdict,
  why: boolean,
  margin: number,
  paint: Paint,
  io: Io,
): string[] {
  const apart = [...part.act].filter(([facet, values]) =>
    parts.some((other) => other.act.get(facet)?.join() !== values.join()),
  );
  const what = apart.map(([, values]) => values.join(' or ')).join(', ');
  const reasons = reasonsOf(checked, part, why);
  const style = part.contested ? 'cyan' : styleOf(part.verdicts[0] ?? '');
  const beside = why || reasons[0] === '' ? '' : `; ${reasons[0]}`;
  const told = reasonLines([`${what}: ${verdictWords(part)}${beside}`], margin, io);
  return [
    ...told.map((line) => paint(style === 'dim' ? 'dim' : undefined, line)),
    ...(why ? reasonLines(reasons, margin + 2, io) : []),
  ];
}

function failure({ passed, incident }: IncidentVerdict, margin: number, paint: Paint, io: Io): string[] {
  if (passed !== false || !incident.expect) return [];
  const { verdicts, contested } = incident.expect;
  const expected = list([...verdicts, ...(contested ? ['contested'] : [])]);
  return paragraph(`Expected ${expected}.`, margin, io.width).map((line) => paint('red', line));
}

function sum(judged: readonly IncidentVerdict[], all: number): string {
  const passed = judged.filter((one) => one.passed === true).length;
  const failed = judged.filter((one) => one.passed === false).length;
  const parts = [
    counted(all, 'incident'),
    ...(passed > 0 ? [`${passed} as expected`] : []),
    ...(failed > 0 ? [`${failed} not as expected`] : []),
    ...(judged.length < all ? [`${all - judged.length} not decided`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function next(judged: readonly IncidentVerdict[], all: number, paths: readonly string[], io: Io): string[] {
  if (all === 0) return ['Next  write an incident in a file concerning this draft, and name both files'];
  if (judged.some(({ passed }) => passed === false)) {
    return ['Next  change the draft, or what is expected of it, and run this again'];
  }
  return nextLines([[`lacuna coverage ${shell(paths)}`, 'shows what else is left open']], io.width);
}
