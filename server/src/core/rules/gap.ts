/** What the accord leaves open of each concern of the libraries in use. */
import type { Node } from '../analysis/diagram';
import { type Act, type ConcernCoverage, explanationOf, gapOf, share } from '../compile/concerns';
import { nearSilent } from '../compile/why';
import { toldBeside } from '../messages/beside';
import { choicesWords } from '../messages/choices';
import type { GapTold } from '../messages/en/gaps';
import type { Messages } from '../messages/messages';
import { actWords, namelessParties, toldRegions } from '../messages/telling';
import { nearestSentence } from '../messages/why';
import type { Passage, Unit } from '../model/model';
import { closings, ofOthers } from './closing/index';
import { firstSpeaking } from './meeting';
import { actsOf, regionTurnsOn } from './memory';
import { codePart } from './page';
import { type Context, type Finding, rule, type Yielded } from './rule';

export const gap = rule({
  code: 'gap',
  family: true,
  severity: 'warning',
  *check(context) {
    const { accord } = context.unit;
    if (!accord) return;
    const passage = { at: accord.at, span: accord.titleSpan };
    for (const coverage of context.concerns()) {
      const { always, sometimes, leftOpen } = coverage.gap;
      if (always + sometimes > 0n) yield tell(context, coverage, passage);
      else if (leftOpen > 0n) yield { ...tell(context, coverage, passage), severity: 'information' };
    }
  },
  fixes(finding, context) {
    const coverage = coverageOf(finding, context);
    return coverage ? closings(context, coverage.concern).map(({ kind, ...fix }) => fix) : [];
  },
});

function coverageOf({ data }: Finding, context: Context): ConcernCoverage | undefined {
  return context.concerns().find(({ concern }) => concern.name === data?.concern);
}

function tell(context: Context, coverage: ConcernCoverage, passage: Passage): Yielded {
  const { messages } = context;
  const { concern, gap, acts } = coverage;
  const told = toldGap(context, coverage);
  const open = gap.always + gap.sometimes > 0n;
  return {
    code: `gap/${codePart(concern.name)}`,
    passage,
    message: open ? messages.gaps.open(told) : messages.gaps.onPurpose(told),
    related: related(context, coverage, told),
    data: {
      concern: concern.name,
      acts: acts.toString(),
      always: gap.always.toString(),
      sometimes: gap.sometimes.toString(),
      leftOpen: gap.leftOpen.toString(),
    },
  };
}

function toldGap(context: Context, coverage: ConcernCoverage): GapTold {
  const { unit, compiled, messages } = context;
  const { concern, gap, acts, witness } = coverage;
  const region = actsOf(compiled, concern);
  return {
    name: concern.name,
    ...((concern.title !== undefined || concern.labels?.size) && { title: messages.clauses.titled(concern) }),
    always: share(gap.always, acts),
    sometimes: share(gap.sometimes, acts),
    leftOpen: share(gap.leftOpen, acts),
    ...inWords(context, coverage),
    explained: explanationOf(coverage).residualShare,
    near: witness ? nearestSentence(messages, unit, nearSilent(compiled, witness)) : '',
    turnsOn: gap.sometimes > 0n ? choicesWords(messages, unit, silenceTurnsOn(context, coverage, region)) : '',
    leavers: gap.leftOpen > 0n ? leavers(context, region).map(({ name }) => name) : [],
    duties: coverage.otherDuties,
    answers: concern.answeredBy.map(messages.clauses.term),
    elsewhere: elsewhere(context, coverage),
    ofOthers: ofOthers(context, concern),
  };
}

/** What the instruments on which the accord builds say of what it leaves open: a sentence each, and one for those that say nothing. */
function elsewhere({ besides, messages: { beside }, messages }: Context, { concern, open }: ConcernCoverage): string[] {
  const all = besides().map((one) => toldBeside(messages, one, one.said(open, concern.answeredBy), true));
  const silent = all.filter(({ parts, duties }) => parts.length + duties.length === 0);
  const speaking = all.filter((told) => !silent.includes(told));
  const alone = all.length === 1;
  const sentences = speaking.map((told) => beside.sentence({ ...told, buildsOn: alone }));
  const others = sentences.map((sentence, at) => (alone || at > 0 ? sentence : beside.ofThose(sentence)));
  return silent.length > 0 ? [...others, beside.neither(silent.map(({ name }) => name))] : others;
}

interface InWords {
  readonly residues: readonly string[];
  readonly example?: string;
}

/** By coverage, with the names of whose States it was told. */
const inWordsBefore = new WeakMap<
  ConcernCoverage,
  { readonly names: Unit['stateNames']; readonly messages: Messages; readonly words: InWords }
>();

/** The acts that are open and one of them; told anew only where the coverage is another one. */
function inWords(context: Context, coverage: ConcernCoverage): InWords {
  const { unit, messages } = context;
  const known = inWordsBefore.get(coverage);
  if (known?.names === unit.stateNames && known.messages === messages) return known.words;
  const { concern, witness } = coverage;
  const { residues } = explanationOf(coverage);
  const telling = new Set(concern.clauses.map(({ facet }) => facet));
  const words = {
    residues: toldRegions(messages, unit, residues, true),
    ...(witness && { example: actWords(messages, unit, witness, telling, namesFor(context, coverage, witness)) }),
  };
  inWordsBefore.set(coverage, { names: unit.stateNames, messages, words });
  return words;
}

/** Without saying which Party is which, unless the gap is there for one of them only. */
function namesFor({ unit, compiled, messages }: Context, { open }: ConcernCoverage, act: Act) {
  const { space } = compiled;
  const { diagrams } = space;
  const parties = unit.parties.filter((code) => [...act.values()].includes(code));
  const [one, other = unit.parties.find((code) => code !== one)] = parties;
  if (unit.allStates || one === undefined || other === undefined) return undefined;
  const swapped = space.facets.map((facet, level) => {
    const value = act.get(facet.name) ?? '';
    if (facet.values === 'terms') {
      return diagrams.value(
        level,
        facet.leaves.findIndex(({ name }) => name === value),
      );
    }
    return diagrams.value(level, space.state(value === one ? other : value === other ? one : value) ?? 0);
  });
  return diagrams.meets(diagrams.every(swapped), open) ? namelessParties(messages, unit) : undefined;
}

/** The brackets and definitions on which it depends whether an act is silent, as far as that is not left open on purpose. */
function silenceTurnsOn({ compiled }: Context, { concern }: ConcernCoverage, region: Node): readonly string[] {
  const silent = compiled.space.diagrams.without(gapOf(compiled, concern, region), compiled.leftOpen);
  return regionTurnsOn(compiled, silent);
}

function leavers({ unit, compiled }: Context, region: Node) {
  const { sets, space } = compiled;
  return unit.leftOpen.filter(
    ({ clauses }) => clauses.length > 0 && space.diagrams.meets(sets.intersection(clauses), region),
  );
}

/** As many norms are named beside a gap as a reader looks at. */
const mostRelated = 3;

function related(context: Context, { concern }: ConcernCoverage, told: GapTold) {
  const { compiled, messages } = context;
  const region = actsOf(compiled, concern);
  const reaching = firstSpeaking(compiled, region, 0, mostRelated);
  const leaving = told.leftOpen > 0 ? leavers(context, region) : [];
  return [
    ...reaching.map(({ at, nameSpan, name }) => ({
      passage: { at, span: nameSpan },
      message: messages.gaps.related.reaches(name),
    })),
    ...leaving.map(({ at, nameSpan, name }) => ({
      passage: { at, span: nameSpan },
      message: messages.gaps.related.leaves(name),
    })),
  ];
}
