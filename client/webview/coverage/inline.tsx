/** Running text from the payload: names between backticks are set as code, and a figure stays with its per cent sign. */
export function Inline({ text }: { text: string }) {
  const parts = text.replaceAll(' %', '\u00a0%').split('`');
  // Every second part of the split stands between backticks.
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}</>;
}
