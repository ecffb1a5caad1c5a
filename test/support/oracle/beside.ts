/** An instrument beside a draft: every act of a region judged by the instrument, over the States of the draft. */
import type { Saying, Term, Unit, Verdict } from '../../../server/src/core/model/model.ts';
import { type Counts, turningChoices, verdictClass } from './coverage.ts';
import { answers, dutiesNamed, judge, owners } from './judge.ts';
import { type Act, acts, type Reading, readings } from './space.ts';
import { standing } from './text.ts';

export interface BesideReport {
  readonly acts: string;
  readonly verdicts: Counts;
  readonly turnsOn: readonly string[];
  /** Names of norms by what they say, in the order of the text. */
  readonly norms: Readonly<Record<string, readonly string[]>>;
  /** Names of the norms that make the acts of a class what they are. */
  readonly deciding: Readonly<Record<string, readonly string[]>>;
  readonly duties: readonly string[];
}

/**
 * "Judged for the States of the draft": a Party of the instrument that is no State of the draft does no act there and owes
 * nothing; an instrument between all States has each of them for a Party.
 */
export function restated(draft: Unit, instrument: Unit): Unit {
  const { states, anonymous } = draft;
  const parties = instrument.allStates ? states : instrument.parties.filter((code) => states.includes(code));
  return { ...instrument, states, anonymous, parties };
}

/**
 * @param instrument restated over the States of the draft, with the same leaves.
 * @param region acts of the draft; what the instrument's own library calls impossible is left out of them.
 * @param wanted duties that answer a concern: general ones among those of the instrument are told, too.
 */
export function beside(instrument: Unit, region: readonly Act[], wanted: readonly Term[]): BesideReport {
  const keys = new Set(region.map((act) => act.join()));
  const here = acts(instrument).filter((act) => keys.has(act.join()));
  const classes = new Map(here.map((act) => [act, verdictClass(instrument, act)]));
  const spoken = here.flatMap((act) => readings(instrument).flatMap((reading) => sayingsOn(instrument, act, reading)));
  const inOrder = (names: ReadonlySet<string>) => [
    ...new Set(instrument.norms.map(({ name }) => name).filter((name) => names.has(name))),
  ];
  const grouped = (pairs: readonly { key: string; name: string }[]) =>
    Object.fromEntries(
      [...new Set(pairs.map(({ key }) => key))]
        .sort()
        .map((key) => [key, inOrder(new Set(pairs.filter((pair) => pair.key === key).map(({ name }) => name)))]),
    );
  const deciding = here.flatMap((act) => {
    const key = classes.get(act) ?? 'silent';
    const whoever = key === 'contested' || key === 'conflicting';
    return readings(instrument)
      .flatMap((reading) => sayingsOn(instrument, act, reading))
      .flatMap(({ name, saying }) => (whoever || saying === key ? [{ key, name }] : []));
  });
  return {
    acts: String(here.length),
    verdicts: countsOf([...classes.values()]),
    turnsOn: turningChoices(instrument, here),
    norms: grouped(spoken.map(({ saying, name }) => ({ key: saying, name }))),
    deciding: grouped(deciding),
    duties: inOrder(dutiesAbout(instrument, here, wanted)),
  };
}

function sayingsOn(unit: Unit, act: Act, reading: Reading): readonly { name: string; saying: Saying }[] {
  const { speaking } = judge(unit, act, reading);
  return standing(unit, reading).flatMap(({ norm, saying }) =>
    !norm.duty && speaking.includes(norm.name) ? [{ name: norm.name, saying }] : [],
  );
}

function countsOf(classes: readonly (Verdict | 'contested')[]): Counts {
  const counts = new Map<string, number>();
  for (const one of classes) counts.set(one, (counts.get(one) ?? 0) + 1);
  return Object.fromEntries([...counts].sort().map(([key, count]) => [key, String(count)]));
}

/** Triggered by one of the acts in some reading, or owed in general in some reading and an answer. */
function dutiesAbout(unit: Unit, here: readonly Act[], wanted: readonly Term[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const reading of readings(unit)) {
    for (const act of here) for (const { norm } of judge(unit, act, reading).duties) found.add(norm);
    for (const one of standing(unit, reading)) {
      if (!one.norm.duty || one.triggers.length > 0 || owners(unit, one).length === 0) continue;
      const owed = dutiesNamed(unit, one, owners(unit, one));
      if (owed.some((duty) => answers(duty, wanted))) found.add(one.norm.name);
    }
  }
  return found;
}
