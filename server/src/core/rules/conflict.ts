/** Provisions that say what cannot stand together of the same act, with no word on which prevails. */
import { type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Compiled } from '../compile/compile';
import { choicesWords } from '../messages/choices';
import { actWords, toldRegions } from '../messages/telling';
import type { Norm } from '../model/model';
import { exampleIn, explainedIn, meeting, regionTurnsOn } from './memory';
import { type Context, rule, type Yielded } from './rule';

/** A draft of no more norms than these is told every conflict; a longer one fewer, since nobody mends so many at a time. */
const fewNorms = 64;
const mostTold = 24;
/** Provisions named beside the first. */
const mostOthers = 12;

export const conflict = rule({
  code: 'conflict',
  severity: 'warning',
  *check(context) {
    const { compiled } = context;
    const { diagrams } = compiled.space;
    let rest = diagrams.select(compiled.verdicts, 1 << Terminal.conflicting);
    let told = 0;
    const most = context.unit.norms.length <= fewNorms ? fewNorms : mostTold;
    if (rest === none) return;
    const spoken = spokenIn(compiled);
    // Each act is told under the first provision in the text that has a part in its conflict.
    for (const [index, { norm, speaks }] of spoken.entries()) {
      const where = diagrams.and(rest, speaks);
      if (where === none) continue;
      rest = diagrams.without(rest, where);
      told++;
      const more = told === most && rest !== none;
      yield tell(context, norm, othersIn(compiled, spoken, index + 1, where), where, more);
      if (rest === none || more) return;
    }
  },
});

interface Spoken {
  readonly norm: Norm;
  /** Where it speaks and is not displaced. */
  readonly speaks: Node;
}

function spokenIn({ space, speakers, displaced }: Compiled): Spoken[] {
  return Array.from(speakers, ([name, { norm, reach }]) => {
    const lost = displaced.get(name);
    return { norm, speaks: lost === undefined ? reach : space.diagrams.without(reach, lost) };
  });
}

function othersIn(compiled: Compiled, spoken: readonly Spoken[], from: number, where: Node): Norm[] {
  const others: Norm[] = [];
  const meets = meeting(compiled, where);
  for (let index = from; index < spoken.length && others.length < mostOthers; index++) {
    const { norm, speaks } = spoken[index] as Spoken;
    if (meets(speaks)) others.push(norm);
  }
  return others;
}

function tell(context: Context, norm: Norm, others: readonly Norm[], where: Node, more: boolean): Yielded {
  const { unit, compiled, messages } = context;
  const act = exampleIn(compiled, where);
  const turnsOn = regionTurnsOn(compiled, where);
  const { residues, residualShare } = explainedIn(compiled, where);
  return {
    passage: { at: norm.at, span: norm.nameSpan },
    message: messages.findings.conflict({
      first: saysOf(norm),
      others: others.map(saysOf),
      where: toldRegions(unit, residues),
      share: residualShare,
      ...(act && { example: actWords(unit, act, new Set()) }),
      turnsOn: choicesWords(unit, turnsOn),
      more,
    }),
    related: others.map((other) => ({
      passage: { at: other.at, span: other.nameSpan },
      message: messages.findings.conflicts(saysOf(other)),
    })),
    data: { norm: norm.name, norms: [norm.name, ...others.map(({ name }) => name)], turnsOn },
  };
}

function saysOf({ name, kind, modalities }: Norm) {
  const sayings = kind === 'norm' ? modalities.map(({ saying }) => saying) : (['without prejudice'] as const);
  return { name, sayings: [...new Set(sayings)] };
}
