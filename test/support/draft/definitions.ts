/** Definitions with several versions of a random draft, as text and as model. */
import type { Definition, Version } from '../../../server/src/core/model/model.ts';
import { placed, span } from '../dummies.ts';
import type { DefinitionPlan, EntryPlan, VersionPlan } from './plan.ts';
import type { Declared } from './provisions.ts';
import { entryList, type Material } from './values.ts';
import { growingState, keepingState } from './vocabulary.ts';
import type { Place } from './writer.ts';

const definitionNames = ['quiet things', 'dear things', 'odd things'];

const date = '2015-09-25';
/** Periods in force on the accord's date, and then two that are not. */
const periods: readonly (readonly string[])[] = [
  [],
  [`from ${date}`],
  [`until ${date}`],
  ['from 2010-01-01', 'until 2020-12-31'],
  ['until 2015-09-24'],
  ['from 2015-09-26'],
];
const inForce = 4;
export const accordDate = date;

/** Undefined where no version is left or the facet has no terms. */
export function definitionDraft(
  on: Material,
  plan: DefinitionPlan,
  index: number,
  readers: readonly string[],
  parties: readonly string[] | 'all States',
  place: Omit<Place, 'declaration' | 'keyword'>,
): Declared<Definition> | undefined {
  const name = definitionNames[index] ?? `things ${index}`;
  const candidatesOf = on.facets.filter(
    (facet) => facet.values === 'terms' && !facet.describesNorms && !facet.followsModality,
  );
  const facet = candidatesOf[plan.facet % candidatesOf.length];
  if (!facet) return undefined;
  const governedBy = plan.governedBy === null ? undefined : [keepingState, growingState][plan.governedBy % 2];
  const written = readersGiven(plan.versions, readers, parties);
  const kept = affordable(on, written, parties, governedBy !== undefined);
  if (!kept.some((version) => version.inForce)) return undefined;

  const here: Place = { ...place, declaration: name, keyword: 'means' };
  const governing = kept.findIndex((version) => version.inForce);
  const drafts = kept.map(({ plan: version, readers: by, inForce: holds, period }, i): Declared<Version> => {
    const { text, models } = on.writer.open(
      version.means,
      { ...here, brackets: place.brackets && holds, names: false },
      (entries, within) => {
        const items = entryList(on, facet, entries.map(withoutStates), within);
        return { text: `means ${items.text}`, models: items.models };
      },
    );
    if (holds) for (const reader of by) on.writer.namedStates.add(reader);
    return {
      lines: [
        `define ${name}`,
        ...(by.length > 0 ? [`read by ${by.join(', ')}`] : []),
        ...period,
        ...(governedBy !== undefined && i === governing ? [`governed by ${governedBy}`] : []),
        text,
      ],
      model: { readers: by, items: models, at: placed('define', 'accord.norm'), nameSpan: span, prose: [] },
    };
  });
  const versions = drafts.filter((_, i) => kept[i]?.inForce);
  const candidates =
    governedBy === undefined
      ? candidatesAmong(
          versions.map(({ model }) => model.readers),
          parties,
        )
      : [];
  if (candidates.length > 1) {
    on.writer.choices.set(name, {
      name,
      kind: 'definition',
      options: candidates.map((i) => ({
        by: [...(versions[i]?.model.readers ?? [])].sort(),
        text: `version ${i + 1}`,
        nothing: false,
      })),
      places: [],
    });
  }
  return {
    lines: drafts.flatMap((draft) => [...draft.lines, '']),
    model: {
      key: {},
      name,
      facet: facet.name,
      versions: versions.map(({ model }) => model),
      ...(governedBy === undefined ? {} : { governedBy }),
      candidates,
    },
  };
}

interface VersionDraft {
  readonly plan: VersionPlan;
  readonly readers: readonly string[];
  readonly period: readonly string[];
  readonly inForce: boolean;
}

/** Versions with readers and periods such that no two of one reader are in force. */
function readersGiven(
  plans: readonly VersionPlan[],
  readers: readonly string[],
  parties: readonly string[] | 'all States',
): readonly VersionDraft[] {
  const seen = new Set<string>();
  return plans.flatMap((plan): VersionDraft[] => {
    // Most versions are undated.
    const at = plan.period < 12 ? 0 : plan.period % periods.length;
    const holds = at < inForce;
    const by = [...new Set(plan.readers.map((pick) => readers[pick % readers.length] ?? ''))]
      // Whether a version that is not in force names a State as a leaf is no matter for these drafts.
      .filter((reader) => holds || (parties !== 'all States' && parties.includes(reader)));
    const keys = by.length > 0 ? by : [''];
    if (holds && keys.some((key) => seen.has(key))) return [];
    if (holds) for (const key of keys) seen.add(key);
    return [{ plan, readers: by, period: periods[at] ?? [], inForce: holds }];
  });
}

/** The versions, or the first one in force alone where the choice between them would be one too many. */
function affordable(
  on: Material,
  versions: readonly VersionDraft[],
  parties: readonly string[] | 'all States',
  governed: boolean,
): readonly VersionDraft[] {
  const holding = versions.filter((version) => version.inForce);
  const options = governed
    ? 1
    : candidatesAmong(
        holding.map((version) => version.readers),
        parties,
      ).length;
  return options < 2 || on.writer.afford(options) ? versions : holding.slice(0, 1);
}

/** "For each Party its own version or else the common one; distinct versions in file order; `between all States`: every version in force." */
function candidatesAmong(
  readers: readonly (readonly string[])[],
  parties: readonly string[] | 'all States',
): readonly number[] {
  if (parties === 'all States') return readers.map((_, i) => i);
  const common = readers.findIndex((by) => by.length === 0);
  const chosen = parties.map((party) => {
    const own = readers.findIndex((by) => by.includes(party));
    return own >= 0 ? own : common;
  });
  return readers.flatMap((_, i) => (chosen.includes(i) ? [i] : []));
}

/** "A set of leaves: items without States." */
function withoutStates(entry: EntryPlan): EntryPlan {
  if ('item' in entry) return { item: { ...entry.item, alone: false, of: null } };
  if ('plain' in entry) return { plain: entry.plain.map(withoutStates) };
  const { bracket } = entry;
  return {
    bracket: {
      ...bracket,
      alternatives: bracket.alternatives.map((each) => ({ ...each, value: each.value.map(withoutStates) })),
    },
  };
}
