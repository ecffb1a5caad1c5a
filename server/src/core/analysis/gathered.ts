/**
 * Many regions under one question, kept apart by the values of the top levels where they are many: a change of one region is
 * answered anew only under the values that it reaches.
 */
import { type Diagrams, type Node, none } from './diagram';
import type { Overlaps } from './overlaps';

/** More regions than these in one place are kept apart by the values of the next level. */
const mostTogether = 48;
/** Levels by which regions are kept apart at most. */
const mostLevels = 2;

export class Gathered {
  private readonly whole = new Map<Node, number>();
  private readonly top: Place;

  /** @param questions in the order in which `of` numbers them. */
  constructor(diagrams: Diagrams, questions: readonly Overlaps[]) {
    this.top = new Place(diagrams, questions, 0);
  }

  /** Takes the regions as they are now; equal ones may occur more than once. */
  take(regions: readonly Node[]): void {
    const change = new Map<Node, number>();
    for (const region of regions) change.set(region, (change.get(region) ?? 0) + 1);
    for (const [region, times] of this.whole) change.set(region, (change.get(region) ?? 0) - times);
    for (const [region, times] of change) {
      for (let n = 0; n < Math.abs(times); n++) this.change(region, times > 0 ? 1 : -1);
    }
  }

  /** Takes one region more, or one of those taken less. */
  change(region: Node, times: 1 | -1): void {
    if (region === none) return;
    const now = (this.whole.get(region) ?? 0) + times;
    if (now === 0) this.whole.delete(region);
    else this.whole.set(region, now);
    this.top.change(region, times);
  }

  /** The answer to a question over all regions taken. */
  of(question: number): Node {
    return this.top.of(question);
  }
}

/** The regions under some values of the levels above. */
class Place {
  private regions: Node[] = [];
  /** By value of the level, once there are many. */
  private below: readonly Place[] | undefined;
  private readonly answers: Node[] = [];
  /** A bit for each question to be answered anew. */
  private stale = 0;

  constructor(
    private readonly diagrams: Diagrams,
    private readonly questions: readonly Overlaps[],
    private readonly level: number,
  ) {}

  change(region: Node, times: 1 | -1): void {
    this.stale = -1;
    if (this.below) this.pass(this.below, region, times);
    else if (times > 0) this.add(region);
    else this.remove(region);
  }

  private add(region: Node): void {
    this.regions.push(region);
    if (this.regions.length > mostTogether && this.level < Math.min(mostLevels, this.diagrams.facets.length))
      this.divide();
  }

  private remove(region: Node): void {
    const last = this.regions.pop() as Node;
    if (last !== region) this.regions[this.regions.indexOf(region)] = last;
  }

  private divide(): void {
    const { diagrams, questions, level } = this;
    const below = Array.from(
      { length: diagrams.facets[level] as number },
      () => new Place(diagrams, questions, level + 1),
    );
    for (const region of this.regions) this.pass(below, region, 1);
    this.below = below;
    this.regions = [];
  }

  private pass(below: readonly Place[], region: Node, times: 1 | -1): void {
    const { diagrams } = this;
    const divides = diagrams.level(region) === this.level;
    for (let value = 0; value < below.length; value++) {
      const child = divides ? diagrams.follow(region, value) : region;
      if (child !== none) (below[value] as Place).change(child, times);
    }
  }

  of(question: number): Node {
    if (this.stale & (1 << question) || this.answers[question] === undefined) {
      this.answers[question] = this.below
        ? this.together(this.below, question)
        : (this.questions[question] as Overlaps).of(this.regions);
      this.stale &= ~(1 << question);
    }
    return this.answers[question] as Node;
  }

  private together(below: readonly Place[], question: number): Node {
    const answers = Int32Array.from(below, (place) => place.of(question));
    return this.diagrams.build(this.level, identity(below.length), answers, answers.length);
  }
}

const identities: Uint16Array[] = [];

function identity(size: number): Uint16Array {
  identities[size] ??= Uint16Array.from({ length: size }, (_, value) => value);
  return identities[size];
}
