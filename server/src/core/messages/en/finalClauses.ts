/** What is said of final clauses that are missing, and how they are begun in the words of either form. */
import { list, said } from '../phrasing';

type Form = 'treaty' | 'political commitment';
type First = 'beginning' | 'end';
/** What a treaty settles as well. */
type Further = 'amendment' | 'disputes' | 'depositary' | 'registration';

interface Written {
  readonly keyword: string;
  readonly value: string;
}

const first: Readonly<Record<Form, Readonly<Record<First, Written>>>> = {
  treaty: {
    beginning: {
      keyword: 'enters into force',
      value: 'on the thirtieth day after the last Party has notified its consent to be bound',
    },
    end: { keyword: 'withdrawal', value: "on twelve months' written notice to the other Parties" },
  },
  'political commitment': {
    beginning: {
      keyword: 'comes into effect',
      value: 'on the day on which the last Participant has declared that it will carry it out',
    },
    end: { keyword: 'withdrawal', value: 'on written notice to the other Participants' },
  },
};

const further: Readonly<Record<Further, Written>> = {
  amendment: { keyword: 'amendment', value: 'by written agreement of the Parties' },
  disputes: {
    keyword: 'settlement of disputes',
    value: 'by the peaceful means on which the Parties to the dispute agree',
  },
  depositary: { keyword: 'depositary', value: 'the Secretary-General of the United Nations' },
  registration: {
    keyword: 'registration',
    value: 'with the Secretariat of the United Nations, in accordance with Article 102 of its Charter',
  },
};

/** What the text does not say, and what then holds. */
const open: Readonly<Record<Form, Readonly<Record<First, readonly [string, string]>>>> = {
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

const matters: Readonly<Record<Further, string>> = {
  amendment: 'amendment',
  disputes: 'the settlement of disputes',
  depositary: 'a depositary',
  registration: 'registration',
};

export const finalClauses = {
  lacking(lacking: readonly First[], also: readonly Further[], form: Form): string {
    const what = list(
      also.map((one) => matters[one]),
      'or',
    );
    if (lacking.length === 0) {
      return `The final clauses do not speak of ${what}. The general law of treaties then holds. Add what the Parties would rather settle themselves.`;
    }
    const told = lacking.map((one) => open[form][one]);
    const missing = told.map(([question]) => question);
    const then = told.map(([, answer]) => answer);
    const more = also.length === 0 ? '' : ` Nor does it speak of ${what}.`;
    return `The text does not say ${list(missing, 'or')}. Without a clause on it, ${list(then)}.${more} Write it among the final clauses.`;
  },
  add: (keywords: readonly string[]) => `Add ${list(keywords.map(said))} to the final clauses`,
  written: (lacking: First | Further, form: Form): Written =>
    lacking === 'beginning' || lacking === 'end' ? first[form][lacking] : further[lacking],
};
