import type { Placed } from '../syntax/ast';
import type { VersionBody } from './definitions';
import type { Choice, Definition, Item, Option, Passage, Problem, Term, Version } from './model';
import { exactPhrase, normalise, wordsIn } from './phrases';
import { placeFault } from './problems';
import { spanOf } from './reading';
import type { Vocabulary } from './vocabulary';

/** One `define` at its place, its brackets settled. */
export interface PlacedVersion {
  readonly at: Placed;
  /** The same object as long as what the version says is the same. */
  readonly body: VersionBody;
  /** The definitions that it uses, by compared name. */
  readonly uses: readonly string[];
}

/** What of the unit decides which versions count. */
export interface VersionContext {
  readonly vocabulary: Vocabulary;
  readonly parties: readonly string[];
  readonly allStates: boolean;
  readonly hasAccord: boolean;
  readonly date: string | undefined;
  readonly facetOf: (key: string) => string | undefined;
  /** An object that stays the same as long as its parts do. */
  readonly keyFor: (first: Placed, parts: readonly unknown[]) => object;
}

interface Result {
  readonly definitions: Map<string, Definition>;
  readonly choices: readonly Choice[];
  readonly problems: Problem[];
}

/** Brings the versions of each definition together and finds those that are in force and that a Party goes by. */
export function assembleDefinitions(versions: readonly PlacedVersion[], context: VersionContext): Result {
  const problems: Problem[] = [];
  const choices: Choice[] = [];
  const definitions = new Map<string, Definition>();
  const groups = new Map<string, PlacedVersion[]>();
  for (const version of versions) {
    const key = normalise(version.body.name);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(version);
    else groups.set(key, [version]);
  }
  const cycles = findCycles(groups);
  for (const [key, group] of groups) {
    const cycle = cycles.get(key);
    if (cycle) tellCycle(key, group, cycle, groups, problems);
    const facet = context.facetOf(key);
    if (facet === undefined) continue;
    tellSameTerm(group, facet, context.vocabulary, problems);
    const force = inForce(group, context, problems);
    const definition = makeDefinition(group, force, facet, context, cycle);
    definitions.set(definition.name, definition);
    if (definition.candidates.length > 1) choices.push(choiceOf(definition));
  }
  return { definitions, choices, problems };
}

/** A definition wins over a term of its name, and the term can then not be said any more. */
function tellSameTerm(
  group: readonly PlacedVersion[],
  facet: string,
  vocabulary: Vocabulary,
  problems: Problem[],
): void {
  const [first] = group;
  const entry = first && exactPhrase(vocabulary.terms.get(facet), wordsIn(first.body.name));
  if (!first || entry?.set.kind !== 'term') return;
  const { term } = entry.set as { term: Term };
  const data = { kind: 'definition', words: first.body.name, facet };
  problems.push(
    placeFault({ code: 'duplicate-name', span: first.body.nameSpan, data, related: [term.source] }, first.at),
  );
}

/** The versions in force on the accord's date, of two of one reader the first. */
function inForce(group: readonly PlacedVersion[], context: VersionContext, problems: Problem[]): PlacedVersion[] {
  const { date, hasAccord } = context;
  const force: PlacedVersion[] = [];
  const readBy = new Map<string, PlacedVersion>();
  for (const version of group) {
    const { from, until, datedSpan, name, nameSpan, readers } = version.body;
    if (datedSpan && hasAccord && date === undefined) {
      problems.push(
        placeFault(
          { code: 'definition-versions', span: datedSpan, data: { words: name, reason: 'no date' } },
          version.at,
        ),
      );
    }
    if (datedSpan && (date === undefined || (from ?? date) > date || (until ?? date) < date)) {
      if (hasAccord) continue;
    }
    // Without an accord no date picks, and dated versions may follow one another.
    const tell = hasAccord || !datedSpan;
    const codes = readers.length > 0 ? readers.map(({ code }) => code) : [''];
    let counts = false;
    for (const code of codes) {
      const first = readBy.get(code);
      if (!first) {
        if (tell) readBy.set(code, version);
        counts = true;
        continue;
      }
      const span = readers.find((reader) => reader.code === code)?.span ?? nameSpan;
      const data = { words: name, reason: 'two in force', reader: code };
      const related: Passage[] = [{ at: first.at, span: first.body.nameSpan }];
      if (tell) problems.push(placeFault({ code: 'definition-versions', span, data, related }, version.at));
    }
    if (counts) force.push(version);
  }
  return force;
}

