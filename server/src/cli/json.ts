/** What the JSON of all verbs has in common. Field by field it is what contract.md fixes. */
import type { Act, Residue, VerdictCounts } from '../core/compile/concerns';
import { wordsName } from '../core/compile/ordinary';
import { byCodeUnit } from '../core/compile/space';

/** The version of every schema. */
const schema = 1;

/** A document on one line. A `bigint` is a count: a decimal string. */
export function document(value: object): string {
  const text = JSON.stringify({ schema, ...value }, (_, part: unknown) =>
    typeof part === 'bigint' ? part.toString() : part,
  );
  return `${text}\n`;
}

export function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort(byCodeUnit);
}

/** Keys by code unit. */
export function record<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
}

export function actJson(act: Act): Record<string, string> {
  return record(act);
}

export function residueJson(residue: Residue): Record<string, string[]> {
  return record([...residue].map(([facet, words]) => [facet, sorted(words.map(wordsName))]));
}

export function countsJson(counts: VerdictCounts): Record<string, bigint> {
  return record(Object.entries(counts));
}
