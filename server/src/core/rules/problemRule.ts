/** The rules that tell what the model could not make sense of: one small file for each code of `model/problems.ts`. */
import type { Problem } from '../model/model';
import type { ProblemCode } from '../model/problems';
import { type Rule, rule, type Severity } from './rule';

/** Tells every problem of a code; in which words is the matter of `messages`. */
export function problemRule(code: ProblemCode, severity: Severity, mend: Pick<Rule, 'fixes' | 'mends'> = {}): Rule {
  return rule({
    code,
    severity,
    formal: true,
    *check({ unit, messages }) {
      for (const problem of unit.problems) {
        if (problem.code !== code) continue;
        yield {
          passage: problem.passage,
          message: messages.problems[code](problem.data),
          ...(problem.related && { related: relatedOf(problem, messages.related.first) }),
          data: problem.data,
        };
      }
    },
    ...mend,
  });
}

function relatedOf({ related = [] }: Problem, message: string) {
  return related.map((passage) => ({ passage, message }));
}
