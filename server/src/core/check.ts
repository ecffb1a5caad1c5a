/**
 * The pipeline: files -> units -> diagrams -> findings. Nothing else computes them. Incremental: give the same checker the
 * next version of the files and it recomputes what the edit touched.
 */
import type { Budget } from './analysis/diagram';
import { type Allowance, allowance, ask, patient } from './budget';
import { type Beside, createBesides } from './compile/beside';
import { type Compiled, createCompiler } from './compile/compile';
import { createCoverage, type Explaining } from './compile/concerns';
import { judge } from './compile/incidents';
import type { Fixed } from './compile/space';
import { en } from './messages/en';
import type { Messages } from './messages/messages';
import { type Assembly, assemble, type Finder } from './model/assemble';
import { once, sameList } from './model/cache';
import { createLinker, type Linker } from './model/link';
import type { Concern, Incident, Unit } from './model/model';
import { normalise } from './model/phrases';
import { mayBeDisregarded } from './rules/disregardable';
import { createDisregards } from './rules/disregarding';
import { firstFew, mostOf } from './rules/few';
import { rules } from './rules/index';
import type { Context, Finding, Rule, Severity, Yielded } from './rules/rule';
import { createSieve } from './rules/sieve';
import type { SourceFile } from './syntax/ast';

export interface Settings {
  /** By code, or by family (`gap`): the severity, or `off`. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  readonly messages?: Messages;
}

export interface Checked extends Context {
  readonly assembly: Assembly;
  /**
   * An instrument, or any accord, beside this one, by the file in which it is; undefined where their vocabularies do not fit,
   * `undecided` where that took too long.
   */
  beside(file: SourceFile): Beside | 'undecided' | undefined;
  /** Every finding; those of slow rules are looked for when this is first asked for. */
  readonly findings: readonly Finding[];
  /** Those of the other rules, which an editor shows at each keystroke. */
  readonly prompt: readonly Finding[];
  /** Those of the other rules, and of the slow ones what has been found so far. */
  readonly soFar: readonly Finding[];
  /** What would be among the findings, were it not disregarded in the text. */
  readonly disregarded: readonly Disregarded[];
  /** Looks for what the slow rules find, a little with each step, until it gives false; `findings` takes the rest at once. */
  step(): boolean;
  /** What could not be decided within the budget. */
  undecided(): Undecided;
  /** Asks something else of it within what is left of the budget; undefined where that does not suffice. */
  within<T>(work: () => T): T | undefined;
}

/** A finding that the text disregards, with the reason written there. */
export type Disregarded = Finding & { readonly reason: string };

export interface Undecided {
  /** Nothing at all is decided. */
  readonly whole: boolean;
  readonly concerns: readonly Concern[];
  readonly incidents: readonly Incident[];
  /** Rules that could not tell what they find. */
  readonly rules: readonly string[];
}

/** How a checker goes about it. */
interface Manner {
  /** Names alone are resolved until something else is asked: for drafts that nobody is looking at. */
  readonly lazy?: boolean;
  /** When what a concern leaves open is explained. */
  readonly explain?: Explaining;
  /** What links its units: one for several checkers reads what they share once. */
  readonly link?: Linker;
}

export type Checker = (assembly: Assembly, settings?: Settings) => Checked;

/**
 * @param fixed options settled from outside (`--as-read-by`, `--resolve`).
 * @param budget what one check may take at most.
 */
export function createChecker(
  fixed?: Fixed,
  budget: Budget = patient,
  { lazy = false, explain = 'at once', link = createLinker() }: Manner = {},
): Checker {
  const compile = createCompiler(fixed, budget);
  const cover = createCoverage(explain);
  const sieve = createSieve();
  const disregard = createDisregards();
  const instruments = createInstruments(link, budget);
  return (assembly, settings = {}) => {
    const unit = link(assembly);
    const analysis = once(() => {
      const begun = performance.now();
      const compiled = compile(unit);
      const { within } = allowance(compiled.space.diagrams, budget, performance.now() - begun);
      return { compiled, left: compiled.decided ? within : () => undefined };
    });
    const left: Allowance = { within: (work) => analysis().left(work) };
    const concerns = once(() => ask(unit.concerns, left, (concern) => cover(analysis().compiled, concern)));
    const incidents = once(() => ask(unit.incidents, left, (incident) => judge(analysis().compiled, incident)));
    const beside = (file: SourceFile) => {
      const answer = left.within(() => instruments(analysis().compiled, file, assembly.find));
      return answer ? answer.found : 'undecided';
    };
    const builtOn = once(() => (assembly.buildsOn ?? []).map((file) => ({ file, found: beside(file) })));
    const besides = once(() =>
      builtOn().flatMap(({ found }) => (found === undefined || found === 'undecided' ? [] : [found])),
    );
    const unlike = () => builtOn().flatMap(({ file, found }) => (found === undefined ? [file] : []));
    const asked = (slow: boolean) => rules.filter((rule) => (rule.slow ?? false) === slow);
    const prompt = once(() => takeAll(search(asked(false), checked, left, settings)));
    const slow = once(() => search(asked(true), checked, left, settings));
    const all = once(() => takeAll(slow()));
    const undecided = once(() => ({
      whole: !checked.compiled.decided,
      concerns: concerns().undecided,
      incidents: incidents().undecided,
      rules: [...prompt().undecided, ...all().undecided],
    }));
    const checked: Checked = {
      assembly,
      unit,
      get compiled() {
        return analysis().compiled;
      },
      messages: settings.messages ?? en,
      normsWith: sieve(unit.norms),
      disregards: disregard(assembly.files, isOff(settings)),
      concerns: () => concerns().answers,
      incidents: () => incidents().answers,
      besides,
      unlike,
      beside,
      get prompt() {
        return prompt().findings;
      },
      get soFar() {
        return [...prompt().findings, ...slow().findings];
      },
      get disregarded() {
        return [...prompt().disregarded, ...all().disregarded];
      },
      step: () => {
        prompt();
        return slow().step();
      },
      get findings() {
        return [...prompt().findings, ...all().findings, ...undecidedFindings(checked, undecided())];
      },
      undecided,
      within: left.within,
    };
    if (!lazy) prompt();
    return checked;
  };
}

