/** An accord that does not say from when on it holds or how a Party leaves it; or what else final clauses of a treaty settle. */
import type { Unit } from '../model/model';
import { writeFinalClauses } from './closingClauses';
import { type Fix, rule } from './rule';

const weighty = ['beginning', 'end'] as const;
/** What a treaty settles as well. */
const further = ['amendment', 'disputes', 'depositary', 'registration'] as const;
type First = (typeof weighty)[number];
type Further = (typeof further)[number];

/** The keywords of final clauses, any of which answers the question. */
const answers: Readonly<Record<First | Further, readonly string[]>> = {
  beginning: ['enters into force', 'comes into effect'],
  end: ['withdrawal', 'termination', 'duration'],
  amendment: ['amendment', 'review'],
  disputes: ['settlement of disputes'],
  depositary: ['depositary'],
  registration: ['registration'],
};

export const finalClauses = rule({
  code: 'final-clauses',
  severity: 'information',
  formal: true,
  *check({ unit, messages }) {
    const { accord, norms } = unit;
    // An accord that has just been begun comes to its end later; an instrument is concluded.
    if (accord?.kind !== 'accord' || !norms.some(({ at }) => at.file === accord.at.file)) return;
    const { first, also } = lackingIn(unit);
    if (first.length + also.length === 0) return;
    yield {
      passage: { at: accord.at, span: accord.titleSpan },
      message: messages.finalClauses.lacking(first, also, formOf(unit)),
      ...(first.length === 0 && { severity: 'hint' as const }),
      data: { lacking: [...first, ...also] },
    };
  },
  /** Writes what is lacking, in the words of the form, behind the final clauses that there are or as their beginning. */
  fixes(_, context) {
    const { unit } = context;
    const { first, also } = lackingIn(unit);
    const some: readonly (First | Further)[] = first.length > 0 ? first : also;
    const all = [...first, ...also];
    const lists = all.length > some.length ? [some, all] : [some];
    return lists.flatMap((lacking, index): Fix[] => {
      const clauses = lacking.map((one) => context.messages.finalClauses.written(one, formOf(unit)));
      const edit = writeFinalClauses(unit, clauses);
      const title = context.messages.finalClauses.add(clauses.map(({ keyword }) => keyword));
      return edit ? [{ title, edits: [edit], ...(index === 0 && { preferred: true }) }] : [];
    });
  },
});

function lackingIn(unit: Unit): { first: readonly First[]; also: readonly Further[] } {
  const { accord, parties, allStates, finalClauses: clauses = [] } = unit;
  const keywords = new Set(clauses.map(({ keyword }) => keyword));
  const isOpen = (one: First | Further) => !answers[one].some((keyword) => keywords.has(keyword));
  // Two Parties keep an original each; among more a depositary does, who also registers the treaty.
  const elsewhere: Further = allStates || parties.length > 2 ? 'registration' : 'depositary';
  const asked = further.filter((one) => one !== elsewhere);
  return { first: weighty.filter(isOpen), also: accord?.form === 'treaty' ? asked.filter(isOpen) : [] };
}

function formOf({ accord }: Unit) {
  return accord?.form ?? 'treaty';
}
