#include "compiled.h"
#include <stdlib.h>
#include <string.h>

static const Problem *now;
static int *first_bit, *bits_of, all_bits;
static BDD whole, choice_cube, facet_set;
static BDD **ranges; /* by level: the union of the values from..to, made when first asked for */

static BDD ref(BDD f) { return bdd_addref(f); }

static BDD combine(BDD a, BDD b, int op) {
  BDD r = ref(bdd_apply(a, b, op));
  bdd_delref(a);
  bdd_delref(b);
  return r;
}

/* Codes from..to (exclusive) of a block of bits, most significant first. */
static BDD codes(int level, int bit, int base, int from, int to) {
  int span = 1 << (bits_of[level] - bit);
  if (from >= base + span || to <= base) return ref(bddfalse);
  if (from <= base && base + span <= to) return ref(bddtrue);
  BDD low = codes(level, bit + 1, base, from, to);
  BDD high = codes(level, bit + 1, base + span / 2, from, to);
  BDD r = ref(bdd_ite(bdd_ithvar(first_bit[level] + bit), high, low));
  bdd_delref(low);
  bdd_delref(high);
  return r;
}

static BDD range(int level, int from, int to) {
  int size = now->sizes[level];
  BDD *known = &ranges[level][from * (size + 1) + to];
  if (*known < 0) *known = codes(level, 0, 0, from, to);
  return ref(*known);
}

static BDD values(const Set *set) {
  BDD r = ref(bddfalse);
  for (int i = 0; i < set->count;) {
    int j = i + 1;
    while (j < set->count && set->values[j] == set->values[j - 1] + 1) j++;
    r = combine(r, range(set->level, set->values[i], set->values[j - 1] + 1), bddop_or);
    i = j;
  }
  return r;
}

int choice_variable(int choice) { return all_bits + choice; }

static BDD guard(const Guard *g) {
  BDD r = ref(bddtrue);
  for (int i = 0; i < g->count; i++) {
    int v = choice_variable(g->at[i].choice);
    r = combine(r, ref(g->at[i].option ? bdd_ithvar(v) : bdd_nithvar(v)), bddop_and);
  }
  return r;
}

void start(const Problem *problem) {
  now = problem;
  first_bit = calloc(problem->facets, sizeof(int));
  bits_of = calloc(problem->facets, sizeof(int));
  all_bits = 0;
  for (int l = 0; l < problem->facets; l++) {
    first_bit[l] = all_bits;
    while (1 << bits_of[l] < problem->sizes[l]) bits_of[l]++;
    all_bits += bits_of[l];
  }
  bdd_init(4000000, 1000000);
  bdd_gbc_hook(NULL);
  bdd_setmaxincrease(4000000);
  bdd_setvarnum(all_bits + problem->choices);
  ranges = calloc(problem->facets, sizeof(BDD *));
  whole = ref(bddtrue);
  for (int l = 0; l < problem->facets; l++) {
    int size = problem->sizes[l];
    ranges[l] = malloc((size_t)(size + 1) * (size + 1) * sizeof(BDD));
    for (int i = 0; i < (size + 1) * (size + 1); i++) ranges[l][i] = -1;
    whole = combine(whole, range(l, 0, size), bddop_and);
  }
  int *facet_bits = calloc(all_bits, sizeof(int)), *choices = calloc(problem->choices + 1, sizeof(int));
  for (int i = 0; i < all_bits; i++) facet_bits[i] = i;
  for (int i = 0; i < problem->choices; i++) choices[i] = choice_variable(i);
  facet_set = ref(bdd_makeset(facet_bits, all_bits));
  choice_cube = ref(problem->choices ? bdd_makeset(choices, problem->choices) : bddtrue);
  free(facet_bits);
  free(choices);
}

