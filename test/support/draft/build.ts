/** Makes a draft of a plan: the unit, and the files whose text means that unit. */
import type {
  Clause,
  Concern,
  Facet,
  Impossible,
  Incident,
  Item,
  LeftOpen,
  Mandate,
  State,
  Unit,
  Verdict,
} from '../../../server/src/core/model/model.ts';
import { passage, placed, provision, span } from '../dummies.ts';
import { partActs, parts } from '../oracle.ts';
import { accordDate, definitionDraft } from './definitions.ts';
import type { ClausePlan, IncidentPlan, ItemPlan, MandatePlan, Plan, SpellingPlan } from './plan.ts';
import { type Declared, normDraft } from './provisions.ts';
import { item, type Material, regionText, takeFacet } from './values.ts';
import { type VocabularyDraft, vocabularyDraft } from './vocabulary.ts';
import { type Place, Writer } from './writer.ts';

export interface Limits {
  readonly maxActs: number;
  readonly maxReadings: number;
  /** The product of acts and readings: what a brute-force evaluation costs. */
  readonly maxPoints: number;
  /** As many States as there can be in the vocabulary's acts; those of the draft where it is left out. */
  readonly mostStates?: number;
}

export const limits: Limits = { maxActs: 300, maxReadings: 64, maxPoints: 5000 };

export interface DraftFile {
  readonly name: 'orchards.norm' | 'accord.norm' | 'incidents.norm' | 'mandates.norm';
  readonly text: string;
}

export interface Draft {
  readonly unit: Unit;
  /** The vocabulary, the accord that uses it, and the files that concern the accord. */
  readonly files: readonly DraftFile[];
}

const partyCodes = ['PL', 'NL', 'FR'];
const otherCodes = ['HU', 'IT'];
const countryNames = new Map([
  ['PL', 'the Republic of Poland'],
  ['NL', 'the Netherlands'],
  ['FR', 'the French Republic'],
  ['HU', 'Hungary'],
  ['IT', 'the Italian Republic'],
]);
const title = 'Accord on Bees and Orchards';
const verdictNames: readonly Verdict[] = [
  'silent',
  'prohibited',
  'discouraged',
  'required',
  'encouraged',
  'permitted',
  'without prejudice',
  'conflicting',
];
const concernNames = ['honey losses', 'lost harvests', 'strangers at night'];

