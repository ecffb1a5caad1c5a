/** Random drafts for property tests that go through the parser and the command line: text, and the unit that it means. */
import fc from 'fast-check';
import { build, type Draft, type Limits } from './draft/build.ts';
import { type NormPlan, type Plan, plan } from './draft/plan.ts';

export { build, type Draft, type DraftFile, type Limits, limits } from './draft/build.ts';
export type { Plan } from './draft/plan.ts';

/** A draft of every construct of the language. It shrinks by its plan, and a failing test prints its text. */
export function drafts(limits: Partial<Limits> = {}): fc.Arbitrary<Draft> {
  return plan.map((each) => printable(build(each, limits)));
}

export interface DraftPair {
  readonly before: Draft;
  readonly after: Draft;
}

/** What becomes of one norm: it stays (twice as likely), goes, or another takes its place. */
const fates = ['stays', 'stays', 'goes', 'is another'] as const;

/**
 * Two drafts over one vocabulary: one draft and an edited one, or two that have nothing else in common. Their Parties, and the
 * other States that they name, are the same or not.
 */
export function pairsOfDrafts(limits: Partial<Limits> = {}): fc.Arbitrary<DraftPair> {
  const edit = fc.record({
    edited: fc.boolean(),
    sameParties: fc.boolean(),
    sameDefinitions: fc.boolean(),
    fates: fc.array(fc.constantFrom(...fates), { minLength: 7, maxLength: 7 }),
    added: fc.nat({ max: 2 }),
  });
  return fc.tuple(plan, plan, edit).map(([before, other, how]) => {
    const norms = before.norms.flatMap((norm, i): NormPlan[] => {
      const fate = how.fates[i] ?? 'stays';
      const another = fate === 'is another' ? other.norms[i] : norm;
      return fate === 'goes' || !another ? [] : [another];
    });
    const after: Plan = {
      ...other,
      vocabulary: before.vocabulary,
      impossible: before.impossible,
      spelling: before.spelling,
      ...(how.edited && { norms: [...norms, ...other.norms.slice(0, how.added)], incidents: before.incidents }),
      ...(how.edited && how.sameDefinitions && { definitions: before.definitions }),
      ...(how.sameParties && { parties: before.parties, others: before.others, allStates: before.allStates }),
    };
    const mostStates = Math.max(before.parties, after.parties) + Math.max(before.others, after.others) + 2;
    const within = { mostStates, ...limits };
    return { before: printable(build(before, within)), after: printable(build(after, within)) };
  });
}

/** All files of a draft as one text, for messages. */
export function draftText(draft: Draft): string {
  return draft.files.map(({ name, text }) => `# ---- ${name}\n${text}`).join('\n');
}

/** Makes fast-check print the text in place of the model. */
function printable(draft: Draft): Draft {
  const print = { value: () => `\n${draftText(draft)}\n`, enumerable: false };
  Object.defineProperty(draft, fc.toStringMethod, print);
  Object.defineProperty(draft.unit, fc.toStringMethod, print);
  return draft;
}
