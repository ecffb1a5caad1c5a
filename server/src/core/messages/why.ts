/** Why acts have their verdicts, in sentences. */
import { calledFor } from '../compile/calledFor';
import type { Compiled } from '../compile/compile';
import type { PartVerdict } from '../compile/incidents';
import type { MandateLine } from '../compile/mandates';
import { askWhy, type Brief, type Misfit, type NearMiss, nearSilent, type Reaching, type Why } from '../compile/why';
import type { Norm, Unit } from '../model/model';
import type { Extent, OwedTold } from './en/why';
import type { Messages } from './messages';
import { conditionWords, misfitTold } from './misfits';

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

/** How acts are spoken of and norms are named, where nothing else was said. */
function manner({ why, joining }: Messages, { it = why.it, name }: Manner = {}): Required<Manner> {
  return { it, name: name ?? ((norm) => (norm.name === '' ? why.unnamed : joining.named(norm.name))) };
}

/**
 * Which norms say what of the acts, which yield, and for acts on which the text is silent which come near; a sentence each.
 */
export function whySentences(messages: Messages, unit: Unit, why: Why, spoken: Manner = {}): string[] {
  const near = nearSentences(messages, unit, why, spoken);
  return [...decidingSentences(messages, why, spoken), ...yieldingSentences(messages, why, spoken), ...near];
}

/** The same in a few words: `under a and b`, `a does not reach its circumstance`. */
export function whyInBrief({ why: words }: Messages, unit: Unit, why: Brief): string {
  const { explained, silent, nearly, speaks } = why;
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
export function underWords(messages: Messages, { explained }: Why, spoken?: Manner): string {
  const { why: words } = messages;
  const { name } = manner(messages, spoken);
  return explained.norms.length === 0 ? '' : words.under(explained.norms.map(({ norm }) => name(norm)));
}

/** The few norms that explain the verdicts, and those that add nothing. */
export function decidingSentences(messages: Messages, why: Why, spoken?: Manner): string[] {
  const { explained, reaching, silent } = why;
  const { why: words } = messages;
  const { it, name } = manner(messages, spoken);
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
export function yieldingSentences(messages: Messages, { reaching }: Why, spoken?: Manner): string[] {
  const { why: words } = messages;
  const { it, name } = manner(messages, spoken);
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
        ...(link.norm !== norm && { in: messages.joining.named(link.norm.name) }),
      })),
      others: displacedBy.length - 1,
    };
    return [words.yields(told, it)];
  });
}

/** The norms that come near acts on which the text is silent. */
export function nearSentences(messages: Messages, unit: Unit, why: Why, spoken?: Manner): string[] {
  const { why: words } = messages;
  const { nearly, explained, silent, speaks } = why;
  if (silent === 'never') return [];
  if (!speaks) return [words.noNorm];
  const elsewhere = explained.norms.length > 0;
  const [first, ...others] = nearly.filter(isNear);
  if (!first) return elsewhere ? [] : [words.nothingNear(manner(messages, spoken).it)];
  // Of those that lack more, or would reach it in some readings only, nothing is said.
  const told = elsewhere ? [first] : [first, ...others.filter((near) => isAsNear(near, first))];
  return told.map((near) => nearSentence(messages, unit, near, spoken, elsewhere));
}

function isNear({ but, fitting }: NearMiss): boolean {
  return but.length <= mostLacking && but.length < fitting;
}

function isAsNear({ but, fitting, condition }: NearMiss, first: NearMiss): boolean {
  return but.length === first.but.length && fitting === first.fitting && condition.turnsOn.length === 0;
}

/** The nearest of the norms that nearly reach an act on which nothing is said; empty where none comes near. */
export function nearestSentence(messages: Messages, unit: Unit, nearly: readonly NearMiss[], spoken?: Manner): string {
  const near = nearly.find(isNear);
  return near ? nearSentence(messages, unit, near, spoken, false) : '';
}

/** `a would prohibit it but for during peacetime, if [US: crisis] is taken`. */
function nearSentence(
  messages: Messages,
  unit: Unit,
  near: NearMiss,
  spoken: Manner | undefined,
  elsewhere: boolean,
): string {
  const { it, name } = manner(messages, spoken);
  const { norm, sayings, but, condition } = near;
  // Where something else is said in other readings, what the verdict turns on is told with it.
  const conditionTold = elsewhere ? '' : conditionWords(messages, unit, condition);
  return messages.why.nearly(
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
export function owedSentences({ why }: Messages, compiled: Compiled, part: PartVerdict): string[] {
  return byExtent(compiled, part).map(([extent, owed]) => why.owed(owed, extent));
}

/** The same in a few words: `owed: assist (help)`. */
export function owedInBrief({ why }: Messages, compiled: Compiled, part: PartVerdict): string[] {
  return byExtent(compiled, part).map(([extent, owed]) => why.owedBrief(owed, extent));
}

function byExtent(compiled: Compiled, part: PartVerdict): [Extent, OwedTold[]][] {
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
export function mandateSentences(messages: Messages, compiled: Compiled, line: MandateLine): string[] {
  const { met, failed, witness } = line;
  if (met === 'all') return [];
  const { unit } = compiled;
  const why = askWhy(compiled, failed);
  if (!why) return [];
  const spoken = { it: messages.why.suchActs };
  const near = witness ? nearestSentence(messages, unit, nearSilent(compiled, witness)) : '';
  const silent = () => messages.why.silentThen(why.explained.norms.length > 0 ? 'elsewhere' : met);
  return [
    ...decidingSentences(messages, why, spoken).slice(0, 1),
    ...yieldingSentences(messages, why, spoken).slice(0, 1),
    ...(why.silent === 'never' ? [] : [near === '' ? silent() : near]),
  ];
}
