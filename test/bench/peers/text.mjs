// A problem as whole numbers between spaces, for peers that are no JavaScript; read by problem.c.
const list = (items, write) => `${items.length} ${items.map(write).join('')}`;
const number = (n) => `${n} `;
const guard = (conditions) => list(conditions, ([choice, option]) => `${choice} ${option} `);
const product = ({ sets, guard: when }) =>
  `${list(sets, ([level, values]) => `${level} ${list(values, number)}`)}${guard(when)}`;
const region = (clauses) => list(clauses, (products) => list(products, product));
const norm = ({ says, stands, within, exceptions, subjectTo, notwithstanding }) =>
  `${list(says, ({ saying, guard: when }) => `${saying} ${guard(when)}`)}${guard(stands)}${region(within)}` +
  `${list(exceptions, region)}${list(subjectTo, number)}${list(notwithstanding, number)}\n`;

/** @param problem see engine/problem.ts; @param second the norms of the second draft. */
export function problemText({ facets, choices, norms, concerns, second, edits, acts }) {
  return [
    list(facets, ({ values }) => number(values.length)),
    number(choices.length),
    list(norms, norm),
    list(second, norm),
    list(concerns, region),
    list(edits, ({ index, norm: edited }) => `${index} ${norm(edited)}`),
    list(acts, (values) => values.map(number).join('')),
  ].join('\n');
}
