import type { Declaration, Placed } from '../syntax/ast';
import type { Assembly } from './assemble';
import { lastFew, remembered, sameList } from './cache';
import { type Bracketed, settleChoices } from './choices';
import { definedNames } from './definedNames';
import { assembleDefinitions, type PlacedVersion } from './definitionVersions';
import { duplicateNames } from './duplicates';
import { tooManyStates } from './incidentStates';
import { rememberLink } from './linked';
import type { Accord, Norm, Problem, Unit } from './model';
import { makeNames, type Names } from './names';
import { type Parties, partiesOf } from './parties';
import { normalise } from './phrases';
import { sorter } from './place';
import { type AccordReading, type PlainReading, readAccordNode, readPlain } from './plainReadings';
import { type NormNames, normNames } from './precedence';
import { placeFault } from './problems';
import { isProvision } from './provisions';
import { createReadings, type Readings, settle } from './readings';
import {
  eachFlagged,
  type FileRecords,
  flag,
  forgetRecords,
  gather,
  givenName,
  isSpecial,
  newTallies,
  nextRecords,
  normsOf,
  type Record,
  settleAt,
  type Tallies,
} from './records';
import { contentsOf, type FileContents } from './uses';
import { buildVocabulary, type Vocabulary } from './vocabulary';
import { inOrder, tellPrecedence, tellWhole } from './wholeProblems';

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
    vocabularyLists: lastFew(fewUnits),
    vocabularies: lastFew(fewUnits),
    parties: lastFew(fewUnits),
    defined: lastFew(fewUnits),
    names: lastFew(fewUnits),
    units: lastFew(fewUnits),
    plain: new WeakMap(),
    accords: new WeakMap(),
    definitionKeys: new WeakMap(),
    read: createReadings(),
  };
  return (assembly) => linkUnit(assembly, memory);
}

type Few<V> = (parts: readonly unknown[], make: () => V) => V;

interface Memory {
  readonly vocabularyLists: Few<Vocabulary>;
  readonly vocabularies: Few<Vocabulary>;
  readonly parties: Few<Parties>;
  readonly defined: Few<ReturnType<typeof definedNames>>;
  readonly names: Few<Names>;
  readonly units: Few<UnitMemory>;
  readonly plain: WeakMap<Declaration, PlainReading>;
  readonly accords: WeakMap<Declaration, WeakMap<Vocabulary, AccordReading>>;
  readonly definitionKeys: WeakMap<Declaration, { parts: readonly unknown[]; key: object }[]>;
  readonly read: Readings;
}

/** What the last version of a unit was made of. */
interface UnitMemory {
  files: Map<string, FileRecords>;
  readonly tallies: Tallies;
  order: string;
  normNames: NormNames | undefined;
  normsChanged: number;
  /** The names among which words of precedence were resolved. */
  settledWith: NormNames | undefined;
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
  const parties = partiesOf(accordAt, accord, vocabulary, memory.parties);
  const defines = contents.flatMap(({ definitions }) => definitions.map(({ node }) => node));
  const defined = memory.defined([vocabulary, ...defines], () => definedNames(defines, vocabulary));
  const incomplete = missing || vocabulary.facets.length === 0;
  const names = memory.names([vocabulary, parties.table, incomplete, ...definedParts(defined)], () =>
    makeNames(vocabulary, parties.table, defined, incomplete),
  );
  if (accordAt && accord) for (const fault of accord.faults) problems.push(placeFault(fault, accordAt));

  // ---- every declaration by itself
  const last = memory.units([files[0]?.file], newUnitMemory);
  const records = recordsOf(files, contents, names, last, memory);
  const known = normNamesOf(records, last);

  // ---- what they are to each other
  const earlier = last.tallies.names.repeated > 0 ? tellDuplicates(records, problems) : new Map<Placed, number>();
  const { choices, brackets } = settleSpecial(records, earlier, defined, known, last, problems);
  const gathered = gather(records);
  problems.push(...gathered.problems);

  const partyCodes = parties.states.map(({ code }) => code);
  const allStates = accord?.allStates ?? false;
  const versions: PlacedVersion[] = [];
  eachFlagged(records, flag.version, ({ entry, variant }, at) => {
    if (variant?.version) versions.push({ at, body: variant.version, uses: entry?.read.definitions ?? [] });
  });
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
  for (const choice of definitions.choices) choices.set(choice.name, choice);

