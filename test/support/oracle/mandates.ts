/** The mandates of `check --mandate`, and the conflicts that `check` reports. */
import type { Mandate, Unit } from '../../../server/src/core/model/model.ts';
import { groups, judge } from './judge.ts';
import { inRegion } from './regions.ts';
import { acts, type Fixed, type Reading, readings } from './space.ts';
import { regionIn, standing } from './text.ts';
import { turnsOn } from './turning.ts';

export interface MandateReport {
  readonly party: string;
  readonly clauses: readonly {
    readonly kind: 'obtain' | 'preserve';
    readonly met: 'all' | 'some' | 'none';
    /** Sorted by code unit. */
    readonly turnsOn: readonly string[];
  }[];
}

/** "A mandate is checked in every reading": the JSON of `mandates`, without witnesses. */
export function mandates(unit: Unit, fixed: Fixed = new Map()): readonly MandateReport[] {
  return unit.mandates.map((mandate) => ({
    party: mandate.party,
    clauses: mandate.lines.map((line) => {
      const choices = [...unit.choices.values()];
      const rows = readings(unit, fixed).map((reading) => ({
        at: choices.map((choice) => reading.get(choice.name) ?? 0),
        result: String(isMet(unit, line, reading)),
      }));
      const met = rows.filter((row) => row.result === 'true').length;
      // "Each line is met in all, some or no readings; for some, the tool names what it turns on."
      const turning = turnsOn({ sizes: choices.map((choice) => choice.options.length), rows });
      return {
        kind: line.kind,
        met: met === rows.length ? 'all' : met === 0 ? 'none' : 'some',
        turnsOn: turning.map((i) => choices[i]?.name ?? '').sort(),
      };
    }),
  }));
}

/**
 * "`obtain V, W: region`: every act of the region has one of these verdicts. `preserve region`: no act of it is prohibited,
 * discouraged or conflicting. An empty region is met." Its definitions are those of the reading.
 */
export function isMet(unit: Unit, line: Mandate['lines'][number], reading: Reading): boolean {
  const region = regionIn(line.clauses, reading);
  return acts(unit)
    .filter((act) => inRegion(unit, reading, region, act))
    .every((act) => {
      const { verdict } = judge(unit, act, reading);
      return line.kind === 'obtain'
        ? line.verdicts.includes(verdict)
        : verdict !== 'prohibited' && verdict !== 'discouraged' && verdict !== 'conflicting';
    });
}

export interface Conflicts {
  /** Norms that say things of different groups on one act in one reading, each pair in the order of the text. */
  readonly pairs: readonly (readonly [string, string])[];
  /** For each conflicting act and reading the first norm in the text among those that speak; in the order of the text. */
  readonly firsts: readonly string[];
}

/** "Sayings from more than one of the groups ...: conflicting", "reported where some reading conflicts". */
export function conflicts(unit: Unit, fixed: Fixed = new Map()): Conflicts {
  const order = unit.norms.map((norm) => norm.name);
  const pairs = new Map<string, readonly [string, string]>();
  const firsts = new Set<string>();
  for (const reading of readings(unit, fixed))
    for (const act of acts(unit)) {
      const { verdict, speaking } = judge(unit, act, reading);
      if (verdict !== 'conflicting') continue;
      const [first] = speaking;
      if (first !== undefined) firsts.add(first);
      speaking.forEach((a, i) => {
        for (const b of speaking.slice(i + 1))
          if (groupSaid(unit, a, reading) !== groupSaid(unit, b, reading)) pairs.set(JSON.stringify([a, b]), [a, b]);
      });
    }
  const byText = (a: readonly string[], b: readonly string[]) =>
    order.indexOf(a[0] ?? '') - order.indexOf(b[0] ?? '') || order.indexOf(a[1] ?? '') - order.indexOf(b[1] ?? '');
  return { pairs: [...pairs.values()].sort(byText), firsts: order.filter((name) => firsts.has(name)) };
}

/** The group of what a norm says in a reading. */
function groupSaid(unit: Unit, name: string, reading: Reading): number {
  const saying = standing(unit, reading).find(({ norm }) => norm.name === name)?.saying;
  return groups.findIndex((group) => group.some((candidate) => candidate === saying));
}
