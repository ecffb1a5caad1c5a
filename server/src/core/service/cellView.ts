/** What stands behind one cell of the coverage panel. */
import { choicesThatMatter } from '../analysis/dependence';
import { type Diagrams, type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Checked } from '../check';
import type { Compiled } from '../compile/compile';
import { type Act, exampleOf, explainGap } from '../compile/concerns';
import { defaultAxes } from '../compile/matrix';
import type { Space } from '../compile/space';
import { choiceWords } from '../messages/choices';
import type { Extent } from '../messages/en/coverage';
import type { Messages } from '../messages/messages';
import { percents } from '../messages/shares';
import { actSentence, namelessParties, toldRegions } from '../messages/telling';
import type { Facet, Passage, Saying, Term } from '../model/model';
import type { CellParams, CellVerdict, CellView, Location, NormReference } from '../protocol';
import { besideCell, laid } from './besideView';
import { withLeftOpen } from './coverageView';
import { frameOf, lensesOf } from './frame';
import { differing, inOrder, sharesOf } from './shares';

/** @param locate where a passage stands in its file. */
export function cellView(
  checked: Checked,
  params: CellParams,
  locate: (passage: Passage) => Location,
): CellView | undefined {
  const { unit, compiled, messages } = checked;
  const words = messages.coverage;
  const { space, sets, verdicts } = compiled;
  const { diagrams } = space;
  const axes = defaultAxes(compiled);
  const row = axes && termOf(axes.row, params.row);
  const column = axes && termOf(axes.column, params.column);
  if (!axes || !row || !column) return undefined;

  const frame = frameOf(compiled, lensesOf(messages, compiled, [axes.row, axes.column], params.lenses));
  const region = diagrams.every([frame, sets.term(row), sets.term(column)]);
  const told = diagrams.keep(withLeftOpen(compiled), region);
  const turnsOn = space.levelNames(choicesThatMatter(diagrams, diagrams.keep(verdicts, region)));
  const silence = diagrams.select(diagrams.keep(verdicts, region), 1 << Terminal.silent);
  const silent = diagrams.inSomeReading(silence);
  const always = diagrams.inEveryReading(silence);
  const example = exampleOf(compiled, always === none ? silent : always);
  const telling = new Set([axes.row.name, axes.column.name]);
  const here = diagrams.and(region, compiled.acts);
  const extent = always === none ? 'sometimes' : always === here ? 'all' : 'always';
  return {
    row: params.row,
    column: params.column,
    heading: words.cellHeading(messages.joining.sentence(messages.clauses.term(row)), messages.clauses.term(column)),
    sentences: here === none ? whyNone(messages, compiled, row, column) : sentences(messages, compiled, told, here),
    norms: normsReaching(messages, compiled, region, locate),
    turnsOn: turnsOn.map((name) => {
      const place = unit.choices.get(name)?.places[0];
      return { name, label: choiceWords(messages, unit, name), location: place && locate(place) };
    }),
    beside: besideCell(checked, here, silent, laid(checked, params.beside)),
    concern: openConcern(checked, silent, example),
    example:
      example &&
      words.silentHere(actSentence(messages, unit, example, telling, namelessParties(messages, unit)), extent),
  };
}

/** That no act is here, and why where the libraries say that none can be, whatever else is chosen. */
function whyNone(messages: Messages, { unit, sets, space }: Compiled, row: Term, column: Term): string[] {
  const { diagrams } = space;
  const square = diagrams.and(sets.term(row), sets.term(column));
  const covers = (region: Node) => diagrams.and(square, diagrams.not(region)) === none;
  const reasons = unit.impossible
    .filter(({ clauses }) => clauses.length > 0 && covers(sets.intersection(clauses)))
    .flatMap(({ prose }) => messages.clauses.reason(prose) ?? []);
  return [messages.coverage.noActs, ...reasons.map(messages.joining.ended)];
}

/** The verdict here, in a sentence or two, and of which acts where it is not that of all. */
function sentences(messages: Messages, compiled: Compiled, told: Node, here: Node): string[] {
  const words = messages.coverage;
  const named = (verdicts: readonly CellVerdict[]) => verdicts.map((verdict) => messages.verdicts.names[verdict]);
  const { counts, space } = compiled;
  const { diagrams } = space;
  const shares = inOrder(sharesOf(counts.tally(told)));
  const [only] = shares;
  if (!only) return [words.noActs];
  const figures = percents(
    messages,
    shares.map(([, part]) => part),
  );
  const parts = shares.map(([verdict], index) => words.summaryPart(verdict, figures[index] ?? ''));
  const contested = shares.some(([verdict]) => verdict === 'contested');
  if (shares.length === 1)
    return [contested ? words.cellContested(named(differing(diagrams, told)), true) : words.cellAll(only[0])];
  const share = shares.find(([verdict]) => verdict === 'silent')?.[1] ?? 0;
  const silent = diagrams.inEveryReading(diagrams.select(told, 1 << Terminal.silent));
  const silence = share < nearlyAll ? regionsIn(messages, compiled, silent, here) : '';
  return [
    words.cellShares(parts),
    ...(silence === '' ? [] : [words.cellSilent(silence)]),
    ...(contested
      ? [
          words.cellContested(
            named(differing(diagrams, told)),
            false,
            regionsIn(messages, compiled, contestedActs(diagrams, told, here), here),
          ),
        ]
      : []),
  ];
}

