/** Where a verdict hangs on a single voice: without it, it would be another. */
import { all, type Diagrams, type Node, none } from './diagram';
import { Search } from './search';
import { groupOf, groups, sayingCount, Terminal, type Verdicts } from './verdicts';

export class Hanging {
  private readonly said: readonly Node[];
  private readonly once: readonly Node[];
  private readonly decided: (Node | undefined)[] = [];
  private readonly meeting: Search;
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
    this.meeting = new Search(diagrams, 4, (nodes) => {
      let open = false;
      for (const node of nodes) {
        if (node === none) return 0;
        if (node !== all) open = true;
      }
      return open ? -1 : 1;
    });
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
    const once = this.once[saying] as Node;
    if (where === none || once === none) return false;
    this.decided[saying] ??= this.diagrams.select(this.verdicts, 1 << (Terminal.said + saying));
    if (this.meeting.finds([where, once, this.decided[saying], this.acts])) return true;
    this.lone[saying] ??= new Search(this.diagrams, sayingCount + 3, (nodes) => alone(nodes, saying));
    return this.lone[saying].finds([where, once, this.acts, ...this.said]);
  }
}

/** Whether the saying is all that its group has to say in a conflict with one other group. */
function alone(nodes: Int32Array, saying: number): 1 | 0 | -1 {
  let open = false;
  for (let i = 0; i < 3; i++) {
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
      const node = nodes[other + 3] as Node;
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
