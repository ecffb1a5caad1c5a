import fc from 'fast-check';

const pieces = [
  ...[
    'norm ',
    'accord',
    'without prejudice',
    'State ',
    'state-owned',
    'term',
    'left  open',
    'final\u00A0clauses',
    'left\u200Bopen',
  ],
  ...['US', 'CN: ', 'activity', 'disruption', 'x', 'of', '’', 'é', '国', '(', ')', '(open)'],
  ...[',', ';', ':', '|', '[', ']', '=', '"', '“', '”', '#', '\n', '\r\n', '\r', ' ', '\t'],
  ...['\uFEFF', '\u200F', '\u202E', '\u2028', '\u0001', '\uD800', '\n  ', ',\n', '[US: ', ' | '],
];

/** Texts in which the signs of the language are frequent, and any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
