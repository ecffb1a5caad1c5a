import type { Checked } from '../../core/check';
import type { IncidentVerdict, PartVerdict } from '../../core/compile/incidents';
import { decidingNorms, nearestNorm } from '../../core/compile/nearest';
import { counted, list } from '../../core/messages/phrasing';
import type { Io } from '../io';
import type { Settled } from '../settle';
import { styleOf } from './bar';
import { clean, columns, heading, nextLines, type Paint, padEnd, painter, paragraph, shell, wrap } from './page';

/** One incident a line, with its verdict and why; then the figures, then what to do next. */
export function testPage(accords: readonly Checked[], settled: Settled, paths: readonly string[], io: Io): string {
  const paint = painter(io);
  const judged = accords.flatMap((checked) => checked.incidents());
  const lines = accords.flatMap((checked) => [
    ...heading(checked.unit.accord?.title ?? '', settled, io.width, paint),
    '',
    ...incidentLines(checked, paint, io),
    '',
  ]);
  return `${[...lines, sum(judged), ...next(judged, paths, io)].join('\n')}\n`;
}

const longestName = 24;
/** Verdicts of one word or two stand in a column; a contested one says more and stands alone. */
const longestVerdict = 17;

/** The lines of an accord's incidents, in three columns. */
function incidentLines(checked: Checked, paint: Paint, io: Io): string[] {
  const told = checked.incidents().map((judged) => tell(checked, judged));
  if (told.length === 0) return ['No incident concerns it.'];
  const widest = (texts: readonly string[], most: number) =>
    Math.max(0, ...texts.map(columns).filter((width) => width <= most));
  const nameWidth = widest(
    told.map(({ name }) => name),
    longestName,
  );
  const verdictWidth = widest(
    told.map(({ verdict }) => verdict),
    longestVerdict,
  );
  const margin = 2 + nameWidth + 2;
  return told.flatMap(({ judged, name, verdict, why }) => {
    const short = columns(name) <= nameWidth;
    const begin = `${mark(judged, paint)} ${padEnd(name, nameWidth)}`;
    const style = judged.contested ? 'cyan' : styleOf(judged.verdicts[0] ?? '');
    const padded = why ? padEnd(verdict, verdictWidth) : verdict;
    return [
      ...(short ? [] : [begin]),
      ...row(short ? `${begin}  ` : ' '.repeat(margin), paint(style, padded), columns(padded), why ?? '', margin, io),
      ...(why === undefined ? judged.parts.flatMap((part) => partLines(checked, part, judged, margin, paint, io)) : []),
      ...failure(judged, margin, paint, io),
    ];
  });
}

interface Told {
  readonly judged: IncidentVerdict;
  readonly name: string;
  readonly verdict: string;
  /** Undefined where the parts differ in their verdict or in the reason for it. */
  readonly why?: string;
}

function tell(checked: Checked, judged: IncidentVerdict): Told {
  const told = { judged, name: clean(judged.incident.name), verdict: verdictWords(judged) };
  const parts = new Set(judged.parts.map((part) => `${verdictWords(part)}\n${reason(checked, part)}`));
  const [only] = judged.parts;
  return only && parts.size === 1 ? { ...told, why: reason(checked, only) } : told;
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

function verdictWords({ verdicts, contested }: Pick<PartVerdict, 'verdicts' | 'contested'>): string {
  if (verdicts.length === 0) return 'no verdict';
  const words = list(verdicts, 'or');
  return contested ? `contested (${words})` : words;
}

/** One part, by what sets it apart from the others. */
function partLines(
  checked: Checked,
  part: PartVerdict,
  { parts }: IncidentVerdict,
  margin: number,
  paint: Paint,
  io: Io,
): string[] {
  const apart = [...part.act].filter(([facet, values]) =>
    parts.some((other) => other.act.get(facet)?.join() !== values.join()),
  );
  const what = apart.map(([, values]) => values.join(' or ')).join(', ');
  const why = reason(checked, part);
  const style = part.contested ? 'cyan' : styleOf(part.verdicts[0] ?? '');
  const told = `${what}: ${verdictWords(part)}${why === '' ? '' : `; ${why}`}`;
  const [first = '', ...more] = paragraph(told, margin, io.width - 2);
  return [first, ...more.map((line) => `  ${line}`)].map((line) => paint(style === 'dim' ? 'dim' : undefined, line));
}

/** What decides a part, what it turns on, or the norm that comes nearest where the text is silent. */
function reason(checked: Checked, part: PartVerdict): string {
  if (part.verdicts.length === 0) return 'no act fits what is written';
  const parts: string[] = [];
  const deciding = decidingNorms(checked.compiled, part.region);
  if (deciding.length > 0) parts.push(`under ${list(deciding)}`);
  else if (part.verdicts.includes('silent')) parts.push(nearness(checked, part));
  if (part.turnsOn.length > 0) parts.push(`turns on ${list(part.turnsOn)}`);
  const norms = [...new Set(part.duties.map(({ norm }) => norm))];
  const owed = norms.map(
    (name) => `${list(part.duties.flatMap(({ norm, duty }) => (norm === name ? [duty] : [])))} (${name})`,
  );
  if (owed.length > 0) parts.push(`owed: ${owed.join(', ')}`);
  return clean(parts.join('; '));
}

function nearness({ compiled }: Checked, part: PartVerdict): string {
  const near = nearestNorm(compiled, part.region);
  if (!near) return 'the draft has no norm';
  const { norm, misfits } = near;
  if (misfits.length === 0) return `${norm.name} has an exception for it or does not reach it as a whole`;
  const outside = new Set(misfits.map(({ clause, tie }) => tie ?? clause.facet));
  return `${norm.name} does not reach its ${list([...outside])}`;
}

function failure({ passed, incident }: IncidentVerdict, margin: number, paint: Paint, io: Io): string[] {
  if (passed !== false || !incident.expect) return [];
  const { verdicts, contested } = incident.expect;
  const expected = list([...verdicts, ...(contested ? ['contested'] : [])]);
  return paragraph(`Expected ${expected}.`, margin, io.width).map((line) => paint('red', line));
}

function sum(judged: readonly IncidentVerdict[]): string {
  const passed = judged.filter((one) => one.passed === true).length;
  const failed = judged.filter((one) => one.passed === false).length;
  const parts = [
    counted(judged.length, 'incident'),
    ...(passed > 0 ? [`${passed} as expected`] : []),
    ...(failed > 0 ? [`${failed} not as expected`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function next(judged: readonly IncidentVerdict[], paths: readonly string[], io: Io): string[] {
  if (judged.length === 0) return ['Next  write an incident in a file concerning this draft, and name both files'];
  if (judged.some(({ passed }) => passed === false)) {
    return ['Next  change the draft, or what is expected of it, and run this again'];
  }
  return nextLines([[`lacuna coverage ${shell(paths)}`, 'shows what else is left open']], io.width);
}
