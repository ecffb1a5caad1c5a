/** Values of a level put into classes that none of several functions tells apart; nothing of it is kept. */
import type { Diagrams, Node } from './diagram';

/** Scratch of one level: a merge that goes down level by level needs one at a time of each. */
export interface Frame {
  /** By value its class. */
  readonly classOf: Uint16Array;
  /** By class its first value. */
  readonly firsts: Int32Array;
  /** By class a child. */
  readonly kids: Int32Array;
}

export class Refining {
  private readonly frames: Frame[] = [];
  private refined = new Int32Array(1 << 10);
  private readonly seen: number[] = [];

  constructor(private readonly diagrams: Diagrams) {}

  frame(level: number): Frame {
    const size = this.diagrams.sizes[level] as number;
    this.frames[level] ??= {
      classOf: new Uint16Array(size),
      firsts: new Int32Array(size),
      kids: new Int32Array(size),
    };
    return this.frames[level];
  }

  /**
   * Fills `classOf` and `firsts` of the level's frame.
   *
   * @param count how many functions there are, and `nodeAt` gives them; those that do not divide the level do not matter.
   * @returns how many classes there are.
   */
  classes(level: number, count: number, nodeAt: (index: number) => Node): number {
    const { diagrams, seen } = this;
    const { partitions } = diagrams;
    const { classOf, firsts } = this.frame(level);
    const size = classOf.length;
    classOf.fill(0);
    firsts[0] = 0;
    let classes = 1;
    seen.length = 0;
    for (let index = 0; index < count && classes < size; index++) {
      const node = nodeAt(index);
      if (diagrams.level(node) !== level) continue;
      const part = diagrams.part(node);
      if (seen.includes(part)) continue;
      seen.push(part);
      const other = partitions.classMap(part);
      const width = partitions.count(part);
      if (this.refined.length < classes * width) this.refined = new Int32Array(classes * width * 2);
      const { refined } = this;
      refined.fill(-1, 0, classes * width);
      let fresh = 0;
      for (let value = 0; value < size; value++) {
        const at = (classOf[value] as number) * width + (other[value] as number);
        let cls = refined[at] as number;
        if (cls < 0) {
          cls = fresh++;
          refined[at] = cls;
          firsts[cls] = value;
        }
        classOf[value] = cls;
      }
      classes = fresh;
    }
    return classes;
  }
}
