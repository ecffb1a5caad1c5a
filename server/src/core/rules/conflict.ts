/** Provisions that say what cannot stand together of the same act, with no word on which prevails. */
import { type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import { choicesWords } from '../messages/choices';
import { actWords, toldRegions } from '../messages/telling';
import type { Norm } from '../model/model';
import { mostOf } from './few';
import { firstSpeaking } from './meeting';
import { exampleIn, explainedIn, regionTurnsOn } from './memory';
import { precedenceFixes } from './prevailing';
import { type Context, rule, type Yielded } from './rule';

/** Provisions named beside the first. */
const mostOthers = 5;

export const conflict = rule({
  code: 'conflict',
  severity: 'warning',
  slow: true,
  few: true,
  *check(context) {
    const { compiled } = context;
    const { diagrams } = compiled.space;
    let rest = diagrams.select(compiled.verdicts, 1 << Terminal.conflicting);
    const { norms } = context.unit;
    let left = mostOf(context.unit);
    // Each act is told under the first provision in the text that has a part in its conflict.
    for (let place = 0; place < norms.length && rest !== none; place++) {
      const speaks = compiled.spoken[place] as Node;
      if (!diagrams.meets(rest, speaks)) continue;
      const where = diagrams.and(rest, speaks);
      rest = diagrams.without(rest, where);
      left--;
      const more = left === 0 && rest !== none;
      yield tell(context, norms[place] as Norm, firstSpeaking(compiled, where, place + 1, mostOthers), where, more);
      if (more) return;
    }
  },
  fixes({ passage }, context) {
    const norm = context.unit.norms.find(({ at }) => at === passage.at);
    return norm ? precedenceFixes(context, norm) : [];
  },
});

interface Told {
  /** What it was told of. */
  readonly of: readonly unknown[];
  readonly yielded: Yielded;
}

const toldBefore = new WeakMap<Norm, Told>();

function tell(context: Context, norm: Norm, others: readonly Norm[], where: Node, more: boolean): Yielded {
  const { unit, compiled, messages } = context;
  const explained = explainedIn(compiled, where);
  const turnsOn = choicesWords(messages, unit, regionTurnsOn(compiled, where));
  const of = [compiled.space, where, explained, turnsOn, more, unit.stateNames, messages, ...others];
  const known = toldBefore.get(norm);
  if (known && known.of.length === of.length && known.of.every((one, index) => one === of[index])) return known.yielded;
  const yielded = inWords(context, norm, others, where, turnsOn, more);
  toldBefore.set(norm, { of, yielded });
  return yielded;
}

function inWords(
  { unit, compiled, messages }: Context,
  norm: Norm,
  others: readonly Norm[],
  where: Node,
  turnsOn: string,
  more: boolean,
): Yielded {
  const act = exampleIn(compiled, where);
  const { residues, residualShare } = explainedIn(compiled, where);
  return {
    passage: { at: norm.at, span: norm.nameSpan },
    message: messages.findings.conflict({
      first: saysOf(norm),
      others: others.map(saysOf),
      where: toldRegions(messages, unit, residues),
      share: residualShare,
      ...(act && { example: actWords(messages, unit, act, new Set()) }),
      turnsOn,
      more,
    }),
    related: others.map((other) => ({
      passage: { at: other.at, span: other.nameSpan },
      message: messages.findings.conflicts(saysOf(other)),
    })),
    data: {
      norm: norm.name,
      norms: [norm.name, ...others.map(({ name }) => name)],
      turnsOn: regionTurnsOn(compiled, where),
    },
  };
}

function saysOf({ name, kind, modalities }: Norm) {
  const sayings = kind === 'norm' ? modalities.map(({ saying }) => saying) : (['without prejudice'] as const);
  return { name, sayings: [...new Set(sayings)] };
}
