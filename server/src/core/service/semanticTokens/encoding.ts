/** Tokens as the protocol counts them, five numbers each: kept by declaration, so that an edit encodes one anew. */
import { linkOf } from '../../model/linked';
import type { Unit } from '../../model/model';
import type { Names } from '../../model/names';
import { comparable, wordsIn } from '../../model/phrases';
import type { NormNames } from '../../model/precedence';
import type { Declaration, Placed } from '../../syntax/ast';
import { modifierBits, typeNumber } from './legend';
import { marksOf } from './marks';

/** The tokens of a declaration: each relative to the one before it, the first to the declaration's beginning. */
export interface Encoded {
  readonly data: Uint32Array;
  /** The last token's line below the declaration's first, and its place in that line. */
  readonly lastLine: number;
  readonly lastCharacter: number;
}

interface Known {
  /** What the words of the declaration depend on. */
  readonly names: Names | undefined;
  /** The names of norms, where it has words of precedence. */
  readonly norms: NormNames | undefined;
  readonly encoded: Encoded;
}

const known = new WeakMap<Declaration, Known>();
const precedence = /\b(?:subject\s+to|notwithstanding)\b/i;

/** Found again where neither the text of the declaration nor a name that stands in it changed. */
export function encodedOf(unit: Unit, at: Placed): Encoded {
  const link = linkOf(unit);
  const before = known.get(at.node);
  if (before && before.names === link?.names && (!before.norms || before.norms === link?.normNames)) {
    return before.encoded;
  }
  const norms = precedence.test(at.node.text) ? link?.normNames : undefined;
  const same = before?.norms && norms && before.names === link?.names && !mayName(at.node, before.norms, norms);
  const encoded = same ? before.encoded : encode(unit, at);
  known.set(at.node, { names: link?.names, norms, encoded });
  return encoded;
}

/** Whether a name that norms had, or have now, may stand in a declaration. */
function mayName({ text }: Declaration, before: NormNames, now: NormNames): boolean {
  const words = comparable(text);
  return changedNames(before, now).some((first) => words.includes(first));
}

let compared: { readonly before: NormNames; readonly now: NormNames; readonly changed: readonly string[] } | undefined;

/** The first words of the names that only one of two versions has. */
function changedNames(before: NormNames, now: NormNames): readonly string[] {
  if (compared?.before === before && compared.now === now) return compared.changed;
  const [old, later] = [new Set(before.names), new Set(now.names)];
  const changed = [...before.names.filter((name) => !later.has(name)), ...now.names.filter((name) => !old.has(name))];
  compared = { before, now, changed: [...new Set(changed.map((name) => wordsIn(name)[0] ?? ''))] };
  return compared.changed;
}

function encode(unit: Unit, at: Placed): Encoded {
  const { text } = at.node;
  const marks = marksOf(unit, at);
  const data = new Uint32Array(marks.length * 5);
  let lastLine = 0;
  let lastCharacter = 0;
  let line = 0;
  let lineStart = 0;
  let next = 0;
  const endings = [...text.matchAll(/\r\n?|\n/g)];
  marks.forEach(({ from, to, type, modifiers }, index) => {
    for (let ending = endings[next]; ending && ending.index < from; ending = endings[++next]) {
      line++;
      lineStart = ending.index + ending[0].length;
    }
    const character = from - lineStart;
    const below = line - lastLine;
    const bits = modifierBits(modifiers);
    data.set(
      [below, below === 0 ? character - lastCharacter : character, to - from, typeNumber(type), bits],
      index * 5,
    );
    lastLine = line;
    lastCharacter = character;
  });
  return { data, lastLine, lastCharacter };
}
