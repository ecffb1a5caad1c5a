/** Analyses after edits: soon, once for several edits that arrive together. */
export class Schedule {
  private readonly due = new Set<string>();
  private timer: NodeJS.Immediate | undefined;

  constructor(private readonly run: (roots: readonly string[]) => void) {}

  /** Asks for an analysis as soon as the messages at hand are read. */
  ask(root: string): void {
    this.due.add(root);
    this.timer ??= setImmediate(() => this.flush());
  }

  /** Runs what is due now, so that a request sees the text as it is. */
  flush(): void {
    if (this.timer) clearImmediate(this.timer);
    this.timer = undefined;
    if (this.due.size === 0) return;
    const roots = [...this.due];
    this.due.clear();
    this.run(roots);
  }
}
