/** What the list of words that fit says beside each of them. */

export const completion = {
  /** @param more how many further concerns. */
  closes: (concern: string, more: number) => `closes: ${concern}${further(more)}`,
  closesPart: (concern: string, more: number) => `closes part of: ${concern}${further(more)}`,
  otherLanguage: 'its name in another language',
  proposes: (state: string) => `the words that ${state} proposes`,
  everyState: 'an accord open to every State',
  library: 'library',
  fileBeside: 'file beside this one',
  defined: 'defined',
  definedBy: (readers: readonly string[]) => `defined, as read by ${readers.join(', ')}`,
  anotherVersion: 'another version',
  anotherVersionBeside: (readers: readonly string[]) => `another version; read so far by ${readers.join(', ')}`,
  authentic: 'authentic text',
  leftOut: 'what is left out',
  alsoLeftOut: 'one more that is left out',
  anotherState: 'one more State',
  furtherValue: 'a further value',
  furtherCondition: 'a further condition, which must hold as well',
  ordinary: (title: string) => `${title}; an ordinary value`,
};

function further(more: number): string {
  return more === 0 ? '' : ` and ${more} more`;
}
