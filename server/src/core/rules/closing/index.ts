/**
 * What closes the gap of a concern, best first: each text is made from the acts that are open, read and compiled as it would be
 * in the draft, and offered only if it then closes the gap and changes nothing that is said already.
 */
import { type Node, none } from '../../analysis/diagram';
import { compileBody } from '../../compile/body';
import { asWritten, clauseFacets, noClause } from '../../compile/clauseTexts';
import {
  answeredBy,
  closedBy,
  makesNeedless,
  type OpenGap,
  openGap,
  prevailing,
  settledBy,
  speakingIn,
  unharmed,
} from '../../compile/closing';
import { type RegionText, regionText } from '../../compile/regionText';
import type { ClosingTold } from '../../messages/en/closing';
import { once } from '../../model/cache';
import type { Clause, Concern, Norm, Saying, Term } from '../../model/model';
import { rereadLeftOpen, rereadNorm } from '../../model/rereading';
import { deleteDeclaration } from '../deleting';
import { addBelow, layoutOf, neighbour } from '../inserting';
import type { Context, Edit } from '../rule';
import { asideLines, bearerOf, dutyLines, eventText, namesFor, normLines, type Provision, verbsOf } from './lines';
import { fittingModels } from './models';
import { near } from './subject';
import { widenedDuty, widening } from './widening';

/** What is done with the acts. */
export type ClosingKind = 'widen' | 'prohibit' | 'permit' | 'leave aside' | 'owe' | 'leave open' | 'model';

export interface Closing {
  readonly kind: ClosingKind;
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one to take without a choice. */
  readonly preferred: boolean;
}

/** As many duties are offered of those that answer a concern. */
const mostDuties = 3;

/** What one gap may take. */
const mostSpent = { nodes: 1_000_000, time: 2_000 };

const known = new WeakMap<Context['compiled'], Map<Concern, readonly Closing[]>>();

/** Found once for each version of a draft; nothing where there is no gap, no accord to write in, or no way to tell in time. */
export function closings(context: Context, concern: Concern): readonly Closing[] {
  const { compiled } = context;
  const found = known.get(compiled) ?? new Map<Concern, readonly Closing[]>();
  known.set(compiled, found);
  const before = found.get(concern);
  if (before) return before;
  const made = compiled.space.diagrams.within(mostSpent, () => find(context, concern)) ?? [];
  found.set(concern, made);
  return made;
}

function find(context: Context, concern: Concern): Closing[] {
  const gap = context.unit.accord && openGap(context.compiled, concern);
  if (!gap) return [];
  const drafting = draftingOf(context, gap);
  const duties = owed(drafting);
  const said = [...saying(drafting, 'prohibit', 'prohibited'), ...saying(drafting, 'permit', 'permitted')];
  const aside = saying(drafting, 'leave aside', 'without prejudice');
  const others = ofOthers(context, concern) ? [...duties, ...said, ...aside] : [...said, ...aside, ...duties];
  if (gap.onPurpose) return others.map((one) => ({ ...one, preferred: false }));
  const all = [...widened(drafting), ...others, ...leftOpen(drafting), ...models(drafting)];
  const first = all.find(({ kind }) => kind !== 'widen') ?? all[0];
  return all.map((one) => ({ ...one, preferred: one === first }));
}

/**
 * Whether all acts of a concern are those of persons outside the State: not among those for whom the State's name alone
 * stands.
 */
export function ofOthers({ unit, compiled }: Context, concern: Concern): boolean {
  const facet = bearerOf(unit);
  const clause = concern.clauses.find((one) => one.facet === facet?.name);
  if (!facet?.alone || !clause) return false;
  const { sets, space } = compiled;
  return !space.diagrams.meets(sets.union(clause, undefined), sets.term(facet.alone));
}

type Made = Omit<Closing, 'preferred'>;

/** What the texts of one gap have in common. */
interface Drafting {
  readonly context: Context;
  readonly gap: OpenGap;
  readonly told: ClosingTold;
  readonly names: { readonly name: string; readonly title: string };
  readonly norms: readonly Norm[];
  /** Provisions that say something of the concern's acts already. */
  readonly speaking: () => readonly Norm[];
  /** The acts in words, as a norm with verbs or as clauses alone, that stay within others. */
  readonly words: (may: Node, verbs: boolean) => RegionText | undefined;
  /** The same within the concern. */
  readonly within: (verbs: boolean) => RegionText;
}