  const dimensions = vocabulary.facets.filter(({ describesNorms }) => !describesNorms);
  const anonymous = dimensions.filter(({ values }) => values === 'States').length;
  const states = leafStates(partyCodes, last.tallies, anonymous);
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
    norms: normsOf<Norm>(records),
    ...otherProvisions(records),
    preamble: gathered.preamble,
    finalClauses: gathered.finalClauses,
    choices,
    problems,
  };
  if (last.tallies.duties > 0) tellPrecedence(records, unit, problems);
  const leaves = new Set(states);
  for (const incident of unit.incidents) problems.push(...tooManyStates(incident, leaves, anonymous));
  tellWhole(assembly, contents, unit, missing, problems);
  inOrder(problems, unit.files);
  rememberLink(unit, { assembly, names, normNames: known, settled: brackets });
  return unit;
}

/** What stands alone depends on no norm's name. */
const noNorms = normNames([]);

// ---- declarations ----------------------------------------------------------------------------------------------

const newUnitMemory = (): UnitMemory => ({
  files: new Map(),
  tallies: newTallies(),
  order: '',
  normNames: undefined,
  normsChanged: -1,
  settledWith: undefined,
});

/** The records of every file, from those of the last version of the unit. */
function recordsOf(
  files: Assembly['files'],
  contents: readonly FileContents[],
  names: Names,
  last: UnitMemory,
  memory: Memory,
): FileRecords[] {
  const make = ({ node }: Placed, among: Names, before: Record | undefined): Record => {
    if (!isProvision(node.keyword)) return before ?? { plain: plainReading(node, memory) };
    const entry = memory.read(node, among);
    if (before?.entry === entry) return before;
    const record: Record = { entry };
    if (!isSpecial(record)) record.variant = settle(entry, [], noNorms);
    return record;
  };
  const next = new Map<string, FileRecords>();
  const records = files.map(({ file }, index) => {
    const made = nextRecords(last.files.get(file), contents[index] as FileContents, names, make, last.tallies);
    next.set(file, made);
    return made;
  });
  for (const [file, gone] of last.files) if (!next.has(file)) forgetRecords(gone, last.tallies);
  last.files = next;
  const order = files.map(({ file }) => file).join('\n');
  if (order !== last.order) last.tallies.normsChanged++;
  last.order = order;
  return records;
}

function normNamesOf(records: readonly FileRecords[], last: UnitMemory): NormNames {
  if (last.normNames && last.normsChanged === last.tallies.normsChanged) return last.normNames;
  const names: string[] = [];
  for (const { records: list } of records) {
    for (const { entry } of list) if (entry?.read.kind === 'norm') names.push(entry.read.body.name);
  }
  last.normsChanged = last.tallies.normsChanged;
  last.normNames = normNames(names);
  return last.normNames;
}

// ---- names of the unit -----------------------------------------------------------------------------------------

