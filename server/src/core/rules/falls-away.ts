/** A clause that falls away with a bracket, so that the provision then covers everything in that respect. */
import { choicesThatMatter } from '../analysis/dependence';
import { type Node, none } from '../analysis/diagram';
import { choicesWords, delegationWords } from '../messages/choices';
import type { Clause, LineRegion, Norm, Unit } from '../model/model';
import { type Context, rule, type Yielded } from './rule';

export const fallsAway = rule({
  code: 'falls-away',
  severity: 'warning',
  slow: true,
  *check(context) {
    const { speakers, duties, sets } = context.compiled;
    for (const norm of context.normsWith(hasBrackets)) {
      const stands = norm.duty
        ? context.compiled.space.diagrams.any(
            duties.filter((duty) => duty.norm.key === norm.key).flatMap(({ owners }) => owners.map(({ owes }) => owes)),
          )
        : (speakers.get(norm.name)?.stands ?? none);
      yield* fallen(context, norm, norm.clauses, stands, norm.duty ? 'owed by' : 'norm');
      const regions: [readonly LineRegion[], 'exception' | 'event'][] = [
        [norm.exceptions, 'exception'],
        [norm.triggers, 'event'],
      ];
      for (const [lines, kind] of regions) {
        for (const region of lines) yield* fallen(context, norm, region.clauses, sets.lineStands(region), kind);
      }
    }
  },
});

/** What covers more once the clause has fallen away. */
export type Covering = 'norm' | 'owed by' | 'exception' | 'event';

function hasBrackets({ clauses, exceptions, triggers }: Norm): boolean {
  const bracketed = ({ when, items }: Clause) => when.length > 0 || items.every((item) => item.when.length > 0);
  return [...clauses, ...[...exceptions, ...triggers].flatMap((region) => region.clauses)].some(bracketed);
}

function* fallen(
  context: Context,
  norm: Norm,
  clauses: readonly Clause[],
  stands: Node,
  kind: Covering,
): Iterable<Yielded> {
  const { unit, compiled, messages } = context;
  const { diagrams } = compiled.space;
  const told = new Set<string>();
  for (const clause of clauses) {
    if (told.has(clause.facet)) continue;
    const alike = clauses.filter(({ facet }) => facet === clause.facet);
    const present = compiled.sets.somePresent(alike);
    if (diagrams.without(stands, present) === none) continue;
    told.add(clause.facet);
    const turnsOn = compiled.space.levelNames(choicesThatMatter(diagrams, present));
    const settled = alike.every(({ items }) => items.length === 0);
    yield {
      passage: { at: norm.at, span: clause.span },
      message: messages.findings.fallsAway({
        facet: clause.facet,
        norm: norm.name,
        kind,
        settled,
        without: withoutWords(unit, turnsOn),
      }),
      data: { norm: norm.name, facet: clause.facet, turnsOn },
    };
  }
}

/** The one bracket whose deletion takes the clause along, or what it turns on. */
function withoutWords(unit: Unit, turnsOn: readonly string[]) {
  const [only, ...others] = turnsOn;
  const choice = only === undefined ? undefined : unit.choices.get(only);
  if (choice?.kind !== 'bracket' || others.length > 0 || choice.options.length !== 2) {
    return { turnsOn: choicesWords(unit, turnsOn) };
  }
  const written = choice.options.findIndex(({ nothing }) => !nothing);
  const whose = delegationWords(unit, choice, written);
  return choice.options.some(({ nothing }) => nothing)
    ? { bracket: choice.name, ...(whose !== undefined && { whose }) }
    : { turnsOn: choicesWords(unit, turnsOn) };
}
