/* BuDDy asked what we ask of ourselves: `buddy PROBLEM SECONDS` prints times in ms and answers, as JSON. */
#include "compiled.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static double quantile(double *times, int count, double share) {
  qsort(times, count, sizeof(double), by_size);
  int at = (int)(share * count);
  return times[at < count ? at : count - 1];
}

static Problem *problem;
static Compiled *compiled;
static double limit_ms;

static void gap_of(BDD silent, double *some, double *always) {
  BDD in_some = in_some_reading(silent), in_every = in_every_reading(silent);
  *some = acts_in(in_some);
  *always = acts_in(in_every);
  if (in_some != bddfalse) {
    BDD witness = bdd_addref(bdd_satone(in_some));
    bdd_delref(witness);
  }
  bdd_delref(in_some);
  bdd_delref(in_every);
}

static void whole_gap(void) {
  double at = now_ms(), some, always;
  Tally t = tally(compiled);
  gap_of(compiled->verdicts[SILENT], &some, &always);
  printf("\"wholeGap\":{\"ms\":%.4f,\"some\":\"%.0f\",\"always\":\"%.0f\",\"verdicts\":[", now_ms() - at, some, always);
  for (int v = 0; v < VERDICTS; v++) printf("\"%.0f\",", t.always[v]);
  printf("\"%.0f\"]},", t.contested);
}

static void concern_gaps(void) {
  double at = now_ms(), some[64], always[64];
  for (int c = 0; c < problem->concerns_count; c++) {
    BDD where = region(compiled, &problem->concerns[c]);
    BDD silent = bdd_addref(bdd_and(where, compiled->verdicts[SILENT]));
    gap_of(silent, &some[c], &always[c]);
    bdd_delref(where);
    bdd_delref(silent);
  }
  printf("\"concernGaps\":{\"ms\":%.4f,\"answers\":[", now_ms() - at);
  for (int c = 0; c < problem->concerns_count; c++) printf("%s[\"%.0f\",\"%.0f\"]", c ? "," : "", some[c], always[c]);
  printf("]},");
}

static void conflicts(void) {
  double at = now_ms();
  BDD conflicting = compiled->verdicts[CONFLICTING], some = in_some_reading(conflicting);
  double acts = acts_in(some);
  int count = compiled->draft.count, n = 0;
  char *has = calloc(count, 1);
  for (; n < count && now_ms() - at < limit_ms; n++) {
    BDD speaks = bdd_addref(bdd_apply(compiled->reach[n], compiled->lost[n], bddop_diff));
    has[n] = bdd_and(speaks, conflicting) != bddfalse;
    bdd_delref(speaks);
  }
  bdd_delref(some);
  printf("\"conflicts\":{\"ms\":%.4f,\"acts\":\"%.0f\",\"done\":%d,\"of\":%d,\"norms\":[", now_ms() - at, acts, n, count);
  for (int i = 0, told = 0; i < n; i++) if (has[i]) printf("%s%d", told++ ? "," : "", i);
  printf("]},");
  free(has);
}

