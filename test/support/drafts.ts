/** Random drafts for property tests that go through the parser and the command line: text, and the unit that it means. */
import fc from 'fast-check';
import { build, type Draft, type Limits } from './draft/build.ts';
import { plan } from './draft/plan.ts';

export { build, type Draft, type DraftFile, type Limits, limits } from './draft/build.ts';
export type { Plan } from './draft/plan.ts';

/** A draft of every construct of the language. It shrinks by its plan, and a failing test prints its text. */
export function drafts(limits: Partial<Limits> = {}): fc.Arbitrary<Draft> {
  return plan.map((each) => printable(build(each, limits)));
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
