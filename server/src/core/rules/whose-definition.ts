/** A definition that the Parties read differently: on its use, with what hangs on it. */
import { all, type Node, none } from '../analysis/diagram';
import type { Definition, Facet, Norm, Version } from '../model/model';
import { governedByStates, governingFacet } from './governing';
import { regionTurnsOn } from './memory';
import { type Context, rule, type Yielded } from './rule';
import { settleFixes } from './settling';
import { type Use, usesDefinitions, usesOfDefinitions, usesOfNorm } from './uses';

export const whoseDefinition = rule({
  code: 'whose-definition',
  severity: 'warning',
  slow: true,
  *check(context) {
    const { unit } = context;
    const divergent = [...unit.definitions.values()].filter(
      ({ name }) => unit.choices.get(name)?.kind === 'definition',
    );
    if (divergent.length === 0) return;
    for (const definition of divergent) {
      const facet = unit.facets.find(({ name }) => name === definition.facet);
      const difference = facet && differenceOf(context, definition, facet);
      if (!difference) continue;
      const uses = usesThatLeadTo(context, definition.name);
      const turning = [...new Set(uses.map(({ norm }) => norm))].filter((norm) =>
        dependsOn(context, norm, definition.name),
      );
      if (turning.length > 0) yield tell(context, definition, facet, difference, uses, turning);
    }
  },
  fixes(finding, context) {
    const definition = context.unit.definitions.get(String(finding.data?.definition));
    if (!definition) return [];
    const choice = context.unit.choices.get(definition.name);
    return [...governedByStates(context, definition), ...(choice ? settleFixes(context, choice) : [])];
  },
});

/** As many norms are named, and places shown, as a reader takes in. */
const mostNamed = 5;

interface Difference {
  readonly including: Version;
  readonly excluding: Version;
  /** The leaf, as a sentence speaks of it, and how many more there are. */
  readonly value: string;
  readonly more: number;
}

/** The most ordinary value that one version has and another has not, in readings that are otherwise the same. */
function differenceOf(
  { compiled, messages }: Context,
  { versions, candidates }: Definition,
  facet: Facet,
): Difference | undefined {
  const { sets, space } = compiled;
  const { diagrams } = space;
  const leavesOf = (version: Version): Node[] => {
    const items = version.items.map((item) => sets.itemLeaves(item, facet));
    return facet.leaves.map((_, leaf) => diagrams.any(items.map((leaves) => leaves[leaf] ?? none)));
  };
  const read = candidates.flatMap((index) => {
    const version = versions[index];
    return version ? [{ version, leaves: leavesOf(version) }] : [];
  });
  const usual = facet.usually.flatMap((term) => facet.leaves.slice(term.leafFrom, term.leafTo));
  const ordinary = [...new Set([...usual, ...facet.leaves])];
  let found: Omit<Difference, 'more'> | undefined;
  let differing = 0;
  for (const term of ordinary) {
    const at = ({ leaves }: (typeof read)[number]) => leaves[term.leafFrom] ?? none;
    const including = read.find((one) => at(one) === all) ?? read.find((one) => at(one) !== none);
    const excluding = including && read.find((other) => at(other) !== at(including));
    if (!including || !excluding) continue;
    differing++;
    const value = messages.clauses.inSentence(term);
    found ??= { including: including.version, excluding: excluding.version, value };
  }
  return found && { ...found, more: differing - 1 };
}

/** The uses of a definition in norms, directly or through other definitions. */
function usesThatLeadTo({ unit, normsWith }: Context, name: string): (Use & { readonly norm: Norm })[] {
  const between = usesOfDefinitions(unit);
  const leads = new Set([name]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [user, uses] of between) {
      if (leads.has(user) || !uses.some(({ definition }) => leads.has(definition))) continue;
      leads.add(user);
      grew = true;
    }
  }
  return normsWith(usesDefinitions).flatMap((norm) =>
    usesOfNorm(norm).flatMap((use) => (leads.has(use.definition) ? [{ ...use, norm }] : [])),
  );
}

function dependsOn({ compiled }: Context, norm: Norm, definition: string): boolean {
  const { speakers, duties } = compiled;
  const reaches = norm.duty
    ? duties
        .filter((duty) => duty.norm.key === norm.key)
        .flatMap(({ owners }) => owners.map(({ triggered }) => triggered))
    : [speakers.get(norm.name)?.reach ?? none];
  return reaches.some((reach) => regionTurnsOn(compiled, reach).includes(definition));
}

function tell(
  context: Context,
  definition: Definition,
  facet: Facet,
  { including, excluding, value, more }: Difference,
  uses: readonly Use[],
  turning: readonly Norm[],
): Yielded {
  const { messages } = context;
  const [first, ...others] = uses as [Use, ...Use[]];
  const governing = governingFacet(context, facet);
  const versions = definition.candidates.map((index) => definition.versions[index]).filter((one) => one !== undefined);
  return {
    passage: { at: first.at, span: first.span },
    message: messages.findings.whoseDefinition({
      name: definition.name,
      value,
      more,
      including: readersOf(context, definition, including),
      excluding: readersOf(context, definition, excluding),
      norms: turning.slice(0, mostNamed).map(({ name }) => name),
      others: Math.max(0, turning.length - mostNamed),
      ...(governing && { governing: messages.clauses.facet(governing) }),
    }),
    related: [
      ...versions.map(({ at, nameSpan, ...version }) => ({
        passage: { at, span: nameSpan },
        message: messages.findings.readSo(readersOf(context, definition, { at, nameSpan, ...version })),
      })),
      ...others
        .slice(0, mostNamed)
        .map(({ at, span }) => ({ passage: { at, span }, message: messages.findings.usedToo(definition.name) })),
    ],
    data: { definition: definition.name, norms: turning.map(({ name }) => name) },
  };
}

/** Who goes by a version: its readers, or for the common one the Parties without their own. */
function readersOf({ unit, messages }: Context, { versions, candidates }: Definition, { readers }: Version): string[] {
  if (readers.length > 0)
    return readers.filter((code) => unit.states.includes(code)).map((code) => messages.states.name(unit, code));
  if (unit.allStates) return [];
  const own = new Set(candidates.flatMap((index) => versions[index]?.readers ?? []));
  return unit.parties.filter((code) => !own.has(code)).map((code) => messages.states.name(unit, code));
}
