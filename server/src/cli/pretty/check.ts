import { counted } from '../../core/messages/phrasing';
import { actSentence } from '../../core/messages/telling';
import { mandateSentences } from '../../core/messages/why';
import type { Severity } from '../../core/rules/rule';
import type { Diagnostic } from '../diagnostics';
import type { Io } from '../io';
import type { JudgedMandate } from '../mandates';
import { severities } from '../options';
import { forExample } from '../words';
import { nextLines, type Paint, painter, paragraph, type Style } from './page';
import { clean, shell } from './plain';

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' };

/** The findings one below the other, then the mandates, then what to do next. */
export function checkPage(
  diagnostics: readonly Diagnostic[],
  mandates: readonly JudgedMandate[],
  paths: readonly string[],
  io: Io,
): string {
  const paint = painter(io);
  const lines = [
    ...diagnostics.flatMap((diagnostic) => [...told(diagnostic, paint, io), '']),
    ...mandates.flatMap((judged) => [...mandateLines(judged, paint, io), '']),
    paint('bold', totals(diagnostics)),
    ...next(diagnostics, paths, io),
  ];
  return `${lines.join('\n')}\n`;
}

function placeName(file: string, { start }: Diagnostic['range']): string {
  return `${clean(file)}:${start.line + 1}:${start.character + 1}`;
}

function told({ file, range, severity, code, message, related }: Diagnostic, paint: Paint, io: Io): string[] {
  return [
    `${placeName(file, range)}  ${paint(styles[severity], severity)}  ${paint('bold', code)}`,
    ...paragraph(message, 4, io.width),
    ...(related ?? []).flatMap((one) =>
      paragraph(`${one.message} (${placeName(one.file, one.range)})`, 6, io.width).map((line) => paint('dim', line)),
    ),
  ];
}

const met = { all: 'in every reading', some: 'in some readings only', none: 'in no reading' };
const metStyles = { all: 'green', some: 'yellow', none: 'red' } as const;

function mandateLines({ checked, mandate, lines }: JudgedMandate, paint: Paint, io: Io): string[] {
  const heading = `${mandate.title ?? 'Instructions'}, ${checked.messages.states.name(checked.unit, mandate.party)}`;
  return [
    ...paragraph(heading, 0, io.width).map((line) => paint('bold', line)),
    ...(lines ? [] : ['  not decided within the time allowed']),
    ...(lines ?? []).flatMap((judged, index) => {
      const { kind, met: how, turnsOn, witness } = judged;
      const line = mandate.lines[index];
      const verb = kind === 'obtain' ? 'obtained' : 'preserved';
      const text = line ? mandate.at.node.text.slice(line.span.from, line.span.to) : kind;
      const facets = new Set(line?.clauses.map(({ facet }) => facet));
      return [
        `  ${paint(metStyles[how], `${verb} ${met[how]}`)}`,
        ...paragraph(text, 4, io.width),
        ...(turnsOn.length > 0 ? paragraph(`Turns on ${turnsOn.join(', ')}.`, 6, io.width) : []),
        ...(witness
          ? paragraph(forExample(actSentence(checked.messages, checked.unit, witness, facets)), 6, io.width)
          : []),
        ...mandateSentences(checked.messages, checked.compiled, judged).flatMap((sentence) =>
          paragraph(sentence, 6, io.width),
        ),
      ];
    }),
  ];
}

const names: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

function totals(diagnostics: readonly Diagnostic[]): string {
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [counted(count, ...names[severity])];
  });
  return counts.length === 0 ? 'Nothing to change.' : `${counts.join(', ')}.`;
}

function next(diagnostics: readonly Diagnostic[], paths: readonly string[], io: Io): string[] {
  const given = shell(paths);
  if (diagnostics.some(({ severity }) => severity === 'error')) return ['Next  mend the errors, and run this again'];
  return diagnostics.some(({ code }) => code.startsWith('gap/'))
    ? nextLines([[`lacuna coverage ${given}`, 'shows how much each gap leaves open']], io.width)
    : nextLines([[`lacuna test ${given}`, 'gives the verdict on the incidents']], io.width);
}
