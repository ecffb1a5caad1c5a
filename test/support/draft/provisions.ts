/** Norms, without-prejudice clauses and definitions of a random draft, as text and as model. */
import type {
  Clause,
  Facet,
  LineRegion,
  Modality,
  Norm,
  Precedence,
  Saying,
} from '../../../server/src/core/model/model.ts';
import { provision, span } from '../dummies.ts';
import type { BodyPlan, EntryPlan, ModalityPlan, NormPlan, Open, Pick, RegionPlan } from './plan.ts';
import { clauseOf, entryList, type Material, regionText, takeFacet } from './values.ts';
import type { Place, Written } from './writer.ts';

/** A declaration as lines of text, the header first. */
export interface Declared<M> {
  readonly lines: readonly string[];
  readonly model: M;
}

const normNames = [
  'no-robbing',
  'hedge-care',
  'night hives',
  'honey-truce',
  'orchard-peace',
  'bee-path',
  'old-ways',
  'last-word',
];
export const normName = (place: number): string => normNames[place] ?? `norm-${place}`;

const modalities: readonly (readonly [string, Saying, Modality['register']])[] = [
  ['shall not', 'prohibited', 'treaty'],
  ['should not', 'discouraged', 'either'],
  ['may', 'permitted', 'either'],
  ['should', 'encouraged', 'either'],
  ['shall', 'required', 'treaty'],
  ['may', 'permitted', 'either'],
  ['must not', 'prohibited', 'treaty'],
  ['undertakes not to', 'prohibited', 'treaty'],
  ['will not', 'prohibited', 'political commitment'],
  ['is encouraged not to', 'discouraged', 'either'],
  ['is encouraged to', 'encouraged', 'either'],
  ['must', 'required', 'treaty'],
  ['undertakes to', 'required', 'treaty'],
  ['will', 'required', 'political commitment'],
];
/** A duty is owed: it is not forbidden, and what may be done is no duty. */
const modalitiesOfDuties = modalities.filter(([, saying]) => saying === 'required' || saying === 'encouraged');

// ---- norms -----------------------------------------------------------------------------------------------------

/** What the lines of a norm come to. */
interface Parts {
  readonly clauses: Clause[];
  readonly exceptions: LineRegion[];
  readonly triggers: LineRegion[];
  readonly precedence: Precedence[];
  readonly description: Clause[];
}

/** A line whose keyword is settled, still to be written. */
interface Body {
  readonly keyword: string;
  readonly write: (place: Place) => Written<(parts: Parts) => void>;
}

export function normDraft(
  on: Material,
  plan: NormPlan,
  index: number,
  count: number,
  place: Omit<Place, 'declaration' | 'keyword'>,
): Declared<Norm> {
  const name = normName(index);
  const here: Place = { ...place, declaration: name, keyword: 'modality' };
  const duty = plan.kind === 'duty';
  const by = on.writer.delegates(plan.proposedBy);
  const proposal = by.length > 0 ? on.writer.proposal(name, by) : undefined;
  const verbFacet = on.facets.find((facet) => facet.followsModality && facet.describesNorms === duty);
  const opening =
    plan.kind === 'without prejudice' || !verbFacet ? undefined : modalityLine(on, plan.modality, verbFacet, here);

  const parts: Parts = { clauses: [], exceptions: [], triggers: [], precedence: [], description: [] };
  const taken = new Set(plan.kind === 'norm' && verbFacet ? [verbFacet.name] : []);
  const lines = plan.lines.map((line) => {
    const before = new Set(taken);
    // The keyword of a bracket around a clause is that of its first alternative, and outer brackets are counted first.
    const settle = (body: BodyPlan) => {
      const within = new Set(before);
      const settled = bodyOf(on, body, plan.kind, index, count, within);
      for (const facet of within) taken.add(facet);
      return settled;
    };
    const first = 'plain' in line ? line.plain : line.bracket.alternatives[0]?.value;
    const keyword = first ? bodyOf(on, first, plan.kind, index, count, new Set(before)).keyword : '';
    const { text, models } = on.writer.open(line, { ...here, keyword }, (body, within) => {
      const settled = settle(body);
      return settled.write({ ...within, keyword: settled.keyword });
    });
    for (const apply of models) apply(parts);
    return text;
  });
  if (plan.kind === 'without prejudice' && parts.clauses.length === 0) {
    // Of a matter that nothing names there is nothing to say.
    const facet = takeFacet(withClause(on), 0, taken);
    const needed = facet && clauseOf(on, facet, [plainEntry], { ...here, keyword: facet.keyword ?? '' });
    lines.push(...(needed ? [needed.text] : []));
    parts.clauses.push(...(needed?.models ?? []));
  }

  return {
    lines: [
      `${plan.kind === 'without prejudice' ? 'without prejudice' : 'norm'} ${name} "Of ${name}"`,
      ...(proposal === undefined ? [] : [`proposed by ${by.join(', ')}`]),
      ...(opening ? [opening.text] : []),
      ...lines,
    ],
    model: {
      ...provision(plan.kind === 'without prejudice' ? 'without prejudice' : 'norm', name, 'accord.norm'),
      title: `Of ${name}`,
      kind: plan.kind === 'without prejudice' ? 'without prejudice' : 'norm',
      ...(proposal === undefined ? {} : { proposal }),
      modalities: opening?.modalities ?? [],
      verbs: opening?.verbs ?? [],
      ...(opening && verbFacet ? { verbFacet: verbFacet.name } : {}),
      duty,
      ...(duty ? { owedThrough: 'keeper' } : {}),
      ...parts,
    },
  };
}

