/** The payload of the coverage panel. */
import type { Node } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Checked } from '../check';
import type { Compiled } from '../compile/compile';
import type { ConcernCoverage } from '../compile/concerns';
import { share } from '../compile/concerns';
import { actsIn, defaultAxes, matrix } from '../compile/matrix';
import { coverageWords as words } from '../messages/coverage';
import { actSentence, figure, percent, residueWords, stateName } from '../messages/telling';
import type { AxisEntry, ConcernView, CoverageParams, CoverageView, Lens, Shares } from '../protocol';
import { frameOf, lensesOf } from './frame';
import { largestFirst, leftOpenTerminal, sharesOf } from './shares';

/** @returns the panel's payload, or undefined where the file belongs to no accord or no library has acts. */
export function coverageView(checked: Checked, params: CoverageParams): CoverageView | undefined {
  const { unit, compiled } = checked;
  const axes = defaultAxes(compiled);
  if (!unit.accord || !axes) return undefined;
  const lenses = lensesOf(compiled, [axes.row, axes.column], params.lenses);
  const frame = frameOf(compiled, lenses);
  const told = compiled.space.diagrams.keep(withLeftOpen(compiled), frame);
  const map = matrix(compiled, told, axes.row, axes.column);
  if (!map) return undefined;
  const whole = compiled.counts.tally(told);
  return {
    uri: params.uri,
    title: unit.accord.title,
    summary: summary(sharesOf(whole), lenses),
    acts: figure(actsIn(whole)),
    readers: unit.parties.slice(0, 8).map((id) => ({ id, label: stateName(unit, id) })),
    asReadBy: params.asReadBy,
    lenses,
    rowLabel: axes.row.keyword ?? axes.row.name,
    columnLabel: axes.column.keyword ?? axes.column.name,
    rows: map.rows.map(axisEntry),
    columns: map.columns.map(axisEntry),
    kinds: map.tallies.map(sharesOf),
    cells: map.cells.map((row) => [...row]),
    concerns: checked
      .concerns()
      .map((coverage) => concernView(checked, coverage))
      .sort((a, b) => rank(b) - rank(a)),
    notes: [words.impossible(unit.impossible.length)].filter((note) => note !== ''),
  };
}

/** The verdicts, with silent acts inside a `left open` told apart where they are silent in every reading. */
export function withLeftOpen({ space, verdicts, leftOpen }: Compiled): Node {
  const { diagrams } = space;
  if (!diagrams.meets(verdicts, leftOpen)) return verdicts;
  return diagrams.replace(verdicts, leftOpen, Terminal.silent, leftOpenTerminal);
}

function axisEntry({
  term,
  depth,
  parent,
}: {
  term: { name: string; children: readonly unknown[] };
  depth: number;
  parent: number;
}): AxisEntry {
  return { id: term.name, label: term.name, depth, parent, hasChildren: term.children.length > 0 };
}

function summary(shares: Shares, lenses: readonly Lens[]): CoverageView['summary'] {
  const parts = largestFirst(shares);
  if (parts.length === 0) return [{ text: words.noActs }];
  const frame = lenses.flatMap(({ label, chosen }) => (chosen === undefined ? [] : [`${label} ${chosen}`])).join(', ');
  const spoken = [
    ...parts.filter(([verdict]) => verdict !== 'silent'),
    ...parts.filter(([verdict]) => verdict === 'silent'),
  ];
  const told = spoken.map(([verdict, part]) => ({ text: words.summaryPart(verdict, percent(part)), verdict }));
  return [
    { text: words.summaryOpens(frame) },
    ...told.flatMap((part, index) => {
      const joint = index === 0 ? '' : index === told.length - 1 ? ' and ' : ', ';
      return joint === '' ? [part] : [{ text: joint }, part];
    }),
    { text: '.' },
  ];
}

const ranks = { open: 3, contested: 2, 'left open': 1, closed: 0 } as const;

function rank(view: ConcernView): number {
  return ranks[view.state] * 10 + view.gapShare;
}

/** One concern as the panel lists it. */
export function concernView({ unit }: Checked, coverage: ConcernCoverage): ConcernView {
  const { concern, acts, verdicts, gap, turnsOn, residues, witness } = coverage;
  const open = gap.always + gap.sometimes;
  const gapShare = share(open, acts);
  const state = open > 0n ? (gap.always > 0n ? 'open' : 'contested') : gap.leftOpen > 0n ? 'left open' : 'closed';
  const shares: Shares = {};
  for (const [verdict, count] of Object.entries(verdicts) as [keyof Shares, bigint][])
    shares[verdict] = share(count, acts);
  const leftOpen = Math.min(share(gap.leftOpen, acts), shares.silent ?? 0);
  if (leftOpen > 0) {
    shares['left open'] = leftOpen;
    shares.silent = (shares.silent ?? 0) - leftOpen;
  }
  const others = Object.keys(verdicts).filter((verdict) => verdict !== 'silent');
  const summaries = {
    open: gapShare === 1 ? words.silent : words.partlySilent(percent(gapShare), others.join(' or ')),
    contested: words.dependsOn(turnsOn),
    'left open': words.leftOpen,
    closed: words.closed(others),
  };
  const restricted = new Set(concern.clauses.map(({ facet }) => facet));
  return {
    name: concern.name,
    title: concern.title ?? concern.name,
    state,
    summary: summaries[state],
    shares,
    residue: residues.map(({ residue }) => residueWords(unit, residue)),
    example: witness && `${actSentence(unit, witness, restricted)}.`,
    gapShare,
    gapActs: figure(open),
    canDraft: open > 0n,
  };
}