/* Whether no verdict changes in any reading without the norm and its words of precedence. */
static int redundant(int norm) {
  int *below = losers(compiled, norm), count = 0;
  while (below[count] >= 0) count++;
  int *gone = malloc((count + 2) * sizeof(int));
  gone[0] = norm;
  memcpy(gone + 1, below, (count + 1) * sizeof(int));
  BDD *lost = malloc((count + 1) * sizeof(BDD));
  for (int i = 0; i < count; i++) lost[i] = displaced(compiled, gone[i + 1], norm);
  BDD planes[SAYINGS], differs = bddfalse;
  for (int s = 0; s < SAYINGS; s++) {
    int concerned = 0;
    for (int *g = gone; *g >= 0; g++) concerned |= compiled->planes[s][compiled->leaves + *g] != bddfalse;
    for (int i = 0; !concerned && i < count; i++) concerned = lost[i] != compiled->lost[gone[i + 1]];
    if (!concerned) {
      planes[s] = bdd_addref(compiled->planes[s][1]);
      continue;
    }
    BDD united = union_without(compiled, s, gone);
    for (int i = 0; i < count; i++) {
      BDD said = voice(compiled, gone[i + 1], s, lost[i]);
      BDD more = bdd_addref(bdd_or(united, said));
      bdd_delref(united);
      bdd_delref(said);
      united = more;
    }
    planes[s] = united;
    BDD changed = bdd_addref(bdd_xor(united, compiled->planes[s][1]));
    BDD all = bdd_addref(bdd_or(differs, changed));
    bdd_delref(differs);
    bdd_delref(changed);
    differs = all;
  }
  int same = 1;
  if (differs != bddfalse) {
    BDD within = bdd_addref(bdd_and(differs, domain())), verdicts[VERDICTS];
    for (int s = 0; s < SAYINGS; s++) {
      BDD part = bdd_addref(bdd_and(planes[s], within));
      bdd_delref(planes[s]);
      planes[s] = part;
    }
    classify(planes, within, verdicts);
    for (int v = 0; v < VERDICTS; v++) {
      if (same && bdd_and(compiled->verdicts[v], within) != verdicts[v]) same = 0;
      bdd_delref(verdicts[v]);
    }
    bdd_delref(within);
  }
  bdd_delref(differs);
  for (int s = 0; s < SAYINGS; s++) bdd_delref(planes[s]);
  for (int i = 0; i < count; i++) bdd_delref(lost[i]);
  free(gone);
  free(lost);
  return same;
}

static void redundancy(void) {
  double at = now_ms();
  int n = 0, found = 0, swallowed = 0, shadowed = 0;
  char *is = calloc(compiled->draft.count, 1);
  for (; n < compiled->draft.count && now_ms() - at < limit_ms; n++) {
    if ((is[n] = redundant(n))) found++;
    BDD reach = compiled->reach[n];
    if (reach == bddfalse) {
      BDD within = region(compiled, &compiled->draft.norms[n].within);
      if (within != bddfalse) swallowed++;
      bdd_delref(within);
    } else if (bdd_apply(reach, compiled->lost[n], bddop_diff) == bddfalse) shadowed++;
  }
  printf("\"redundancy\":{\"ms\":%.4f,\"done\":%d,\"of\":%d,\"swallowed\":%d,\"shadowed\":%d,\"redundant\":[",
         now_ms() - at, n, compiled->draft.count, swallowed, shadowed);
  for (int i = 0, told = 0; i < n; i++) if (is[i]) printf("%s%d", told++ ? "," : "", i);
  printf("]},");
}

static void brackets(void) {
  double at = now_ms();
  int *matters = calloc(problem->choices + 1, sizeof(int)), told = 0;
  BDD any = bddtrue;
  for (int v = 0; v < VERDICTS; v++) {
    if (compiled->verdicts[v] == bddfalse) continue; /* its support would be no set */
    BDD support = bdd_addref(bdd_support(compiled->verdicts[v]));
    BDD both = bdd_addref(bdd_and(any, support));
    bdd_delref(any);
    bdd_delref(support);
    any = both;
  }
  for (BDD here = any; here != bddtrue && here != bddfalse; here = bdd_high(here)) {
    int choice = bdd_var(here) - choice_variable(0);
    if (choice >= 0) matters[choice] = 1;
  }
  bdd_delref(any);
  printf("\"brackets\":{\"ms\":%.4f,\"choices\":[", now_ms() - at);
  for (int c = 0; c < problem->choices; c++) if (matters[c]) printf("%s%d", told++ ? "," : "", c);
  printf("]},");
}