/** The acts among some on which readings differ. */
function contestedActs(diagrams: Diagrams, told: Node, here: Node): Node {
  let rest = here;
  const reached = diagrams.support(told).terminals;
  for (let terminal = 1; 1 << terminal <= reached; terminal++) {
    if ((reached >> terminal) & 1) {
      rest = diagrams.without(rest, diagrams.inEveryReading(diagrams.select(told, 1 << terminal)));
    }
  }
  return rest;
}

/** Some of the acts here in words; empty where those are all or none. */
function regionsIn(messages: Messages, compiled: Compiled, acts: Node, here: Node): string {
  const { residues, residualShare } = explainGap(compiled, acts, here, compiled.counts.of(acts), mostRegions);
  const told = toldRegions(messages, compiled.unit, residues, true);
  return told.length === 0 ? '' : messages.regions.several(told, residualShare);
}

const mostRegions = 2;
/** Of silence that is nearly everything it goes without saying where it is. */
const nearlyAll = 0.9;

/** The norms and clauses that reach an act here in some reading, with what they do and how far. */
function normsReaching(
  { coverage: words, verdicts }: Messages,
  { space: { diagrams }, speakers, displaced }: Compiled,
  region: Node,
  locate: (passage: Passage) => Location,
): NormReference[] {
  const norms: NormReference[] = [];
  for (const { norm, reach } of speakers.values()) {
    const here = diagrams.and(reach, region);
    if (here === none) continue;
    const gone = diagrams.without(here, displaced.get(norm.name) ?? none) === none;
    const says: Saying[] =
      norm.kind === 'without prejudice' ? ['without prejudice'] : norm.modalities.map(({ saying }) => saying);
    const told = [...new Set(says)].map((saying) => verdicts.does[saying]);
    const effect = gone ? words.displaced : words.effect(told, extentOf(diagrams, here, region));
    const location = locate({ at: norm.at, span: norm.nameSpan });
    norms.push({ name: norm.name, label: norm.title ?? norm.name, effect, location });
  }
  return norms;
}

function extentOf(diagrams: Diagrams, here: Node, region: Node): Extent {
  const always = diagrams.inEveryReading(here);
  if (always === region) return 'all';
  const some = diagrams.inSomeReading(here);
  if (some === always) return 'part';
  if (some === region) return always === none ? 'allSometimes' : 'partAndAllSometimes';
  return always === none ? 'partSometimes' : 'partAndMoreSometimes';
}

/** The open concern to which the example belongs, the narrowest one; without such the one with most open acts here. */
function openConcern(checked: Checked, region: Node, example: Act | undefined): CellView['concern'] {
  const { space, counts } = checked.compiled;
  const { diagrams } = space;
  const act = example && actRegion(space, example);
  const all = checked.concerns().filter(({ open }) => diagrams.meets(open, region));
  const apt = act === undefined ? [] : all.filter(({ open }) => diagrams.meets(open, act));
  const narrowest = least(apt, ({ acts }) => acts);
  const found = narrowest ?? least(all, ({ open }) => -counts.of(diagrams.and(open, region)));
  return found && { name: found.concern.name, title: checked.messages.clauses.titled(found.concern) };
}

function least<T>(items: readonly T[], of: (item: T) => bigint): T | undefined {
  const [first, ...others] = items;
  return first && others.reduce((best, item) => (of(item) < of(best) ? item : best), first);
}

/** One act as a region. */
function actRegion(space: Space, act: Act): Node {
  const values = space.facets.map((facet, level) =>
    space.diagrams.values(level, (value) => space.valueName(level, value) === act.get(facet.name)),
  );
  return space.diagrams.every(values);
}

function termOf(facet: Facet, name: string): Term | undefined {
  const search = (terms: readonly Term[]): Term | undefined => {
    for (const term of terms) {
      if (term.name === name) return term;
      const below = search(term.children);
      if (below) return below;
    }
    return undefined;
  };
  return search(facet.roots);
}
