/** A definition that the Parties read differently: on its use, with what hangs on it. */
import { all, type Node, none } from '../analysis/diagram';
import type { Definition, Facet, Norm, Term, Version } from '../model/model';
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
      if (!facet) continue;
      const uses = usesThatLeadTo(context, definition.name);
      const turning = [...new Set(uses.map(({ norm }) => norm))].filter((norm) =>
        dependsOn(context, norm, definition.name),
      );
      if (turning.length === 0) continue;
      const difference = differenceOf(context, definition, facet, turning);
      if (difference) yield tell(context, definition, facet, difference, uses, turning);
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
  /** The leaf, as a sentence speaks of it. */
  readonly value: string;
  /** What the same versions include and the others do not, in as few terms as say it exactly; most values first. */
  readonly groups: readonly { readonly versions: readonly Version[]; readonly terms: readonly Term[] }[];
}

/**
 * The most ordinary value that one version has and another has not, in readings that are otherwise the same, and all of them:
 * of those values only for which it matters to some norms.
 */
function differenceOf(
  context: Context,
  { name, versions, candidates }: Definition,
  facet: Facet,
  turning: readonly Norm[],
): Difference | undefined {
  const { compiled, messages } = context;
  const { sets, space } = compiled;
  const level = space.facets.findIndex((one) => one.name === facet.name);
  const reaches = turning.slice(0, mostNamed).flatMap((norm) => reachesOf(context, norm));
  const matters = (leaf: number) =>
    level < 0 ||
    reaches.some((reach) =>
      regionTurnsOn(compiled, space.diagrams.and(reach, space.diagrams.value(level, leaf))).includes(name),
    );
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
  let found: Omit<Difference, 'groups'> | undefined;
  const groups = new Map<string, Set<Term>>();
  for (const term of ordinary) {
    const at = ({ leaves }: (typeof read)[number]) => leaves[term.leafFrom] ?? none;
    const including = read.find((one) => at(one) === all) ?? read.find((one) => at(one) !== none);
    const excluding = including && read.find((other) => at(other) !== at(including));
    if (!including || !excluding || !matters(term.leafFrom)) continue;
    const having = read.map((one) => (at(one) === none ? '' : '+')).join(',');
    groups.set(having, (groups.get(having) ?? new Set()).add(term));
    const value = messages.clauses.inSentence(term);
    found ??= { including: including.version, excluding: excluding.version, value };
  }
  if (!found) return undefined;
  const bySize = [...groups].sort(([, a], [, b]) => b.size - a.size);
  return {
    ...found,
    groups: bySize.map(([having, leaves]) => {
      const marks = having.split(',');
      const versions = read.filter((_, index) => marks[index] === '+').map(({ version }) => version);
      return { versions, terms: facet.roots.flatMap((root) => together(root, leaves)) };
    }),
  };
}

/** The highest terms at and below one that stand for nothing but some leaves. */
function together(term: Term, leaves: ReadonlySet<Term>): readonly Term[] {
  if (term.children.length === 0) return leaves.has(term) ? [term] : [];
  const below = term.children.flatMap((child) => together(child, leaves));
  return below.length === term.children.length && below.every((one, index) => one === term.children[index])
    ? [term]
    : below;
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

function dependsOn(context: Context, norm: Norm, definition: string): boolean {
  return reachesOf(context, norm).some((reach) => regionTurnsOn(context.compiled, reach).includes(definition));
}

/** The acts that a norm reaches, or by which each State owes what it lays down. */
function reachesOf({ compiled: { speakers, duties } }: Context, norm: Norm): Node[] {
  if (!norm.duty) return [speakers.get(norm.name)?.reach ?? none];
  const owed = duties.filter((duty) => duty.norm.key === norm.key);
  return owed.flatMap(({ owners }) => owners.map(({ triggered }) => triggered));
}

function tell(
  context: Context,
  definition: Definition,
  facet: Facet,
  { including, excluding, value, groups }: Difference,
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
      only: groups.map(({ versions, terms }) => ({
        readers: versions.flatMap((version) => readersOf(context, definition, version)),
        terms: terms.map(messages.clauses.term),
      })),
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
