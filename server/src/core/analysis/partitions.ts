/** Partitions of a level's values into classes, interned, so that a node stores one child a class and not one a value. */

export interface Product {
  readonly part: number;
  /** For each class of the product, its class in the left and in the right partition. */
  readonly left: Uint16Array;
  readonly right: Uint16Array;
}

export class Partitions {
  /** Scratch: the new number of each class while a partition is interned, undefined between. */
  private readonly renumbered: (number | undefined)[] = [];
  private readonly ids = new Map<string, number>();
  private readonly products = new Map<number, Product>();
  private readonly classMaps: Uint16Array[] = [];
  private readonly sizes: Float64Array[] = [];
  private readonly firsts: Uint16Array[] = [];

  /**
   * @param classOf for each value its class; any numbering, renumbered here by first occurrence.
   * @returns the partition's id.
   */
  intern(classOf: ArrayLike<number>): number {
    const canonical = new Uint16Array(classOf.length);
    const { renumbered } = this;
    let classes = 0;
    for (let value = 0; value < classOf.length; value++) {
      const old = classOf[value] as number;
      const fresh = renumbered[old];
      if (fresh === undefined) {
        renumbered[old] = classes;
        canonical[value] = classes++;
      } else canonical[value] = fresh;
    }
    for (let value = 0; value < classOf.length; value++) renumbered[classOf[value] as number] = undefined;
    const key = String.fromCharCode.apply(null, canonical as unknown as number[]);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.classMaps.length;
    const sizes = new Float64Array(classes);
    const firsts = new Uint16Array(classes).fill(0xffff);
    canonical.forEach((cls, value) => {
      sizes[cls] = (sizes[cls] as number) + 1;
      if (firsts[cls] === 0xffff) firsts[cls] = value;
    });
    this.ids.set(key, id);
    this.classMaps.push(canonical);
    this.sizes.push(sizes);
    this.firsts.push(firsts);
    return id;
  }

  /** The partition of a level of `size` values into one class. */
  trivial(size: number): number {
    return this.intern(new Array(size).fill(0));
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
    const key = a * 0x4000000 + b;
    const known = this.products.get(key);
    if (known) return known;
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
    this.products.set(key, product);
    return product;
  }

  /** Number of partitions and products kept, for the bound on memory. */
  get held(): number {
    return this.classMaps.length + this.products.size;
  }
}
