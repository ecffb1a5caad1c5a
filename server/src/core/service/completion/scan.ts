/**
 * The clause in which the cursor stands, as far as it is written, read from the characters alone: completion works in lines
 * that nothing else can make sense of yet.
 */
import type { Placed, SourceFile } from '../../syntax/ast';

export interface Token {
  readonly kind: 'word' | 'quotation' | 'mark' | 'group';
  /** Of a group (a bracket that is closed) the words in it; of a quotation nothing. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What stands on one level of brackets before the cursor. */
export interface Frame {
  /** Since the clause began, or since the last `[`, `|`, `=` or attribution of an open bracket. */
  readonly tokens: readonly Token[];
  /** Whether delegations may stand here: nothing but words since the bracket or its alternative began. */
  readonly attributable: boolean;
}

export interface Scan {
  /** The declaration above the cursor; undefined in an empty file. */
  readonly at?: Placed;
  /** Outermost first; the last one is where the cursor stands. */
  readonly frames: readonly Frame[];
  /** On the first line of the declaration, its keyword among the tokens. */
  readonly header: boolean;
  /** Where the clause begins; the cursor where nothing of it is written. */
  readonly from: number;
  /** Whether the clause begins on the line of the cursor. */
  readonly fresh: boolean;
  /** No blank between the last word and the cursor. */
  readonly touching: boolean;
  readonly cursor: number;
  /** Where the word at the cursor ends. */
  readonly wordEnd: number;
  /** The rest of the line after that word. */
  readonly rest: string;
}

const blank = String.raw`[ \t\v\f\u00A0\u061C\u1680\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F\u2060\u2066-\u2069\u3000\uFEFF]`;
const wordCharacter = String.raw`[^,;:|=#"“”[\]\r\n\s\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]`;
const piece = new RegExp(
  String.raw`(?<newline>\r\n?|\n)|(?<comment>#[^\r\n]*)|(?<quotation>"[^"\r\n]*"|“[^”\r\n]*”)|(?<unclosed>["“][^\r\n]*)` +
    String.raw`|(?<mark>[,;:])|(?<bracket>[[\]|=])|(?<word>${wordCharacter}+)|(?<blank>${blank}+)|[^]`,
  'gy',
);
const restOfWord = new RegExp(`${wordCharacter}*`, 'y');

/** @returns undefined inside a comment or a quotation, where nothing is to be completed. */
export function scan(file: SourceFile, cursor: number): Scan | undefined {
  const at = file.declarations.findLast(({ offset }) => offset <= cursor);
  const clause = new ClauseReader();
  const text = file.text.slice(at?.offset ?? 0, cursor);
  const base = at?.offset ?? 0;
  for (const match of text.matchAll(piece)) {
    const from = base + match.index;
    const to = from + match[0].length;
    const { newline, comment, quotation, unclosed, mark, bracket, word } = match.groups as Record<
      string,
      string | undefined
    >;
    if (to === cursor && (unclosed !== undefined || comment !== undefined)) return undefined;
    if (newline !== undefined) clause.newline();
    else if (comment !== undefined) clause.comment();
    else if ((quotation ?? unclosed) !== undefined) clause.add({ kind: 'quotation', text: '', from, to });
    else if (mark !== undefined) clause.mark({ kind: 'mark', text: mark, from, to });
    else if (bracket !== undefined) clause.bracket(bracket, from, to);
    else if (word !== undefined) clause.add({ kind: 'word', text: word, from, to });
  }
  restOfWord.lastIndex = cursor;
  const wordEnd = cursor + (restOfWord.exec(file.text)?.[0].length ?? 0);
  const lineEnd = file.text.slice(wordEnd).search(/[\r\n]/);
  return {
    ...(at && { at }),
    frames: clause.frames(),
    header: at !== undefined && at.node.keyword !== 'opening' && clause.first,
    from: clause.from ?? cursor,
    fresh: clause.fresh,
    touching: clause.last?.kind === 'word' && clause.last.to === cursor,
    cursor,
    wordEnd,
    rest: file.text.slice(wordEnd, lineEnd < 0 ? undefined : wordEnd + lineEnd),
  };
}

interface OpenFrame {
  tokens: Token[];
  attributable: boolean;
  readonly from: number;
  /** Every word since the bracket opened. */
  words: string[];
}

class ClauseReader {
  /** Whether this is the first clause of the text, the header. */
  first = true;
  /** Where the first word or sign of the clause stands. */
  from: number | undefined;
  /** Whether the clause began on this line. */
  fresh = true;
  last: Token | undefined;
  private stack: OpenFrame[] = [frame(0)];
  /** What the last sign on the line asks for: that the clause goes on in the next one. */
  private goesOn = false;
  private emptyLine = true;
  private ended = false;

  frames(): Frame[] {
    this.begin();
    return this.stack.map(({ tokens, attributable }) => ({ tokens, attributable }));
  }

  newline(): void {
    if (!this.goesOn || this.emptyLine) this.ended = true;
    this.fresh = false;
    this.emptyLine = true;
  }

  /** A comment may stand between the lines of a clause. */
  comment(): void {
    this.emptyLine = false;
  }

  add(token: Token): void {
    this.begin();
    this.from ??= token.from;
    this.goesOn = false;
    this.last = token;
    const top = this.top();
    top.tokens.push(token);
    if (token.kind === 'word') top.words.push(token.text);
    else top.attributable = false;
  }

  mark(token: Token): void {
    const attributable = this.top().attributable;
    if (token.text === ':' && this.stack.length > 1 && attributable) {
      this.begin();
      Object.assign(this.top(), { tokens: [], attributable: false });
      this.goesOn = false;
      return;
    }
    this.add(token);
    this.goesOn = token.text === ',';
    if (token.text === ',' && this.stack.length > 1) this.top().attributable = attributable;
  }

  bracket(text: string, from: number, to: number): void {
    this.begin(text === '|' || text === ']');
    this.from ??= from;
    this.goesOn = text === '[' || text === '|';
    this.last = undefined;
    if (text === '[') {
      this.stack.push(frame(from));
    } else if (this.stack.length === 1) {
      return;
    } else if (text === ']') {
      const closed = this.stack.pop() as OpenFrame;
      this.top().tokens.push({ kind: 'group', text: closed.words.join(' '), from: closed.from, to });
      this.top().attributable = false;
    } else Object.assign(this.top(), { tokens: [], attributable: true });
  }

  private top(): OpenFrame {
    return this.stack.at(-1) as OpenFrame;
  }

  /** @param closing a line that begins with `|` or `]` belongs to the open bracket above. */
  private begin(closing = false): void {
    this.emptyLine = false;
    if (!this.ended) return;
    this.ended = false;
    if (closing && this.stack.length > 1) return;
    this.stack = [frame(0)];
    this.first = false;
    this.from = undefined;
    this.fresh = true;
    this.last = undefined;
  }
}

function frame(from: number): OpenFrame {
  return { tokens: [], attributable: from > 0, from, words: [] };
}
