/* A draft compiled to binary decision diagrams: facets as blocks of bits in the order of our levels, choices below them. */
#ifndef COMPILED_H
#define COMPILED_H

#include "problem.h"
#include <bdd.h>

enum { SAYINGS = 6, SILENT = SAYINGS, CONFLICTING, VERDICTS };

typedef struct {
  const Problem *problem;
  Draft draft;    /* a copy, in which edits are made */
  BDD *reach;     /* by norm */
  BDD *lost;      /* by norm, where it is displaced */
  BDD **planes;   /* by saying, a tree of unions: [1] is the whole, [leaves + n] what norm n says */
  int leaves;     /* a power of two */
  BDD verdicts[VERDICTS];
  int *above, above_count; /* words of precedence as pairs, the loser first; sorted by loser */
} Compiled;

typedef struct {
  double always[VERDICTS], contested; /* acts */
} Tally;

/* Starts the library for a problem. */
void start(const Problem *problem);

Compiled *compile(const Problem *problem, Draft draft);
void let_go(Compiled *compiled);
/* Gives a norm another text. */
void edit(Compiled *compiled, int index, Norm norm);

/* The region over acts and readings. All results are referenced. */
BDD region(const Compiled *compiled, const Region *region);
/* The verdicts that planes make, within a domain. */
void classify(const BDD planes[SAYINGS], BDD within, BDD verdicts[VERDICTS]);
/* Where a norm is displaced, were it not for the norm `without` (-1: none). */
BDD displaced(const Compiled *compiled, int loser, int without);
/* The norms over which a norm prevails, those included that it does through others; ends with -1. */
int *losers(const Compiled *compiled, int winner);
/* What a norm says with a saying, given where it is displaced. */
BDD voice(const Compiled *compiled, int norm, int saying, BDD lost);
/* The union of what all norms but some say. */
BDD union_without(const Compiled *compiled, int saying, const int *excluded);

BDD domain(void);
BDD in_some_reading(BDD f);
BDD in_every_reading(BDD f);
double acts_in(BDD f);
/* Follows an act as far as facets go. */
BDD follow(BDD f, const int *act);
Tally tally(const Compiled *compiled);
int choice_variable(int choice);

#endif
