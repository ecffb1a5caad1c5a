/** Provisions that say what cannot stand together of the same act, with no word on which prevails. */
import { choicesThatMatter } from '../analysis/dependence';
import { type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import { exampleOf } from '../compile/concerns';
import type { Speaker } from '../compile/precedence';
import { choicesWords } from '../messages/choices';
import { actWords } from '../messages/telling';
import { type Context, rule, type Yielded } from './rule';

interface Spoken extends Speaker {
  /** Where it speaks and is not displaced. */
  readonly where: Node;
}

export const conflict = rule({
  code: 'conflict',
  severity: 'warning',
  *check(context) {
    const { space, verdicts } = context.compiled;
    const { diagrams } = space;
    let rest = diagrams.select(verdicts, 1 << Terminal.conflicting);
    if (rest === none) return;
    const speaking = spokenIn(context, rest);
    // Each act is told under the first provision in the text that has a part in its conflict.
    for (const [index, first] of speaking.entries()) {
      const where = diagrams.and(rest, first.where);
      if (where === none) continue;
      rest = diagrams.without(rest, where);
      const others = speaking.slice(index + 1).filter((other) => diagrams.meets(other.where, where));
      yield tell(context, first, others, where);
    }
  },
});

function spokenIn({ compiled }: Context, region: Node): Spoken[] {
  const { space, speakers, displaced } = compiled;
  const { diagrams } = space;
  return [...speakers.values()]
    .filter(({ reach }) => diagrams.meets(reach, region))
    .map((speaker) => ({
      ...speaker,
      where: diagrams.without(speaker.reach, displaced.get(speaker.norm.name) ?? none),
    }));
}

function tell(context: Context, { norm }: Spoken, others: readonly Spoken[], where: Node): Yielded {
  const { unit, compiled, messages } = context;
  const { diagrams } = compiled.space;
  const act = exampleOf(compiled, diagrams.inSomeReading(where));
  const turnsOn = compiled.space.levelNames(choicesThatMatter(diagrams, where));
  return {
    passage: { at: norm.at, span: norm.nameSpan },
    message: messages.findings.conflict({
      first: saysOf(norm),
      others: others.map((other) => saysOf(other.norm)),
      ...(act && { example: actWords(unit, act, new Set()) }),
      turnsOn: choicesWords(unit, turnsOn),
    }),
    related: others.map((other) => ({
      passage: { at: other.norm.at, span: other.norm.nameSpan },
      message: messages.findings.conflicts(saysOf(other.norm)),
    })),
    data: { norm: norm.name, norms: [norm.name, ...others.map((other) => other.norm.name)], turnsOn },
  };
}

function saysOf({ name, kind, modalities }: Spoken['norm']) {
  const sayings = kind === 'norm' ? modalities.map(({ saying }) => saying) : (['without prejudice'] as const);
  return { name, sayings: [...new Set(sayings)] };
}
