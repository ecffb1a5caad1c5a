/** Definitions that are defined by one another. */
import { linkOf } from '../model/linked';
import { normalise } from '../model/phrases';
import { symbolsOf } from '../model/symbols';
import { contentsOf } from '../model/uses';
import { deleteValue } from './deleting';
import { problemRule } from './problemRule';
import { namesIn } from './replacing';

export const definitionCycle = problemRule('definition-cycle', 'error', {
  /** Takes one definition out of the meaning of another, where something is left of it. */
  fixes({ data }, { unit, messages }) {
    const members = new Set(namesIn(data?.names).map(normalise));
    const definitions = linkOf(unit)?.assembly.files.flatMap((file) => contentsOf(file).definitions) ?? [];
    const uses = definitions
      .flatMap((at) => symbolsOf(unit, at))
      .filter(
        ({ kind, declaration, target }) => kind === 'definition' && !declaration && members.has(normalise(target)),
      );
    return uses.flatMap(({ passage: { at, span }, target }) => {
      const line = at.node.lines.find(({ from, to }) => from <= span.from && span.to <= to);
      const others = line?.elements.some(({ kind }) => kind === 'mark');
      return others ? [{ title: messages.mends.remove(target), edits: deleteValue(at, span) }] : [];
    });
  },
});
