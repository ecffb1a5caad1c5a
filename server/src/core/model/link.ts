import type { Declaration, Placed } from '../syntax/ast';
import { partyStates } from './accords';
import type { Assembly } from './assemble';
import { lastFew, remembered, sameList } from './cache';
import { settleChoices } from './choices';
import { definedNames } from './definedNames';
import { assembleDefinitions } from './definitionVersions';
import { duplicateNames, type GivenName } from './duplicates';
import { tooManyStates } from './incidentStates';
import { rememberLink } from './linked';
import type { Accord, Choice, FreeClause, Norm, Problem, State, Unit } from './model';
import { makeNames, type Names, withParties } from './names';
import { normalise } from './phrases';
import { type AccordReading, freeClauses, type PlainReading, readAccordNode, readPlain } from './plainReadings';
import { dutiesInPrecedence, type NormNames, normNames } from './precedence';
import { placeFault } from './problems';
import { isProvision } from './provisions';
import { createReadings, type Entry, problemsOf, type Readings, settle, type Variant } from './readings';
import { contentsOf } from './uses';
import { buildVocabulary, type MovingPassage, type Vocabulary } from './vocabulary';

/** Makes a unit of the files of an assembly. */
export type Linker = (assembly: Assembly) => Unit;

/** How many units with other libraries or Parties one linker serves without reading anything twice. */
const fewUnits = 8;

/**
 * A linker remembers what it read: given the next version of the files it reads only the declarations that changed, and
 * those that use a word which now means something else.
 */
export function createLinker(): Linker {
  const memory: Memory = {
    vocabularies: lastFew(fewUnits),
    parties: lastFew(fewUnits),
    defined: lastFew(fewUnits),
    names: lastFew(fewUnits),
    normNames: lastFew(fewUnits),
    plain: new WeakMap(),
    accords: new WeakMap(),
    definitionKeys: new WeakMap(),
    read: createReadings(),
  };
  return (assembly) => linkUnit(assembly, memory);
}

type Few<V> = (parts: readonly unknown[], make: () => V) => V;

interface Memory {
  readonly vocabularies: Few<Vocabulary>;
  readonly parties: Few<PartyMemory>;
  readonly defined: Few<ReturnType<typeof definedNames>>;
  readonly names: Few<Names>;
  readonly normNames: Few<NormNames>;
  readonly plain: WeakMap<Declaration, PlainReading>;
  readonly accords: WeakMap<Declaration, WeakMap<Vocabulary, AccordReading>>;
  readonly definitionKeys: WeakMap<Declaration, { parts: readonly unknown[]; key: object }[]>;
  readonly read: Readings;
}

interface PartyMemory {
  readonly states: readonly State[];
  readonly table: Vocabulary['states'];
  readonly passages: readonly MovingPassage[];
}

/** A provision on its way into the unit. */
interface Linked {
  readonly at: Placed;
  readonly entry: Entry;
  variant?: Variant;
}

