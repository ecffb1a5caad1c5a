/* Reads a problem into memory, where it stays. */
#include "problem.h"
#include <stdio.h>
#include <stdlib.h>

static FILE *file;

static int number(void) {
  int c = getc_unlocked(file), n = 0;
  while (c == ' ' || c == '\n') c = getc_unlocked(file);
  if (c < '0' || c > '9') {
    fprintf(stderr, "not a problem\n");
    exit(2);
  }
  for (; c >= '0' && c <= '9'; c = getc_unlocked(file)) n = n * 10 + (c - '0');
  return n;
}

#define LIST(type, count) ((type *)calloc((size_t)(count) + 1, sizeof(type)))

static Numbers numbers(void) {
  Numbers list = {number(), NULL};
  list.at = LIST(int, list.count);
  for (int i = 0; i < list.count; i++) list.at[i] = number();
  return list;
}

static Guard guard(void) {
  Guard g = {number(), NULL};
  g.at = LIST(Condition, g.count);
  for (int i = 0; i < g.count; i++) {
    g.at[i].choice = number();
    g.at[i].option = number();
  }
  return g;
}

static Product product(void) {
  Product p = {number(), NULL, {0, NULL}};
  p.sets = LIST(Set, p.count);
  for (int i = 0; i < p.count; i++) {
    p.sets[i].level = number();
    Numbers values = numbers();
    p.sets[i].count = values.count;
    p.sets[i].values = values.at;
  }
  p.guard = guard();
  return p;
}

static Region region(void) {
  Region r = {number(), NULL};
  r.clauses = LIST(Clause, r.count);
  for (int i = 0; i < r.count; i++) {
    r.clauses[i].count = number();
    r.clauses[i].products = LIST(Product, r.clauses[i].count);
    for (int j = 0; j < r.clauses[i].count; j++) r.clauses[i].products[j] = product();
  }
  return r;
}

static Norm norm(void) {
  Norm n;
  n.says_count = number();
  n.says = LIST(Says, n.says_count);
  for (int i = 0; i < n.says_count; i++) {
    n.says[i].saying = number();
    n.says[i].guard = guard();
  }
  n.stands = guard();
  n.within = region();
  n.exceptions_count = number();
  n.exceptions = LIST(Region, n.exceptions_count);
  for (int i = 0; i < n.exceptions_count; i++) n.exceptions[i] = region();
  n.subject_to = numbers();
  n.notwithstanding = numbers();
  return n;
}

static Draft draft(void) {
  Draft d = {number(), NULL};
  d.norms = LIST(Norm, d.count);
  for (int i = 0; i < d.count; i++) d.norms[i] = norm();
  return d;
}

Problem *read_problem(const char *path) {
  Problem *p = LIST(Problem, 1);
  file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(2);
  }
  Numbers sizes = numbers();
  p->facets = sizes.count;
  p->sizes = sizes.at;
  p->choices = number();
  p->draft = draft();
  p->second = draft();
  p->concerns_count = number();
  p->concerns = LIST(Region, p->concerns_count);
  for (int i = 0; i < p->concerns_count; i++) p->concerns[i] = region();
  p->edits_count = number();
  p->edits = LIST(Edit, p->edits_count);
  for (int i = 0; i < p->edits_count; i++) {
    p->edits[i].index = number();
    p->edits[i].norm = norm();
  }
  p->acts_count = number();
  p->acts = LIST(int, p->acts_count * p->facets);
  for (int i = 0; i < p->acts_count * p->facets; i++) p->acts[i] = number();
  fclose(file);
  return p;
}
