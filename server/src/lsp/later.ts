/** What can wait until nothing has been typed for a moment, and is then done a little at a time. */
import { inSlices } from './turn';

export interface Task {
  /** Does a little; false when nothing is left to do. */
  readonly step: () => boolean;
  readonly done: () => void;
  /** After the last step, and also where the task is given up. */
  readonly end?: () => void;
}

export class Later {
  private readonly due = new Map<string, { timer?: NodeJS.Timeout }>();

  /**
   * @param start what is to be done for a root, asked when its time has come.
   * @param delay in milliseconds since the last time it was asked for.
   */
  constructor(
    private readonly start: (root: string, giveUp: () => void) => Task | undefined,
    private readonly delay: number,
  ) {}

  ask(root: string): void {
    this.forget(root);
    const wanted: { timer?: NodeJS.Timeout } = {};
    wanted.timer = setTimeout(() => void this.run(root, wanted), this.delay);
    this.due.set(root, wanted);
  }

  /** Gives up what is waiting or under way. */
  forget(root: string): void {
    clearTimeout(this.due.get(root)?.timer);
    this.due.delete(root);
  }

  private async run(root: string, wanted: object): Promise<void> {
    const going = () => this.due.get(root) === wanted;
    const task = this.start(root, () => going() && this.forget(root));
    if (!task) return this.forget(root);
    try {
      if (!(await inSlices(task.step, going))) return;
      this.forget(root);
      task.done();
    } finally {
      task.end?.();
    }
  }
}