function linkUnit(assembly: Assembly, memory: Memory): Unit {
  const { files } = assembly;
  const problems: Problem[] = [...assembly.problems];
  const contents = files.map(contentsOf);
  const vocabulary = vocabularyOf(
    contents.map((one) => one.vocabulary),
    memory,
    problems,
  );
  const missing = assembly.problems.some(({ code }) => code === 'unknown-name');

  // ---- the accord, its Parties and the names that it makes known
  const accordAt = contents.flatMap(({ accords }) => accords)[0];
  const accord = accordAt && accordReading(accordAt.node, vocabulary, memory);
  const parties = partiesOf(accordAt, accord, vocabulary, memory);
  const defines = contents.flatMap(({ definitions }) => definitions.map(({ node }) => node));
  const defined = memory.defined([vocabulary, ...defines], () => definedNames(defines, vocabulary));
  const incomplete = missing || vocabulary.facets.length === 0;
  const names = memory.names([vocabulary, parties.table, incomplete, ...definedParts(defined)], () =>
    makeNames(vocabulary, parties.table, defined, incomplete),
  );

  // ---- every declaration by itself
  const linked: Linked[] = [];
  const preamble: FreeClause[] = [];
  const finalClauses: FreeClause[] = [];
  for (const { others } of contents) {
    for (const at of others) {
      if (isProvision(at.node.keyword)) {
        linked.push({ at, entry: memory.read(at.node, names) });
        continue;
      }
      const plain = plainReading(at.node, memory);
      for (const fault of plain.faults) problems.push(placeFault(fault, at));
      if (plain.clauses.length > 0) {
        (at.node.keyword === 'preamble' ? preamble : finalClauses).push(...freeClauses(at, plain));
      }
    }
  }
  if (accordAt && accord) for (const fault of accord.faults) problems.push(placeFault(fault, accordAt));

  // ---- what they are to each other
  const duplicates = duplicateNames(givenNames(linked));
  problems.push(...duplicates.problems);
  const settled = settleAll(linked, duplicates.earlier, defined, memory);
  problems.push(...settled.problems);
  for (const { variant, at } of linked) if (variant) problems.push(...problemsOf(variant, at));

  const partyCodes = parties.states.map(({ code }) => code);
  const allStates = accord?.allStates ?? false;
  const versions = linked.flatMap(({ at, entry, variant }) =>
    variant?.version ? [{ at, body: variant.version, uses: entry.read.definitions }] : [],
  );
  const definitions = assembleDefinitions(versions, {
    vocabulary,
    parties: partyCodes,
    allStates,
    hasAccord: accord !== undefined,
    date: accord?.date,
    facetOf: (key) => defined.get(key)?.facet,
    keyFor: (first, parts) => definitionKey(first, parts, memory),
  });
  problems.push(...definitions.problems);
  const choices = settled.choices;
  for (const choice of definitions.choices) choices.set(choice.name, choice);

  const dimensions = vocabulary.facets.filter(({ describesNorms }) => !describesNorms);
  const anonymous = dimensions.filter(({ values }) => values === 'States').length;
  const states = leafStates(partyCodes, linked, anonymous);
  const unit: Unit = {
    files: files.map(({ file }) => file),
    ...(accordAt && accord && { accord: placeAccord(accordAt, accord) }),
    parties: allStates ? states : partyCodes,
    allStates,
    states,
    anonymous,
    stateNames: parties.table.byCode,
    facets: vocabulary.facets,
    cautions: vocabulary.cautions,
    definitions: definitions.definitions,
    ...sortProvisions(linked, settled.proposals),
    preamble,
    finalClauses,
    choices,
    problems,
  };
  tellPrecedence(unit, problems);
  const leaves = new Set(states);
  for (const incident of unit.incidents) problems.push(...tooManyStates(incident, leaves, anonymous));
  tellWhole(assembly, contents, unit, missing, problems);
  inOrder(problems, unit.files);
  rememberLink(unit, { assembly, names, normNames: settled.normNames, settled: settled.brackets });
  return unit;
}

// ---- vocabulary and Parties ------------------------------------------------------------------------------------

/** The vocabulary of some declarations; where only their places changed it moves along. */
function vocabularyOf(lists: readonly (readonly Placed[])[], memory: Memory, problems: Problem[]): Vocabulary {
  const placed = lists.flat();
  const vocabulary = memory.vocabularies(
    placed.map(({ node }) => node),
    () => buildVocabulary(placed),
  );
  placed.forEach((at, index) => {
    const passage = vocabulary.passages[index];
    if (passage && passage.at !== at) passage.at = at;
  });
  for (const [index, faults] of vocabulary.faults) {
    const at = placed[index];
    if (at) for (const fault of faults) problems.push(placeFault(fault, at));
  }
  return vocabulary;
}

function accordReading(node: Declaration, vocabulary: Vocabulary, { accords }: Memory): AccordReading {
  const known = remembered(accords, node, () => new WeakMap<Vocabulary, AccordReading>());
  return remembered(known, vocabulary, () => readAccordNode(node, vocabulary.states));
}

function partiesOf(
  at: Placed | undefined,
  accord: AccordReading | undefined,
  vocabulary: Vocabulary,
  memory: Memory,
): PartyMemory {
  const parties = memory.parties(
    [vocabulary, ...(accord?.parties ?? []).map(({ code, name }) => `${code}\n${name ?? ''}`)],
    () => {
      const passages: MovingPassage[] = [];
      const states = partyStates(accord?.parties ?? [], vocabulary.states, (span) => {
        const passage: MovingPassage = { at: at as Placed, span };
        passages.push(passage);
        return passage;
      });
      return { states, passages, table: withParties(vocabulary.states, states) };
    },
  );
  if (!at || !accord) return parties;
  for (const state of parties.states) {
    const passage = parties.passages.find((one) => one === state.source);
    const written = accord.parties.find(({ code }) => code === state.code);
    if (passage && written) Object.assign(passage, { at, span: written.span });
  }
  return parties;
}

/** What of the defined names other declarations depend on. */
const definedParts = (defined: ReturnType<typeof definedNames>): string[] =>
  [...defined.values()].map(({ name, facet }) => `${name}\n${facet ?? ''}`);

