// A problem as SMT-LIB: facets as bit vectors, choices as booleans, and for each saying a tree of unions over the norms, so
// that a draft with a few norms changed is told by the few nodes above them.

const bits = (size) => Math.max(1, Math.ceil(Math.log2(size)));
const every = (terms) => (terms.length === 0 ? 'true' : terms.length === 1 ? terms[0] : `(and ${terms.join(' ')})`);
const some = (terms) => (terms.length === 0 ? 'false' : terms.length === 1 ? terms[0] : `(or ${terms.join(' ')})`);
const sayings = [0, 1, 2, 3, 4, 5];

/** Writes the text of a problem and of questions about it. */
export class Smt {
  constructor(problem) {
    this.problem = problem;
    this.widths = problem.facets.map(({ values }) => bits(values.length));
    this.leaves = 1;
    while (this.leaves < problem.norms.length) this.leaves *= 2;
    this.fresh = 0;
    this.direct = problem.norms.map(() => []);
    problem.norms.forEach(({ subjectTo, notwithstanding }, index) => {
      this.direct[index].push(...subjectTo);
      for (const other of notwithstanding) this.direct[other].push(index);
    });
  }

  constant(level, value) {
    return `#b${value.toString(2).padStart(this.widths[level], '0')}`;
  }

  /** A set of values as ranges. */
  among(level, values) {
    const terms = [];
    for (let i = 0, j = 0; i < values.length; i = j) {
      for (j = i + 1; j < values.length && values[j] === values[j - 1] + 1; ) j++;
      const [from, to] = [values[i], values[j - 1]];
      if (from === to) terms.push(`(= f${level} ${this.constant(level, from)})`);
      else {
        const bounds = [];
        if (from > 0) bounds.push(`(bvuge f${level} ${this.constant(level, from)})`);
        if (to < 2 ** this.widths[level] - 1) bounds.push(`(bvule f${level} ${this.constant(level, to)})`);
        terms.push(every(bounds));
      }
    }
    return some(terms);
  }

  /** @param flipped a choice that takes its other option. */
  guard(conditions, flipped) {
    return every(
      conditions.map(([choice, option]) =>
        (option === 1) !== (choice === flipped) ? `c${choice}` : `(not c${choice})`,
      ),
    );
  }

  region(clauses, flipped) {
    return every(
      clauses.map((products) =>
        some(
          products.map(({ sets, guard }) =>
            every([
              ...(guard.length > 0 ? [this.guard(guard, flipped)] : []),
              ...sets.map(([level, values]) => this.among(level, values)),
            ]),
          ),
        ),
      ),
    );
  }

  reach({ stands, within, exceptions }, flipped) {
    return every([
      this.guard(stands, flipped),
      this.region(within, flipped),
      ...exceptions.map((exception) => `(not ${this.region(exception, flipped)})`),
    ]);
  }

  /** By pairs, the norms that prevail over one and the conditions of the paths to them. */
  above(index, stands, without) {
    return this.direct[index].flatMap((winner) => {
      if (winner === without) return [];
      const both = [...stands, ...this.problem.norms[winner].stands];
      return [{ winner, stands: both }, ...this.above(winner, both, without)];
    });
  }

  /** Where a norm is displaced; `reachOf` names the reach of another. */
  lost(index, { without, flipped, reachOf = (norm) => `r${norm}` } = {}) {
    const winners = this.above(index, this.problem.norms[index].stands, without);
    return some(winners.map(({ winner, stands }) => every([this.guard(stands, flipped), reachOf(winner)])));
  }

  voice(norm, saying, reach, lost, flipped) {
    const guards = norm.says.filter((says) => says.saying === saying).map(({ guard }) => this.guard(guard, flipped));
    return guards.length === 0 ? 'false' : every([some(guards), reach, `(not ${lost})`]);
  }

  define(name, term) {
    return `(define-fun ${name} () Bool ${term})`;
  }

  /** The verdicts that planes make, as definitions whose names begin with a prefix. */
  classes(prefix, planes) {
    const name = (verdict) => `${prefix}${verdict}`;
    const groups = [some([planes[0], planes[1]]), some([planes[2], planes[3], planes[4]]), planes[5]];
    const lines = groups.map((term, group) => this.define(name(`g${group}`), term));
    const [a, b, c] = [0, 1, 2].map((group) => name(`g${group}`));
    lines.push(this.define(name('silent'), `(not (or ${a} ${b} ${c}))`));
    lines.push(this.define(name('conflicting'), `(or (and ${a} ${b}) (and ${a} ${c}) (and ${b} ${c}))`));
    for (const s of sayings) {
      const before = sayings.filter((other) => other < s && Math.floor((other + 1) / 3) === Math.floor((s + 1) / 3));
      const first = s === 5 ? [] : before.map((other) => `(not ${planes[other]})`);
      lines.push(this.define(name(s), every([planes[s], `(not ${name('conflicting')})`, ...first])));
    }
    return lines;
  }

