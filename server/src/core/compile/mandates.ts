/** What became of a delegation's instructions. */
import { choicesThatMatter } from '../analysis/dependence';
import { all, type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import { type Mandate, type Verdict, verdicts as verdictNames } from '../model/model';
import type { Compiled } from './compile';
import { type Act, exampleOf } from './concerns';

export interface MandateLine {
  readonly kind: 'obtain' | 'preserve';
  /** In how many readings the line is met (for `preserve`: kept). */
  readonly met: 'all' | 'some' | 'none';
  readonly turnsOn: readonly string[];
  /** The acts that fail the line, in the readings in which they do, and one of them. */
  readonly failed: Node;
  readonly witness?: Act;
}

const crossing: readonly Verdict[] = ['prohibited', 'discouraged', 'conflicting'];

export function judgeMandate(compiled: Compiled, mandate: Mandate): MandateLine[] {
  return mandate.lines.map((line) => {
    const { sets, space, acts, verdicts } = compiled;
    const { diagrams } = space;
    const region = line.clauses.length === 0 ? none : diagrams.and(sets.intersection(line.clauses), acts);
    const failing = verdictNames.filter((verdict) =>
      line.kind === 'obtain' ? !line.verdicts.includes(verdict) : crossing.includes(verdict),
    );
    const bits = failing.reduce((set, verdict) => set | (1 << (Terminal.silent + verdictNames.indexOf(verdict))), 0);
    const failed = diagrams.select(diagrams.keep(verdicts, region), bits);
    const readings = overFacets(compiled, failed);
    return {
      kind: line.kind,
      met: readings === none ? 'all' : readings === all ? 'none' : 'some',
      turnsOn: space.levelNames(choicesThatMatter(diagrams, readings)),
      failed,
      witness: exampleOf(compiled, diagrams.inSomeReading(failed)),
    };
  });
}

/** The readings in which a region has an act. */
function overFacets({ space }: Compiled, region: Node): Node {
  return space.facets.reduce((node, _, level) => space.diagrams.exists(node, level), region);
}
