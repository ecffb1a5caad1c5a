/** An accord that does not say from when on it holds, or how a Party leaves it. */
import type { Unit } from '../model/model';
import { addLine, addProvision, layoutOf, line } from './inserting';
import { type Edit, type Fix, rule } from './rule';

export type Lacking = 'beginning' | 'end';

/** The keywords of final clauses, any of which answers the question. */
const answers: Readonly<Record<Lacking, readonly string[]>> = {
  beginning: ['enters into force', 'comes into effect'],
  end: ['withdrawal', 'termination', 'duration'],
};

export const finalClauses = rule({
  code: 'final-clauses',
  severity: 'hint',
  formal: true,
  *check({ unit, messages }) {
    const { accord, norms } = unit;
    // An accord that has just been begun comes to its end later; an instrument is concluded.
    if (accord?.kind !== 'accord' || !norms.some(({ at }) => at.file === accord.at.file)) return;
    const lacking = lackingIn(unit);
    if (lacking.length === 0) return;
    yield {
      passage: { at: accord.at, span: accord.titleSpan },
      message: messages.finalClauses.lacking(lacking, formOf(unit)),
      data: { lacking },
    };
  },
  /** Writes what is lacking, in the words of the form, behind the final clauses that there are or as their beginning. */
  fixes(_, context) {
    const { unit, messages } = context;
    const lacking = lackingIn(unit);
    const clauses = lacking.map((one) => messages.finalClauses.written(one, formOf(unit)));
    const edit = write(unit, clauses);
    const keywords = clauses.map(({ keyword }) => keyword);
    const fix: Fix | undefined = edit && { title: messages.finalClauses.add(keywords), edits: [edit], preferred: true };
    return fix ? [fix] : [];
  },
});

function lackingIn({ finalClauses: clauses = [] }: Unit): Lacking[] {
  const keywords = new Set(clauses.map(({ keyword }) => keyword));
  return (['beginning', 'end'] as const).filter((one) => !answers[one].some((keyword) => keywords.has(keyword)));
}

function formOf({ accord }: Unit) {
  return accord?.form ?? 'treaty';
}

/** In the columns of the final clauses that there are, or in one that is wide enough for all. */
function write(unit: Unit, clauses: readonly { keyword: string; value: string }[]): Edit | undefined {
  const own = unit.finalClauses?.findLast(({ at }) => at.file === unit.accord?.at.file)?.at;
  const widest = Math.max(...clauses.map(({ keyword }) => keyword.length));
  const layout = own ? layoutOf(own) : { indent: '  ', column: Math.max(12, widest + 3) };
  const lines = clauses.map(({ keyword, value }) => line(keyword, value, layout));
  return own ? addLine(own, lines.join('\n')) : addProvision(unit, ['final clauses', ...lines]);
}