BDD domain(void) { return whole; }
BDD in_some_reading(BDD f) { return ref(now->choices ? bdd_exist(f, choice_cube) : f); }
BDD in_every_reading(BDD f) { return ref(now->choices ? bdd_forall(f, choice_cube) : f); }
double acts_in(BDD f) { return bdd_satcountset(f, facet_set); }

static BDD product(const Product *p) {
  BDD r = guard(&p->guard);
  for (int i = 0; i < p->count; i++) r = combine(r, values(&p->sets[i]), bddop_and);
  return r;
}

BDD region(const Compiled *compiled, const Region *reg) {
  (void)compiled;
  BDD r = ref(bddtrue);
  for (int c = 0; c < reg->count; c++) {
    BDD clause = ref(bddfalse);
    for (int p = 0; p < reg->clauses[c].count; p++) {
      clause = combine(clause, product(&reg->clauses[c].products[p]), bddop_or);
    }
    r = combine(r, clause, bddop_and);
  }
  return r;
}

static BDD reach_of(const Compiled *compiled, const Norm *norm) {
  BDD r = combine(guard(&norm->stands), region(compiled, &norm->within), bddop_and);
  for (int e = 0; e < norm->exceptions_count; e++) r = combine(r, region(compiled, &norm->exceptions[e]), bddop_diff);
  return r;
}

static int by_loser(const void *a, const void *b) { return ((const int *)a)[0] - ((const int *)b)[0]; }

static void edges(Compiled *compiled) {
  free(compiled->above);
  int above_count = 0;
  for (int n = 0; n < compiled->draft.count; n++) {
    above_count += compiled->draft.norms[n].subject_to.count + compiled->draft.norms[n].notwithstanding.count;
  }
  int *above = calloc((size_t)above_count * 2 + 2, sizeof(int));
  int at = 0;
  for (int n = 0; n < compiled->draft.count; n++) {
    const Norm *norm = &compiled->draft.norms[n];
    for (int i = 0; i < norm->subject_to.count; i++, at++) {
      above[2 * at] = n;
      above[2 * at + 1] = norm->subject_to.at[i];
    }
    for (int i = 0; i < norm->notwithstanding.count; i++, at++) {
      above[2 * at] = norm->notwithstanding.at[i];
      above[2 * at + 1] = n;
    }
  }
  qsort(above, above_count, 2 * sizeof(int), by_loser);
  compiled->above = above;
  compiled->above_count = above_count;
}

static int first_edge(const Compiled *compiled, int loser) {
  int low = 0, high = compiled->above_count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (compiled->above[2 * middle] < loser) low = middle + 1;
    else high = middle;
  }
  return low;
}

static void climb(const Compiled *compiled, int from, BDD when, int without, BDD *result) {
  const int *above = compiled->above;
  for (int e = first_edge(compiled, from); e < compiled->above_count && above[2 * e] == from; e++) {
    int winner = above[2 * e + 1];
    if (winner == without) continue;
    BDD here = combine(ref(when), guard(&compiled->draft.norms[winner].stands), bddop_and);
    *result = combine(*result, combine(ref(here), ref(compiled->reach[winner]), bddop_and), bddop_or);
    climb(compiled, winner, here, without, result);
    bdd_delref(here);
  }
}

BDD displaced(const Compiled *compiled, int loser, int without) {
  BDD result = ref(bddfalse), when = guard(&compiled->draft.norms[loser].stands);
  climb(compiled, loser, when, without, &result);
  bdd_delref(when);
  return result;
}

int *losers(const Compiled *compiled, int winner) {
  static int *found, *list;
  int count = 0, n = compiled->draft.count;
  const int *above = compiled->above;
  found = realloc(found, n * sizeof(int));
  list = realloc(list, (n + 1) * sizeof(int));
  memset(found, 0, n * sizeof(int));
  found[winner] = 1;
  for (int grew = 1; grew;) {
    grew = 0;
    for (int e = 0; e < compiled->above_count; e++) {
      if (!found[above[2 * e + 1]] || found[above[2 * e]]) continue;
      found[above[2 * e]] = grew = 1;
      list[count++] = above[2 * e];
    }
  }
  list[count] = -1;
  return list;
}

