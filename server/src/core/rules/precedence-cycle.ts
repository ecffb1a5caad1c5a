/** Provisions each of which is to prevail over the other. */
import { none } from '../analysis/diagram';
import { closure } from '../compile/precedence';
import type { Norm, Precedence } from '../model/model';
import { deleteValue } from './deleting';
import { namesIn } from './replacing';
import { type Context, rule, type Yielded } from './rule';

export const precedenceCycle = rule({
  code: 'precedence-cycle',
  severity: 'warning',
  *check(context) {
    if (!leadsBack(context)) return;
    for (const members of cycles(context)) yield tell(context, members);
  },
  /** Deletes one of the words that lead around, each of which ends the circle alone. */
  fixes({ data }, { unit, messages }) {
    const names = namesIn(data?.norms);
    const members = unit.norms.filter(({ name }) => names.includes(name));
    const words = members.flatMap((norm) => norm.precedence.map((one) => ({ norm, one })));
    return words
      .filter(({ one }) => names.includes(one.norm) && !hasCycle(members.map((norm) => without(norm, one))))
      .map(({ norm, one }) => ({
        title: messages.mends.noLongerYields(`${one.kind} ${one.norm}`, norm.name),
        edits: deleteValue(norm.at, one.span),
      }));
  },
});

/** A norm without some words of precedence. */
function without(norm: Norm, words: Precedence): Norm {
  return { ...norm, precedence: norm.precedence.filter((one) => one !== words) };
}

const hasPrecedence = ({ precedence }: Norm): boolean => precedence.length > 0;

/** A quick look, brackets aside, whether some words of precedence lead back to where they begin. */
function leadsBack({ normsWith }: Context): boolean {
  const norms = normsWith(hasPrecedence);
  const before = known.get(norms);
  if (before !== undefined) return before;
  const leads = hasCycle(norms);
  known.set(norms, leads);
  return leads;
}

/** Asked once of the same norms. */
const known = new WeakMap<readonly Norm[], boolean>();

function hasCycle(norms: readonly Norm[]): boolean {
  const over = new Map<string, string[]>();
  for (const norm of norms) {
    for (const { kind, norm: other } of norm.precedence) {
      const [winner, loser] = kind === 'subject to' ? [other, norm.name] : [norm.name, other];
      over.set(loser, [...(over.get(loser) ?? []), winner]);
    }
  }
  const settled = new Set<string>();
  for (const start of over.keys()) {
    const path = new Set<string>();
    const stack: { name: string; next: number }[] = [{ name: start, next: 0 }];
    path.add(start);
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { name: string; next: number };
      const winner = over.get(top.name)?.[top.next++];
      if (winner === undefined) {
        stack.pop();
        path.delete(top.name);
        settled.add(top.name);
      } else if (path.has(winner)) return true;
      else if (!settled.has(winner)) {
        path.add(winner);
        stack.push({ name: winner, next: 0 });
      }
    }
  }
  return false;
}

/** The cycles that stand in some reading, each with its members in the order of the text. */
function cycles({ compiled }: Context): Norm[][] {
  const { space, speakers } = compiled;
  const { diagrams } = space;
  const over = closure(space, speakers, compiled.unit.norms);
  const told = new Set<string>();
  const found: Norm[][] = [];
  for (const { norm } of speakers.values()) {
    if (told.has(norm.name)) continue;
    const members = [...speakers.values()].filter((other) => {
      const there = over.get(norm.name)?.get(other.norm.name) ?? none;
      const back = over.get(other.norm.name)?.get(norm.name) ?? none;
      return diagrams.and(there, back) !== none;
    });
    if (members.length === 0) continue;
    for (const member of members) told.add(member.norm.name);
    found.push(members.map((member) => member.norm));
  }
  return found;
}

function tell({ messages }: Context, members: readonly Norm[]): Yielded {
  const names = members.map(({ name }) => name);
  const places = members.flatMap((norm) => {
    const words = norm.precedence.find((one) => names.includes(one.norm));
    return words ? [{ at: norm.at, span: words.span }] : [];
  });
  const [first] = members as [Norm, ...Norm[]];
  const [passage = { at: first.at, span: first.nameSpan }, ...others] = places;
  return {
    passage,
    message: messages.findings.precedenceCycle(names),
    related: others.map((other) => ({ passage: other, message: messages.findings.precedenceToo })),
    data: { norm: first.name, norms: names },
  };
}
