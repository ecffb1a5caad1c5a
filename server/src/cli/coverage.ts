import type { Checked } from '../core/check';
import { type ConcernCoverage, verdictCounts } from '../core/compile/concerns';
import { besidesOf, type Laid, laidJson, saidJson, unreadBeside } from './besides';
import { faultAt, usage } from './fault';
import { type Inputs, openInputs } from './inputs';
import type { Io } from './io';
import { actJson, countsJson, document, residueJson, sorted } from './json';
import { axesFrom, matrixJson } from './matrix';
import { type CommonOptions, failsOn, type Outcome } from './options';
import { coveragePage } from './pretty/coverage';
import { unreadWords } from './words';

export interface CoverageOptions extends CommonOptions {
  readonly by?: string;
  /** Names of instruments, or paths of their files. */
  readonly beside?: readonly string[];
}

/** `lacuna coverage`: what a draft leaves open, concern by concern, and what instruments say of it. */
export function coverageCommand(paths: readonly string[], options: CoverageOptions, io: Io): Outcome {
  const reader = openInputs(options, io);
  const inputs = reader.check(paths);
  reader.complain(inputs.units);
  const accords = accordsOf(inputs);
  const given = accords.flatMap(({ assembly }) => assembly.files.slice(0, 1));
  const found = accords.map((checked) => besidesOf(reader, checked, options.beside ?? [], given));
  const besides = found.map(({ laid }) => laid);
  const axes = accords.map(({ compiled }) => axesFrom(compiled, options.by));
  const messages = [
    ...errorsTold(inputs, paths),
    ...unreadBeside(reader, besides.flat()),
    ...found.flatMap(({ cannot }) => cannot),
  ];
  const code = failsOn(inputs.units, options.failOn) ? 1 : 0;
  if (options.format !== 'json') {
    return { output: coveragePage(accords, axes, besides, options, paths, io), messages, code };
  }
  const told = accords.map((checked, index) => ({
    ...accordJson(checked, besides[index] ?? []),
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
  return [unreadWords(errors.length, paths)];
}

function accordJson({ unit, compiled, concerns }: Checked, besides: readonly Laid[]) {
  const { counts, acts, verdicts } = compiled;
  const covered = new Map(concerns().map((coverage) => [coverage.concern, coverage]));
  return {
    accord: unit.accord?.title ?? '',
    ...(compiled.decided
      ? { acts: counts.of(acts), verdicts: countsJson(verdictCounts(counts.tally(verdicts))) }
      : { decided: false }),
    ...(besides.length > 0 && { beside: besides.map(laidJson) }),
    concerns: unit.concerns.map((concern) => {
      const coverage = covered.get(concern);
      if (!coverage) return { name: concern.name, decided: false };
      const said = besides.length > 0 && { beside: besides.map((laid) => saidJson(laid, compiled, coverage)) };
      return { ...concernJson(coverage), ...said };
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
