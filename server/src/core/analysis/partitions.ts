/** Partitions of a level's values into classes, interned, so that a node stores one child a class and not one a value. */
import { HashIndex, hashOf, hashOfPair } from './tables';

export interface Product {
  readonly part: number;
  /** For each class of the product, its class in the left and in the right partition. */
  readonly left: Uint16Array;
  readonly right: Uint16Array;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly product: Product;
}

export class Partitions {
  private readonly ids = new HashIndex();
  private readonly pairs = new HashIndex();
  private readonly products: Pair[] = [];
  private readonly trivials: number[] = [];
  private readonly classMaps: Uint16Array[] = [];
  private readonly sizes: Float64Array[] = [];
  private readonly firsts: Uint16Array[] = [];
  /** Scratch: the new number of each class while a partition is interned, -1 between; the partition in its own numbers. */
  private renumbered = new Int32Array(1 << 8).fill(-1);
  private canonical = new Uint16Array(1 << 8);

  /**
   * @param classOf for each value its class; any numbering below 2^16, renumbered here by first occurrence.
   * @param size how many values there are.
   * @returns the partition's id.
   */
  intern(classOf: ArrayLike<number>, size = classOf.length): number {
    if (size > this.canonical.length) this.canonical = new Uint16Array(size * 2);
    const { canonical } = this;
    let classes = 0;
    for (let value = 0; value < size; value++) {
      const old = classOf[value] as number;
      if (old >= this.renumbered.length) this.widen(old);
      let fresh = this.renumbered[old] as number;
      if (fresh < 0) {
        fresh = classes++;
        this.renumbered[old] = fresh;
      }
      canonical[value] = fresh;
    }
    for (let value = 0; value < size; value++) this.renumbered[classOf[value] as number] = -1;
    const hash = hashOf(size, classes, canonical, size);
    for (let at = this.ids.first(hash); at >= 0; at = this.ids.next(hash, at)) {
      const id = this.ids.entry(at);
      if (this.isCanonical(id, size)) return id;
    }
    return this.add(hash, canonical.slice(0, size), classes);
  }

  private isCanonical(id: number, size: number): boolean {
    const known = this.classMaps[id] as Uint16Array;
    if (known.length !== size) return false;
    for (let value = 0; value < size; value++) if (known[value] !== this.canonical[value]) return false;
    return true;
  }

  private add(hash: number, classMap: Uint16Array, classes: number): number {
    const id = this.classMaps.length;
    const sizes = new Float64Array(classes);
    const firsts = new Uint16Array(classes).fill(0xffff);
    classMap.forEach((cls, value) => {
      sizes[cls] = (sizes[cls] as number) + 1;
      if (firsts[cls] === 0xffff) firsts[cls] = value;
    });
    this.ids.add(hash, id);
    this.classMaps.push(classMap);
    this.sizes.push(sizes);
    this.firsts.push(firsts);
    return id;
  }

  private widen(cls: number): void {
    const wider = new Int32Array(Math.max(cls + 1, this.renumbered.length * 2)).fill(-1);
    wider.set(this.renumbered);
    this.renumbered = wider;
  }

  /** The partition of a level of `size` values into one class. */
  trivial(size: number): number {
    this.trivials[size] ??= this.intern(new Uint16Array(size));
    return this.trivials[size];
  }

  /** Number of classes. */
  count(part: number): number {
    return (this.sizes[part] as Float64Array).length;
  }

  classMap(part: number): Uint16Array {
    return this.classMaps[part] as Uint16Array;
  }

  /** How many values each class has. */
  classSizes(part: number): Float64Array {
    return this.sizes[part] as Float64Array;
  }

  /** The first value of each class. */
  firstValues(part: number): Uint16Array {
    return this.firsts[part] as Uint16Array;
  }

  /** The coarsest partition finer than both. */
  product(a: number, b: number): Product {
    const hash = hashOfPair(a, b);
    for (let at = this.pairs.first(hash); at >= 0; at = this.pairs.next(hash, at)) {
      const known = this.products[this.pairs.entry(at)] as Pair;
      if (known.a === a && known.b === b) return known.product;
    }
    const left = this.classMap(a);
    const right = this.classMap(b);
    const width = this.count(b);
    const part = this.intern(Array.from(left, (cls, value) => cls * width + (right[value] as number)));
    const firsts = this.firstValues(part);
    const product = {
      part,
      left: firsts.map((value) => left[value] as number),
      right: firsts.map((value) => right[value] as number),
    };
    this.pairs.add(hash, this.products.length);
    this.products.push({ a, b, product });
    return product;
  }

  /** Number of partitions and products kept, for the bound on memory. */
  get held(): number {
    return this.classMaps.length + this.products.length;
  }
}
