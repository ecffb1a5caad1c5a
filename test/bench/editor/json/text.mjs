// The benchmark's draft as JSON, with a schema that knows its clauses and terms.
const lineOf = /^ {2}(\S+) +(.*)$/;

/** @returns the JSON text: an array of declarations, one a line, each with its clauses. */
export function json(draft) {
  const declarations = draft
    .trim()
    .split(/\n\n+/)
    .map((text) => {
      const [header, ...lines] = text.split('\n');
      const clauses = lines.map((line) => {
        const [, keyword, value] = lineOf.exec(line);
        return { keyword, items: value.split(/, +/) };
      });
      return { header, clauses };
    });
  return `[\n${declarations.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
}

/** A deed is one of those that there are; other values are words. */
export const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['header', 'clauses'],
    properties: {
      header: { type: 'string', pattern: '^(accord|define|norm|without prejudice) ' },
      clauses: {
        type: 'array',
        items: {
          type: 'object',
          required: ['keyword', 'items'],
          additionalProperties: false,
          properties: {
            keyword: { type: 'string' },
            items: { type: 'array', items: { type: 'string', pattern: '^(?!deed .*x$)' } },
          },
        },
      },
    },
  },
};

const item = /"deed [\d-]+(?=")/;

/** A letter too many in a deed, and back. */
export function* typing(text, edits, pick) {
  const found = text.split('\n').flatMap((line, at) => {
    const match = item.exec(line);
    return match ? [{ line: at, character: match.index + match[0].length }] : [];
  });
  for (let n = 0; n < edits; n += 2) {
    const at = found[pick(found.length)];
    yield { from: at, to: at, written: 'x' };
    yield { from: at, to: { ...at, character: at.character + 1 }, written: '' };
  }
}
