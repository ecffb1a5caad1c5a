/** Mending several findings of a file at once, each by its preferred fix. */
import type { Context, Edit, Finding, Rule } from './rule';

export interface Together {
  readonly edits: readonly Edit[];
  /** How many findings these edits mend. */
  readonly count: number;
}

/** The preferred fixes of some findings; of two that would change the same words the first is made. */
export function together(
  findings: readonly Finding[],
  context: Context,
  ruleOf: (finding: Finding) => Rule | undefined,
): Together {
  const edits: Edit[] = [];
  const taken = new Map<string, { readonly from: number; readonly to: number }[]>();
  let count = 0;
  for (const finding of findings) {
    const fix = ruleOf(finding)
      ?.fixes?.(finding, context)
      .find(({ preferred }) => preferred);
    const places = fix?.edits.map(placeOf) ?? [];
    if (!fix || places.length === 0 || places.some(({ file, from, to }) => meets(taken.get(file), from, to))) continue;
    for (const { file, ...span } of places) taken.set(file, [...(taken.get(file) ?? []), span]);
    edits.push(...fix.edits);
    count++;
  }
  return { edits, count };
}

function placeOf({ passage: { at, span } }: Edit) {
  return { file: at.file, from: at.offset + span.from, to: at.offset + span.to };
}

/** Whether a stretch has words in common with one of others, or stands where one of them begins or ends. */
function meets(
  others: readonly { readonly from: number; readonly to: number }[] = [],
  from: number,
  to: number,
): boolean {
  return others.some((one) => from <= one.to && one.from <= to);
}