/** The vocabulary of some declarations; where only their places changed it moves along. */
function vocabularyOf(lists: readonly (readonly Placed[])[], memory: Memory, problems: Problem[]): Vocabulary {
  const placed = lists.flat();
  const vocabulary = memory.vocabularyLists(lists, () => {
    const nodes = placed.map(({ node }) => node);
    return memory.vocabularies(nodes, () => buildVocabulary(placed));
  });
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

/** What of the defined names other declarations depend on. */
const definedParts = (defined: ReturnType<typeof definedNames>): string[] =>
  [...defined.values()].map(({ name, facet }) => `${name}\n${facet ?? ''}`);

function plainReading(node: Declaration, { plain }: Memory): PlainReading {
  return remembered(plain, node, () => readPlain(node));
}

function placeAccord(at: Placed, read: AccordReading): Accord {
  const { kind, name, title, titleSpan, form, date, status, texts, labels, leavesOut, buildsOn, prose } = read;
  return {
    at,
    kind,
    ...(name !== undefined && { name }),
    title,
    titleSpan,
    ...(form !== undefined && { form }),
    ...(date !== undefined && { date }),
    ...(status !== undefined && { status }),
    texts,
    labels,
    leavesOut,
    buildsOn,
    prose,
  };
}

// ---- names and choices -----------------------------------------------------------------------------------------

/** Tells names that are given twice, and says of each declaration how many had its name before. */
function tellDuplicates(files: readonly FileRecords[], problems: Problem[]): Map<Placed, number> {
  const named = files.flatMap(({ records, placed }) =>
    records.flatMap(({ entry }, index) => {
      const given = entry && givenName(entry.read);
      return given ? [{ ...given, at: placed[index] as Placed }] : [];
    }),
  );
  const { problems: told, earlier } = duplicateNames(named);
  problems.push(...told);
  return new Map(named.map(({ at }, index) => [at, earlier[index] ?? 0]));
}

/** Names the brackets, resolves precedence and says what every declaration that depends on others is in the unit. */
function settleSpecial(
  files: readonly FileRecords[],
  earlier: ReadonlyMap<Placed, number>,
  defined: ReturnType<typeof definedNames>,
  known: NormNames,
  last: UnitMemory,
  problems: Problem[],
) {
  const bracketed: Bracketed[] = [];
  eachFlagged(files, flag.bracketed, (record, at) => {
    const owner = bracketedOf(record, at, earlier.get(at) ?? 0, defined);
    if (owner) bracketed.push(owner);
  });
  const taken = new Set([...defined.values()].map(({ name }) => name));
  const settled = settleChoices(bracketed, taken);
  problems.push(...settled.problems);
  const outcomes = new Map(bracketed.map(({ at }, index) => [at, settled.settled[index]]));
  const settleOne = ({ entry }: Record, at: Placed, index: number, file: FileRecords): void => {
    if (!entry) return;
    const outcome = outcomes.get(at);
    settleAt(file, index, settle(entry, outcome?.brackets ?? [], known), outcome?.proposal);
  };
  eachFlagged(files, flag.bracketed, settleOne);
  if (last.settledWith !== known) eachFlagged(files, flag.precedence, settleOne);
  else
    for (const file of files)
      for (const index of file.added)
        if (((file.flags[index] ?? 0) & flag.precedence) !== 0)
          settleOne(file.records[index] as Record, file.placed[index] as Placed, index, file);
  last.settledWith = known;
  const brackets = new Map([...outcomes].map(([at, outcome]) => [at, outcome?.brackets ?? []]));
  return { choices: settled.choices, brackets };
}

function bracketedOf(
  { entry }: Record,
  at: Placed,
  before: number,
  defined: ReturnType<typeof definedNames>,
): Bracketed | undefined {
  const read = entry?.read;
  if (read?.kind !== 'norm' && read?.kind !== 'define') return undefined;
  const proposedBy = read.kind === 'norm' ? read.body.proposedBy : undefined;
  if (read.brackets.length === 0 && !proposedBy) return undefined;
  const { name, prose } = read.body;
  const display = read.kind === 'define' ? (defined.get(normalise(name))?.name ?? name) : name;
  const prefix = before > 0 ? `${display} (${before + 1})` : display;
  return { at, prefix, brackets: read.brackets, prose, ...(proposedBy && { proposedBy }) };
}

function definitionKey({ node }: Placed, parts: readonly unknown[], { definitionKeys }: Memory): object {
  const known = definitionKeys.get(node) ?? [];
  const found = known.find((one) => sameList(one.parts, parts));
  const entry = found ?? { parts, key: {} };
  definitionKeys.set(node, [entry, ...known.filter((one) => one !== entry)].slice(0, fewUnits));
  return entry.key;
}

/** Parties, then every other State that a norm or a definition names, then the anonymous ones. */
function leafStates(parties: readonly string[], { states }: Tallies, anonymous: number): string[] {
  const others = [...states.texts()].filter((code) => !parties.includes(code)).sort();
  const unnamed = Array.from({ length: anonymous }, (_, index) => `State ${String.fromCharCode(65 + index)}`);
  return [...parties, ...others, ...unnamed];
}

// ---- provisions ------------------------------------------------------------------------------------------------

function otherProvisions(records: readonly FileRecords[]): ReturnType<typeof sorter>['lists'] {
  const { lists, add } = sorter();
  eachFlagged(records, flag.other, ({ variant }, _, index, { provisions }) => {
    if (variant) add(variant, provisions[index]);
  });
  return lists;
}
