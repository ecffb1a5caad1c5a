/** Commas and `or` in one clause of an incident. */
import type { Element } from '../syntax/ast';
import { problemRule } from './problemRule';
import type { Edit } from './rule';

export const incidentValues = problemRule('incident-values', 'error', {
  fixes({ passage: { at, span } }, { messages }) {
    const line = at.node.lines.find(({ from, to }) => from <= span.from && span.to <= to);
    const value = line?.elements.filter(({ from }) => from >= span.from) ?? [];
    // With a tie an `or` may stand between States.
    if (value.some((one) => one.kind === 'word' && /^(of|by)$/.test(one.text))) return [];
    const replace = (from: number, to: number, newText: string): Edit => {
      return { passage: { at, span: { from, to } }, newText };
    };
    const before = (one: Element) => at.node.text.slice(0, one.from).trimEnd().length;
    const joins = value.filter((one) => one.kind === 'word' && /^(and|or)$/.test(one.text));
    const commas = value.filter((one) => one.kind === 'mark');
    const all = joins
      .filter((one) => !commas.includes(value[value.indexOf(one) - 1] as (typeof commas)[number]))
      .map((one) => replace(before(one), one.to, ','));
    const some = commas.map((one) => {
      const next = value[value.indexOf(one) + 1];
      return replace(one.from, one.to, next && joins.includes(next as (typeof joins)[number]) ? '' : ' or');
    });
    return [
      { title: messages.mends.allHappened, edits: all },
      { title: messages.mends.someHappened, edits: some },
    ];
  },
});
