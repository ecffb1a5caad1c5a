/** A provision as it would be read in a unit if its text stood there: for those who try a text before they offer it. */
import type { Placed } from '../syntax/ast';
import { parse } from '../syntax/parse';
import { linkOf } from './linked';
import type { LeftOpen, Norm, Unit } from './model';
import { resolvePrecedence } from './precedence';
import { readProvision } from './provisions';
import { settleNorm } from './settle';

/** @returns the declaration of a text that is one provision in which nothing is wrong; undefined for any other. */
function readAlone(unit: Unit, text: string) {
  const link = linkOf(unit);
  const [at, ...others] = parse('', text).declarations;
  if (!link || !at || others.length > 0) return undefined;
  const read = readProvision(at.node, link.names);
  const leaves = new Set(unit.states);
  // A State that nothing names yet would be one more in every act.
  const known = read.states.every((code) => leaves.has(code));
  return read.faults.length === 0 && known ? { at, read, link } : undefined;
}

/**
 * A norm or without-prejudice clause.
 *
 * @param instead the norm in whose place the text would stand, with the same brackets in the same order.
 */
export function rereadNorm(unit: Unit, text: string, instead?: Norm): Norm | undefined {
  const alone = readAlone(unit, text);
  if (alone?.read.kind !== 'norm') return undefined;
  const { at, read, link } = alone;
  if (instead && !namesNoLess(unit, readProvision(instead.at.node, link.names).states, read.states)) return undefined;
  const settled = instead ? (link.settled.get(instead.at) ?? []) : [];
  if (settled.length !== read.brackets.length) return undefined;
  const { proposedBy, precedence, ...body } = settleNorm(read.body, settled);
  const { resolved, faults } = resolvePrecedence(precedence, link.normNames);
  if (faults.length > 0 || (proposedBy !== undefined) !== (instead?.proposal !== undefined)) return undefined;
  const proposal = instead?.proposal;
  return { ...body, key: {}, at: at as Placed, precedence: resolved, ...(proposal !== undefined && { proposal }) };
}

/** Whether every State is named still: one that nothing names any more would be one less in every act. */
function namesNoLess({ parties }: Unit, before: readonly string[], after: readonly string[]): boolean {
  return before.every((code) => after.includes(code) || parties.includes(code));
}

/** A `left open`. */
export function rereadLeftOpen(unit: Unit, text: string): LeftOpen | undefined {
  const alone = readAlone(unit, text);
  if (alone?.read.kind !== 'left open') return undefined;
  return { ...alone.read.body, key: {}, at: alone.at };
}
