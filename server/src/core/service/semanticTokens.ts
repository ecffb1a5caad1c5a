/** What each word of a file is, for an editor to colour: all of it, a range, or what changed since the last time. */
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import type { Placed } from '../syntax/ast';
import type { Opened } from './deps';
import { declarationsIn } from './range';
import { encodedOf } from './semanticTokens/encoding';
import { positionAt } from './toLsp';

export { legend as semanticTokensLegend } from './semanticTokens/legend';

export interface SemanticTokensService {
  full(opened: Opened): SemanticTokens;
  /** The tokens of the declarations that a range touches. */
  range(opened: Opened, range: Range): SemanticTokens;
  /** The change of what was told under an id; everything where that is not remembered. */
  delta(opened: Opened, previous: string): SemanticTokens | SemanticTokensDelta;
}

/** Of so many files what was told last is remembered. */
const mostFiles = 8;

/** A service that remembers what it told last of each file. */
export function createSemanticTokens(): SemanticTokensService {
  const told = new Map<string, { readonly id: string; readonly data: Uint32Array }>();
  let next = 0;

  const tell = (opened: Opened) => {
    const { file } = opened.file;
    const one = { id: String(++next), data: assemble(opened, opened.file.declarations) };
    told.delete(file);
    told.set(file, one);
    const [oldest] = told.keys();
    if (told.size > mostFiles && oldest !== undefined) told.delete(oldest);
    return one;
  };
  const whole = ({ id, data }: { id: string; data: Uint32Array }) => ({ resultId: id, data: Array.from(data) });

  return {
    full: (opened) => whole(tell(opened)),
    range: (opened, range) => ({ data: Array.from(assemble(opened, declarationsIn(opened.file, range))) }),
    delta(opened, previous) {
      const before = told.get(opened.file.file);
      const now = tell(opened);
      return before?.id === previous ? { resultId: now.id, edits: change(before.data, now.data) } : whole(now);
    },
  };
}

/** The tokens of declarations that follow each other, each relative to the one before it. */
function assemble({ checked, file }: Opened, declarations: readonly Placed[]): Uint32Array {
  const parts = declarations.map((at) => ({ at, encoded: encodedOf(checked.unit, at) }));
  const data = new Uint32Array(parts.reduce((sum, { encoded }) => sum + encoded.data.length, 0));
  let end = 0;
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { at, encoded } of parts) {
    if (encoded.data.length === 0) continue;
    data.set(encoded.data, end);
    const { line } = positionAt(file, at.offset);
    const first = line + (encoded.data[0] as number);
    data[end] = first - lastLine;
    if (first === lastLine) data[end + 1] = (encoded.data[1] as number) - lastCharacter;
    end += encoded.data.length;
    lastLine = line + encoded.lastLine;
    lastCharacter = encoded.lastCharacter;
  }
  return data;
}

/** One edit from the first token that differs to the last; none where all are the same. */
function change(before: Uint32Array, now: Uint32Array): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  if (start === shorter && before.length === now.length) return [];
  start -= start % 5;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  end -= end % 5;
  const deleteCount = before.length - end - start;
  return [{ start, deleteCount, data: Array.from(now.subarray(start, now.length - end)) }];
}