function makeDefinition(
  group: readonly PlacedVersion[],
  force: readonly PlacedVersion[],
  facet: string,
  context: VersionContext,
  cycle: ReadonlySet<string> | undefined,
): Definition {
  const [first] = group as [PlacedVersion, ...PlacedVersion[]];
  const versions = force.map((version): Version => makeVersion(version, cycle));
  const governedBy = force.map(({ body }) => body.governedBy).find((name) => name !== undefined);
  const candidates = governedBy === undefined ? candidatesAmong(versions, context) : [];
  const parts = [
    facet,
    governedBy,
    cycle && [...cycle].join('\n'),
    candidates.join(),
    ...force.map(({ body }) => body),
  ];
  return {
    key: context.keyFor(first.at, parts),
    name: first.body.name,
    facet,
    versions,
    ...(governedBy !== undefined && { governedBy }),
    candidates,
  };
}

function makeVersion({ at, body }: PlacedVersion, cycle: ReadonlySet<string> | undefined): Version {
  const { readers, from, until, items, nameSpan, title, prose } = body;
  return {
    readers: readers.map(({ code }) => code),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    items: cycle ? items.map((item) => outsideCycle(item, cycle)) : items,
    at,
    nameSpan,
    ...(title !== undefined && { title }),
    prose,
  };
}

/** For each Party its own version or else the common one; where the Parties are all States, every version. */
function candidatesAmong(versions: readonly Version[], { parties, allStates }: VersionContext): number[] {
  if (allStates) return versions.map((_, index) => index);
  const common = versions.findIndex(({ readers }) => readers.length === 0);
  const read = parties.map((party) => {
    const own = versions.findIndex(({ readers }) => readers.includes(party));
    return own >= 0 ? own : common;
  });
  return [...new Set(read)].filter((index) => index >= 0).sort((a, b) => a - b);
}

function choiceOf({ name, versions, candidates }: Definition): Choice {
  const chosen = candidates.map((index) => versions[index]).filter((version) => version !== undefined);
  return {
    name,
    kind: 'definition',
    options: chosen.map(
      ({ readers, items }): Option => ({
        by: [...readers].sort(),
        text: items.map(({ text }) => text).join(', '),
        nothing: false,
      }),
    ),
    places: chosen.map(({ at, nameSpan }) => ({ at, span: nameSpan })),
  };
}

// ---- cycles ----------------------------------------------------------------------------------------------------

/** The definitions that lead back to themselves, each with those that it leads back through. */
function findCycles(groups: ReadonlyMap<string, readonly PlacedVersion[]>): Map<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>();
  for (const [key, group] of groups) {
    const used = group.flatMap((version) => version.uses).filter((one) => groups.has(one));
    if (used.length > 0) uses.set(key, new Set(used));
  }
  const reach = (from: string): Set<string> => {
    const reached = new Set<string>();
    const open = [from];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      for (const next of uses.get(key) ?? []) {
        if (reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    return reached;
  };
  const cycles = new Map<string, ReadonlySet<string>>();
  for (const key of uses.keys()) {
    const reached = reach(key);
    if (!reached.has(key)) continue;
    cycles.set(
      key,
      new Set([...reached].filter((other) => other === key || (uses.has(other) && reach(other).has(key)))),
    );
  }
  return cycles;
}

/** Tells a cycle once, on the words that lead into it in the first of its definitions. */
function tellCycle(
  key: string,
  group: readonly PlacedVersion[],
  cycle: ReadonlySet<string>,
  groups: ReadonlyMap<string, readonly PlacedVersion[]>,
  problems: Problem[],
): void {
  const first = [...groups.keys()].find((one) => cycle.has(one));
  if (first !== key) return;
  const members = [...groups].filter(([one]) => cycle.has(one));
  const names = members.map(([, [version]]) => version?.body.name ?? '');
  for (const { at, body } of group) {
    const item = body.items.find((one) => outsideCycle(one, cycle) !== one);
    if (!item) continue;
    const span = item.span.to > item.span.from ? item.span : spanOf([], body.nameSpan);
    problems.push(placeFault({ code: 'definition-cycle', span, data: { words: body.name, names } }, at));
    return;
  }
}

/** An item without what leads back into a cycle: that names nothing. */
function outsideCycle(item: Item, cycle: ReadonlySet<string>): Item {
  const leadsBack = (set: Item['head']) => set.kind === 'definition' && cycle.has(normalise(set.name));
  if (!leadsBack(item.head) && !item.less.some(({ set }) => leadsBack(set))) return item;
  return {
    ...item,
    head: leadsBack(item.head) ? { kind: 'unknown', text: item.text } : item.head,
    less: item.less.filter(({ set }) => !leadsBack(set)),
  };
}
