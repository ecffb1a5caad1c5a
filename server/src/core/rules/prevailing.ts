/** Words of precedence that settle a conflict: let the others prevail over a norm, or the norm over them. */
import type { Node } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Norm, Saying } from '../model/model';
import { addLine, line } from './inserting';
import { firstSpeaking } from './meeting';
import type { Context, Fix } from './rule';

/** Both ways to settle the conflict that is told at a norm. */
export function precedenceFixes(context: Context, norm: Norm): Fix[] {
  const { messages } = context;
  const others = contradicting(context, norm);
  const names = others.map(({ name }) => name);
  const [only, ...more] = others;
  if (!only || norm.name === '' || names.includes('')) return [];
  const yields = addLine(norm.at, line('subject to', names.join(', ')));
  const prevails =
    more.length === 0
      ? addLine(only.at, line('subject to', norm.name))
      : addLine(norm.at, line('notwithstanding', names.join(', ')));
  return [
    { title: messages.mends.prevail(names, norm.name), edits: [yields] },
    { title: messages.mends.prevailOverAll(norm.name, names), edits: [prevails] },
  ];
}

/** The norms further below that meet this one in a conflict in which no norm above has a part, and say something else. */
function contradicting({ compiled, unit }: Context, norm: Norm): Norm[] {
  const { diagrams } = compiled.space;
  const place = unit.norms.indexOf(norm);
  let rest = diagrams.select(compiled.verdicts, 1 << Terminal.conflicting);
  for (let above = 0; above < place; above++) {
    const speaks = compiled.spoken[above] as Node;
    if (diagrams.meets(rest, speaks)) rest = diagrams.without(rest, speaks);
  }
  const where = diagrams.and(rest, compiled.spoken[place] as Node);
  const meeting = firstSpeaking(compiled, where, place + 1, Number.POSITIVE_INFINITY);
  const own = new Set(groupsOf(norm));
  const otherwise = meeting.filter((other) => groupsOf(other).some((group) => !own.has(group)));
  return otherwise.length > 0 ? otherwise : meeting;
}

const against: readonly Saying[] = ['prohibited', 'discouraged'];

/** What a norm says, as far as sayings contradict one another. */
function groupsOf({ kind, modalities }: Norm): string[] {
  if (kind === 'without prejudice') return [kind];
  return modalities.map(({ saying }) => (against.includes(saying) ? 'against' : 'for'));
}
