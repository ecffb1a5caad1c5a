/** Running text from the payload: names between backticks are set as code. */
export function Inline({ text }: { text: string }) {
  // Every second part of the split stands between backticks.
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}</>;
}
