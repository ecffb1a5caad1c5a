/** The text with which a draft begins. */

export interface NewDraft {
  readonly title: string;
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  /** Every State is a Party; `parties` is then left aside. */
  readonly allStates: boolean;
  readonly form: 'treaty' | 'political commitment';
  /** As the language writes it: `2015-09-25`. */
  readonly date: string;
  readonly uses: readonly string[];
  /** Lines for the drafter to read first; none is a part of the text. */
  readonly hints: readonly string[];
}

/** Where the values of clauses stand. */
const column = 14;

/** The lines of a new accord, the last one empty: there its first article goes. */
export function newDraft({ title, parties, allStates, form, date, uses, hints }: NewDraft): string {
  const named = parties.map(({ code, name }) => `${code} ${quoted(name)}`);
  return [
    ...hints.map((hint) => `# ${hint}`),
    ...(hints.length > 0 ? [''] : []),
    `accord ${quoted(title)}`,
    clause('between', allStates ? ['all States'] : named),
    clause('form', [form]),
    clause('date', [date]),
    ...(uses.length > 0 ? [clause('uses', uses)] : []),
    '',
    '',
  ].join('\n');
}

/** Values that are long stand below one another. */
function clause(keyword: string, values: readonly string[]): string {
  const whole = values.join(', ').length > 90 ? values.join(`,\n${' '.repeat(column)}`) : values.join(', ');
  return `  ${keyword}`.padEnd(column) + whole;
}

/** A quotation cannot hold its own mark. */
function quoted(text: string): string {
  return `"${text.replace(/["“”\r\n]+/g, "'")}"`;
}
