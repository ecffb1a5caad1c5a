/** Hash tables over integers, flat and growable: the unique table of nodes, caches of operations and of unions. */

export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return h;
}

/** A copy with as much room again. */
export function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

const seed = 0x2545f491;

/** Hash of a run of integers. */
export function hashOf(first: number, second: number, values: ArrayLike<number>, length: number): number {
  let h = mix(mix(seed, first), second);
  for (let i = 0; i < length; i++) h = mix(h, values[i] as number);
  return h;
}

export function hashOfPair(a: number, b: number): number {
  return mix(mix(seed, a), b);
}

/**
 * Open addressing from a hash to entry numbers. Those with a hash are walked by `first` and `next`, which give places for
 * `entry` or -1; the caller compares keys.
 */
export class HashIndex {
  private slots = new Int32Array(1 << 8).fill(-1);
  private hashes = new Int32Array(1 << 8);
  private used = 0;

  first(hash: number): number {
    return this.from(hash, hash & (this.slots.length - 1));
  }

  next(hash: number, place: number): number {
    return this.from(hash, (place + 1) & (this.slots.length - 1));
  }

  private from(hash: number, place: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let at = place;
    while ((slots[at] as number) >= 0) {
      if (hashes[at] === hash) return at;
      at = (at + 1) & mask;
    }
    return -1;
  }

  entry(place: number): number {
    return this.slots[place] as number;
  }

  add(hash: number, entry: number): void {
    if (this.used * 2 >= this.slots.length) this.grow();
    this.put(hash, entry);
    this.used++;
  }

  clear(): void {
    this.slots.fill(-1);
    this.used = 0;
  }

  private put(hash: number, entry: number): void {
    const mask = this.slots.length - 1;
    let at = hash & mask;
    while ((this.slots[at] as number) >= 0) at = (at + 1) & mask;
    this.slots[at] = entry;
    this.hashes[at] = hash;
  }

  private grow(): void {
    const { slots, hashes } = this;
    this.slots = new Int32Array(slots.length * 2).fill(-1);
    this.hashes = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at++) {
      if ((slots[at] as number) >= 0) this.put(hashes[at] as number, slots[at] as number);
    }
  }
}

/** A lossy cache of binary operations: a new result takes the place of an older one with the same slot. */
export class OperationCache {
  private entries: Int32Array;

  constructor(private size = 1 << 12) {
    this.entries = new Int32Array(size * 4).fill(-1);
  }

  get(operation: number, a: number, b: number): number {
    const { entries } = this;
    const at = this.slot(operation, a, b);
    return entries[at] === operation && entries[at + 1] === a && entries[at + 2] === b
      ? (entries[at + 3] as number)
      : -1;
  }

  set(operation: number, a: number, b: number, result: number): void {
    const { entries } = this;
    const at = this.slot(operation, a, b);
    entries[at] = operation;
    entries[at + 1] = a;
    entries[at + 2] = b;
    entries[at + 3] = result;
  }

  /** Keeps the cache in proportion to the number of nodes. */
  fit(nodes: number): void {
    if (nodes < this.size || this.size >= 1 << 19) return;
    const { entries, size } = this;
    this.size = size * 4;
    this.entries = new Int32Array(this.size * 4).fill(-1);
    for (let at = 0; at < size * 4; at += 4) {
      const operation = entries[at] as number;
      if (operation >= 0)
        this.set(operation, entries[at + 1] as number, entries[at + 2] as number, entries[at + 3] as number);
    }
  }

  private slot(operation: number, a: number, b: number): number {
    return (mix(mix(mix(seed, operation), a), b) & (this.size - 1)) * 4;
  }
}
