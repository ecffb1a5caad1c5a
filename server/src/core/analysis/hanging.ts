/** Where a verdict hangs on a single voice: without it, it would be another. */
import { all, type Diagrams, type Node, none } from './diagram';
import { Search } from './search';
import { groupOf, groups, sayingCount, Terminal, type Verdicts } from './verdicts';

export class Hanging {
  private readonly said: readonly Node[];
  private readonly once: readonly Node[];
  /** By saying, where one voice says it and decides, and where one voice says it among others that contradict it. */
  private readonly decided: (Node | undefined)[] = [];
  private readonly clashing: (Node | undefined)[] = [];
  private readonly lone: (Search | undefined)[] = [];

  /**
   * @param voices those of which the verdicts are made.
   * @param verdicts what `voices.take` gave.
   * @param acts the points that count.
   */
  constructor(
    private readonly diagrams: Diagrams,
    voices: Verdicts,
    private readonly verdicts: Node,
    private readonly acts: Node,
  ) {
    this.said = voices.said();
    this.once = voices.saidOnce();
  }

  /** By saying, where exactly one voice says it. */
  get saidOnce(): readonly Node[] {
    return this.once;
  }

  /**
   * Whether the verdict hangs, somewhere in `where`, on the voice that says it there.
   *
   * @param where within one voice of that saying.
   */
  hangs(saying: number, where: Node): boolean {
    const { diagrams } = this;
    const once = this.once[saying] as Node;
    if (!diagrams.meets(where, once)) return false;
    this.decided[saying] ??= this.onceWith(once, Terminal.said + saying);
    if (diagrams.meets(where, this.decided[saying])) return true;
    this.clashing[saying] ??= this.onceWith(once, Terminal.conflicting);
    if (!diagrams.meets(where, this.clashing[saying])) return false;
    this.lone[saying] ??= new Search(diagrams, sayingCount + 2, (nodes) => isAllOfGroup(nodes, saying));
    return this.lone[saying].finds([where, this.clashing[saying], ...this.said]);
  }

  /** Where one voice says it and the verdict is the given one. */
  private onceWith(once: Node, verdict: Node): Node {
    return this.diagrams.every([this.diagrams.select(this.verdicts, 1 << verdict), once, this.acts]);
  }
}

/** Whether the saying is all that its group has to say in a conflict with one other group. */
function isAllOfGroup(nodes: Int32Array, saying: number): 1 | 0 | -1 {
  let open = false;
  for (let i = 0; i < 2; i++) {
    if (nodes[i] === none) return 0;
    if (nodes[i] !== all) open = true;
  }
  const own = groupOf(saying);
  let against = 0;
  for (let group = 0; group < groups.length; group++) {
    const [from, to] = groups[group] as readonly [number, number];
    let heard = false;
    let undecided = false;
    for (let other = from; other < to; other++) {
      if (other === saying) continue;
      const node = nodes[other + 2] as Node;
      if (node === all) heard = true;
      else if (node !== none) undecided = true;
    }
    if (group === own) {
      if (heard) return 0;
      if (undecided) open = true;
    } else if (heard) against++;
    else if (undecided) open = true;
  }
  if (against > 1) return 0;
  if (open) return -1;
  return against === 1 ? 1 : 0;
}