export function build(plan: Plan, within: Partial<Limits> = {}): Draft {
  const { maxActs, maxReadings, maxPoints } = { ...limits, ...within };
  const delegations = partyCodes.slice(0, plan.parties);
  const others = otherCodes.slice(0, plan.others);
  const mostStates = within.mostStates ?? delegations.length + others.length + 2;
  const vocabulary = vocabularyDraft(plan.vocabulary, mostStates, maxActs);
  const mostActs = vocabulary.facets
    .filter((facet) => !facet.describesNorms)
    .reduce((acts, facet) => acts * (facet.values === 'States' ? mostStates : facet.leaves.length), 1);
  const writer = new Writer(delegations, plan.spelling, Math.min(maxReadings, Math.floor(maxPoints / mostActs)));
  const stateNames = new Map(
    [...countryNames].map(([code, name]): [string, State] => [
      code,
      { code, name, labels: new Map(), source: passage('state') },
    ]),
  );
  const definitions = new Map<string, string[]>();
  const on: Material = {
    writer,
    facets: vocabulary.facets,
    terms: vocabulary.terms,
    definitions,
    stateNames: countryNames,
  };
  const inAccord: Omit<Place, 'declaration' | 'keyword'> = {
    when: [],
    brackets: true,
    definitions: true,
    owed: false,
    relative: true,
    codes: [...delegations, ...others],
    names: true,
  };

  const definitionDrafts = plan.definitions.flatMap((each, i) => {
    const parties = plan.allStates ? 'all States' : delegations;
    const draft = definitionDraft(on, each, i, inAccord.codes, parties, inAccord);
    if (draft) definitions.set(draft.model.facet, [...(definitions.get(draft.model.facet) ?? []), draft.model.name]);
    return draft ? [draft] : [];
  });
  const norms = plan.norms.map((each, i) => normDraft(on, each, i, plan.norms.length, inAccord));

  const parties = plan.allStates ? [] : delegations;
  const named = [...writer.namedStates].filter((code) => !parties.includes(code)).sort();
  const states = [...parties, ...named, 'State A', 'State B'];
  const foreign = [...countryNames.keys()].filter((code) => !states.includes(code));

  const vocabularyPlace: Place = {
    ...inAccord,
    declaration: '',
    keyword: '',
    brackets: false,
    definitions: false,
    names: false,
    codes: [...countryNames.keys()],
  };
  const impossible = plan.impossible.map((clauses, i) =>
    declared(on, 'impossible', `nonsense ${i + 1}`, clauses, vocabularyPlace),
  );
  const leftOpen = plan.leftOpen.map((clauses, i) =>
    declared(on, 'left open', `open question ${i + 1}`, clauses, vocabularyPlace),
  );
  const concerns = plan.concerns.map((each, i): Declared<Concern> => {
    const { lines, model } = declared(
      on,
      'concern',
      concernNames[i] ?? `concern ${i + 1}`,
      each.clauses,
      vocabularyPlace,
    );
    const duties = vocabulary.terms.get('duty')?.all ?? [];
    const answeredBy = [...new Set(each.answeredBy.flatMap((pick) => duties[pick % duties.length] ?? []))];
    return {
      lines: answeredBy.length > 0 ? [...lines, `answered by ${answeredBy.map(({ name }) => name).join(', ')}`] : lines,
      model: { ...model, answeredBy },
    };
  });
  const mandateCodes = new Set<string>();
  const mandates = plan.mandates.flatMap((each): Declared<Mandate>[] => {
    const party = delegations[each.party % delegations.length] ?? '';
    if (mandateCodes.has(party)) return [];
    mandateCodes.add(party);
    return [mandateDraft(on, each, party, { ...vocabularyPlace, definitions: true })];
  });
  const incidentPlace: Place = {
    ...vocabularyPlace,
    relative: false,
    codes: [...named, ...parties, ...foreign.slice(0, 2)],
  };

  const unit: Unit = {
    files: ['accord.norm', 'orchards.norm', 'incidents.norm', 'mandates.norm'],
    accord: {
      at: placed('accord', 'accord.norm'),
      kind: 'accord',
      title,
      titleSpan: span,
      form: 'treaty',
      date: accordDate,
      texts: [],
      prose: [],
    },
    parties: plan.allStates ? states : parties,
    allStates: plan.allStates,
    states,
    anonymous: 2,
    stateNames,
    facets: vocabulary.facets,
    impossible: impossible.map(({ model }): Impossible => model),
    cautions: [],
    definitions: new Map(definitionDrafts.map(({ model }) => [model.name, model])),
    norms: norms.map(({ model }) => model),
    leftOpen: leftOpen.map(({ model }): LeftOpen => model),
    concerns: concerns.map(({ model }) => model),
    models: [],
    incidents: [],
    mandates: mandates.map(({ model }) => model),
    choices: writer.choices,
    problems: [],
  };
  // "An incident all of whose acts are impossible is an error": such a one is left out.
  const incidents = plan.incidents
    .map((each, i) => incidentDraft(on, each, `incident-${i + 1}`, incidentPlace))
    .filter(({ model }) => parts(model).some((part) => partActs(unit, part).length > 0));

  const file = (name: DraftFile['name'], ...declarations: readonly (readonly string[])[]): DraftFile => ({
    name,
    text: spell(
      declarations.map((lines) => lines.map((line) => writer.withStatuses(line))),
      plan.spelling,
    ),
  });
  const between = plan.allStates
    ? 'all States'
    : parties.map((code) => `${code} "${countryNames.get(code)}"`).join(', ');
  return {
    unit: { ...unit, incidents: incidents.map(({ model }) => model) },
    files: [
      file(
        'orchards.norm',
        ['vocabulary bees and orchards "Bees and orchards"'],
        ...vocabularyText(vocabulary),
        ...[...countryNames]
          .filter(([code]) => !parties.includes(code))
          .map(([code, name]) => [`state ${code} "${name}"`]),
        ...impossible.map(({ lines }) => lines),
        ...concerns.map(({ lines }) => lines),
      ),
      file(
        'accord.norm',
        [`accord "${title}"`, `between ${between}`, 'form treaty', `date ${accordDate}`, 'uses ./orchards.norm'],
        ...definitionDrafts.map(({ lines }) => lines),
        ...norms.map(({ lines }) => lines),
        ...leftOpen.map(({ lines }) => lines),
      ),
      ...(incidents.length > 0
        ? [file('incidents.norm', ['concerning ./accord.norm'], ...incidents.map(({ lines }) => lines))]
        : []),
      ...(mandates.length > 0
        ? [file('mandates.norm', ['concerning ./accord.norm'], ...mandates.map(({ lines }) => lines))]
        : []),
    ],
  };
}

