// The meaning of a problem, act by act, with no analysis at all: what peers are held to before they are timed.

const groups = [[0, 1], [2, 3, 4], [5]];

/** The norms that prevail over one in a reading: its words of precedence, closed over the norms that stand. */
export function prevailing({ norms, choices }, reading) {
  const direct = norms.map(() => new Set());
  const stands = norms.map((norm) => holds(norm.stands, reading));
  norms.forEach(({ subjectTo, notwithstanding }, index) => {
    for (const other of subjectTo) if (stands[index] && stands[other]) direct[index].add(other);
    for (const other of notwithstanding) if (stands[index] && stands[other]) direct[other].add(index);
  });
  if (choices.length !== reading.length) throw new Error('a reading takes an option of each choice');
  return direct.map((above) => {
    const over = new Set();
    const next = [...above];
    for (let one = next.pop(); one !== undefined; one = next.pop()) {
      if (over.has(one)) continue;
      over.add(one);
      next.push(...direct[one]);
    }
    return [...over];
  });
}

export function holds(guard, reading) {
  return guard.every(([choice, option]) => reading[choice] === option);
}

/** True where an act lies in a region in a reading. */
export function liesIn(region, act, reading) {
  return region.every((products) =>
    products.some(
      ({ sets, guard }) => holds(guard, reading) && sets.every(([level, values]) => values.includes(act[level])),
    ),
  );
}

/** The norms that reach an act in a reading, displaced or not. */
export function reaching({ norms }, act, reading) {
  return norms.flatMap(({ stands, within, exceptions }, index) =>
    holds(stands, reading) &&
    liesIn(within, act, reading) &&
    !exceptions.some((exception) => liesIn(exception, act, reading))
      ? [index]
      : [],
  );
}

/** The verdict that sayings, by index, make together. */
export function verdictOf(sayings, names) {
  const said = groups.flatMap((group) => group.find((saying) => sayings.has(saying)) ?? []);
  if (said.length === 0) return 'silent';
  return said.length > 1 ? 'conflicting' : names[said[0]];
}

/** The verdict on an act in a reading; `over` from `prevailing`. */
export function judge(problem, over, act, reading) {
  const reached = reaching(problem, act, reading);
  const sayings = new Set();
  for (const index of reached) {
    if (over[index].some((winner) => reached.includes(winner))) continue;
    for (const { saying, guard } of problem.norms[index].says) if (holds(guard, reading)) sayings.add(saying);
  }
  return verdictOf(sayings, problem.sayings);
}
