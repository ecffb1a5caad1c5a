/** What is said of final clauses that are missing, and how they are begun in the words of either form. */
import { list, said } from '../phrasing';

type Form = 'treaty' | 'political commitment';
type Lacking = 'beginning' | 'end';

const begins: Readonly<Record<Form, { keyword: string; value: string }>> = {
  treaty: {
    keyword: 'enters into force',
    value: 'on the thirtieth day after the last Party has notified its consent to be bound',
  },
  'political commitment': {
    keyword: 'comes into effect',
    value: 'on the day on which the last Participant has declared that it will carry it out',
  },
};

const ends: Readonly<Record<Form, { keyword: string; value: string }>> = {
  treaty: { keyword: 'withdrawal', value: "on twelve months' written notice to the other Parties" },
  'political commitment': { keyword: 'withdrawal', value: 'on written notice to the other Participants' },
};

/** What the text does not say, and what then holds. */
const open: Readonly<Record<Form, Readonly<Record<Lacking, readonly [string, string]>>>> = {
  treaty: {
    beginning: [
      'when it enters into force',
      'it does so once every State that negotiated it has consented to be bound',
    ],
    end: ['how a Party may leave it', 'a Party may leave only if the Parties meant to allow it, or its nature does'],
  },
  'political commitment': {
    beginning: ['when it comes into effect', 'each Participant can say that it has not begun'],
    end: ['how a Participant may end its part in it', 'each can say that it is free to at any time'],
  },
};

export const finalClauses = {
  lacking: (lacking: readonly Lacking[], form: Form) => {
    const told = lacking.map((one) => open[form][one]);
    const missing = told.map(([what]) => what);
    const then = told.map(([, what]) => what);
    return `The text does not say ${list(missing, 'or')}. Without a clause on it, ${list(then)}. Write it among the final clauses.`;
  },
  add: (keywords: readonly string[]) => `Add ${list(keywords.map(said))} to the final clauses`,
  written: (lacking: Lacking, form: Form) => (lacking === 'beginning' ? begins[form] : ends[form]),
};
