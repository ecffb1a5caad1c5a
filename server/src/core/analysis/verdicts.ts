/**
 * From what the norms say to the verdict: sayings as bits, verdicts as terminals, and the n-ary merge that turns many
 * reaches into one diagram of verdicts.
 */
import { all, type Diagrams, type Node, none } from './diagram';
import { HashIndex, hashOf } from './tables';

/** Sayings in the order of precedence within their group; the index is the bit in a set of sayings. */
export const Saying = {
  prohibited: 0,
  discouraged: 1,
  required: 2,
  encouraged: 3,
  permitted: 4,
  withoutPrejudice: 5,
} as const;

/** The terminals of a verdict diagram. `outside` marks what is no act (impossible) or not asked about. */
export const Terminal = {
  outside: none,
  silent: 2,
  /** `said + s` is the verdict of saying s. */
  said: 3,
  conflicting: 9,
} as const;

const groups = [0b000011, 0b011100, 0b100000];

/** The sayings that still count in a set: the first of each group, since a later one changes no verdict. */
function first(sayings: number): number {
  let kept = 0;
  for (const group of groups) {
    const inGroup = sayings & group;
    kept |= inGroup & -inGroup;
  }
  return kept;
}

/** Bits whose presence changes nothing once `kept` is said. */
function absorbed(kept: number): number {
  let bits = kept;
  for (const group of groups) {
    const inGroup = kept & group;
    if (inGroup) bits |= group & ~(inGroup - 1);
  }
  return bits;
}

/** @param kept a set of sayings, at most one of each group. */
function verdict(kept: number): Node {
  if (kept === 0) return Terminal.silent;
  if (kept & (kept - 1)) return Terminal.conflicting;
  return Terminal.said + (31 - Math.clz32(kept));
}

export interface Voice {
  /** One of `Saying`. */
  readonly saying: number;
  /** Where it is said and not displaced, choices included. */
  readonly where: Node;
}

/** The merge, with its memory of earlier merges: an edit recomputes only where the edited norm reaches. */
export class Verdicts {
  private readonly index = new HashIndex();
  private keys = new Int32Array(1 << 14);
  private filled = 0;
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private readonly saids: number[] = [];
  private readonly results: Node[] = [];

  constructor(private readonly diagrams: Diagrams) {}

  /** Integers held by the memory, for the bound on it. */
  get held(): number {
    return this.filled;
  }

  /** @returns the diagram of verdicts over every act and reading. */
  of(voices: Iterable<Voice>): Node {
    const codes: number[] = [];
    let said = 0;
    for (const { saying, where } of voices) {
      if (where === all) said |= 1 << saying;
      else if (where !== none) codes.push(where * 8 + saying);
    }
    return this.merge(said, codes);
  }

  private merge(said: number, codes: number[]): Node {
    const kept = first(said);
    if (kept & (kept - 1)) return Terminal.conflicting;
    const mute = absorbed(kept);
    const voices = sortedDistinct(codes, mute);
    if (voices.length === 0) return verdict(kept);

    const hash = hashOf(kept, voices.length, voices, voices.length);
    const known = this.index.find(hash, (entry) => this.same(entry, kept, voices));
    if (known >= 0) return this.results[known] as Node;

    const { diagrams } = this;
    const { partitions } = diagrams;
    let level = 0x7fff;
    for (let i = 0; i < voices.length; i++) level = Math.min(level, diagrams.level((voices[i] as number) >>> 3));
    let part = -1;
    for (let i = 0; i < voices.length; i++) {
      const node = (voices[i] as number) >>> 3;
      if (diagrams.level(node) !== level) continue;
      const own = diagrams.part(node);
      if (part < 0) part = own;
      else if (own !== part) part = partitions.product(part, own).part;
    }
    const kids: Node[] = [];
    for (const value of partitions.firstValues(part)) {
      let saidHere = kept;
      const codesHere: number[] = [];
      for (let i = 0; i < voices.length; i++) {
        const code = voices[i] as number;
        const node = code >>> 3;
        const child = diagrams.level(node) === level ? diagrams.follow(node, value) : node;
        if (child === all) saidHere |= 1 << (code & 7);
        else if (child !== none) codesHere.push(child * 8 + (code & 7));
      }
      kids.push(this.merge(saidHere, codesHere));
    }
    const result = diagrams.make(level, part, kids);
    this.remember(hash, kept, voices, result);
    return result;
  }

  private same(entry: number, kept: number, voices: Int32Array): boolean {
    if (this.saids[entry] !== kept || this.lengths[entry] !== voices.length) return false;
    const start = this.starts[entry] as number;
    for (let i = 0; i < voices.length; i++) if (this.keys[start + i] !== voices[i]) return false;
    return true;
  }

  private remember(hash: number, kept: number, voices: Int32Array, result: Node): void {
    while (this.filled + voices.length > this.keys.length) {
      const larger = new Int32Array(this.keys.length * 2);
      larger.set(this.keys);
      this.keys = larger;
    }
    this.keys.set(voices, this.filled);
    this.starts.push(this.filled);
    this.lengths.push(voices.length);
    this.saids.push(kept);
    this.index.add(hash, this.results.length);
    this.results.push(result);
    this.filled += voices.length;
  }
}

function sortedDistinct(codes: readonly number[], mute: number): Int32Array {
  const heard = new Int32Array(codes.length);
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (!((mute >> (code & 7)) & 1)) heard[count++] = code;
  }
  const sorted = heard.subarray(0, count).sort();
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as number;
  }
  return sorted.subarray(0, kept);
}