/** Instruments by their files, each linked once for as long as what it uses stays the same, beside whatever draft asks. */
function createInstruments(link: Linker, budget: Budget) {
  const known = new WeakMap<SourceFile, { readonly files: readonly SourceFile[]; readonly unit: Unit }>();
  const besides = createBesides(budget);
  const nothing: Finder = { library: () => undefined, file: () => undefined };
  return (draft: Compiled, file: SourceFile, find: Finder = nothing) => {
    const assembly = assemble([file], find)[0] as Assembly;
    let before = known.get(file);
    if (!before || !sameList(before.files, assembly.files)) before = { files: assembly.files, unit: link(assembly) };
    known.set(file, before);
    return { found: besides(draft, before.unit) };
  };
}

/** Checks given files once, each accord as a unit of its own, with the settings of its root file. */
export function checkFiles(
  given: readonly SourceFile[],
  find: Finder,
  settings?: (root: string) => Settings,
  fixed?: (unit: Unit) => Fixed,
  budget?: Budget,
): Checked[] {
  return assemble(given, find).map((assembly) => {
    const settled = fixed?.(createLinker()(assembly));
    return createChecker(settled, budget)(assembly, settings?.(assembly.files[0]?.file ?? ''));
  });
}

/** A search for what some rules find; a rule for which the budget does not suffice finds nothing, and is named. */
interface Search {
  readonly findings: Finding[];
  readonly disregarded: Disregarded[];
  readonly undecided: string[];
  /** Goes on to the next thing found, or the next rule; false at the end. */
  readonly step: () => boolean;
}

function search(asked: readonly Rule[], context: Context, { within }: Allowance, { severity = {} }: Settings): Search {
  const findings: Finding[] = [];
  const disregarded: Disregarded[] = [];
  const undecided: string[] = [];
  const placed = (rule: Rule, one: Yielded): Finding | undefined => {
    const code = one.code ?? rule.code;
    const set = severity[code] ?? severity[rule.code];
    return set === 'off' ? undefined : { ...one, code, severity: set ?? one.severity ?? rule.severity };
  };
  const left = asked.filter(({ code }) => severity[code] !== 'off');
  let found: Iterator<Yielded> | undefined;
  let own: Finding[] = [];
  const next = (rule: Rule) => () => {
    found ??= told(rule, context, (one, reason) => {
      const finding = placed(rule, one);
      if (finding) disregarded.push({ ...finding, reason });
    })[Symbol.iterator]();
    return found.next();
  };
  const finish = () => {
    left.shift();
    found = undefined;
    own = [];
  };
  const step = () => {
    const [rule] = left;
    if (!rule) return false;
    const yielded = rule.formal ? next(rule)() : within(next(rule));
    if (!yielded) {
      undecided.push(rule.code);
      context.disregards.undecided(rule.code);
    } else if (yielded.done) findings.push(...own);
    else {
      const finding = placed(rule, yielded.value);
      if (finding) own.push(finding);
      return true;
    }
    finish();
    return left.length > 0;
  };
  return { findings, disregarded, undecided, step };
}

/** What a rule finds, less what is disregarded; of some rules the first in a long draft. */
function told(rule: Rule, context: Context, disregard: (one: Yielded, reason: string) => void): Iterable<Yielded> {
  const { disregards, unit } = context;
  const found = without(rule, context, disregard);
  if (!rule.few) return found;
  // What is not looked for cannot be missed.
  if (Number.isFinite(mostOf(unit))) disregards.undecided(rule.code);
  return firstFew(unit, found);
}

function* without(rule: Rule, context: Context, disregard: (one: Yielded, reason: string) => void): Iterable<Yielded> {
  const mayBe = mayBeDisregarded(rule.code);
  for (const one of rule.check(context)) {
    const reason = mayBe ? context.disregards.reasonFor(one.code ?? rule.code, one.passage) : undefined;
    if (reason === undefined) yield one;
    else disregard(one, reason);
  }
}

function isOff({ severity = {} }: Settings): (code: string) => boolean {
  const off = new Set(
    Object.keys(severity)
      .filter((code) => severity[code] === 'off')
      .map(normalise),
  );
  return (code) => off.has(code);
}

function takeAll(search: Search): Search {
  while (search.step());
  return search;
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
