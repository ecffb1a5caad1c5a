/**
 * The pipeline: files -> units -> diagrams -> findings. Nothing else computes them. Incremental: give the same checker the
 * next version of the files and it recomputes what the edit touched.
 */
import { createCompiler } from './compile/compile';
import { createCoverage } from './compile/concerns';
import { judge } from './compile/incidents';
import type { Fixed } from './compile/space';
import { en } from './messages/en';
import type { Messages } from './messages/messages';
import { type Assembly, assemble, type Finder } from './model/assemble';
import { createLinker } from './model/link';
import type { Unit } from './model/model';
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
}

export type Checker = (assembly: Assembly, settings?: Settings) => Checked;

/** @param fixed options settled from outside (`--as-read-by`, `--resolve`). */
export function createChecker(fixed?: Fixed): Checker {
  const link = createLinker();
  const compile = createCompiler(fixed);
  const cover = createCoverage();
  const sieve = createSieve();
  return (assembly, settings = {}) => {
    const unit = link(assembly);
    const compiled = compile(unit);
    const context: Context = {
      unit,
      compiled,
      messages: settings.messages ?? en,
      normsWith: sieve(unit.norms),
      concerns: once(() => unit.concerns.map((concern) => cover(compiled, concern))),
      incidents: once(() => unit.incidents.map((incident) => judge(compiled, incident))),
    };
    const prompt = findingsOf(
      rules.filter(({ slow }) => !slow),
      context,
      settings,
    );
    const all = once(() => [
      ...prompt,
      ...findingsOf(
        rules.filter(({ slow }) => slow),
        context,
        settings,
      ),
    ]);
    return {
      assembly,
      ...context,
      prompt,
      get findings() {
        return all();
      },
    };
  };
}

/** Checks given files once, each accord as a unit of its own. */
export function checkFiles(
  given: readonly SourceFile[],
  find: Finder,
  settings?: Settings,
  fixed?: (unit: Unit) => Fixed,
): Checked[] {
  return assemble(given, find).map((assembly) => {
    const settled = fixed?.(createLinker()(assembly));
    return createChecker(settled)(assembly, settings);
  });
}

function findingsOf(asked: readonly Rule[], context: Context, { severity = {} }: Settings): Finding[] {
  const findings: Finding[] = [];
  for (const rule of asked) {
    if (severity[rule.code] === 'off') continue;
    for (const yielded of rule.check(context)) {
      const code = yielded.code ?? rule.code;
      const set = severity[code] ?? severity[rule.code];
      if (set !== 'off') findings.push({ ...yielded, code, severity: set ?? yielded.severity ?? rule.severity });
    }
  }
  return findings;
}

function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}
