/** Why acts have their verdicts, in sentences. */
import { calledFor } from '../compile/calledFor';
import type { Compiled } from '../compile/compile';
import type { PartVerdict } from '../compile/incidents';
import type { MandateLine } from '../compile/mandates';
import { askWhy, type Brief, type Misfit, type NearMiss, nearSilent, type Reaching, type Why } from '../compile/why';
import type { Norm, Unit } from '../model/model';
import { type Extent, why as words } from './en/why';
import { conditionWords, misfitTold } from './misfits';
import { list, named } from './phrasing';

export interface Manner {
  /** How the acts are spoken of; `it` unless said otherwise. */
  readonly it?: string;
  /** How a norm is named; by its name unless said otherwise. */
  readonly name?: (norm: Norm) => string;
}

/** More clauses than these that do not fit, or as many as do, and a norm does not come near. */
const mostLacking = 3;
/** More that yield are not told. */
const mostYielding = 3;

/** In the place of the reasons. */
export const notDecided = words.notDecided;

const byName = ({ name }: Norm): string => (name === '' ? words.unnamed : named(name));

/**
 * Which norms say what of the acts, which yield, and for acts on which the text is silent which come near; a sentence each.
 */
export function whySentences(unit: Unit, why: Why, manner: Manner = {}): string[] {
  const near = nearSentences(unit, why, manner);
  return [...decidingSentences(why, manner), ...yieldingSentences(why, manner), ...near];
}

/** The same in a few words: `under a and b`, `a does not reach its circumstance`. */
export function whyInBrief(unit: Unit, { explained, silent, nearly, speaks }: Brief): string {
  if (explained.norms.length > 0) return words.under(explained.norms.map(({ norm }) => norm.name));
  if (silent === 'never') return '';
  if (!speaks) return words.noNormBrief;
  const [near] = nearly.filter(isNear);
  if (!near) return words.nothingNearBrief;
  const facets = [...new Set(near.but.map((misfit) => facetOf(unit, misfit)).filter((name) => name !== ''))];
  return facets.length === 0 ? words.exceptedBrief(near.norm.name) : words.outsideBrief(near.norm.name, facets);
}

function facetOf({ facets }: Unit, misfit: Misfit): string {
  if (misfit.kind === 'exception') return '';
  const facet = facets.find(({ name }) => name === misfit.clause.facet);
  return (misfit.kind === 'States' ? facet?.of : undefined) ?? misfit.clause.facet;
}

/** `under a and b`, with names that a reader of prose takes in; of norms that conflict the whole sentence is needed. */
export function underWords({ explained }: Why, { name = byName }: Manner = {}): string {
  return explained.norms.length === 0 ? '' : words.under(explained.norms.map(({ norm }) => name(norm)));
}

/** The few norms that explain the verdicts, and those that add nothing. */
export function decidingSentences(
  { explained, reaching, silent }: Why,
  { it = 'it', name = byName }: Manner = {},
): string[] {
  const { norms, others, conflict } = explained;
  if (norms.length === 0) return [];
  const told = norms.map(({ norm, voices }) => ({
    norm: name(norm),
    says: [...new Set(voices.map(({ saying }) => saying))],
    extent: extentOf(reaching.find((one) => one.norm === norm)),
  }));
  return [
    words.decided(told, conflict, silent === 'never', it),
    ...(others.length > 0 ? [words.needless(others.map(name))] : []),
  ];
}

function extentOf(reaching: Reaching | undefined): Extent {
  if (!reaching) return 'all';
  return extentWord(reaching.decides < 1, reaching.turnsOn.length > 0);
}

/** Of what does not hold on all facts, or not in all readings. */
function extentWord(facts: boolean, readings: boolean): Extent {
  if (facts && readings) return 'cases';
  return facts ? 'facts' : readings ? 'readings' : 'all';
}

/** The norms that reach the acts and yield, with the words by which they do. */
export function yieldingSentences({ reaching }: Why, { it = 'it', name = byName }: Manner = {}): string[] {
  const yielding = reaching.filter(({ displacedBy }) => displacedBy.length > 0);
  return yielding.slice(0, mostYielding).flatMap(({ norm, decides, displacedBy }) => {
    const [first] = [...displacedBy].sort((a, b) => b.share - a.share || a.links.length - b.links.length);
    if (!first) return [];
    const told = {
      norm: name(norm),
      sometimes: decides > 0,
      to: name(first.by),
      words: first.links.map((link) => ({
        text: `${link.words.kind} ${link.words.norm}`,
        ...(link.norm !== norm && { in: named(link.norm.name) }),
      })),
      others: displacedBy.length - 1,
    };
    return [words.yields(told, it)];
  });
}

