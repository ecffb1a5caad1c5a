/**
 * The pipeline: files -> units -> diagrams -> findings. Nothing else computes them. Incremental: give the same checker the
 * next version of the files and it recomputes what the edit touched.
 */
import type { Budget } from './analysis/diagram';
import { type Allowance, allowance, ask, patient } from './budget';
import { createCompiler } from './compile/compile';
import { createCoverage } from './compile/concerns';
import { judge } from './compile/incidents';
import type { Fixed } from './compile/space';
import { en } from './messages/en';
import type { Messages } from './messages/messages';
import { type Assembly, assemble, type Finder } from './model/assemble';
import { once } from './model/cache';
import { createLinker } from './model/link';
import type { Concern, Incident, Unit } from './model/model';
import { firstFew } from './rules/few';
import { rules } from './rules/index';
import type { Context, Finding, Rule, Severity } from './rules/rule';
import { createSieve } from './rules/sieve';
import type { SourceFile } from './syntax/ast';

export interface Settings {
  /** By code, or by family (`gap`): the severity, or `off`. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  readonly messages?: Messages;
}

export interface Checked extends Context {
  readonly assembly: Assembly;
  /** Every finding; those of slow rules are looked for when this is first asked for. */
  readonly findings: readonly Finding[];
  /** Those of the other rules, which an editor shows at each keystroke. */
  readonly prompt: readonly Finding[];
  /** What could not be decided within the budget. */
  undecided(): Undecided;
  /** Asks something else of it within what is left of the budget; undefined where that does not suffice. */
  within<T>(work: () => T): T | undefined;
}

export interface Undecided {
  /** Nothing at all is decided. */
  readonly whole: boolean;
  readonly concerns: readonly Concern[];
  readonly incidents: readonly Incident[];
  /** Rules that could not tell what they find. */
  readonly rules: readonly string[];
}

export type Checker = (assembly: Assembly, settings?: Settings) => Checked;

/**
 * @param fixed options settled from outside (`--as-read-by`, `--resolve`).
 * @param budget what one check may take at most.
 */
export function createChecker(fixed?: Fixed, budget: Budget = patient): Checker {
  const link = createLinker();
  const compile = createCompiler(fixed, budget);
  const cover = createCoverage();
  const sieve = createSieve();
  return (assembly, settings = {}) => {
    const unit = link(assembly);
    const begun = performance.now();
    const compiled = compile(unit);
    const { within } = allowance(compiled.space.diagrams, budget, performance.now() - begun);
    const left: Allowance = compiled.decided ? { within } : { within: () => undefined };
    const concerns = once(() => ask(unit.concerns, left, (concern) => cover(compiled, concern)));
    const incidents = once(() => ask(unit.incidents, left, (incident) => judge(compiled, incident)));
    const context: Context = {
      unit,
      compiled,
      messages: settings.messages ?? en,
      normsWith: sieve(unit.norms),
      concerns: () => concerns().answers,
      incidents: () => incidents().answers,
    };
    const prompt = findingsOf(
      rules.filter(({ slow }) => !slow),
      context,
      left,
      settings,
    );
    const slow = once(() =>
      findingsOf(
        rules.filter((rule) => rule.slow),
        context,
        left,
        settings,
      ),
    );
    const undecided = once(() => ({
      whole: !compiled.decided,
      concerns: concerns().undecided,
      incidents: incidents().undecided,
      rules: [...prompt.undecided, ...slow().undecided],
    }));
    return {
      assembly,
      ...context,
      prompt: prompt.findings,
      get findings() {
        return [...prompt.findings, ...slow().findings, ...undecidedFindings(context, undecided())];
      },
      undecided,
      within: left.within,
    };
  };
}

/** Checks given files once, each accord as a unit of its own. */
export function checkFiles(
  given: readonly SourceFile[],
  find: Finder,
  settings?: Settings,
  fixed?: (unit: Unit) => Fixed,
  budget?: Budget,
): Checked[] {
  return assemble(given, find).map((assembly) => {
    const settled = fixed?.(createLinker()(assembly));
    return createChecker(settled, budget)(assembly, settings);
  });
}

/** What some rules find; a rule for which the budget does not suffice finds nothing, and is named. */
function findingsOf(asked: readonly Rule[], context: Context, { within }: Allowance, { severity = {} }: Settings) {
  const findings: Finding[] = [];
  const undecided: string[] = [];
  for (const rule of asked) {
    if (severity[rule.code] === 'off') continue;
    const found = () => [...(rule.few ? firstFew(context.unit, rule.check(context)) : rule.check(context))];
    const yielded = rule.formal ? found() : within(found);
    if (!yielded) undecided.push(rule.code);
    for (const one of yielded ?? []) {
      const code = one.code ?? rule.code;
      const set = severity[code] ?? severity[rule.code];
      if (set !== 'off') findings.push({ ...one, code, severity: set ?? one.severity ?? rule.severity });
    }
  }
  return { findings, undecided };
}

/** One finding for all that is not decided, where the accord is. */
function undecidedFindings({ unit, messages }: Context, undecided: Undecided): Finding[] {
  const { whole, concerns, incidents, rules: missed } = undecided;
  if (!unit.accord || (!whole && concerns.length + incidents.length + missed.length === 0)) return [];
  const { at, titleSpan } = unit.accord;
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  return [
    {
      code: 'undecided',
      severity: 'warning',
      passage: { at, span: titleSpan },
      message: messages.undecided({ whole, concerns: names(concerns), incidents: names(incidents), rules: missed }),
      data: { decided: false, concerns: names(concerns), incidents: names(incidents), rules: missed },
    },
  ];
}
