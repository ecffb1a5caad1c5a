/** Mends that put other words in the place of those found wrong. */
import { spelling } from '../model/nearest';
import type { Context, Finding, Fix } from './rule';

/** Replaces the words by each of those that come near, the nearest first. */
export function replaceByNearest({ passage, data }: Finding, { messages }: Context): Fix[] {
  const nearest = namesIn(data?.nearest);
  return nearest.map((name) => ({
    title: messages.fixes.replaceBy(name),
    edits: [{ passage, newText: name }],
    ...(nearest.length === 1 && { preferred: true }),
  }));
}

/** The same for the beginning of a clause; a keyword that is missing altogether is put before the words. */
export function replaceKeyword(finding: Finding, { messages }: Context): Fix[] {
  const { passage, data } = finding;
  const words = String(data?.words ?? '').toLowerCase();
  const nearest = namesIn(data?.nearest);
  const only = nearest.length === 1 && { preferred: true };
  return nearest.map((keyword) => {
    if (spelling(words, keyword) > 0) {
      return { title: messages.fixes.replaceBy(keyword), edits: [{ passage, newText: keyword }], ...only };
    }
    const before = { at: passage.at, span: { from: passage.span.from, to: passage.span.from } };
    return { title: messages.fixes.putBefore(keyword), edits: [{ passage: before, newText: `${keyword} ` }] };
  });
}

/** Replaces the words of a finding by others. */
export function replaceBy({ passage }: Finding, { messages }: Context, words: string): Fix {
  return { title: messages.fixes.replaceBy(words), edits: [{ passage, newText: words }] };
}

/** Names among the data of a finding. */
export function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
}