const withClause = (facets: readonly Facet[]) =>
  facets.filter((facet) => facet.keyword !== undefined && !facet.describesNorms);

/** A declaration of clauses without brackets, each on its line. */
function declared(
  on: Material,
  keyword: 'impossible' | 'left open' | 'concern',
  name: string,
  plan: readonly ClausePlan[],
  place: Place,
): Declared<LeftOpen> {
  const { clauses, texts } = clausesWritten(on, plan, place);
  return {
    lines: [`${keyword} ${name} "Of ${name}"`, ...texts],
    model: { ...provision(keyword, name), title: `Of ${name}`, clauses },
  };
}

function clausesWritten(
  on: Material,
  plan: readonly ClausePlan[],
  place: Place,
): { clauses: readonly Clause[]; texts: readonly string[] } {
  const { text, models } = regionText(
    on,
    withClause(on.facets),
    plan.map((clause) => ({ plain: clause })),
    place,
  );
  return { clauses: models, texts: text.split('; ') };
}

function mandateDraft(on: Material, plan: MandatePlan, party: string, place: Place): Declared<Mandate> {
  const lines = plan.lines.map((line) => {
    const { clauses, texts } = clausesWritten(on, line.clauses, place);
    const verdicts = line.obtain ? verdictsPicked(line.verdicts) : [];
    return {
      text: `${line.obtain ? `obtain ${verdicts.join(', ')}:` : 'preserve'} ${texts.join('; ')}`,
      model: { kind: line.obtain ? ('obtain' as const) : ('preserve' as const), verdicts, clauses, span },
    };
  });
  return {
    lines: [`mandate ${party} "Instructions"`, ...lines.map(({ text }) => text)],
    model: {
      key: {},
      at: placed('mandate', 'mandates.norm'),
      party,
      title: 'Instructions',
      lines: lines.map(({ model }) => model),
    },
  };
}

const verdictsPicked = (picks: readonly number[]): readonly Verdict[] => [
  ...new Set(picks.flatMap((pick) => verdictNames[pick % verdictNames.length] ?? [])),
];