function draftingOf(context: Context, gap: OpenGap): Drafting {
  const { unit, compiled } = context;
  const { diagrams } = compiled.space;
  const { concern, region, apart } = gap;
  const texts = new Map<string, RegionText | undefined>();
  const verbsFacet = verbsOf(unit);
  const words = (may: Node, verbs: boolean) => {
    // As clauses and as verbs it is the same where the facet of the verbs has a keyword.
    const facet = verbs && verbsFacet?.keyword === undefined ? verbsFacet?.name : undefined;
    const key = `${may} ${facet ?? ''}`;
    if (!texts.has(key))
      texts.set(key, regionText(compiled, { must: gap.acts, may, words: concern.clauses, verbs: facet }));
    const text = texts.get(key);
    return text && !verbs ? withClause(context, text) : text;
  };
  return {
    context,
    gap,
    told: { concern: context.messages.clauses.concern(concern), whole: region === gap.acts, instead: [] },
    names: namesFor(unit, concern),
    norms: near(unit, concern),
    speaking: once(() => speakingIn(compiled, region)),
    words,
    within: (verbs) =>
      words(diagrams.without(region, apart), verbs) ?? words(region, verbs) ?? asItStands(context, concern.clauses),
  };
}

/** The same with a clause, where every act is meant: what has no verbs needs one. */
function withClause({ compiled }: Context, region: RegionText): RegionText {
  const facet = clauseFacets(compiled).find(({ values }) => values === 'terms');
  if (region.clauses.size > 0 || !facet) return region;
  const text = facet.roots.map(({ name }) => name).join(', ');
  return { ...region, clauses: new Map([[facet.name, { ...noClause(compiled), text }]]) };
}

/** The acts of a concern in its own words. */
function asItStands({ compiled }: Context, clauses: readonly Clause[]): RegionText {
  const { diagrams } = compiled.space;
  const texts = clauses.map((clause) => [clause.facet, asWritten(compiled, clause)] as const);
  return { clauses: new Map(texts), where: diagrams.every(texts.map(([, { where }]) => where)) };
}

// ---- provisions that say something of acts ---------------------------------------------------------------------

interface Candidate {
  readonly lines: readonly string[];
  readonly length: number;
  /** It would say all that another provision says. */
  readonly needless: boolean;
}

function saying(drafting: Drafting, kind: 'prohibit' | 'permit' | 'leave aside', says: Saying): Made[] {
  const { context, gap, names, told } = drafting;
  const { unit, compiled, messages } = context;
  const verbs = verbsOf(unit);
  if (says !== 'without prejudice' && !verbs) return [];
  const aside = says === 'without prejudice' ? 'without prejudice' : 'norm';
  const above = neighbour(unit, aside, aside === 'norm' ? drafting.norms.map(({ at }) => at) : []);
  if (!above) return [];
  const layout = layoutOf(above);
  const write = ({ clauses, where }: RegionText, yielding: boolean): Candidate => {
    const others = yielding ? prevailing(compiled, drafting.speaking(), where, says) : [];
    const provision: Provision = { ...names, clauses, subjectTo: others.map(({ name }) => name) };
    const lines =
      aside === 'without prejudice' || !verbs
        ? asideLines(unit, 'without prejudice', provision, layout)
        : normLines(unit, provision, says, verbs, layout);
    const needless = makesNeedless(compiled, drafting.speaking(), where, says);
    return { lines, length: lines.join('\n').length, needless };
  };
  const candidates = regionsFor(drafting, says).map(({ region, yielding }) => write(region, yielding));
  candidates.sort((a, b) => Number(a.needless) - Number(b.needless) || a.length - b.length);
  for (const { lines } of candidates) {
    const norm = rereadNorm(unit, lines.join('\n'));
    const gain = norm && closedBy(compiled, gap, norm, compileBody(unit, compiled.sets, norm));
    if (!gain) continue;
    const instead = gap.onPurpose ? settledBy(compiled, gain).filter(({ at }) => at.file === above.file) : [];
    const titles = {
      prohibit: messages.closing.prohibit,
      permit: messages.closing.permit,
      'leave aside': messages.closing.leaveAside,
    };
    const title = titles[kind]({ ...told, instead: instead.map(({ name }) => name) });
    const gone = instead.flatMap(({ at }) => deleteDeclaration(unit, at));
    return [{ kind, title, edits: [addBelow(unit, above, lines), ...gone] }];
  }
  return [];
}