BDD voice(const Compiled *compiled, int index, int saying, BDD lost) {
  const Norm *norm = &compiled->draft.norms[index];
  BDD when = ref(bddfalse);
  for (int i = 0; i < norm->says_count; i++) {
    if (norm->says[i].saying == saying) when = combine(when, guard(&norm->says[i].guard), bddop_or);
  }
  if (when == bddfalse) return when;
  return combine(combine(when, ref(compiled->reach[index]), bddop_and), ref(lost), bddop_diff);
}

/* Returns the sayings, as bits, with which the norm says something else than before. */
static int speak(Compiled *compiled, int index) {
  int changed = 0;
  for (int s = 0; s < SAYINGS; s++) {
    BDD *leaf = &compiled->planes[s][compiled->leaves + index];
    BDD said = voice(compiled, index, s, compiled->lost[index]);
    if (said != *leaf) changed |= 1 << s;
    bdd_delref(*leaf);
    *leaf = said;
  }
  return changed;
}

static void unite(Compiled *compiled, int saying, int at) {
  BDD *tree = compiled->planes[saying];
  BDD united = ref(bdd_or(tree[2 * at], tree[2 * at + 1]));
  bdd_delref(tree[at]);
  tree[at] = united;
}

void classify(const BDD planes[SAYINGS], BDD within, BDD verdicts[VERDICTS]) {
  BDD restraint = ref(bdd_or(planes[0], planes[1]));
  BDD allowance = combine(ref(bdd_or(planes[2], planes[3])), ref(planes[4]), bddop_or);
  BDD aside = ref(planes[5]);
  BDD any = combine(ref(bdd_or(restraint, allowance)), ref(aside), bddop_or);
  BDD both = ref(bdd_and(restraint, allowance));
  BDD either = ref(bdd_or(restraint, allowance));
  BDD conflict = combine(both, combine(either, aside, bddop_and), bddop_or);
  verdicts[SILENT] = combine(ref(within), any, bddop_diff);
  verdicts[CONFLICTING] = combine(ref(conflict), ref(within), bddop_and);
  BDD single = combine(ref(within), conflict, bddop_diff);
  bdd_delref(restraint);
  bdd_delref(allowance);
  for (int s = 0; s < SAYINGS; s++) {
    BDD own = ref(bdd_and(planes[s], single));
    int group = s < 2 ? 0 : s < 5 ? 2 : 5;
    for (int before = group; before < s; before++) own = combine(own, ref(planes[before]), bddop_diff);
    verdicts[s] = own;
  }
  bdd_delref(single);
}

static void conclude(Compiled *compiled) {
  BDD planes[SAYINGS];
  for (int s = 0; s < SAYINGS; s++) planes[s] = compiled->planes[s][1];
  for (int v = 0; v < VERDICTS; v++) bdd_delref(compiled->verdicts[v]);
  classify(planes, whole, compiled->verdicts);
}

Compiled *compile(const Problem *problem, Draft draft) {
  Compiled *compiled = calloc(1, sizeof(Compiled));
  compiled->problem = problem;
  compiled->draft.count = draft.count;
  compiled->draft.norms = malloc(draft.count * sizeof(Norm));
  memcpy(compiled->draft.norms, draft.norms, draft.count * sizeof(Norm));
  compiled->reach = calloc(draft.count, sizeof(BDD));
  compiled->lost = calloc(draft.count, sizeof(BDD));
  compiled->leaves = 1;
  while (compiled->leaves < draft.count) compiled->leaves *= 2;
  compiled->planes = calloc(SAYINGS, sizeof(BDD *));
  for (int s = 0; s < SAYINGS; s++) compiled->planes[s] = calloc(2 * compiled->leaves, sizeof(BDD));
  edges(compiled);
  for (int n = 0; n < draft.count; n++) compiled->reach[n] = reach_of(compiled, &draft.norms[n]);
  for (int n = 0; n < draft.count; n++) {
    compiled->lost[n] = displaced(compiled, n, -1);
    speak(compiled, n);
  }
  for (int s = 0; s < SAYINGS; s++) for (int at = compiled->leaves - 1; at > 0; at--) unite(compiled, s, at);
  conclude(compiled);
  return compiled;
}

