// A seeded generator of a vocabulary, a draft of N norms over it, a second draft and incidents: the workload of the
// benchmarks. Each norm comes from a stream of its own, so that a change of one leaves the others as they are.

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

/** What one declaration draws from. */
function stream(seed, purpose, index) {
  let hash = seed + 0x9e3779b9;
  for (const character of `${purpose}/${index}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  const random = seeded(hash);
  const pick = (n) => Math.floor(random() * n);
  return { chance: (p) => random() < p, pick, one: (list) => list[pick(list.length)] };
}

/** Facets of terms by clause keyword; `tree` is how many children each term has, from the top down. */
const actor = { name: 'actor', clause: 'scope', tree: [2, 4], of: 'doing State', alone: 'actor 1' };
const deed = { name: 'deed', clause: 'deed', tree: [4, 2, 5] };
const object = { name: 'object', clause: 'objects', tree: [5, 4, 4], of: 'owning State' };
const motive = { name: 'motive', clause: 'for', tree: [2, 5] };
const tool = { name: 'tool', clause: 'with', tree: [2, 3] };
const parts = ['do', 'order', 'aid', 'let'];

/** The names of a facet's terms by depth: `deed 1`, `deed 1-2`, `deed 1-2-5`. */
function termsOf({ name, tree }) {
  let level = [name];
  return tree.map((children, depth) => {
    level = level.flatMap((above) =>
      Array.from({ length: children }, (_, child) => `${above}${depth === 0 ? ' ' : '-'}${child + 1}`),
    );
    return level;
  });
}

const terms = new Map([actor, deed, object, motive, tool].map((facet) => [facet, termsOf(facet)]));

/** A term of a facet: mostly a leaf, sometimes a family. */
function term({ chance, one }, facet) {
  const levels = terms.get(facet);
  let depth = levels.length - 1;
  while (depth > 0 && chance(0.45)) depth--;
  return one(levels[depth]);
}

/** A term at or under another. */
function within({ one }, facet, above) {
  const leaves = terms.get(facet).at(-1);
  return one(leaves.filter((leaf) => leaf === above || leaf.startsWith(`${above}-`)));
}

/**
 * The vocabulary `benchmark`: deed 40, object 80, motive 10, actor 8, tool 6, part 4 leaves and two facets of States with 4
 * each (two Parties, two anonymous ones), together 98,304,000 acts; and twenty concerns.
 */
export function vocabulary() {
  const lines = ['vocabulary benchmark', ''];
  const facet = (name, ...clauses) => lines.push(`facet ${name}`, ...clauses.map((clause) => `  ${clause}`), '');
  facet('doing State', 'values      States');
  facet('part', 'clause      part', 'follows     modality', 'usually     do');
  for (const { name, clause, of, alone } of terms.keys()) {
    const ties = of ? [`of          ${of}`] : [];
    facet(name, `clause      ${clause}`, ...ties, ...(alone ? [`alone       ${alone}`] : []));
  }
  facet('owning State', 'values      States', 'relative to doing State');
  for (const name of parts) lines.push(`term ${name}`, '  in          part', '');
  for (const [{ name: facetName }, levels] of terms) {
    for (const name of levels.flat()) {
      const above = name.slice(0, Math.max(0, name.lastIndexOf('-')));
      lines.push(`term ${name}`, above ? `  under       ${above}` : `  in          ${facetName}`, '');
    }
  }
  for (let c = 0; c < 20; c++) {
    const draw = stream(0, 'concern', c);
    const scope = draw.one(['each Party', 'actor 1-1 of a Party, actor 2-1 of a Party']);
    lines.push(`concern concern ${c + 1}`, `  scope       ${scope}`);
    lines.push(`  deed        ${draw.one(terms.get(deed)[c % 2])}`);
    lines.push(`  objects     ${draw.one(terms.get(object)[c % 3 === 0 ? 0 : 1])} of ${draw.one(ties)}`);
    if (c % 4 === 0) lines.push(`  for         ${draw.one(terms.get(motive)[0])}`);
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

const ties = ['another Party', 'another Party', 'another State', 'a third State', 'any State'];
const scopes = [
  'each Party',
  'each Party',
  'actor 1-2 of a Party',
  'actor 1-1 of a Party, actor 1-3 of a Party, actor 2-1 of a Party',
  'actor 2 of a Party',
  'actor 2-2 of any State, actor 2-3 of any State',
  'actor 2 of a third State',
];
const definitions = 4;
const perBracket = ['deed', 'modality', 'item', 'proposal'];

/** By norm, what is bracketed in it: `brackets` open brackets spread over `count` norms. */
function bracketsIn(index, count, brackets) {
  const kinds = [];
  for (let b = Math.floor((index * brackets) / count); b < brackets; b++) {
    const norm = Math.floor((b * count) / brackets);
    if (norm > index) break;
    if (norm === index) kinds.push(perBracket[b % perBracket.length]);
  }
  return kinds;
}

/** What a norm is about, by which others refer to it. */
function subject(seed, index) {
  const draw = stream(seed, 'subject', index);
  return { deed: term(draw, deed), object: term(draw, object) };
}

/** What is said of a deed: some kinds are mostly restrained, one is mostly owed or allowed. */
function modality({ chance, one }, kind) {
  if (chance(0.1)) return one(['shall not', 'should not', 'shall', 'should', 'may']);
  return kind.startsWith('deed 4')
    ? one(['shall', 'should', 'may', 'may'])
    : one(['shall not', 'shall not', 'shall not', 'should not']);
}

/**
 * The text of one provision.
 *
 * @param {number} index which of the draft's `count` provisions.
 * @param {{ seed?: number, brackets?: number, variant?: number }} options `variant` gives another text for the same provision.
 */
export function provision(index, count, { seed = 1, brackets = 20, variant = 0 } = {}) {
  const draw = stream(seed, `provision ${variant}`, index);
  const { chance, pick, one } = draw;
  const open = new Set(bracketsIn(index, count, brackets));
  const before = index > 0 && chance(0.12) ? pick(index) : undefined;
  const about = before === undefined ? subject(seed, index) : subject(seed, before);
  const silent = chance(0.03) && open.size === 0;
  const name = `norm-${index + 1}`;
  const lines = [
    silent
      ? `without prejudice ${name} "Matters left to the general law ${index + 1}"`
      : `norm ${name} "Article on the matter numbered ${index + 1}"`,
  ];
  if (open.has('proposal')) lines.push('  proposed by B1');
  const scope = one(scopes);
  if (chance(0.8)) lines.push(`  scope       ${scope}`);
  const said = modality(draw, about.deed);
  const other = said === 'shall not' ? 'should not' : 'shall not';
  const verb = one(parts);
  const verbs = chance(0.3) ? `${verb}, ${one(parts.filter((part) => part !== verb))}` : verb;
  if (!silent) lines.push(`  ${open.has('modality') ? `[A1: ${said} | B1: ${other}]` : said}   ${verbs}`);

  const alternatives = [term(draw, deed), term(draw, deed)];
  const second = chance(0.4) ? `, ${term(draw, deed)}` : '';
  const bracketed = open.has('deed') ? `, [A1: ${alternatives[0]} | B1: ${alternatives[1]}]` : '';
  lines.push(`  deed        ${about.deed}${second}${bracketed}`);

  const tie = one(ties);
  const defined = chance(0.08) ? `protected ${pick(definitions) + 1}` : undefined;
  const less = chance(0.1) ? ` other than ${within(draw, object, about.object)}` : '';
  const plain = less.endsWith(` ${about.object}`) ? about.object : `${about.object}${less}`;
  const extra = term(draw, object);
  const optional = open.has('item') ? `, [A1: ${extra} of ${tie}]` : '';
  lines.push(`  objects     ${defined ?? plain} of ${tie}${optional}`);

  const allTerms = [term(draw, motive), term(draw, tool)];
  if (chance(0.3)) lines.push(`  for         ${allTerms[0]}`);
  if (chance(0.3)) lines.push(`  with        ${allTerms[1]}`);
  const spared = [within(draw, deed, about.deed), term(draw, motive), term(draw, tool)];
  if (chance(0.15)) lines.push(`  except      deed ${spared[0]}; for ${spared[1]}`);
  if (chance(0.05)) lines.push(`  except      with ${spared[2]}`);
  if (before !== undefined) lines.push(`  ${one(['subject to', 'notwithstanding'])}  norm-${before + 1}`);
  lines.push('');
  return `${lines.join('\n')}\n`;
}

/** The accord's own lines: its Parties, and the four definitions that they read differently. */
export function opening(seed = 1) {
  const lines = [
    'accord "Benchmark"',
    '  between     A1 "the First State", B1 "the Second State"',
    '  form        treaty',
    '  uses        ./benchmark.norm',
    '',
  ];
  for (let d = 0; d < definitions; d++) {
    const draw = stream(seed, 'definition', d);
    const group = terms.get(object)[1][3 * d];
    for (const reader of ['A1', 'B1']) {
      lines.push(`define protected ${d + 1}`, `  read by     ${reader}`);
      lines.push(`  means       ${group}, ${term(draw, object)}, ${term(draw, object)}`, '');
    }
  }
  return `${lines.join('\n')}\n`;
}

/**
 * A draft of `count` norms.
 *
 * @param {{ seed?: number, brackets?: number, changed?: number }} options `changed`: the share of norms written anew.
 */
export function draft(count, { changed = 0, ...options } = {}) {
  const step = changed > 0 ? Math.max(1, Math.min(count, Math.round(1 / changed))) : 0;
  let text = opening(options.seed);
  for (let n = 0; n < count; n++) {
    const variant = step > 0 && n % step === Math.floor(step / 3) ? 1 : 0;
    text += provision(n, count, { ...options, variant });
  }
  return text;
}

/** Incidents as acts: one value for each facet, by facet name. States are the Parties and States that are none. */
export function acts(count, seed = 1) {
  return Array.from({ length: count }, (_, index) => {
    const draw = stream(seed, 'incident', index);
    const leaf = (facet) => draw.one(terms.get(facet).at(-1));
    const states = ['A1', 'B1', 'State A', 'State B'];
    return {
      actor: leaf(actor),
      'doing State': draw.one(draw.chance(0.8) ? states.slice(0, 2) : states),
      part: draw.one(parts),
      deed: leaf(deed),
      object: leaf(object),
      motive: leaf(motive),
      tool: leaf(tool),
      'owning State': draw.one(states),
    };
  });
}

/** The same acts as incidents of a file that concerns the draft; a State that is no Party is declared there. */
export function incidents(count, seed = 1) {
  const codes = { 'State A': 'X1', 'State B': 'Y1' };
  const code = (state) => codes[state] ?? state;
  let text = 'concerning ./draft.norm\n\nstate X1 "the Third State"\n\nstate Y1 "the Fourth State"\n\n';
  acts(count, seed).forEach((act, index) => {
    text += `incident incident-${index + 1} "Matter ${index + 1}"
  scope       ${act.actor} of ${code(act['doing State'])}
  part        ${act.part}
  deed        ${act.deed}
  objects     ${act.object} of ${code(act['owning State'])}
  for         ${act.motive}
  with        ${act.tool}

`;
  });
  return text;
}
