/** The smallest change of one provision that closes a gap: something more in a clause, or a clause or an exception less. */
import { type Node, none } from '../../analysis/diagram';
import { type Body, compileBody } from '../../compile/body';
import { asWritten, clauseFacets, exactTexts } from '../../compile/clauseTexts';
import { answeredBy, cannotSay, closedBy, type OpenGap } from '../../compile/closing';
import { type OneShort, oneShort } from '../../compile/oneShort';
import type { RegionText } from '../../compile/regionText';
import type { Item, Norm } from '../../model/model';
import { rereadNorm } from '../../model/rereading';
import type { Span } from '../../syntax/ast';
import { deleteLine } from '../deleting';
import { addLineBelow, layoutOf, line } from '../inserting';
import type { Context, Edit } from '../rule';
import { eventText } from './lines';

/** A change of a provision, and what it does. */
export interface Widening {
  readonly title: string;
  readonly edits: readonly Edit[];
}

interface Change extends Widening {
  /** Where what remains of the changed part lets the provision reach; undefined where that is seen from the text alone. */
  readonly where?: Node;
}

interface Tried extends Widening {
  /** By how much the text grows. */
  readonly size: number;
  /** The acts on which the provision then says something new. */
  readonly acts: bigint;
}

/** The change that says least beyond the gap, and of those that say the same the shortest. */
export function widening(context: Context, gap: OpenGap): Widening | undefined {
  const { compiled, unit } = context;
  const file = unit.accord?.at.file ?? '';
  const sound = oneShort(compiled, gap.target, file).filter(({ norm }) => !isWrong(context, norm));
  const tried = sound.flatMap((short) =>
    changesOf(context, gap, short).flatMap((change) => attempt(context, gap, short, change)),
  );
  tried.sort((a, b) => (a.acts === b.acts ? a.size - b.size : a.acts < b.acts ? -1 : 1));
  return tried[0];
}

/** Whether something in it is being written still, or cannot be read: what it says is not known then. */
function isWrong({ unit }: Context, { at }: Norm): boolean {
  return unit.problems.some(({ passage }) => passage.at === at);
}

function attempt({ compiled, unit }: Context, gap: OpenGap, short: OneShort, change: Change): Tried[] {
  const { norm, place, others } = short;
  const before = compiled.bodies[place] as Body;
  const { diagrams } = compiled.space;
  if (change.where !== undefined && cannotSay(compiled, norm, before, diagrams.and(others, change.where))) return [];
  const again = rereadNorm(unit, changedText(norm, change.edits), norm);
  if (!again) return [];
  const body = compileBody(unit, compiled.sets, again);
  const gain = closedBy(compiled, gap, again, body, before);
  if (!gain) return [];
  const size = change.edits.reduce(
    (sum, { newText, passage: { span } }) => sum + newText.length - (span.to - span.from),
    0,
  );
  const { title, edits } = change;
  return [{ title, edits, size, acts: compiled.counts.of(compiled.space.diagrams.inSomeReading(gain.where)) }];
}

/** The text of a declaration with some edits made in it; those of other declarations are no concern of its meaning. */
function changedText({ at }: Norm, edits: readonly Edit[]): string {
  const own = edits.filter(({ passage }) => passage.at === at);
  return [...own]
    .sort((a, b) => b.passage.span.from - a.passage.span.from)
    .reduce(
      (text, { newText, passage: { span } }) => text.slice(0, span.from) + newText + text.slice(span.to),
      at.node.text,
    );
}

function changesOf(context: Context, gap: OpenGap, short: OneShort): Change[] {
  const { norm, clause, exception } = short;
  const { widen } = context.messages.closing;
  if (!clause) {
    if (!exception || exception.when.length > 0) return [];
    return [without(context, norm, exception.span)];
  }
  if (clause.when.length > 0) return [];
  const verbs = clause.keyword === '';
  const whole = verbs || clause.items.length === 0 ? [] : [without(context, norm, clause.span)];
  const less = clause.items.flatMap((item): Widening[] => {
    const span = exceptedIn(norm, item);
    if (!span) return [];
    const words = norm.at.node.text.slice(span.from, span.to).trim();
    return [{ title: widen.remove(norm.name, words), edits: [{ passage: { at: norm.at, span }, newText: '' }] }];
  });
  return [...less, ...additions(context, gap, short, verbs), ...whole];
}

function without({ messages, compiled }: Context, norm: Norm, span: Span): Change {
  const words = norm.at.node.text.slice(span.from, span.to).replace(/\s+/g, ' ');
  return {
    title: messages.closing.widen.remove(norm.name, words),
    edits: deleteLine(norm.at, span),
    where: compiled.space.diagrams.not(none),
  };
}