/** What a line says, in a norm of this kind: a facet that is taken, or a trigger of no duty, gives way to an exception. */
function bodyOf(
  on: Material,
  plan: BodyPlan,
  kind: NormPlan['kind'],
  index: number,
  count: number,
  taken: Set<string>,
): Body {
  switch (plan.kind) {
    case 'clause': {
      const candidates = kind === 'duty' ? on.facets.filter(({ name }) => name === 'keeper') : withClause(on);
      const facet = takeFacet(candidates, plan.clause.facet, taken);
      if (!facet) return regionBody(on, kind === 'duty' ? 'in the event of' : 'except', [{ plain: plan.clause }]);
      return {
        keyword: facet.keyword ?? '',
        write: (place) => {
          const { text, models } = clauseOf(on, facet, plan.clause.entries, place);
          return { text, models: [(parts) => parts.clauses.push(...models)] };
        },
      };
    }
    case 'except':
      return regionBody(on, 'except', plan.region, kind === 'duty');
    case 'trigger':
      return regionBody(on, kind === 'duty' ? 'in the event of' : 'except', plan.region, kind === 'duty');
    case 'precedence':
      return count > 1
        ? precedenceBody(on, plan.notwithstanding ? 'notwithstanding' : 'subject to', plan.norms, index, count)
        : regionBody(on, 'except', [{ plain: { facet: plan.norms.length, entries: [plainEntry] } }], kind === 'duty');
    case 'verified': {
      const facet = on.facets.find(({ keyword }) => keyword === 'verified by');
      if (!facet || taken.has(facet.name))
        return regionBody(on, 'except', [{ plain: { facet: 0, entries: plan.entries } }], kind === 'duty');
      taken.add(facet.name);
      return {
        keyword: 'verified by',
        write: (place) => {
          const { text, models } = clauseOf(on, facet, plan.entries, place);
          return { text, models: [(parts) => parts.description.push(...models)] };
        },
      };
    }
  }
}

const plainEntry: EntryPlan = { item: { alone: false, head: { plain: 0 }, less: [], of: null } };

const withClause = (on: Material): readonly Facet[] =>
  on.facets.filter((facet) => facet.keyword !== undefined && !facet.describesNorms);

/** In a duty "relative words there are allowed for every State facet". */
function regionBody(
  on: Material,
  keyword: 'except' | 'in the event of',
  plan: RegionPlan,
  owed = keyword === 'in the event of',
): Body {
  return {
    keyword,
    write: (place) => {
      const { text, models } = regionText(on, withClause(on), plan, { ...place, owed });
      const region: LineRegion = { clauses: models, span, when: place.when };
      return {
        text: `${keyword} ${text}`,
        models: [(parts) => (keyword === 'except' ? parts.exceptions : parts.triggers).push(region)],
      };
    },
  };
}

function precedenceBody(
  on: Material,
  kind: Precedence['kind'],
  plan: readonly Open<Pick>[],
  index: number,
  count: number,
): Body {
  const others = Array.from({ length: count }, (_, i) => normName(i)).filter((_, i) => i !== index);
  return {
    keyword: kind,
    write: (place) => {
      const written = plan.map((each) =>
        on.writer.open(each, place, (pick, { when }): Written<Precedence> => {
          const norm = others[pick % others.length] ?? '';
          return { text: norm, models: [{ kind, norm, span, when }] };
        }),
      );
      return {
        text: `${kind} ${written.map(({ text }) => text).join(', ')}`,
        models: [(parts) => parts.precedence.push(...written.flatMap(({ models }) => models))],
      };
    },
  };
}

function modalityLine(
  on: Material,
  plan: ModalityPlan,
  verbs: Facet,
  place: Place,
): { text: string; modalities: readonly Modality[]; verbs: Norm['verbs'] } {
  const duty = verbs.describesNorms;
  const table = duty ? modalitiesOfDuties : modalities;
  const modality = (pick: Pick, { when }: Place): Written<Modality> => {
    const [text, saying, register] = table[pick % table.length] ?? table[0] ?? ['may', 'permitted', 'either'];
    return { text, models: [{ saying, text, register, span, when }] };
  };
  // A duty is told as written: without `other than`, so that it is a term as declared.
  const verbList = (entries: readonly EntryPlan[], within: Place) =>
    entryList(on, verbs, duty ? entries.map(plainVerb) : entries, within);
  if (plan.form === 'with verbs') {
    const { text, models } = on.writer.bracket(plan.both, place, (both, within) => {
      const said = modality(both.saying, within);
      const done = verbList(both.verbs, within);
      return { text: `${said.text} ${done.text}`, models: [{ modalities: said.models, verbs: done.models }] };
    });
    return { text, modalities: models.flatMap((each) => each.modalities), verbs: models.flatMap((each) => each.verbs) };
  }
  const said = plan.form === 'plain' ? modality(plan.saying, place) : on.writer.bracket(plan.sayings, place, modality);
  const done = verbList(plan.verbs, place);
  return { text: `${said.text} ${done.text}`, modalities: said.models, verbs: done.models };
}

function plainVerb(entry: EntryPlan): EntryPlan {
  if ('item' in entry) return { item: { ...entry.item, less: [] } };
  if ('plain' in entry) return { plain: entry.plain.map(plainVerb) };
  const { bracket } = entry;
  return {
    bracket: {
      ...bracket,
      alternatives: bracket.alternatives.map((each) => ({ ...each, value: each.value.map(plainVerb) })),
    },
  };
}
