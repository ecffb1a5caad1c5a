/** From what the norms say to the verdict: sayings, the terminals of a verdict, and which voices a verdict hangs on. */
import { all, type Diagrams, type Node, none } from './diagram';
import { Gathered } from './gathered';
import { Joint } from './joint';
import { Overlaps } from './overlaps';

/** Sayings in the order of precedence within their group, which is that of the model's list. */
export const Saying = {
  prohibited: 0,
  discouraged: 1,
  required: 2,
  encouraged: 3,
  permitted: 4,
  withoutPrejudice: 5,
} as const;

export const sayingCount = 6;
/** The groups of section 3: sayings of more than one of them conflict. Each from its first saying to the next group's. */
export const groups: readonly (readonly [number, number])[] = [
  [0, 2],
  [2, 5],
  [5, 6],
];

/** The group of a saying, by its place in `groups`. */
export function groupOf(saying: number): number {
  return groups.findIndex(([, to]) => saying < to);
}

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
 * The verdicts of a changing set of voices: an edit recomputes only where the edited voices reach.
 */
export class Verdicts {
  private readonly bySaying: readonly Gathered[];
  private readonly joint: Joint;
  /** By value of the top level, what was said below it when its verdicts were found, and these. */
  private readonly saidBelow: Int32Array;
  private readonly rows: Int32Array;
  private readonly identity: Uint16Array;
  /** Grows with every set of voices taken. */
  version = 0;

  constructor(private readonly diagrams: Diagrams) {
    const questions = [new Overlaps(diagrams, 1), new Overlaps(diagrams, 2)];
    this.bySaying = Array.from({ length: sayingCount }, () => new Gathered(diagrams, questions));
    this.joint = new Joint(diagrams, sayingCount, settleVerdict);
    const size = diagrams.facets[0] ?? 0;
    this.saidBelow = new Int32Array(size * sayingCount).fill(-1);
    this.rows = new Int32Array(size);
    this.identity = Uint16Array.from({ length: size }, (_, value) => value);
  }

  /** @returns the diagram of verdicts over every act and reading. */
  of(voices: Iterable<Voice>): Node {
    const regions: Node[][] = this.bySaying.map(() => []);
    for (const { saying, where } of voices) regions[saying]?.push(where);
    return this.take(regions);
  }

  /** The same from the regions of each saying, in the order of `Saying`; equal ones may occur more than once. */
  take(regions: readonly (readonly Node[])[]): Node {
    this.version++;
    this.bySaying.forEach((gathered, saying) => {
      gathered.take(regions[saying] ?? []);
    });
    return this.merged();
  }

  /** The verdicts after some of the voices taken last fell silent and others spoke up. */
  change(silenced: readonly Voice[], added: readonly Voice[]): Node {
    this.version++;
    for (const { saying, where } of silenced) this.bySaying[saying]?.change(where, -1);
    for (const { saying, where } of added) this.bySaying[saying]?.change(where, 1);
    return this.merged();
  }

  private merged(): Node {
    const said = this.said();
    const { rows, saidBelow, diagrams } = this;
    if (rows.length === 0) return this.joint.of(said);
    const below = new Int32Array(sayingCount);
    for (let value = 0; value < rows.length; value++) {
      let same = true;
      for (let saying = 0; saying < sayingCount; saying++) {
        const whole = said[saying] as Node;
        const node = diagrams.level(whole) === 0 ? diagrams.follow(whole, value) : whole;
        below[saying] = node;
        if (saidBelow[value * sayingCount + saying] !== node) same = false;
      }
      if (same) continue;
      saidBelow.set(below, value * sayingCount);
      rows[value] = this.joint.of(below);
    }
    return diagrams.build(0, this.identity, rows, rows.length);
  }

  /** Where each saying is said, by the voices taken last. */
  said(): Node[] {
    return this.bySaying.map((gathered) => gathered.of(0));
  }

  /** The verdicts where each saying is said in a region of its own. */
  fromSaid(said: readonly Node[]): Node {
    return this.joint.of(said);
  }

  /** By saying, where exactly one of the voices taken last says it. */
  saidOnce(): Node[] {
    return this.bySaying.map((gathered) => this.diagrams.select(gathered.of(1), 1 << all));
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
