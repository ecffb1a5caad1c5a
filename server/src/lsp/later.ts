/** What can wait until nothing has been typed for a moment. */
export class Later {
  private readonly due = new Map<string, NodeJS.Timeout>();

  /** @param delay in milliseconds since the last time it was asked for. */
  constructor(
    private readonly run: (root: string) => void,
    private readonly delay: number,
  ) {}

  ask(root: string): void {
    this.forget(root);
    this.due.set(
      root,
      setTimeout(() => {
        this.due.delete(root);
        this.run(root);
      }, this.delay),
    );
  }

  forget(root: string): void {
    clearTimeout(this.due.get(root));
    this.due.delete(root);
  }
}