  /** Declarations, every norm, and the verdicts. */
  text() {
    const { problem, leaves } = this;
    const lines = this.widths.map((width, level) => `(declare-const f${level} (_ BitVec ${width}))`);
    problem.choices.forEach((_, choice) => {
      lines.push(`(declare-const c${choice} Bool)`);
    });
    problem.facets.forEach(({ values }, level) => {
      if (values.length < 2 ** this.widths[level]) {
        lines.push(`(assert (bvule f${level} ${this.constant(level, values.length - 1)}))`);
      }
    });
    problem.norms.forEach((norm, index) => {
      lines.push(this.define(`r${index}`, this.reach(norm)));
    });
    problem.norms.forEach((norm, index) => {
      lines.push(this.define(`l${index}`, this.lost(index)));
      for (const { saying } of norm.says) {
        lines.push(this.define(`v${saying}_${leaves + index}`, this.voice(norm, saying, `r${index}`, `l${index}`)));
      }
    });
    this.spoken = sayings.map((saying) => {
      const has = new Array(2 * leaves).fill(false);
      problem.norms.forEach(({ says }, index) => {
        has[leaves + index] = says.some((said) => said.saying === saying);
      });
      for (let at = leaves - 1; at > 0; at--) {
        has[at] = has[2 * at] || has[2 * at + 1];
        if (has[at]) lines.push(this.define(`v${saying}_${at}`, some(this.kids(saying, at, has))));
      }
      return has;
    });
    lines.push(
      ...this.classes(
        'is_',
        sayings.map((saying) => (this.spoken[saying][1] ? `v${saying}_1` : 'false')),
      ),
    );
    return lines.join('\n');
  }

  kids(saying, at, has) {
    return [2 * at, 2 * at + 1].filter((kid) => has[kid]).map((kid) => `v${saying}_${kid}`);
  }

  /**
   * Asserts that some verdict differs where norms say something else.
   *
   * @param {Map<number, readonly string[]>} changed by norm, what it says with each saying.
   */
  differs(changed) {
    const { leaves } = this;
    const mark = `x${this.fresh++}_`;
    const lines = [];
    const planes = sayings.map((saying) => {
      const now = new Map();
      for (const [index, said] of changed) {
        const before = this.spoken[saying][leaves + index] ? `v${saying}_${leaves + index}` : 'false';
        if (said[saying] === before) continue;
        const name = `${mark}v${saying}_${leaves + index}`;
        lines.push(this.define(name, said[saying]));
        now.set(leaves + index, name);
      }
      let row = [...now.keys()];
      while (row.length > 0 && row[0] !== 1) {
        row = [...new Set(row.map((at) => at >> 1))];
        for (const at of row) {
          const kids = [2 * at, 2 * at + 1].flatMap(
            (kid) => now.get(kid) ?? (this.spoken[saying][kid] ? `v${saying}_${kid}` : []),
          );
          const name = `${mark}v${saying}_${at}`;
          lines.push(this.define(name, some(kids)));
          now.set(at, name);
        }
      }
      return now.get(1) ?? (this.spoken[saying][1] ? `v${saying}_1` : 'false');
    });
    lines.push(...this.classes(mark, planes));
    const verdicts = ['silent', 'conflicting', ...sayings];
    lines.push(`(assert ${some(verdicts.map((verdict) => `(xor is_${verdict} ${mark}${verdict})`))})`);
    return lines.join('\n');
  }

  /** The norms that yield to one, through others too. */
  losers(index) {
    const found = new Set();
    const visit = (winner) => {
      this.direct.forEach((above, loser) => {
        if (!above.includes(winner) || found.has(loser)) return;
        found.add(loser);
        visit(loser);
      });
    };
    visit(index);
    return [...found];
  }

  /** What norms say without one of them and its words of precedence. */
  without(index) {
    const changed = new Map([[index, sayings.map(() => 'false')]]);
    for (const loser of this.losers(index)) {
      const lost = this.lost(loser, { without: index });
      changed.set(
        loser,
        sayings.map((saying) => this.voice(this.problem.norms[loser], saying, `r${loser}`, lost)),
      );
    }
    return changed;
  }

  /** What norms say where one choice takes its other option. */
  flipped(choice) {
    const changed = new Map();
    const mentions = (value) =>
      JSON.stringify(value).includes('"guard"') && guardsOf(value).some(([one]) => one === choice);
    const own = this.problem.norms.map((norm) => norm.stands.some(([one]) => one === choice) || mentions(norm));
    this.problem.norms.forEach((norm, index) => {
      const winners = this.above(index, norm.stands);
      if (!own[index] && !winners.some(({ winner }) => own[winner])) return;
      const reachOf = (other) => this.reach(this.problem.norms[other], choice);
      const lost = this.lost(index, { flipped: choice, reachOf });
      changed.set(
        index,
        sayings.map((saying) => this.voice(norm, saying, this.reach(norm, choice), lost, choice)),
      );
    });
    return changed;
  }

  /** What norms say in another draft of as many. */
  redrafted(second) {
    const other = new Smt({ ...this.problem, norms: second });
    const fresh = second.map((norm, index) => JSON.stringify(norm) !== JSON.stringify(this.problem.norms[index]));
    const changed = new Map();
    second.forEach((norm, index) => {
      const winners = [...this.above(index, []), ...other.above(index, [])];
      if (!fresh[index] && !winners.some(({ winner }) => fresh[winner])) return;
      const lost = other.lost(index, { reachOf: (winner) => other.reach(second[winner]) });
      changed.set(
        index,
        sayings.map((saying) => this.voice(norm, saying, this.reach(norm), lost)),
      );
    });
    return changed;
  }
}

/** Every condition in a norm. */
function guardsOf({ says, within, exceptions }) {
  const products = [within, ...exceptions].flat(2);
  return [...says, ...products].flatMap(({ guard }) => guard);
}
