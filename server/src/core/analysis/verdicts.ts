/** From what the norms say to the verdict: sayings, the terminals of a verdict, and which voices a verdict hangs on. */
import { all, type Diagrams, type Node, none } from './diagram';
import { Gathered } from './gathered';
import { Joint } from './joint';
import { many, Overlaps } from './overlaps';

/** Sayings in the order of precedence within their group. */
export const Saying = {
  prohibited: 0,
  discouraged: 1,
  required: 2,
  encouraged: 3,
  permitted: 4,
  withoutPrejudice: 5,
} as const;

const sayingCount = 6;
/** The groups of section 3: sayings of more than one of them conflict. Each from its first saying to the next group's. */
const groups: readonly (readonly [number, number])[] = [
  [0, 2],
  [2, 5],
  [5, 6],
];

/** The terminals of a verdict diagram. `outside` marks what is no act (impossible) or not asked about. */
export const Terminal = {
  outside: none,
  silent: 2,
  /** `said + s` is the verdict of saying s. */
  said: 3,
  conflicting: 9,
} as const;

export interface Voice {
  /** One of `Saying`. */
  readonly saying: number;
  /** Where it is said and not displaced, choices included. */
  readonly where: Node;
}

/**
 * The sayings of which a single voice decides, as a terminal: `0`, a saying alone or one of each of two groups. Verdicts of
 * three groups hang on no single voice, so that there are 18 of these sets.
 */
const hangingSets: readonly (readonly number[])[] = [
  [],
  ...[0, 1, 2, 3, 4, 5].map((saying) => [saying]),
  ...[0, 1].flatMap((a) => [2, 3, 4, 5].map((b) => [a, b])),
  ...[2, 3, 4].map((a) => [a, 5]),
];
const firstHanging = 12;

function hangingTerminal(sayings: readonly number[]): Node {
  if (sayings.length === 0) return none;
  return firstHanging + hangingSets.findIndex((set) => set.join() === sayings.join());
}

/** Bit sets of the terminals whose set of sayings has a saying in it. */
const hangingOn: readonly number[] = Array.from({ length: sayingCount }, (_, saying) =>
  hangingSets.reduce((bits, set, i) => (set.includes(saying) ? bits | (1 << (firstHanging + i)) : bits), 0),
);

/**
 * The verdicts of a changing set of voices: an edit recomputes only where the edited voices reach.
 */
export class Verdicts {
  private readonly bySaying: readonly Gathered[];
  private readonly joint: Joint;
  private readonly hanging: Joint;

  constructor(private readonly diagrams: Diagrams) {
    const some = new Overlaps(diagrams, 1);
    const single = new Overlaps(diagrams, 2);
    this.bySaying = Array.from({ length: sayingCount }, () => new Gathered(diagrams, [some, single]));
    this.joint = new Joint(diagrams, sayingCount, settleVerdict);
    this.hanging = new Joint(diagrams, sayingCount, settleHanging);
  }

  /** @returns the diagram of verdicts over every act and reading. */
  of(voices: Iterable<Voice>): Node {
    const regions: Node[][] = this.bySaying.map(() => []);
    for (const { saying, where } of voices) regions[saying]?.push(where);
    return this.take(regions);
  }

  /** The same from the regions of each saying, in the order of `Saying`; equal ones may occur more than once. */
  take(regions: readonly (readonly Node[])[]): Node {
    this.bySaying.forEach((gathered, saying) => {
      gathered.take(regions[saying] ?? []);
    });
    return this.joint.of(this.bySaying.map((gathered) => gathered.of(0)));
  }

  /** Where each saying is said, by the voices taken last. */
  said(): Node[] {
    return this.bySaying.map((gathered) => gathered.of(0));
  }

  /** The verdicts where each saying is said in a region of its own. */
  fromSaid(said: readonly Node[]): Node {
    return this.joint.of(said);
  }

  /** Where each saying is said by no voice (`none`), one (`all`) or `many`. */
  counted(): Node[] {
    return this.bySaying.map((gathered) => gathered.of(1));
  }

  /** By saying, where the verdict hangs on a single voice that says it. */
  hangsOn(): Node[] {
    const hanging = this.hanging.of(this.counted());
    return hangingOn.map((bits) => this.diagrams.select(hanging, bits));
  }
}

/** The verdict where it is settled by what is said everywhere or nowhere. */
function settleVerdict(said: Int32Array): Node {
  let open = false;
  let verdict: Node = Terminal.silent;
  for (const [from, to] of groups) {
    for (let saying = from; saying < to; saying++) {
      const where = said[saying] as Node;
      if (where === none) continue;
      if (where !== all) {
        open = true;
        continue;
      }
      // What comes later in the group changes nothing any more.
      for (let later = saying + 1; later < to; later++) said[later] = none;
      if (verdict !== Terminal.silent) return Terminal.conflicting;
      verdict = Terminal.said + saying;
    }
  }
  return open ? -1 : verdict;
}

/** @param counts by saying: `none`, `all` (one voice), `many`, or a diagram of these. */
function settleHanging(counts: Int32Array, diagrams: Diagrams): Node {
  let present = 0;
  let crowded = 0;
  let open = false;
  const hanging: number[] = [];
  for (const [from, to] of groups) {
    let voices = 0;
    let first = -1;
    let undecided = false;
    for (let saying = from; saying < to; saying++) {
      const count = counts[saying] as Node;
      if (count === none) continue;
      if (!diagrams.isTerminal(count)) {
        undecided = true;
        continue;
      }
      voices += count === many ? 2 : 1;
      if (first < 0 && !undecided) first = saying;
      if (count === many) for (let later = saying + 1; later < to; later++) counts[later] = none;
    }
    if (voices > 0) present++;
    if (voices > 1) crowded++;
    if (undecided) open = true;
    else if (voices === 1) hanging.push(first);
  }
  if (present === 3 || crowded > 1) return none;
  if (open) return -1;
  if (present === 1) return hangingTerminal(firstOfGroup(counts));
  return hangingTerminal(hanging);
}

/** Within one group the first saying decides, where one voice alone says it. */
function firstOfGroup(counts: Int32Array): number[] {
  const first = counts.findIndex((count) => count !== none);
  return counts[first] === all ? [first] : [];
}
