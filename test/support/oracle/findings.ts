/** Redundant, swallowed and shadowed norms, exceptions that meet nothing, and cycles of precedence. */
import type { Norm, Unit } from '../../../server/src/core/model/model.ts';
import {
  actNorms,
  dutiesNamed,
  type Judgement,
  judge,
  meetsClauses,
  owners,
  prevailing,
  reaches,
  triggers,
} from './judge.ts';
import { inRegion } from './regions.ts';
import { type Act, acts, type Fixed, type Reading, readings } from './space.ts';
import { lineIn, type Standing, standing } from './text.ts';

/**
 * "Redundant: without the norm (and its words of precedence) no verdict changes in any reading, and no duty, told by verb
 * and by who owes it (a general duty counts like a duty on an act of its own)."
 */
export function redundantNorms(unit: Unit, fixed: Fixed = new Map()): readonly string[] {
  return namesWhere(unit, (norm) => {
    const without: Unit = { ...unit, norms: unit.norms.filter((other) => other !== norm) };
    return readings(unit, fixed).every(
      (reading) =>
        same(generalDuties(unit, reading), generalDuties(without, reading)) &&
        acts(unit).every((act) => {
          const [before, after] = [judge(unit, act, reading), judge(without, act, reading)];
          return before.verdict === after.verdict && same(dutySet(before.duties), dutySet(after.duties));
        }),
    );
  });
}

/** "Without a trigger that keeps a clause in a reading, the duty is a general one in that reading." */
function generalDuties(unit: Unit, reading: Reading): ReadonlySet<string> {
  const general = standing(unit, reading).filter(({ norm, triggers }) => norm.duty && triggers.length === 0);
  return dutySet(general.flatMap((norm) => dutiesNamed(unit, norm, owners(unit, norm))));
}

/** "Duties are compared by leaves": each leaf with each State that owes it. */
function dutySet(duties: Judgement['duties']): ReadonlySet<string> {
  return new Set(
    duties.flatMap(({ facet, leaves, owedBy }) =>
      leaves.flatMap((leaf) => owedBy.map((owner) => JSON.stringify([facet, leaf, owner]))),
    ),
  );
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((each) => b.has(each));

/** "Swallowed norm: its exceptions leave nothing in any reading, though its clauses reach something." */
export function swallowedNorms(unit: Unit, fixed: Fixed = new Map()): readonly string[] {
  return namesWhere(unit, (norm) => {
    const all = [...readings(unit, fixed)];
    return (
      all.some((reading) => reached(unit, norm, reading, meets)) &&
      !all.some((reading) => reached(unit, norm, reading, leaves))
    );
  });
}

/** Whether the clauses of a norm (the triggers of a duty, for one of those who owe it) meet the act, exceptions aside. */
function meets(unit: Unit, reading: Reading, norm: Standing, act: Act): boolean {
  if (!norm.norm.duty) return meetsClauses(unit, reading, norm, act);
  return owners(unit, norm).some((owner) =>
    norm.triggers.some((trigger) => inRegion(unit, reading, trigger, act, owner)),
  );
}

/** Whether the norm, exceptions taken away, reaches the act (the act triggers the duty). */
function leaves(unit: Unit, reading: Reading, norm: Standing, act: Act): boolean {
  if (!norm.norm.duty) return reaches(unit, reading, norm, act);
  return owners(unit, norm).some((owner) => triggers(unit, reading, norm, act, owner));
}

function reached(unit: Unit, norm: Norm, reading: Reading, how: typeof meets): boolean {
  const stands = standing(unit, reading).find((candidate) => candidate.norm === norm);
  return stands !== undefined && acts(unit).some((act) => how(unit, reading, stands, act));
}

/** "Shadowed: displaced on every act that it reaches, in every reading"; one that reaches nothing is not said to be. */
export function shadowedNorms(unit: Unit, fixed: Fixed = new Map()): readonly string[] {
  return namesWhere(unit, (norm) => {
    if (norm.duty) return false;
    const judged = readings(unit, fixed).flatMap((reading) => acts(unit).map((act) => judge(unit, act, reading)));
    const reaching = judged.filter((judgement) => judgement.reaching.includes(norm.name));
    return reaching.length > 0 && !reaching.some((judgement) => judgement.speaking.includes(norm.name));
  });
}

/**
 * "Unreachable exception: taken alone it meets nothing of the norm's clauses, in any reading": the norm's name with the
 * place of the exception in `exceptions`.
 */
export function unreachableExceptions(unit: Unit, fixed: Fixed = new Map()): readonly (readonly [string, number])[] {
  return unit.norms.flatMap((norm) =>
    norm.exceptions.flatMap((exception, i): (readonly [string, number])[] => {
      const met = readings(unit, fixed).some((reading) => {
        const stands = standing(unit, reading).find((candidate) => candidate.norm === norm);
        const region = lineIn(exception, reading);
        if (!stands) return false;
        return acts(unit).some((act) =>
          norm.duty
            ? owners(unit, stands).some(
                (owner) =>
                  inRegion(unit, reading, region, act, owner) &&
                  stands.triggers.some((trigger) => inRegion(unit, reading, trigger, act, owner)),
              )
            : inRegion(unit, reading, region, act) && meetsClauses(unit, reading, stands, act),
        );
      });
      return met ? [] : [[norm.name, i]];
    }),
  );
}

/** "Norms in a cycle": for each reading the sets of norms that prevail over one another; each set once, in text order. */
export function precedenceCycles(unit: Unit, fixed: Fixed = new Map()): readonly (readonly string[])[] {
  const cycles = new Map<string, readonly string[]>();
  for (const reading of readings(unit, fixed)) {
    const prevails = prevailing(unit, reading);
    const names = actNorms(unit, reading).map(({ norm }) => norm.name);
    for (const name of names) {
      const cycle = names.filter((other) => prevails(name, other) && prevails(other, name));
      if (cycle.length > 0) cycles.set(JSON.stringify(cycle), cycle);
    }
  }
  return [...cycles.values()];
}

/**
 * Whether these norms tell the cycles: "`data.norm` names ... the first in the text for ... a cycle (told once)". Each is the
 * first of some cycle and named once, and no cycle is left without a word. Cycles of different readings that share a norm
 * (`a subject to [b | c]`, both subject to a) may be told as one or apart: the contract does not say.
 */
export function tellsCycles(unit: Unit, named: readonly string[], fixed: Fixed = new Map()): boolean {
  const cycles = precedenceCycles(unit, fixed);
  const once = new Set(named).size === named.length;
  const eachFirst = named.every((name) => cycles.some(([first]) => first === name));
  return once && eachFirst && connected(cycles).every((names) => named.some((name) => names.has(name)));
}

/** The cycles united where they share a norm. */
function connected(cycles: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  return cycles.reduce<readonly ReadonlySet<string>[]>((united, cycle) => {
    const [sharing, apart] = [true, false].map((shares) =>
      united.filter((names) => cycle.some((name) => names.has(name)) === shares),
    );
    return [...(apart ?? []), new Set([...cycle, ...(sharing ?? []).flatMap((names) => [...names])])];
  }, []);
}

function namesWhere(unit: Unit, holds: (norm: Norm) => boolean): readonly string[] {
  return unit.norms.filter(holds).map((norm) => norm.name);
}