function incidentDraft(on: Material, plan: IncidentPlan, name: string, place: Place): Declared<Incident> {
  const taken = new Set<string>();
  const clauses = plan.clauses.flatMap(({ facet: pick, or, items }) => {
    const facet = takeFacet(withClause(on.facets), pick, taken);
    if (!facet) return [];
    const written = items.map((each, i) =>
      item(on, facet, incidentItem(facet, each, or && items.length > 1, i > 0), place),
    );
    const models: readonly (readonly Item[])[] = written.map((each) => each.models);
    const uncertain = or && items.length > 1;
    const texts = written.map(({ text }) => text);
    return [
      {
        text: `${facet.keyword} ${texts.join(!uncertain ? ', ' : texts.join('').length % 2 === 0 ? ' or ' : ', or ')}`,
        model: { facet: facet.name, keyword: facet.keyword ?? '', values: uncertain ? [models.flat()] : models, span },
      },
    ];
  });
  const verdicts = plan.expect ? verdictsPicked(plan.expect.verdicts) : [];
  const expected = [...verdicts, ...(plan.expect?.contested ? ['contested'] : [])];
  const expect = plan.expect && expected.length > 0 ? { verdicts, contested: plan.expect.contested, span } : undefined;
  return {
    lines: [
      `incident ${name} "Of ${name}"`,
      'date 2015-06-04',
      ...clauses.map(({ text }) => text),
      ...(expect ? [`expect ${expected.join(', ')}`] : []),
    ],
    model: {
      ...provision('incident', name, 'incidents.norm'),
      title: `Of ${name}`,
      date: '2015-06-04',
      clauses: clauses.map(({ model }) => model),
      ...(expect ? { expect } : {}),
    },
  };
}

/** Items of an incident that can be read in one way: after `or`, States would belong to the item before. */
function incidentItem(facet: Facet, plan: ItemPlan, uncertain: boolean, follows: boolean): ItemPlan {
  const of =
    plan.of && 'plain' in plan.of ? plan.of.plain : plan.of ? plan.of.bracket.alternatives[0]?.value : undefined;
  return {
    head: plan.head,
    alone: plan.alone && !(uncertain && follows),
    less: uncertain ? [] : plan.less,
    of:
      of || facet.values === 'States'
        ? { plain: { members: (of?.members ?? [0]).slice(0, 1), less: uncertain ? null : (of?.less ?? null) } }
        : null,
  };
}

function vocabularyText(vocabulary: VocabularyDraft): readonly (readonly string[])[] {
  return vocabulary.facets.flatMap((facet) => [
    [
      `facet ${facet.name}`,
      ...(facet.keyword !== undefined ? [`clause ${facet.keyword}`] : []),
      ...(facet.values === 'States' ? ['values States'] : []),
      ...(facet.of !== undefined ? [`of ${facet.of}`] : []),
      ...(facet.alone ? [`alone ${facet.alone.name}`] : []),
      ...(facet.relativeTo !== undefined ? [`relative to ${facet.relativeTo}`] : []),
      ...(facet.followsModality ? ['follows modality'] : []),
      ...(facet.describesNorms ? ['describes norms'] : []),
      ...(facet.usually.length > 0 ? [`usually ${facet.usually.map(({ name }) => name).join(', ')}`] : []),
    ],
    ...(vocabulary.terms.get(facet.name)?.all ?? []).map((term) => [
      `term ${term.name}`,
      term.parent ? `under ${term.parent.name}` : `in ${facet.name}`,
      ...term.synonyms.map((synonym) => `also ${synonym}`),
      `means "What ${term.name} is"`,
    ]),
  ]);
}

/** Declarations as text, with the liberties that a drafter may take. */
function spell(declarations: readonly (readonly string[])[], spelling: SpellingPlan): string {
  let count = 0;
  const lines = declarations.flatMap((lines) => [
    ...lines.map((line, i) => {
      if (line === '') return '';
      count += 1;
      let text = line;
      if (spelling.curly) text = text.replaceAll(/"([^"]*)"/g, '“$1”');
      if (spelling.spaces && count % 3 === 0) text = text.replaceAll(/ (?=[^"“”]*(["“][^"“”]*["”][^"“”]*)*$)/g, '  ');
      if (spelling.wrapped && count % 2 === 0)
        text = text.replaceAll(/([,|]) +(?![\]| ]|without +prejudice)/g, '$1\n      ');
      if (spelling.comments && count % 2 === 1) text = `${text}   # [a remark | on it`;
      return i === 0 || line.startsWith('define ') ? text : `  ${text}`;
    }),
    '',
  ]);
  return `${spelling.comments ? '# Written by chance.\n\n' : ''}${lines.join('\n')}`;
}
