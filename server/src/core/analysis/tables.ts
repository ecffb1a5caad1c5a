/** Hash tables over integers, flat and growable: the unique table of nodes, caches of operations and of merges. */

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return h;
}

/** Hash of a run of integers. */
export function hashOf(first: number, second: number, values: ArrayLike<number>, length: number): number {
  let h = mix(mix(0x2545f491, first), second);
  for (let i = 0; i < length; i++) h = mix(h, values[i] as number);
  return h >>> 0;
}

/** Open addressing from a hash to an entry number; the caller compares keys. */
export class HashIndex {
  private slots = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 12);
  private used = 0;

  /** The entry with this hash for which `same` holds, or -1. */
  find(hash: number, same: (entry: number) => boolean): number {
    const mask = this.slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const entry = this.slots[at] as number;
      if (entry < 0) return -1;
      if (this.hashes[at] === (hash | 0) && same(entry)) return entry;
    }
  }

  add(hash: number, entry: number): void {
    if (this.used * 2 >= this.slots.length) this.grow();
    this.put(hash, entry);
    this.used++;
  }

  private put(hash: number, entry: number): void {
    const mask = this.slots.length - 1;
    let at = hash & mask;
    while ((this.slots[at] as number) >= 0) at = (at + 1) & mask;
    this.slots[at] = entry;
    this.hashes[at] = hash | 0;
  }

  private grow(): void {
    const { slots, hashes } = this;
    this.slots = new Int32Array(slots.length * 2).fill(-1);
    this.hashes = new Int32Array(slots.length * 2);
    slots.forEach((entry, at) => {
      if (entry >= 0) this.put((hashes[at] as number) >>> 0, entry);
    });
  }
}

/** A lossy cache of binary operations: a new result takes the place of an older one with the same slot. */
export class OperationCache {
  private keys: Int32Array;
  private results: Int32Array;

  constructor(private size = 1 << 14) {
    this.keys = new Int32Array(size * 3).fill(-1);
    this.results = new Int32Array(size);
  }

  get(operation: number, a: number, b: number): number {
    const at = this.slot(operation, a, b);
    const { keys } = this;
    return keys[at * 3] === operation && keys[at * 3 + 1] === a && keys[at * 3 + 2] === b
      ? (this.results[at] as number)
      : -1;
  }

  set(operation: number, a: number, b: number, result: number): void {
    const at = this.slot(operation, a, b);
    this.keys[at * 3] = operation;
    this.keys[at * 3 + 1] = a;
    this.keys[at * 3 + 2] = b;
    this.results[at] = result;
  }

  /** Keeps the cache in proportion to the number of nodes. */
  fit(nodes: number): void {
    if (nodes < this.size || this.size >= 1 << 21) return;
    const { keys, results, size } = this;
    this.size = size * 4;
    this.keys = new Int32Array(this.size * 3).fill(-1);
    this.results = new Int32Array(this.size);
    for (let at = 0; at < size; at++) {
      const operation = keys[at * 3] as number;
      if (operation >= 0)
        this.set(operation, keys[at * 3 + 1] as number, keys[at * 3 + 2] as number, results[at] as number);
    }
  }

  private slot(operation: number, a: number, b: number): number {
    return (mix(mix(mix(0x2545f491, operation), a), b) >>> 0) & (this.size - 1);
  }
}
