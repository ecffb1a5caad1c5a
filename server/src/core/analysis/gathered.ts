/**
 * Many regions under one question, kept apart by the values of the top level: a change of a few regions is answered by what
 * lies under the values that they reach.
 */
import { type Diagrams, type Node, none } from './diagram';
import type { Overlaps } from './overlaps';

/** A multiset of regions. */
type Held = Map<Node, number>;

/** One question: what it makes of the regions, by value of the top level. */
interface Answer {
  readonly overlaps: Overlaps;
  readonly rows: Int32Array;
  readonly stale: Uint8Array;
  whole: Node;
  anyStale: boolean;
}

export class Gathered {
  private readonly whole: Held = new Map();
  private readonly rows: Held[];
  /** Regions that the top level does not divide. */
  private readonly everywhere: Held = new Map();
  private readonly answers: readonly Answer[];
  private readonly identity: Uint16Array;

  /** @param questions in the order in which `of` numbers them. */
  constructor(
    private readonly diagrams: Diagrams,
    questions: readonly Overlaps[],
  ) {
    const size = diagrams.facets[0] ?? 1;
    this.rows = Array.from({ length: size }, () => new Map());
    this.identity = Uint16Array.from({ length: size }, (_, value) => value);
    this.answers = questions.map((overlaps) => ({
      overlaps,
      rows: new Int32Array(size),
      stale: new Uint8Array(size),
      whole: none,
      anyStale: false,
    }));
  }

  /** Takes the regions as they are now; equal ones may occur more than once. */
  take(regions: readonly Node[]): void {
    const change: Held = new Map();
    for (const region of regions) add(change, region, 1);
    for (const [region, times] of this.whole) add(change, region, -times);
    for (const [region, times] of change) this.put(region, times);
  }

  /** Takes one region more, or one of those taken less. */
  change(region: Node, times: 1 | -1): void {
    this.put(region, times);
  }

  private put(region: Node, times: number): void {
    const { diagrams, rows } = this;
    if (region === none) return;
    add(this.whole, region, times);
    if (diagrams.level(region) !== 0 || diagrams.facets.length === 0) {
      add(this.everywhere, region, times);
      for (const answer of this.answers) {
        answer.stale.fill(1);
        answer.anyStale = true;
      }
      return;
    }
    const classMap = diagrams.partitions.classMap(diagrams.part(region));
    for (let value = 0; value < rows.length; value++) {
      const child = diagrams.child(region, classMap[value] as number);
      if (child === none) continue;
      add(rows[value] as Held, child, times);
      for (const answer of this.answers) {
        answer.stale[value] = 1;
        answer.anyStale = true;
      }
    }
  }

  /** The answer to a question over all regions taken. */
  of(question: number): Node {
    const answer = this.answers[question] as Answer;
    if (!answer.anyStale) return answer.whole;
    for (let value = 0; value < this.rows.length; value++) {
      if (!answer.stale[value]) continue;
      answer.rows[value] = answer.overlaps.of(this.under(value));
      answer.stale[value] = 0;
    }
    answer.anyStale = false;
    answer.whole =
      this.diagrams.facets.length === 0
        ? (answer.rows[0] as Node)
        : this.diagrams.build(0, this.identity, answer.rows, answer.rows.length);
    return answer.whole;
  }

  private *under(value: number): Iterable<Node> {
    for (const held of [this.rows[value] as Held, this.everywhere]) {
      for (const [region, times] of held) {
        yield region;
        if (times > 1) yield region;
      }
    }
  }
}

function add(held: Held, region: Node, times: number): void {
  const now = (held.get(region) ?? 0) + times;
  if (now === 0) held.delete(region);
  else held.set(region, now);
}
