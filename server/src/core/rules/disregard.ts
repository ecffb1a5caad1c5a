/** A `disregard` that names no finding, one that cannot be disregarded, or gives no reason. */

import type { Messages } from '../messages/messages';
import { disregardsOf } from '../model/disregards';
import { nearest } from '../model/nearest';
import { normalise } from '../model/phrases';
import { deleteLine, deleteValue } from './deleting';
import { disregardableCodes, isUnreadable } from './disregardable';
import type { Named } from './disregarding';
import { addLineBelow } from './inserting';
import { familyOf } from './page';
import { replaceByNearest } from './replacing';
import { type Context, type Finding, type Fix, rule, type Yielded } from './rule';

const own = ['disregard', 'unused-disregard', 'undecided'];

/** A reason to be written; it has no word in it yet. */
export const reasonToWrite = '"..."';

export const disregard = rule({
  code: 'disregard',
  severity: 'error',
  formal: true,
  *check({ unit, messages, disregards }) {
    const named = disregards.named();
    if (named.length === 0) return;
    const codes = disregardableCodes(unit, messages).map(({ code }) => code);
    const known = new Set(codes.map(normalise));
    const told = new Set<Named['disregard']>();
    for (const one of named) {
      if (!known.has(one.code)) yield unknown(one, codes, messages);
      if (one.disregard.reason !== undefined || told.has(one.disregard)) continue;
      told.add(one.disregard);
      const { keywordSpan, reasonSpan, codes: all } = one.disregard;
      yield {
        passage: { at: one.at, span: reasonSpan ?? keywordSpan },
        message: messages.disregards.noReason(all.map(({ code }) => code)),
        data: { reason: 'missing' },
      };
    }
  },
  fixes(finding, context) {
    if (finding.data?.reason === 'missing') return [...addReason(finding, context), ...remove(finding, context)];
    const { at, span } = finding.passage;
    const title = context.messages.mends.remove(String(finding.data?.words));
    return [...replaceByNearest(finding, context), { title, edits: deleteValue(at, span) }];
  },
});

function unknown({ at, span, code }: Named, codes: readonly string[], { disregards }: Messages): Yielded {
  const words = at.node.text.slice(span.from, span.to);
  const near = isUnreadable(familyOf(code)) || own.includes(code) ? [] : nearest(words, codes);
  const message = isUnreadable(familyOf(code))
    ? disregards.unreadable(words)
    : own.includes(code)
      ? disregards.itself(words)
      : disregards.unknown(words, near);
  return { passage: { at, span }, message, data: { words, nearest: near } };
}

/** Begins the reason, where none is begun: what it is only the drafter knows. */
function addReason({ passage: { at, span } }: Finding, { messages }: Context): Fix[] {
  const line = at.node.lines.find(({ from, to }) => from <= span.from && span.to <= to);
  const [first] = line?.elements ?? [];
  if (!line || first?.kind !== 'word' || normalise(first.text) !== 'disregard') return [];
  const edits = [addLineBelow(at, line, `    because   ${reasonToWrite}`)];
  return [{ title: messages.disregards.addReason, edits }];
}

/** Deletes the line with what belongs to it. */
function remove({ passage: { at, span } }: Finding, { messages }: Context): Fix[] {
  const found = disregardsOf(at.node).find(({ lines }) =>
    lines.some(({ from, to }) => from <= span.from && span.to <= to),
  );
  const [line] = found?.lines ?? [];
  return line ? [{ title: messages.mends.removeLine('disregard'), edits: deleteLine(at, line) }] : [];
}
