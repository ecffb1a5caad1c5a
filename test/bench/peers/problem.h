/* A problem as written by text.mjs: whole numbers between spaces. */
#ifndef PROBLEM_H
#define PROBLEM_H

typedef struct { int choice, option; } Condition;
typedef struct { int count; Condition *at; } Guard;
typedef struct { int level, count; int *values; } Set;
typedef struct { int count; Set *sets; Guard guard; } Product;
typedef struct { int count; Product *products; } Clause;
typedef struct { int count; Clause *clauses; } Region;
typedef struct { int saying; Guard guard; } Says;
typedef struct { int count; int *at; } Numbers;

typedef struct {
  int says_count;
  Says *says;
  Guard stands;
  Region within;
  int exceptions_count;
  Region *exceptions;
  Numbers subject_to, notwithstanding;
} Norm;

typedef struct { int count; Norm *norms; } Draft;
typedef struct { int index; Norm norm; } Edit;

typedef struct {
  int facets, *sizes, choices;
  Draft draft, second;
  int concerns_count;
  Region *concerns;
  int edits_count;
  Edit *edits;
  int acts_count, *acts; /* one value for each facet */
} Problem;

Problem *read_problem(const char *path);

#endif