/** The acts in words: with nothing else said of any of them, and with others that prevail. */
function regionsFor({ context, gap, speaking, words, within }: Drafting, says: Saying) {
  const { compiled } = context;
  const { diagrams } = compiled.space;
  const verbs = says !== 'without prejudice';
  const wide = { region: within(verbs), yielding: true };
  const own = { region: asItStands(context, gap.concern.clauses), yielding: true };
  if (speaking().length === 0) return [wide, own];
  const exact = words(gap.acts, verbs);
  const free = unharmed(compiled, gap, says);
  const apart = diagrams.without(gap.acts, free) === none ? words(free, verbs) : undefined;
  return [exact, apart].flatMap((region) => (region ? [{ region, yielding: false }] : [])).concat(wide, own);
}

// ---- the others ------------------------------------------------------------------------------------------------

function widened({ context, gap, within }: Drafting): Made[] {
  const changes = [
    widening(context, gap),
    gap.concern.answeredBy.length > 0 ? widenedDuty(context, gap, within(false)) : undefined,
  ];
  return changes.flatMap((change) => (change ? [{ kind: 'widen' as const, ...change }] : []));
}

function owed(drafting: Drafting): Made[] {
  return drafting.gap.concern.answeredBy.slice(0, mostDuties).flatMap((duty) => owedDuty(drafting, duty));
}

function owedDuty({ context, gap, told, names, norms, within }: Drafting, duty: Term): Made[] {
  const { unit, compiled, messages } = context;
  const above = neighbour(
    unit,
    'norm',
    norms.map(({ at }) => at),
  );
  if (!above) return [];
  const layout = layoutOf(above);
  const regions = [within(false), asItStands(context, gap.concern.clauses)];
  for (const [region, own] of regions.flatMap((one) => [[one, true] as const, [one, false] as const])) {
    const provision: Provision = { ...names, clauses: region.clauses, subjectTo: [] };
    const lines = dutyLines(unit, provision, duty.name, eventText(unit, region.clauses, own), layout);
    const norm = rereadNorm(unit, lines.join('\n'));
    if (!norm || !answeredBy(compiled, gap, norm, compileBody(unit, compiled.sets, norm))) continue;
    return [
      {
        kind: 'owe',
        title: messages.closing.owe(messages.clauses.term(duty), told),
        edits: [addBelow(unit, above, lines)],
      },
    ];
  }
  return [];
}

function leftOpen({ context, gap, told, names, within }: Drafting): Made[] {
  const { unit, compiled, messages } = context;
  const { diagrams } = compiled.space;
  const above = neighbour(unit, 'left open');
  if (!above) return [];
  for (const { clauses } of [within(false), asItStands(context, gap.concern.clauses)]) {
    const provision: Provision = { ...names, clauses, subjectTo: [] };
    const lines = asideLines(unit, 'left open', provision, layoutOf(above), messages.closing.because);
    const left = rereadLeftOpen(unit, lines.join('\n'));
    if (!left || diagrams.without(gap.acts, compiled.sets.intersection(left.clauses)) !== none) continue;
    return [{ kind: 'leave open', title: messages.closing.leaveOpen(told), edits: [addBelow(unit, above, lines)] }];
  }
  return [];
}

function models({ context, gap, norms }: Drafting): Made[] {
  const { unit, messages } = context;
  const above = neighbour(
    unit,
    'norm',
    norms.map(({ at }) => at),
  );
  if (!above) return [];
  return fittingModels(context, gap, layoutOf(above)).map(({ way, titles, lines }) => ({
    kind: 'model' as const,
    title: messages.closing.model(way, titles),
    edits: [addBelow(unit, above, lines)],
  }));
}
