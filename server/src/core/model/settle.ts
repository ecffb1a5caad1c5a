import type { VersionBody } from './definitions';
import type { Clause, Guarded, Item, LineRegion, When } from './model';
import type { NormBody } from './norms';

/** What became of a bracket: the choice that it is a part of, or the option that was agreed on. */
export type Settlement = string | { readonly agreed: number };

/** Gives the brackets in the conditions of a norm their names, and leaves out what was not agreed on. */
export function settleNorm(body: NormBody, brackets: readonly Settlement[]): NormBody {
  if (brackets.length === 0) return body;
  const settle = settler(brackets);
  return {
    ...body,
    modalities: settle(body.modalities),
    verbs: settleItems(settle, body.verbs),
    clauses: settleClauses(settle, body.clauses),
    description: settleClauses(settle, body.description),
    exceptions: settleRegions(settle, body.exceptions),
    triggers: settleRegions(settle, body.triggers),
    precedence: settle(body.precedence),
  };
}

/** The same for a version of a definition. */
export function settleVersion(body: VersionBody, brackets: readonly Settlement[]): VersionBody {
  return brackets.length === 0 ? body : { ...body, items: settleItems(settler(brackets), body.items) };
}

type Settle = <T extends Guarded>(all: readonly T[]) => T[];

function settler(brackets: readonly Settlement[]): Settle {
  return (all) =>
    all.flatMap((one) => {
      const when = settleWhen(one.when, brackets);
      return when ? [{ ...one, when }] : [];
    });
}

/** The condition in the names of choices; undefined where it never holds. */
function settleWhen(when: When, brackets: readonly Settlement[]): When | undefined {
  const settled: { choice: string; option: number }[] = [];
  for (const { choice, option } of when) {
    const settlement = brackets[Number(choice.slice(1))];
    if (settlement === undefined) continue;
    if (typeof settlement !== 'string') {
      if (settlement.agreed !== option) return undefined;
      continue;
    }
    const same = settled.find((one) => one.choice === settlement);
    if (same && same.option !== option) return undefined;
    if (!same) settled.push({ choice: settlement, option });
  }
  return settled;
}

const settleItems = (settle: Settle, items: readonly Item[]): Item[] =>
  settle(items).map((item) => ({
    ...item,
    less: settle(item.less),
    lessStates: settle(item.lessStates),
    ...(item.of && { of: settle(item.of) }),
  }));

const settleClauses = (settle: Settle, clauses: readonly Clause[]): Clause[] =>
  settle(clauses).map((clause) => ({ ...clause, items: settleItems(settle, clause.items) }));

const settleRegions = (settle: Settle, regions: readonly LineRegion[]): LineRegion[] =>
  settle(regions).map((region) => ({ ...region, clauses: settleClauses(settle, region.clauses) }));