/** Where an item says what it leaves out, its States not included. */
function exceptedIn({ at }: Norm, { less, lessStates, when, span, of }: Item) {
  if (less.length + lessStates.length === 0 || when.length > 0) return undefined;
  const text = at.node.text.slice(span.from, span.to);
  const found = /\s+other than\s+/i.exec(text);
  if (!found) return undefined;
  const after = text.slice(found.index + found[0].length);
  const tie = of && lessStates.length === 0 ? /\s+(?:of|by)\s+(?:(?!\s(?:of|by)\s).)*$/i.exec(after)?.[0].length : 0;
  return { from: span.from + found.index, to: span.to - (tie ?? 0) };
}

/** More values in a clause: exactly those that the acts have. */
function additions(context: Context, gap: OpenGap, { norm, clause, others }: OneShort, verbs: boolean): Change[] {
  const { compiled, messages } = context;
  const { diagrams } = compiled.space;
  const facet = clauseFacets(compiled, clause?.facet).find(({ name }) => name === clause?.facet);
  const last = clause?.items.at(-1);
  if (!clause || !facet || !last || (verbs && clause.items.every(({ when }) => when.length > 0))) return [];
  const to = norm.at.node.lines.find(({ from, to: end }) => from <= last.span.from && last.span.from < end)?.to;
  if (to === undefined) return [];
  const at = { at: norm.at, span: { from: to, to } };
  const tied = clause.items.some(({ of }) => of !== undefined);
  const own = gap.concern.clauses.find((one) => one.facet === facet.name);
  const wanting = { must: gap.acts, others: diagrams.inSomeReading(others), may: diagrams.not(gap.apart) };
  const texts = [...(own ? [asWritten(compiled, own)] : []), ...exactTexts(compiled, facet, wanting)];
  return texts
    .filter((one) => one.text !== '' && one.tied === tied)
    .map(({ text, where }) => ({
      where,
      title: verbs
        ? messages.closing.widen.verbs(norm.name, text)
        : messages.closing.widen.add(norm.name, text, facet.name),
      edits: [{ passage: at, newText: `, ${text}` }],
    }));
}

/** A duty that is owed already, owed in the event of these acts as well; or one that is owed then, with another beside it. */
export function widenedDuty(context: Context, gap: OpenGap, region: RegionText): Widening | undefined {
  const { unit, compiled, messages } = context;
  const { widen } = messages.closing;
  const found: (Widening & { readonly size: number })[] = [];
  compiled.bodies.forEach(({ duty }, place) => {
    const norm = unit.norms[place];
    if (!duty || !norm || norm.at.file !== unit.accord?.at.file || norm.triggers.length === 0 || isWrong(context, norm))
      return;
    const attemptOne = (title: string, edit: Edit | undefined): void => {
      const again = edit && rereadNorm(unit, changedText(norm, [edit]), norm);
      if (!again || !answeredBy(compiled, gap, again, compileBody(unit, compiled.sets, again))) return;
      found.push({ title, edits: [edit], size: edit.newText.length });
    };
    const [first] = gap.concern.answeredBy;
    const verb = norm.verbs.at(-1);
    const lineOf = (offset: number) => norm.at.node.lines.find(({ from, to }) => from <= offset && offset < to);
    const verbLine = verb && lineOf(verb.span.from);
    if (first && verbLine) {
      const span = { from: verbLine.to, to: verbLine.to };
      attemptOne(widen.owe(norm.name, messages.clauses.term(first)), {
        passage: { at: norm.at, span },
        newText: `, ${first.name}`,
      });
    }
    const answering = norm.verbs.find(({ head }) => head.kind === 'term' && answers(gap, head.term));
    const event = lineOf(norm.triggers.at(-1)?.span.from ?? -1);
    if (answering?.head.kind !== 'term' || !event) return;
    const owed = messages.clauses.term(answering.head.term);
    for (const own of [true, false]) {
      const text = line('in the event of', eventText(unit, region.clauses, own), layoutOf(norm.at));
      attemptOne(widen.event(norm.name, owed), addLineBelow(norm.at, event, text));
    }
  });
  return found.sort((a, b) => a.size - b.size)[0];
}

function answers({ concern }: OpenGap, term: { readonly leafFrom: number; readonly leafTo: number }): boolean {
  return concern.answeredBy.some(({ leafFrom, leafTo }) => leafFrom < term.leafTo && term.leafFrom < leafTo);
}
