/** What a new draft begins with. */
export const newDraft = {
  title: (form: 'treaty' | 'political commitment', subject: string) =>
    `${form === 'treaty' ? 'Accord' : 'Commitments'} on ${subject}`,
  hints: [
    'Write the articles below, each beginning with "norm"; the editor offers what may stand at the cursor (Ctrl+Space).',
    'What the text leaves open is told on its title: point at it, or press Ctrl+. there for clauses that close a gap.',
  ],
};
