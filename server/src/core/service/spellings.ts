/** How a name may be written in a text: to pass over the declarations that cannot have it without reading them. */
import type { LinkedUnit } from '../model/linked';
import { type Phrases, wordsIn } from '../model/phrases';
import type { NamedPassage } from '../model/symbols';

/** Matches every text in which a name may stand, and few others; undefined where any may have it. */
export function spellingsOf({ names }: LinkedUnit, { kind, target, facet }: NamedPassage): RegExp | undefined {
  const { vocabulary, states } = names;
  switch (kind) {
    case 'state word':
    case 'modality':
    case 'header keyword':
    case 'file':
      return undefined;
    // One without a name of its own stands at its mark.
    case 'bracket':
      return /\[/;
    case 'term':
      return beginnings([target, ...firstWords(vocabulary.terms.get(facet ?? ''), ({ name }) => name === target)]);
    case 'state':
      return beginnings([target, ...firstWords(states.names, (code) => code === target)]);
    case 'facet':
    case 'clause keyword': {
      const meant = kind === 'facet' ? target : facet;
      const keyword = vocabulary.facets.find(({ name }) => name === meant)?.keyword;
      return beginnings([target, ...(meant === undefined ? [] : [meant]), ...(keyword ? [keyword] : [])]);
    }
    default:
      return beginnings([target]);
  }
}

/** The first words of the phrases that stand for something. */
function firstWords<T>({ next = new Map() }: Phrases<T> = {}, isIt: (value: T) => boolean): string[] {
  const has = (node: Phrases<T>): boolean =>
    (node.value !== undefined && isIt(node.value)) || [...(node.next?.values() ?? [])].some(has);
  return [...next].flatMap(([word, node]) => (has(node) ? [word] : []));
}

function beginnings(names: readonly string[]): RegExp {
  return wordPattern(names.flatMap((name) => wordsIn(name)[0] ?? []));
}

/** Matches a text that has one of some words. */
export function wordPattern(words: readonly string[]): RegExp {
  const escaped = [...new Set(words)].map((word) =>
    word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll("'", "['’]"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