/** The norms that come near acts on which the text is silent. */
export function nearSentences(unit: Unit, why: Why, { it = 'it', name = byName }: Manner = {}): string[] {
  const { nearly, explained, silent, speaks } = why;
  if (silent === 'never') return [];
  if (!speaks) return [words.noNorm];
  const elsewhere = explained.norms.length > 0;
  const [first, ...others] = nearly.filter(isNear);
  if (!first) return elsewhere ? [] : [words.nothingNear(it)];
  // Of those that lack more, or would reach it in some readings only, nothing is said.
  const told = elsewhere ? [first] : [first, ...others.filter((near) => isAsNear(near, first))];
  return told.map((near) => nearSentence(unit, near, { it, name }, elsewhere));
}

function isNear({ but, fitting }: NearMiss): boolean {
  return but.length <= mostLacking && but.length < fitting;
}

function isAsNear({ but, fitting, condition }: NearMiss, first: NearMiss): boolean {
  return but.length === first.but.length && fitting === first.fitting && condition.turnsOn.length === 0;
}

/** The nearest of the norms that nearly reach an act on which nothing is said; empty where none comes near. */
export function nearestSentence(unit: Unit, nearly: readonly NearMiss[], manner: Manner = {}): string {
  const near = nearly.find(isNear);
  return near ? nearSentence(unit, near, manner) : '';
}

/** `a would prohibit it but for during peacetime, if [US: crisis] is taken`. */
function nearSentence(unit: Unit, near: NearMiss, { it = 'it', name = byName }: Manner, elsewhere = false): string {
  const { norm, sayings, but, condition } = near;
  // Where something else is said in other readings, what the verdict turns on is told with it.
  const conditionTold = elsewhere ? '' : conditionWords(unit, condition);
  return words.nearly(
    {
      norm: name(norm),
      says: sayings,
      partly: near.partly,
      but: but.map((misfit) => misfitTold(norm, misfit)),
      condition: conditionTold,
    },
    elsewhere,
    it,
  );
}

/** What a part of an incident calls for, and whether all of it does in every reading; a sentence each. */
export function owedSentences(compiled: Compiled, part: PartVerdict): string[] {
  return byExtent(compiled, part).map(([extent, owed]) =>
    words.owed(
      owed.map(({ norm, duties }) => `${named(norm)} (${list(duties)})`),
      extent,
    ),
  );
}

/** The same in a few words: `owed: assist (help)`. */
export function owedInBrief(compiled: Compiled, part: PartVerdict): string[] {
  return byExtent(compiled, part).map(([extent, owed]) =>
    words.owedBrief(
      owed.map(({ norm, duties }) => `${list(duties)} (${norm})`),
      extent,
    ),
  );
}

function byExtent(compiled: Compiled, part: PartVerdict): [Extent, { norm: string; duties: string[] }[]][] {
  const told = new Map<Extent, { norm: string; duties: string[] }[]>();
  for (const { norm, duty, facts, readings } of calledFor(compiled, part)) {
    const extent = extentWord(!facts, !readings);
    const owed = told.get(extent) ?? [];
    told.set(extent, owed);
    const known = owed.find((one) => one.norm === norm);
    if (known) known.duties.push(duty);
    else owed.push({ norm, duties: [duty] });
  }
  return [...told];
}

/**
 * Why a line of a mandate is not met, after its example: which norms say what of such acts, which yield, and for acts on which
 * the text is silent, what comes near the example.
 */
export function mandateSentences(compiled: Compiled, { met, failed, witness }: MandateLine): string[] {
  if (met === 'all') return [];
  const { unit } = compiled;
  const why = askWhy(compiled, failed);
  if (!why) return [];
  const manner = { it: 'such acts' };
  const near = witness ? nearestSentence(unit, nearSilent(compiled, witness)) : '';
  return [
    ...decidingSentences(why, manner).slice(0, 1),
    ...yieldingSentences(why, manner).slice(0, 1),
    ...(why.silent === 'never'
      ? []
      : [near === '' ? words.silentThen(why.explained.norms.length > 0 ? 'elsewhere' : met) : near]),
  ];
}