function plainReading(node: Declaration, { plain }: Memory): PlainReading {
  return remembered(plain, node, () => readPlain(node));
}

function placeAccord(at: Placed, { kind, title, titleSpan, form, date, status, texts, prose }: AccordReading): Accord {
  return {
    at,
    kind,
    title,
    titleSpan,
    ...(form !== undefined && { form }),
    ...(date !== undefined && { date }),
    ...(status !== undefined && { status }),
    texts,
    prose,
  };
}

// ---- names and choices -----------------------------------------------------------------------------------------

function givenNames(linked: readonly Linked[]): GivenName[] {
  return linked.flatMap(({ at, entry: { read } }): GivenName[] => {
    if (read.kind === 'define' || read.kind === 'mandate') return [];
    return [{ kind: read.kind, name: read.body.name, span: read.body.nameSpan, at }];
  });
}

/** Names the brackets, resolves precedence and gives every declaration its variant. */
function settleAll(
  linked: readonly Linked[],
  earlier: readonly number[],
  defined: ReturnType<typeof definedNames>,
  memory: Memory,
) {
  let named = 0;
  const norms: string[] = [];
  const bracketed = linked.flatMap((one) => {
    const { read } = one.entry;
    const before = read.kind === 'define' || read.kind === 'mandate' ? 0 : (earlier[named++] ?? 0);
    if (read.kind === 'norm' && before === 0) norms.push(read.body.name);
    const proposedBy = read.kind === 'norm' ? read.body.proposedBy : undefined;
    if (read.kind !== 'norm' && read.kind !== 'define') return [];
    if (read.brackets.length === 0 && !proposedBy) return [];
    const { name, prose } = read.body;
    const display = read.kind === 'define' ? (defined.get(normalise(name))?.name ?? name) : name;
    const prefix = before > 0 ? `${display} (${before + 1})` : display;
    return [{ one, owner: { at: one.at, prefix, brackets: read.brackets, prose, ...(proposedBy && { proposedBy }) } }];
  });
  const taken = new Set([...defined.values()].map(({ name }) => name));
  const { settled, choices, problems } = settleChoices(
    bracketed.map(({ owner }) => owner),
    taken,
  );
  const known = memory.normNames(norms, () => normNames(norms));
  const proposals = new Map<Linked, string>();
  const brackets = new Map<Placed, (typeof settled)[number]['brackets']>();
  bracketed.forEach(({ one }, index) => {
    const outcome = settled[index];
    if (!outcome) return;
    one.variant = settle(one.entry, outcome.brackets, known);
    brackets.set(one.at, outcome.brackets);
    if (outcome.proposal !== undefined) proposals.set(one, outcome.proposal);
  });
  for (const one of linked) one.variant ??= settle(one.entry, [], known);
  return { choices: choices as Map<string, Choice>, problems, proposals, normNames: known, brackets };
}

function definitionKey({ node }: Placed, parts: readonly unknown[], { definitionKeys }: Memory): object {
  const known = definitionKeys.get(node) ?? [];
  const found = known.find((one) => sameList(one.parts, parts));
  const entry = found ?? { parts, key: {} };
  definitionKeys.set(node, [entry, ...known.filter((one) => one !== entry)].slice(0, fewUnits));
  return entry.key;
}

/** Parties, then every other State that a norm or a definition names, then the anonymous ones. */
function leafStates(parties: readonly string[], linked: readonly Linked[], anonymous: number): string[] {
  const others = new Set<string>();
  for (const { entry } of linked) {
    const { kind, states } = entry.read;
    if (states.length === 0 || (kind !== 'norm' && kind !== 'define')) continue;
    for (const code of states) if (!parties.includes(code)) others.add(code);
  }
  const unnamed = Array.from({ length: anonymous }, (_, index) => `State ${String.fromCharCode(65 + index)}`);
  return [...parties, ...[...others].sort(), ...unnamed];
}

// ---- provisions ------------------------------------------------------------------------------------------------

type Sorted = Pick<Unit, 'norms' | 'leftOpen' | 'concerns' | 'impossible' | 'incidents' | 'mandates'>;

