/** What stands behind one cell of the coverage panel. */
import { choicesThatMatter } from '../analysis/dependence';
import { type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Checked } from '../check';
import { exampleOf } from '../compile/concerns';
import { defaultAxes } from '../compile/matrix';
import { does, coverageWords as words } from '../messages/coverage';
import { actSentence, percent, sentenceCase } from '../messages/telling';
import type { Facet, Passage, Saying, Term } from '../model/model';
import type { CellParams, CellView, Location, NormReference } from '../protocol';
import { withLeftOpen } from './coverageView';
import { frameOf, lensesOf } from './frame';
import { largestFirst, sharesOf } from './shares';

/** @param locate where a passage stands in its file. */
export function cellView(
  checked: Checked,
  params: CellParams,
  locate: (passage: Passage) => Location,
): CellView | undefined {
  const { unit, compiled } = checked;
  const { space, sets, counts, verdicts } = compiled;
  const { diagrams } = space;
  const axes = defaultAxes(compiled);
  const row = axes && termOf(axes.row, params.row);
  const column = axes && termOf(axes.column, params.column);
  if (!axes || !row || !column) return undefined;

  const frame = frameOf(compiled, lensesOf(compiled, [axes.row, axes.column], params.lenses));
  const region = diagrams.every([frame, sets.term(row), sets.term(column)]);
  const shares = largestFirst(sharesOf(counts.tally(diagrams.keep(withLeftOpen(compiled), region))));
  const turnsOn = space.levelNames(choicesThatMatter(diagrams, diagrams.keep(verdicts, region)));
  const silent = diagrams.inSomeReading(diagrams.select(diagrams.keep(verdicts, region), 1 << Terminal.silent));
  const example = exampleOf(compiled, silent);
  const only = shares.length === 1 ? shares[0]?.[0] : undefined;

  const norms: NormReference[] = [];
  for (const { norm, reach } of compiled.speakers.values()) {
    if (!diagrams.meets(reach, region)) continue;
    const yields = compiled.displaced.get(norm.name) ?? none;
    const gone = diagrams.without(diagrams.and(reach, region), yields) === none;
    const says =
      norm.kind === 'without prejudice'
        ? (['without prejudice'] as Saying[])
        : norm.modalities.map(({ saying }) => saying);
    const effect = gone ? words.displaced : [...new Set(says)].map((saying) => does[saying]).join(' or ');
    norms.push({
      name: norm.name,
      label: norm.title ?? norm.name,
      effect,
      location: locate({ at: norm.at, span: norm.nameSpan }),
    });
  }
  return {
    row: params.row,
    column: params.column,
    heading: words.cellHeading(sentenceCase(row.name), column.name),
    sentences: [
      shares.length === 0
        ? words.noActs
        : only
          ? words.cellAll(only)
          : words.cellShares(shares.map(([verdict, part]) => words.summaryPart(verdict, percent(part)))),
      ...(turnsOn.length > 0 ? [words.cellTurnsOn(turnsOn)] : []),
    ],
    norms,
    turnsOn: turnsOn.map((name) => {
      const place = unit.choices.get(name)?.places[0];
      return { name, location: place && locate(place) };
    }),
    concern: openConcern(checked, silent),
    example: example && words.silentHere(actSentence(unit, example, new Set([axes.row.name, axes.column.name]))),
  };
}

/** The concern with most open acts in a region. */
function openConcern(checked: Checked, region: Node): CellView['concern'] {
  const { space, counts } = checked.compiled;
  let most = 0n;
  let found: CellView['concern'];
  for (const { concern, open } of checked.concerns()) {
    if (!space.diagrams.meets(open, region)) continue;
    const count = counts.of(space.diagrams.and(open, region));
    if (count > most) {
      most = count;
      found = { name: concern.name, title: concern.title ?? concern.name };
    }
  }
  return found;
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
