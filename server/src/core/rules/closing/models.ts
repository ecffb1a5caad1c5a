/** Model clauses of the libraries, as they would stand in the draft: in its register, set out as it is, under names of its own. */

import { compileBody } from '../../compile/body';
import { makesNeedless, type OpenGap, speakingIn, type Written, writtenTogether } from '../../compile/closing';
import { modalities } from '../../model/modality';
import { type ClosingWay, closingWays, type Model, type Unit } from '../../model/model';
import { normalise } from '../../model/phrases';
import { rereadNorm } from '../../model/rereading';
import { type Layout, line } from '../inserting';
import type { Context } from '../rule';
import { takenNames } from './lines';

/** A model that closes the gap, as it is written in the draft. */
export interface Fitting {
  readonly way: ClosingWay;
  /** The titles of its provisions, or their names where they have none. */
  readonly titles: readonly string[];
  readonly lines: readonly string[];
}

/** What is said of the model itself has no place in the draft. */
const ofTheModel = /^(?:model for|note|because|disregard)\b/i;
/** Clauses that name other provisions. */
const ofPrecedence = /^(?:subject to|notwithstanding)\b/i;

/**
 * The models for the concern of a gap that close it and do no harm, one for each way at most.
 *
 * @returns none for what was left open on purpose: that is for the drafters to take up again.
 */
export function fittingModels(context: Context, gap: OpenGap, layout: Layout): Fitting[] {
  if (gap.onPurpose) return [];
  const { models } = context.unit;
  const own = models.filter(({ concern }) => normalise(concern) === normalise(gap.concern.name));
  return closingWays.flatMap(
    (way) =>
      fitting(
        context,
        gap,
        own.filter((one) => one.way === way),
        layout,
      ) ?? [],
  );
}

function fitting(context: Context, gap: OpenGap, parts: readonly Model[], layout: Layout): Fitting | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { unit } = context;
  const names = namesOf(unit, parts);
  if (!names) return undefined;
  const texts = parts.map((part) => provisionLines(unit, part, names.get(part) ?? part.name, layout));
  return closes(context, gap, texts)
    ? {
        way: first.way,
        titles: parts.map(({ name, title }) => title ?? name),
        lines: texts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
      }
    : undefined;
}

/** Whether the provisions, read where they would stand, close the gap together, each with its part in it. */
function closes({ unit, compiled }: Context, gap: OpenGap, texts: readonly (readonly string[])[]): boolean {
  const written: Written[] = [];
  for (const lines of texts) {
    const norm = rereadNorm(unit, lines.join('\n'));
    if (!norm) return false;
    written.push({ norm, body: compileBody(unit, compiled.sets, norm) });
  }
  const gains = writtenTogether(compiled, gap, written);
  if (!gains) return false;
  const speaking = speakingIn(compiled, gap.region);
  return !gains.some(({ saying, where }) => makesNeedless(compiled, speaking, where, saying));
}

/** Names that nothing in the draft has; undefined where others of the model speak of one that would have to change. */
function namesOf(unit: Unit, parts: readonly Model[]): ReadonlyMap<Model, string> | undefined {
  const taken = takenNames(unit);
  const names = new Map<Model, string>();
  for (const part of parts) {
    let name = part.name;
    for (let count = 2; taken.has(normalise(name)); count++) name = `${part.name} ${count}`;
    taken.add(normalise(name));
    names.set(part, name);
  }
  const renamed = parts.some((part) => names.get(part) !== part.name);
  const refers = parts.some(({ at: { node } }) =>
    node.lines.some(({ from, to }) => ofPrecedence.test(node.text.slice(from, to))),
  );
  return renamed && refers ? undefined : names;
}

/** The text of a model clause as a provision of the draft. */
function provisionLines(unit: Unit, { at: { node }, title }: Model, name: string, layout: Layout): string[] {
  const quoted = title === undefined ? '' : ` "${title.replace(/["“”]/g, "'")}"`;
  const clauses = node.lines.map(({ from, to }) => node.text.slice(from, to)).filter((text) => !ofTheModel.test(text));
  return [`${node.keyword} ${name}${quoted}`, ...clauses.flatMap((text) => clauseLines(unit, text, layout))];
}

/** A clause set out as those of the draft are; one that goes on below keeps its lines. */
function clauseLines(unit: Unit, text: string, layout: Layout): string[] {
  const [keyword, value] = split(text);
  const [first = '', ...others] = value.split(/\s*\n\s*/);
  const head = value === '' ? `${layout.indent}${keyword}` : line(inRegister(unit, keyword), first, layout);
  const below = layout.indent + ' '.repeat(layout.column);
  return [head, ...others.map((more) => `${below}${more}`)];
}

/** The keyword and the value, where spaces set them apart; else the words of modality, or the whole clause. */
function split(text: string): [string, string] {
  const apart = /^(\S+(?: \S+)*?)(?: {2,}|\t\s*)(\S[\s\S]*)$/.exec(text);
  if (apart) return [apart[1] ?? '', apart[2] ?? ''];
  const words = [...modalities].sort((a, b) => b.text.length - a.text.length);
  const found = words.find((one) => text.toLowerCase().startsWith(`${one.text} `));
  return found ? [text.slice(0, found.text.length), text.slice(found.text.length).trim()] : [text, ''];
}

/** Words of modality as the form of the accord asks for them; any other keyword as it stands. */
function inRegister({ accord }: Unit, keyword: string): string {
  const form = accord?.form ?? 'treaty';
  const written = modalities.find(({ text }) => text === keyword.toLowerCase());
  if (!written || written.register === 'either' || written.register === form) return keyword;
  const { saying } = written;
  return modalities.find((one) => one.saying === saying && one.register === form)?.text ?? keyword;
}
