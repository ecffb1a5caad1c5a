/** Norms without which every verdict and everything owed would be the same. */
import { none } from '../analysis/diagram';
import { type StandIns, standIns } from '../compile/standIns';
import { superfluous } from '../compile/superfluous';
import type { Idle } from '../messages/en/needless';
import { actWords } from '../messages/telling';
import type { Norm, Unit } from '../model/model';
import type { Placed } from '../syntax/ast';
import { deleteNorm } from './deleting';
import { exampleIn } from './memory';
import { type Context, rule, type Yielded } from './rule';

export const redundantNorm = rule({
  code: 'redundant-norm',
  severity: 'information',
  slow: true,
  few: true,
  *check(context) {
    const { redundant } = superfluous(context.compiled);
    const unfinished = withoutVerbs(context.unit);
    for (const norm of context.unit.norms) {
      if (!unfinished.has(norm.at) && redundant(norm)) yield tell(context, norm);
    }
  },
  fixes({ passage }, { unit, messages }) {
    const norm = unit.norms.find(({ at }) => at === passage.at);
    if (!norm) return [];
    return [{ title: messages.mends.removeDeclaration('norm', norm.name), edits: deleteNorm(unit, norm) }];
  },
});

/** Norms that are told to be without verbs: while they are written that is enough. */
function withoutVerbs({ problems }: Unit): ReadonlySet<Placed> {
  return new Set(problems.flatMap(({ code, passage }) => (code === 'no-modality' ? [passage.at] : [])));
}

function tell(context: Context, norm: Norm): Yielded {
  const { unit, compiled, messages } = context;
  const idle = whyIdle(context, norm);
  const { norms, where, whole } = idle ? nothing : standIns(compiled, norm);
  const { redundant } = superfluous(compiled);
  const act = exampleIn(compiled, where);
  return {
    passage: { at: norm.at, span: norm.nameSpan },
    message: messages.needless.redundantNorm({
      norm: norm.name,
      duty: norm.duty,
      ...(idle && { idle }),
      others: norms.map(({ name }) => name),
      whole,
      redundant: norms.filter(redundant).map(({ name }) => name),
      ...(act && { example: actWords(messages, unit, act, new Set()) }),
    }),
    related: norms.map(({ at, nameSpan, name }) => ({
      passage: { at, span: nameSpan },
      message: messages.needless.speaksToo(name),
    })),
    data: { norm: norm.name, norms: norms.map(({ name }) => name) },
  };
}

const nothing: StandIns = { norms: [], where: none, whole: false };

/** Why a norm decides nothing by itself, whatever else the draft says; undefined where others say as much as it does. */
function whyIdle({ unit, compiled }: Context, norm: Norm): Idle | undefined {
  const { swallowed, shadowed } = superfluous(compiled);
  const { space, bodies } = compiled;
  const { diagrams } = space;
  const { speaker, duty } = bodies[unit.norms.indexOf(norm)] ?? {};
  const proposed = norm.proposal === undefined || space.takes(norm.proposal, 0) !== none;
  if (!proposed || speaker?.stands === none) return 'dropped';
  if (swallowed(norm)) return 'swallowed';
  if (norm.duty) {
    const owed = duty?.owners.some(({ owes, triggered }) =>
      [triggered, diagrams.and(owes, duty.general)].some((where) => diagrams.meets(where, compiled.acts)),
    );
    return owed ? undefined : 'unowed';
  }
  if (shadowed(norm)) return 'shadowed';
  return speaker && diagrams.meets(speaker.reach, compiled.acts) ? undefined : 'impossible';
}
