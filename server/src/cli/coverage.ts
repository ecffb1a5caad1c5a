import type { Checked } from '../core/check';
import { type ConcernCoverage, verdictCounts } from '../core/compile/concerns';
import { counted } from '../core/messages/phrasing';
import { faultAt, usage } from './fault';
import { checkInputs, type Inputs } from './inputs';
import type { Io } from './io';
import { actJson, countsJson, document, residueJson, sorted } from './json';
import { axesFrom, matrixJson } from './matrix';
import { type CommonOptions, failsOn, type Outcome } from './options';
import { coveragePage } from './pretty/coverage';
import { shell } from './pretty/page';

/** `lacuna coverage`: what a draft leaves open, concern by concern. */
export function coverageCommand(paths: readonly string[], options: CommonOptions & { by?: string }, io: Io): Outcome {
  const inputs = checkInputs(paths, options, io);
  const accords = accordsOf(inputs);
  const axes = accords.map(({ compiled }) => axesFrom(compiled, options.by));
  const messages = errorsTold(inputs, paths);
  const code = failsOn(inputs.units, options.failOn) ? 1 : 0;
  if (options.format !== 'json') return { output: coveragePage(accords, axes, options, paths, io), messages, code };
  const told = accords.map((checked, index) => ({
    ...accordJson(checked),
    matrix: checked.within(() => matrixJson(checked.compiled, axes[index])) ?? { decided: false },
  }));
  return { output: document({ ...told[0], ...(told.length > 1 && { accords: told }) }), messages, code };
}

/** The units that have an accord; a `Fault` where none has. */
export function accordsOf({ units, nameOf }: Inputs): readonly Checked[] {
  const accords = units.filter(({ unit }) => unit.accord);
  if (accords.length > 0) return accords;
  const file = units[0]?.assembly.files[0]?.file;
  const message = 'there is no accord here: a draft begins with a line "accord", its title and its Parties';
  throw file === undefined ? usage(`${message}`) : faultAt(nameOf(file), 1, 1, message);
}

/** A word on standard error where figures leave out what could not be read, or decided. */
export function errorsTold({ units }: Inputs, paths: readonly string[]): string[] {
  return [...unreadTold(units, paths), ...undecidedTold(units)];
}

function undecidedTold(units: readonly Checked[]): string[] {
  return units.flatMap(({ messages, undecided }) => {
    const { whole, concerns, incidents } = undecided();
    if (!whole && concerns.length + incidents.length === 0) return [];
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
    return [messages.undecided({ whole, concerns: names(concerns), incidents: names(incidents), rules: [] })];
  });
}

function unreadTold(units: readonly Checked[], paths: readonly string[]): string[] {
  const errors = units.flatMap(({ unit, prompt }) => {
    const unread = new Set(unit.problems.map(({ code }) => code));
    return prompt.filter(({ code, severity }) => severity === 'error' && unread.has(code));
  });
  if (errors.length === 0) return [];
  const found = counted(errors.length, 'error');
  return [`${found} in what was read, and nothing on such a line counts. To see them: lacuna check ${shell(paths)}`];
}

function accordJson({ unit, compiled, concerns }: Checked) {
  const { counts, acts, verdicts } = compiled;
  const covered = new Map(concerns().map((coverage) => [coverage.concern, coverage]));
  return {
    accord: unit.accord?.title ?? '',
    ...(compiled.decided
      ? { acts: counts.of(acts), verdicts: countsJson(verdictCounts(counts.tally(verdicts))) }
      : { decided: false }),
    concerns: unit.concerns.map((concern) => {
      const coverage = covered.get(concern);
      return coverage ? concernJson(coverage) : { name: concern.name, decided: false };
    }),
  };
}

function concernJson({ concern, acts, verdicts, turnsOn, gap, explained, witness, otherDuties }: ConcernCoverage) {
  const { residues, residualShare } = explained();
  return {
    name: concern.name,
    ...(concern.title !== undefined && { title: concern.title }),
    acts,
    verdicts: countsJson(verdicts),
    turnsOn: sorted(turnsOn),
    gap: { always: gap.always, sometimes: gap.sometimes, leftOpen: gap.leftOpen },
    residual: residues.map(({ residue }) => residueJson(residue)),
    residualShare,
    ...(witness && { witness: actJson(witness) }),
    ...(otherDuties.length > 0 && { otherDuties }),
  };
}
