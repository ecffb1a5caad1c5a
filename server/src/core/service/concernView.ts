/** One concern as the coverage panel lists it. */
import type { Checked } from '../check';
import type { Compiled } from '../compile/compile';
import { type ConcernCoverage, concernRegion, share } from '../compile/concerns';
import { choicesInBrief } from '../messages/choices';
import type { Messages } from '../messages/messages';
import { actSentence, figure, namelessParties, toldRegions } from '../messages/telling';
import type { CellVerdict, ConcernView, Shares } from '../protocol';
import { besideConcern, type Laid } from './besideView';
import { differing, inOrder } from './shares';

/** @param beside the instrument that is laid beside the draft. */
export function concernView(checked: Checked, coverage: ConcernCoverage, beside?: Laid): ConcernView {
  const { unit, compiled, messages } = checked;
  const { concern, acts, gap, witness } = coverage;
  const { residues, residualShare } = coverage.explained();
  const open = gap.always + gap.sometimes;
  const elsewhere = besideConcern(checked, coverage, beside);
  const state = open > 0n ? (gap.always > 0n ? 'open' : 'contested') : gap.leftOpen > 0n ? 'left open' : 'closed';
  const told = toldRegions(messages, unit, residues, true);
  const telling = new Set(concern.clauses.map(({ facet }) => facet));
  const act = witness && actSentence(messages, unit, witness, telling, namelessParties(messages, unit));
  return {
    name: concern.name,
    title: messages.clauses.titled(concern),
    state,
    summary: stateInWords(messages, compiled, coverage, state),
    shares: concernShares(coverage),
    residue: told.length > 0 ? [messages.regions.several(told, residualShare)] : [],
    example: act && messages.joining.ended(act),
    gapShare: share(open, acts),
    gapActs: figure(open),
    canDraft: open > 0n,
    ...(elsewhere.length > 0 && { beside: elsewhere }),
  };
}

function concernShares({ acts, verdicts, gap }: ConcernCoverage): Shares {
  const shares: Shares = {};
  for (const [verdict, count] of Object.entries(verdicts) as [CellVerdict, bigint][]) {
    shares[verdict] = share(count, acts);
  }
  const leftOpen = Math.min(share(gap.leftOpen, acts), shares.silent ?? 0);
  if (leftOpen > 0) {
    shares['left open'] = leftOpen;
    shares.silent = (shares.silent ?? 0) - leftOpen;
  }
  return shares;
}

function stateInWords(
  messages: Messages,
  compiled: Compiled,
  coverage: ConcernCoverage,
  state: ConcernView['state'],
): string {
  const words = messages.coverage;
  const named = (verdicts: readonly CellVerdict[]) => verdicts.map((verdict) => messages.verdicts.names[verdict]);
  const { acts, verdicts, gap } = coverage;
  const { always, sometimes, leftOpen } = gap;
  if (always === acts) return words.silent;
  if (leftOpen === acts) return words.leftOpen;
  const { silent = 0n, contested = 0n, ...said } = verdicts;
  const turnsOn = choicesInBrief(messages, compiled.unit, coverage.turnsOn);
  if (state === 'closed' && contested === acts)
    return words.closedTurningOn(named(closedVerdicts(compiled, coverage)), turnsOn);
  const decided = named(inOrder(said).map(([verdict]) => verdict));
  const parts = {
    always: share(always, acts),
    sometimes: share(sometimes, acts),
    leftOpen: share(leftOpen, acts),
    others: [
      ...decided,
      ...(contested > sometimes + leftOpen
        ? [words.byReading(named(closedVerdicts(compiled, coverage)), decided)]
        : []),
      ...(silent > always + leftOpen ? [words.answered] : []),
    ],
    turnsOn,
  };
  switch (state) {
    case 'open':
      return words.partlySilent(parts);
    case 'contested':
      return words.dependsOn(parts);
    case 'left open':
      return words.partlyLeftOpen(parts);
    case 'closed':
      return words.closed(parts.others);
  }
}

/** The verdicts between which readings differ on the acts outside the gap. */
function closedVerdicts(compiled: Compiled, { concern, open }: ConcernCoverage): CellVerdict[] {
  const { diagrams } = compiled.space;
  const closed = diagrams.without(concernRegion(compiled, concern), open);
  return differing(diagrams, diagrams.keep(compiled.verdicts, closed));
}
