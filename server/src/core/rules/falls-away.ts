/** A clause that falls away with a bracket, so that the provision then covers everything in that respect. */
import { choicesThatMatter } from '../analysis/dependence';
import { type Node, none } from '../analysis/diagram';
import { choicesWords, delegationWords } from '../messages/choices';
import type { Clause, LineRegion, Norm } from '../model/model';
import { deleteValue } from './deleting';
import { namesIn } from './replacing';
import { type Context, rule, type Yielded } from './rule';
import { settle, settleFixes } from './settling';

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
  /** Keeps the words of a bracket, or deletes them knowingly where nothing else hangs on it. */
  fixes({ passage: { at, span }, data }, context) {
    const { unit, messages } = context;
    const choices = namesIn(data?.turnsOn).flatMap((name) => unit.choices.get(name) ?? []);
    if (choices.length === 0) {
      const words = at.node.text.slice(span.from, span.to);
      return [{ title: messages.mends.remove(words), edits: deleteValue(at, span) }];
    }
    return choices.flatMap((choice) => {
      const kept = settleFixes(context, choice, (option) => choice.options[option]?.nothing === false);
      const gone = choice.options.findIndex(({ nothing }) => nothing);
      const edits = gone >= 0 && choices.length === 1 ? settle(unit, choice, gone) : undefined;
      const told = { kind: choice.kind, name: choice.name, text: '', nothing: true, by: [] };
      return edits ? [...kept, { title: messages.mends.settle(told), edits }] : kept;
    });
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
  const { compiled, messages } = context;
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
        facet: facetWords(context, clause),
        norm: norm.name,
        kind,
        settled,
        without: withoutWords(context, turnsOn),
      }),
      data: { norm: norm.name, facet: clause.facet, turnsOn },
    };
  }
}

function facetWords({ unit, messages }: Context, clause: Clause): string {
  const facet = unit.facets.find(({ name }) => name === clause.facet);
  return facet ? messages.clauses.facet(facet) : clause.facet;
}

/** The one bracket whose deletion takes the clause along, or what it turns on. */
function withoutWords({ unit, messages }: Context, turnsOn: readonly string[]) {
  const [only, ...others] = turnsOn;
  const choice = only === undefined ? undefined : unit.choices.get(only);
  if (choice?.kind !== 'bracket' || others.length > 0 || choice.options.length !== 2) {
    return { turnsOn: choicesWords(messages, unit, turnsOn) };
  }
  const written = choice.options.findIndex(({ nothing }) => !nothing);
  const whose = delegationWords(messages, unit, choice, written);
  return choice.options.some(({ nothing }) => nothing)
    ? { bracket: choice.name, ...(whose !== undefined && { whose }) }
    : { turnsOn: choicesWords(messages, unit, turnsOn) };
}
