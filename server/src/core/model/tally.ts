/** How often each of some texts is there. */
export class Tally {
  private readonly counts = new Map<string, number>();
  /** How many texts are there more than once. */
  repeated = 0;

  add(text: string): void {
    const count = (this.counts.get(text) ?? 0) + 1;
    this.counts.set(text, count);
    if (count === 2) this.repeated++;
  }

  remove(text: string): void {
    const count = (this.counts.get(text) ?? 0) - 1;
    if (count > 0) this.counts.set(text, count);
    else this.counts.delete(text);
    if (count === 1) this.repeated--;
  }

  /** The texts that are there. */
  texts(): IterableIterator<string> {
    return this.counts.keys();
  }
}
