/** The payload of the coverage panel. */
import { choicesThatMatter } from '../analysis/dependence';
import type { Node } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Checked } from '../check';
import type { Compiled } from '../compile/compile';
import { actsIn, defaultAxes, type Matrix, matrix, paired } from '../compile/matrix';
import { regionInWords } from '../explain/words/clauses';
import { choicesInBrief } from '../messages/choices';
import type { Messages } from '../messages/messages';
import { percents } from '../messages/shares';
import { figure } from '../messages/telling';
import type { Term, Unit } from '../model/model';
import type { AxisEntry, ConcernView, CoverageParams, CoverageView, Shares } from '../protocol';
import { besideView, instrumentsFor, type Laid, laid, onSilence, saidShares } from './besideView';
import { concernView } from './concernView';
import { frameOf, lensesOf, narrowedBy } from './frame';
import { inOrder, leftOpenTerminal, sharesOf } from './shares';

/** @returns the panel's payload, or undefined where the file belongs to no accord or no library has acts. */
export function coverageView(checked: Checked, params: CoverageParams): CoverageView | undefined {
  const { unit, compiled, messages } = checked;
  const axes = defaultAxes(compiled);
  if (!unit.accord || !axes) return undefined;
  const lenses = lensesOf(messages, compiled, [axes.row, axes.column], params.lenses);
  const frame = frameOf(compiled, lenses);
  const told = compiled.space.diagrams.keep(withLeftOpen(compiled), frame);
  const map = matrix(compiled, told, axes.row, axes.column);
  if (!map) return undefined;
  const whole = compiled.counts.tally(told);
  const beside = laid(checked, params.beside);
  const cells = cellsOf(checked, map, beside, frame);
  return {
    uri: params.uri,
    title: unit.accord.title,
    summary: summary(
      messages,
      sharesOf(whole),
      messages.frame(unit, narrowedBy(compiled, lenses)),
      turnsOn(messages, compiled, told),
    ),
    acts: figure(actsIn(whole)),
    readers: readers(messages, unit),
    asReadBy: params.asReadBy,
    lenses,
    rowLabel: messages.clauses.facet(axes.row),
    columnLabel: messages.clauses.facet(axes.column),
    rows: map.rows.map((entry) => axisEntry(messages, entry)),
    columns: map.columns.map((entry) => axisEntry(messages, entry)),
    ...cells,
    concerns: checked
      .concerns()
      .map((coverage) => concernView(checked, coverage, beside))
      .sort((a, b) => rank(b) - rank(a)),
    instruments: instrumentsFor(checked),
    impossible: impossibleView(messages, unit),
  };
}

/** The cells by kind; where an instrument is laid beside the draft, kinds differ also by what it says of silent acts. */
function cellsOf(
  checked: Checked,
  map: Matrix,
  beside: Laid | undefined,
  frame: Node,
): Pick<CoverageView, 'kinds' | 'cells' | 'beside'> {
  const plain = { kinds: map.tallies.map(sharesOf), cells: map.cells.map((row) => [...row]) };
  if (!beside) return plain;
  const axes = defaultAxes(checked.compiled);
  const said = checked.within(() =>
    beside.beside && axes
      ? matrix(checked.compiled, onSilence(checked, beside.beside, frame), axes.row, axes.column)
      : undefined,
  );
  if (!said) return { ...plain, beside: besideView(checked.messages, beside, []) };
  const { pairs, cells } = paired(map, said);
  const kinds = pairs.map(([own]) => sharesOf(own));
  const saidOf = pairs.map(([, others]) => saidShares(others));
  return { kinds, cells, beside: besideView(checked.messages, beside, saidOf) };
}

function impossibleView(messages: Messages, unit: Unit): CoverageView['impossible'] {
  const rules = unit.impossible.map((one) => {
    const because = messages.clauses.reason(one.prose);
    const acts = messages.joining.sentence(regionInWords(messages, unit, one));
    return { acts, ...(because !== undefined && { because: messages.joining.ended(because) }) };
  });
  return { note: messages.coverage.impossible(rules.length), rules };
}

const mostReaders = 8;

/** The Parties whose reading can be taken; one that stands for any State has none of its own. */
function readers(messages: Messages, unit: Unit): CoverageView['readers'] {
  const named = new Set(unit.states.slice(0, unit.states.length - unit.anonymous));
  return unit.parties
    .filter((id) => named.has(id))
    .slice(0, mostReaders)
    .map((id) => ({ id, label: messages.states.name(unit, id) }));
}

/** The verdicts, with silent acts inside a `left open` told apart where they are silent in every reading. */
export function withLeftOpen({ space, verdicts, leftOpen }: Compiled): Node {
  const { diagrams } = space;
  if (!diagrams.meets(verdicts, leftOpen)) return verdicts;
  return diagrams.replace(verdicts, leftOpen, Terminal.silent, leftOpenTerminal);
}

function axisEntry(
  { clauses }: Messages,
  { term, depth, parent }: { readonly term: Term; readonly depth: number; readonly parent: number },
): AxisEntry {
  return { id: term.name, label: clauses.term(term), depth, parent, hasChildren: term.children.length > 0 };
}

/** What the verdicts of some acts depend on, in words; empty where on nothing. */
function turnsOn(messages: Messages, { unit, space }: Compiled, told: Node): string {
  return choicesInBrief(messages, unit, space.levelNames(choicesThatMatter(space.diagrams, told)));
}

function summary(messages: Messages, shares: Shares, acts: string, turnsOn: string): CoverageView['summary'] {
  const words = messages.coverage;
  const parts = inOrder(shares);
  if (parts.length === 0) return [{ text: words.noActs }];
  const figures = percents(
    messages,
    parts.map(([, part]) => part),
  );
  return [
    { text: words.summaryOpens(acts) },
    ...parts.flatMap(([verdict], index) => {
      const joint = index === 0 ? '' : index === parts.length - 1 ? words.summaryLast : words.summaryNext;
      const aside = verdict === 'contested' && turnsOn !== '' ? words.summaryTurnsOn(turnsOn) : '';
      const part = { text: words.summaryPart(verdict, figures[index] ?? ''), verdict };
      return [{ text: joint }, part, { text: aside }].filter(({ text }) => text !== '');
    }),
    { text: words.summaryEnds },
  ];
}

const ranks = { open: 3, contested: 2, 'left open': 1, closed: 0 } as const;

function rank(view: ConcernView): number {
  return ranks[view.state] * 10 + view.gapShare;
}