function sortProvisions(linked: readonly Linked[], proposals: ReadonlyMap<Linked, string>): Sorted {
  const sorted = {
    norms: [] as Sorted['norms'][number][],
    leftOpen: [] as Sorted['leftOpen'][number][],
    concerns: [] as Sorted['concerns'][number][],
    impossible: [] as Sorted['impossible'][number][],
    incidents: [] as Sorted['incidents'][number][],
    mandates: [] as Sorted['mandates'][number][],
  };
  for (const one of linked) {
    const { at, variant } = one;
    if (!variant) continue;
    const { read, key } = variant;
    switch (read.kind) {
      case 'norm':
        sorted.norms.push(
          placedOnce(variant, at, proposals.get(one), () => placeNorm(variant, at, proposals.get(one))),
        );
        break;
      case 'left open':
        sorted.leftOpen.push(placedOnce(variant, at, undefined, () => ({ ...withoutAnswers(read.body), key, at })));
        break;
      case 'impossible':
        sorted.impossible.push(placedOnce(variant, at, undefined, () => ({ ...withoutAnswers(read.body), key, at })));
        break;
      case 'concern':
        sorted.concerns.push(placedOnce(variant, at, undefined, () => ({ ...read.body, key, at })));
        break;
      case 'incident':
        sorted.incidents.push(placedOnce(variant, at, undefined, () => ({ ...read.body, key, at })));
        break;
      case 'mandate':
        sorted.mandates.push(placedOnce(variant, at, undefined, () => ({ ...read.body, key, at })));
        break;
      case 'define':
        break;
    }
  }
  return sorted;
}

/** A declaration that neither changed nor moved is the same object as before. */
function placedOnce<T>(variant: Variant, at: Placed, proposal: string | undefined, make: () => T): T {
  const { placed } = variant;
  if (placed?.at === at && placed.proposal === proposal) return placed.provision as T;
  const provision = make();
  variant.placed = { at, proposal, provision };
  return provision;
}

const withoutAnswers = <T extends { readonly answeredBy: unknown }>({
  answeredBy: _,
  ...rest
}: T): Omit<T, 'answeredBy'> => rest;

function placeNorm({ norm, key, precedence }: Variant, at: Placed, proposal: string | undefined): Norm {
  const { proposedBy: _, precedence: __, ...body } = norm as NonNullable<Variant['norm']>;
  return { ...body, key, at, precedence, ...(proposal !== undefined && { proposal }) };
}

// ---- problems of the whole -------------------------------------------------------------------------------------

function tellPrecedence({ norms }: Unit, problems: Problem[]): void {
  let duties: Set<string> | undefined;
  for (const norm of norms) {
    if (norm.precedence.length === 0) continue;
    duties ??= new Set(norms.filter(({ duty }) => duty).map(({ name }) => name));
    if (norm.duty || duties.size > 0) problems.push(...dutiesInPrecedence(norm, norm.at, duties));
  }
}

function tellWhole(
  { files }: Assembly,
  contents: readonly ReturnType<typeof contentsOf>[],
  unit: Unit,
  missing: boolean,
  problems: Problem[],
): void {
  for (const { accords } of contents) {
    for (const at of accords) {
      if (at === unit.accord?.at || !unit.accord) continue;
      const related = [{ at: unit.accord.at, span: unit.accord.titleSpan }];
      const data = { words: at.node.keyword, reason: 'same file' };
      problems.push(placeFault({ code: 'second-accord', span: at.node.keywordSpan, data, related }, at));
    }
  }
  if (unit.accord && unit.facets.length === 0 && !missing) {
    const { at } = unit.accord;
    problems.push(placeFault({ code: 'no-vocabulary', span: at.node.headerSpan, data: {} }, at));
  }
  for (const file of files) {
    const empty = file.declarations.every(
      ({ node }) => node.keyword === 'opening' && node.lines.length === 0 && node.errors.length === 0,
    );
    if (!empty) continue;
    const at = file.declarations[0] ?? { file: file.file, offset: 0, node: emptyNode };
    problems.push(placeFault({ code: 'nothing-declared', span: { from: 0, to: 0 }, data: {} }, at));
  }
}

const nowhere = { from: 0, to: 0 };
/** Stands for the declarations of a file without any. */
const emptyNode: Declaration = {
  keyword: 'opening',
  keywordSpan: nowhere,
  header: [],
  headerSpan: nowhere,
  lines: [],
  errors: [],
  comments: [],
  text: '',
};

/** In the order of the files and of the text. */
function inOrder(problems: Problem[], files: readonly string[]): void {
  if (problems.length < 2) return;
  const rank = new Map(files.map((file, index) => [file, index]));
  const position = ({ passage: { at, span } }: Problem) => at.offset + span.from;
  const file = ({ passage }: Problem) => rank.get(passage.at.file) ?? files.length;
  problems.sort((a, b) => file(a) - file(b) || position(a) - position(b));
}
