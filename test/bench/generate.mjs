// A seeded generator of a vocabulary and a draft of N norms over it: the workload of the benchmarks.

/** A small seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Facets of terms: name, clause keyword, families and leaves in each. */
const facets = [
  ['deed', 'deed', 8, 5],
  ['object', 'objects', 10, 8],
  ['role', 'role', 2, 2],
  ['season', 'in season', 1, 4],
  ['weather', 'in weather', 2, 3],
  ['tool', 'with', 2, 5],
  ['motive', 'for', 1, 4],
];

/** The vocabulary `benchmark`: eight facets beside two of States, about 10^9 acts. */
export function vocabulary() {
  const lines = ['vocabulary benchmark', ''];
  lines.push('facet doer', '  clause      scope', '  of          doing State', '  alone       officials', '');
  lines.push('facet doing State', '  values      States', '');
  lines.push('facet part', '  clause      part', '  follows     modality', '');
  for (const [name, clause] of facets) {
    lines.push(`facet ${name}`, `  clause      ${clause}`);
    if (name === 'object') lines.push('  of          owning State');
    lines.push('');
  }
  lines.push('facet owning State', '  values      States', '  relative to doing State', '');
  for (const term of ['officials', 'agents', 'strangers']) lines.push(`term ${term}`, '  in          doer', '');
  for (const term of ['do', 'aid']) lines.push(`term ${term}`, '  in          part', '');
  for (const [name, , families, leaves] of facets) {
    for (let f = 0; f < families; f++) {
      lines.push(`term ${name} family ${f}`, `  in          ${name}`, '');
      for (let l = 0; l < leaves; l++) lines.push(`term ${name} ${f} ${l}`, `  under       ${name} family ${f}`, '');
    }
  }
  for (let c = 0; c < 20; c++) {
    lines.push(
      `concern concern ${c}`,
      '  scope       each Party',
      `  deed        deed family ${c % 8}`,
      `  objects     object family ${c % 10} of another Party`,
      '',
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A draft of `count` norms: exceptions, precedence, brackets as many as asked for, four definitions read differently. */
export function draft(count, { seed = 1, brackets = 20 } = {}) {
  const random = seeded(seed);
  const pick = (n) => Math.floor(random() * n);
  const term = ([name, , families, leaves]) =>
    random() < 0.3 ? `${name} family ${pick(families)}` : `${name} ${pick(families)} ${pick(leaves)}`;
  const lines = [
    'accord "Benchmark"',
    '  between     A1 "the First State", B1 "the Second State"',
    '  form        treaty',
    '  uses        benchmark',
    '',
  ];
  const object = facets[1];
  for (let d = 0; d < 4; d++) {
    for (const reader of ['A1', 'B1']) {
      lines.push(
        `define protected ${d}`,
        `  read by     ${reader}`,
        `  means       object family ${d}, ${term(object)}, ${term(object)}`,
        '',
      );
    }
  }
  for (let n = 0; n < count; n++) {
    lines.push(`norm norm-${n} "Article on the matter numbered ${n}"`, '  scope       each Party');
    lines.push(
      `  ${['shall not', 'shall not', 'should not', 'may', 'shall'][pick(5)]}   do${random() < 0.3 ? ', aid' : ''}`,
    );
    const bracketed = n < brackets;
    lines.push(
      `  deed        ${term(facets[0])}, ${bracketed ? `[A1: ${term(facets[0])} | B1: ${term(facets[0])}]` : term(facets[0])}`,
    );
    lines.push(`  objects     ${random() < 0.1 ? `protected ${pick(4)}` : term(object)} of another Party`);
    for (const facet of facets.slice(2)) if (random() < 0.35) lines.push(`  ${facet[1].padEnd(11)} ${term(facet)}`);
    if (random() < 0.15) lines.push(`  except      deed ${term(facets[0])}; for motive family 0`);
    if (n > 0 && random() < 0.1) lines.push(`  subject to  norm-${pick(n)}`);
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}