void let_go(Compiled *compiled) {
  for (int n = 0; n < compiled->draft.count; n++) {
    bdd_delref(compiled->reach[n]);
    bdd_delref(compiled->lost[n]);
  }
  for (int s = 0; s < SAYINGS; s++) {
    for (int at = 0; at < 2 * compiled->leaves; at++) bdd_delref(compiled->planes[s][at]);
    free(compiled->planes[s]);
  }
  for (int v = 0; v < VERDICTS; v++) bdd_delref(compiled->verdicts[v]);
  free(compiled->above);
  free(compiled->planes);
  free(compiled->reach);
  free(compiled->lost);
  free(compiled->draft.norms);
  free(compiled);
}

static void renew(Compiled *compiled, int index) {
  bdd_delref(compiled->lost[index]);
  compiled->lost[index] = displaced(compiled, index, -1);
  int changed = speak(compiled, index);
  for (int s = 0; s < SAYINGS; s++) {
    if (!(changed >> s & 1)) continue;
    for (int at = (compiled->leaves + index) / 2; at > 0; at /= 2) unite(compiled, s, at);
  }
}

void edit(Compiled *compiled, int index, Norm norm) {
  int *before = losers(compiled, index), count = 0;
  while (before[count] >= 0) count++;
  int *touched = malloc((count + 1) * sizeof(int));
  memcpy(touched, before, (count + 1) * sizeof(int));
  compiled->draft.norms[index] = norm;
  edges(compiled);
  bdd_delref(compiled->reach[index]);
  compiled->reach[index] = reach_of(compiled, &compiled->draft.norms[index]);
  renew(compiled, index);
  for (int i = 0; i < count; i++) renew(compiled, touched[i]);
  for (int *now_below = losers(compiled, index); *now_below >= 0; now_below++) renew(compiled, *now_below);
  free(touched);
  conclude(compiled);
}

/* The union of a subtree, leaving out the norms in `excluded` that lie in it. */
static BDD partial(const Compiled *compiled, int saying, int at, int from, int span, const int *excluded) {
  int hit = 0;
  for (const int *e = excluded; *e >= 0; e++) if (*e >= from && *e < from + span) hit = 1;
  if (!hit) return ref(compiled->planes[saying][at]);
  if (span == 1) return ref(bddfalse);
  BDD left = partial(compiled, saying, 2 * at, from, span / 2, excluded);
  BDD right = partial(compiled, saying, 2 * at + 1, from + span / 2, span / 2, excluded);
  return combine(left, right, bddop_or);
}

BDD union_without(const Compiled *compiled, int saying, const int *excluded) {
  return partial(compiled, saying, 1, 0, compiled->leaves, excluded);
}

BDD follow(BDD f, const int *act) {
  int level = 0;
  while (f != bddtrue && f != bddfalse) {
    int variable = bdd_var(f);
    if (variable >= all_bits) break;
    while (variable >= first_bit[level] + bits_of[level]) level++;
    int bit = bits_of[level] - 1 - (variable - first_bit[level]);
    f = (act[level] >> bit) & 1 ? bdd_high(f) : bdd_low(f);
  }
  return f;
}

Tally tally(const Compiled *compiled) {
  Tally t = {{0}, 0};
  t.contested = acts_in(whole);
  for (int v = 0; v < VERDICTS; v++) {
    BDD always = in_every_reading(compiled->verdicts[v]);
    t.always[v] = acts_in(always);
    t.contested -= t.always[v];
    bdd_delref(always);
  }
  return t;
}
