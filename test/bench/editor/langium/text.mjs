// The benchmark's draft for a grammar whose names are single words, with the terms of the vocabulary before it.
const spaced = /\b(deed|object|motive|tool|actor|protected) (\d[\d-]*)/g;

export function joined(vocabulary, draft) {
  const declared = vocabulary.replace(spaced, '$1_$2');
  const facets = declared.match(/^facet \w+$/gm) ?? [];
  const terms = declared.match(/^term \S+\n {2}(?:in|under) +\S+$/gm) ?? [];
  const parties = [...(/^ {2}between +(.*)$/m.exec(draft)?.[1] ?? '').matchAll(/(\w+) ("[^"]*")/g)];
  const named = parties.map(([, code, name]) => `party ${code} ${name}`);
  const accord = draft.replace(/^ {2}(uses|between) .*\n/gm, '').replace(spaced, '$1_$2');
  return `${[...named, ...facets, ...terms].join('\n\n')}\n\n${accord}`;
}
