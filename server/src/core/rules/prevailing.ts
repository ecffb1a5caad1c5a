/** Words of precedence that settle a conflict: let the others prevail over a norm, or the norm over them. */
import { type Node, none } from '../analysis/diagram';
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
  const narrower = more.length > 0 ? [] : [narrowed(context, norm, only), narrowed(context, only, norm)];
  return [
    { title: messages.mends.prevail(names, norm.name), edits: [yields] },
    { title: messages.mends.prevailOverAll(norm.name, names), edits: [prevails] },
    ...narrower.filter((fix) => fix !== undefined),
  ];
}

/** Excepts from a norm what another covers; undefined where that cannot be said on one line, or leaves nothing. */
function narrowed({ compiled, unit, messages }: Context, norm: Norm, other: Norm): Fix | undefined {
  const { diagrams } = compiled.space;
  const [wide, narrow] = [norm, other].map(({ name }) => compiled.speakers.get(name)?.reach ?? none) as [Node, Node];
  if (other.exceptions.length > 0 || !diagrams.meets(diagrams.without(wide, narrow), compiled.acts)) return undefined;
  const verbs = unit.facets.find(({ name }) => name === other.verbFacet)?.keyword;
  const parts = [
    ...other.clauses.map(({ keyword, items, when }) => ({ keyword, items, when })),
    ...(verbs === undefined ? [] : [{ keyword: verbs, items: other.verbs, when: [] }]),
  ];
  const said = parts.map(({ keyword, items }) => `${keyword} ${items.map(({ text }) => text).join(', ')}`).join('; ');
  const open = parts.some(({ when, items }) => when.length > 0 || items.some((item) => item.when.length > 0));
  if (open || said === '' || /[[\r\n#]/.test(said)) return undefined;
  return { title: messages.mends.except(norm.name, other.name), edits: [addLine(norm.at, line('except', said))] };
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