static void incidents(void) {
  int count = problem->acts_count, width = problem->facets;
  unsigned char *told = malloc(count);
  double times[5];
  for (int run = 0; run < 5; run++) {
    double at = now_ms();
    for (int i = 0; i < count; i++) {
      const int *act = problem->acts + i * width;
      told[i] = VERDICTS;
      for (int v = 0; v < VERDICTS; v++) {
        BDD left = follow(compiled->verdicts[v], act);
        if (left == bddfalse) continue;
        if (left == bddtrue) told[i] = v;
        break;
      }
    }
    times[run] = now_ms() - at;
  }
  printf("\"incidents\":{\"ms\":%.4f,\"verdicts\":[", quantile(times, 5, 0.5));
  for (int i = 0; i < count; i++) printf("%s%d", i ? "," : "", told[i]);
  double at = now_ms();
  long reached = 0;
  int i = 0;
  for (; i < count && now_ms() - at < limit_ms; i++) {
    for (int n = 0; n < compiled->draft.count; n++) {
      if (follow(compiled->reach[n], problem->acts + i * width) != bddfalse) reached++;
    }
  }
  printf("]},\"incidentsWithNorms\":{\"ms\":%.4f,\"done\":%d,\"of\":%d,\"reached\":%ld},", now_ms() - at, i, count,
         reached);
  free(told);
}

static BDD same_in_every_reading(Compiled *asked, BDD classes[VERDICTS + 1]) {
  BDD left = bdd_addref(domain());
  for (int v = 0; v < VERDICTS; v++) {
    classes[v] = in_every_reading(asked->verdicts[v]);
    BDD rest = bdd_addref(bdd_apply(left, classes[v], bddop_diff));
    bdd_delref(left);
    left = rest;
  }
  return classes[VERDICTS] = left;
}

static void change(void) {
  double at = now_ms(), changed = 0;
  Compiled *second = compile(problem, problem->second);
  double compiled_at = now_ms();
  BDD from[VERDICTS + 1], to[VERDICTS + 1];
  same_in_every_reading(compiled, from);
  same_in_every_reading(second, to);
  for (int v = 0; v <= VERDICTS; v++) {
    for (int w = 0; w <= VERDICTS; w++) {
      if (v == w) continue;
      BDD both = bdd_addref(bdd_and(from[v], to[w]));
      changed += acts_in(both);
      bdd_delref(both);
    }
  }
  printf("\"change\":{\"ms\":%.4f,\"compileMs\":%.4f,\"acts\":\"%.0f\"},", now_ms() - at, compiled_at - at, changed);
  for (int v = 0; v <= VERDICTS; v++) {
    bdd_delref(from[v]);
    bdd_delref(to[v]);
  }
  let_go(second);
}

static void edits(void) {
  double *times = calloc(problem->edits_count + 1, sizeof(double)), some, always, begin = now_ms();
  int n = 0;
  for (; n < problem->edits_count && now_ms() - begin < limit_ms; n++) {
    double at = now_ms();
    edit(compiled, problem->edits[n].index, problem->edits[n].norm);
    tally(compiled);
    gap_of(compiled->verdicts[SILENT], &some, &always);
    times[n] = now_ms() - at;
  }
  double p50 = quantile(times, n, 0.5), p95 = quantile(times, n, 0.95);
  printf("\"edits\":{\"done\":%d,\"p50\":%.4f,\"p95\":%.4f,\"max\":%.4f,\"some\":\"%.0f\",\"always\":\"%.0f\"}", n, p50, p95,
         times[n - 1], some, always);
}

/* One run: a second one in a process meets a table that the library freed. */
int main(int argc, char **argv) {
  if (argc != 3) return 2;
  problem = read_problem(argv[1]);
  limit_ms = atof(argv[2]) * 1000;
  start(problem);
  double at = now_ms();
  compiled = compile(problem, problem->draft);
  printf("{\"compile\":{\"ms\":%.4f,\"nodes\":%d},", now_ms() - at, bdd_getnodenum());
  whole_gap();
  concern_gaps();
  conflicts();
  brackets();
  incidents();
  redundancy();
  change();
  edits();
  printf("}\n");
  return 0;
}
