/**
 * The dense rival: a bit for each act, a plane of bits for each saying, one reading at a time. `dense.mjs PROBLEM.json SECONDS`
 * measures it in the reading that takes the first option of every choice.
 */
import { readFileSync } from 'node:fs';
import type { Problem, Region } from './engine/problem.ts';
import { holds, judge, prevailing } from './peers/evaluate.mjs';
import { timed } from './statistics.mjs';

/** Acts are blocks of words: which block is told by the facets on top, which bit by those below. */
interface Layout {
  readonly sizes: readonly number[];
  /** Facets that tell the block. */
  readonly outer: number;
  readonly words: number;
  readonly blocks: number;
}

/** A product of sets: the blocks that it meets, by facet, and its bits in each of them. */
interface Box {
  readonly outer: readonly (readonly number[])[];
  readonly has: readonly Uint8Array[];
  readonly inner: Uint32Array;
  /** The words of `inner` that are not empty. */
  readonly filled: readonly number[];
}

interface Reach {
  readonly boxes: readonly Box[];
  readonly less: readonly Box[];
}

/** At most so many bits in a block. */
const widest = 4096;

function layoutOf({ facets }: Problem): Layout {
  const sizes = facets.map(({ values }) => values.length);
  let outer = sizes.length;
  let bits = 1;
  while (outer > 0 && bits * (sizes[outer - 1] as number) <= widest) bits *= sizes[--outer] as number;
  const blocks = sizes.slice(0, outer).reduce((product, size) => product * size, 1);
  return { sizes, outer, words: Math.ceil(bits / 32), blocks };
}

type Sets = readonly (ReadonlySet<number> | undefined)[];

/** A region as a union of products, in one reading. */
function productsOf(region: Region, levels: number, reading: readonly number[]): Sets[] {
  let products: Sets[] = [new Array(levels).fill(undefined)];
  for (const clause of region) {
    const standing = clause.filter(({ guard }) => holds(guard, reading));
    products = products.flatMap((before) =>
      standing.map(({ sets }) => {
        const both = [...before];
        for (const [level, values] of sets) {
          const known = both[level];
          both[level] = new Set(known ? values.filter((value) => known.has(value)) : values);
        }
        return both;
      }),
    );
  }
  return products;
}

function boxOf({ sizes, outer, words }: Layout, sets: Sets): Box {
  const every = sizes.map((size, level) => {
    const values = sets[level];
    return Array.from({ length: size }, (_, value) => value).filter((value) => !values || values.has(value));
  });
  const inner = new Uint32Array(words);
  const mark = (level: number, at: number): void => {
    if (level === sizes.length) inner[at >>> 5] = (inner[at >>> 5] as number) | (1 << (at & 31));
    else for (const value of every[level] as number[]) mark(level + 1, at * (sizes[level] as number) + value);
  };
  mark(outer, 0);
  return {
    outer: every.slice(0, outer),
    has: every.slice(0, outer).map((values, level) => {
      const has = new Uint8Array(sizes[level] as number);
      for (const value of values) has[value] = 1;
      return has;
    }),
    inner,
    filled: Array.from(inner.keys()).filter((word) => inner[word] !== 0),
  };
}

function covers({ has }: Box, at: readonly number[]): boolean {
  for (let level = 0; level < has.length; level++) if (!has[level]?.[at[level] as number]) return false;
  return true;
}

class Planes {
  readonly said: Uint32Array[];
  private readonly layout: Layout;

  constructor(problem: Problem, reading: readonly number[]) {
    this.layout = layoutOf(problem);
    const { blocks, words } = this.layout;
    this.said = problem.sayings.map(() => new Uint32Array(blocks * words));
    const reaches = problem.norms.map((norm) => this.reachOf(norm, reading));
    const over = prevailing(problem, reading);
    problem.norms.forEach(({ says }, index) => {
      const saying = says.find(({ guard }) => holds(guard, reading))?.saying;
      if (saying === undefined) return;
      const winners = (over[index] as number[]).map((winner) => reaches[winner] as Reach);
      this.fill(this.said[saying] as Uint32Array, reaches[index] as Reach, winners);
    });
  }

  private reachOf({ stands, within, exceptions }: Problem['norms'][number], reading: readonly number[]): Reach {
    const { layout } = this;
    if (!holds(stands, reading)) return { boxes: [], less: [] };
    const boxes = (region: Region) =>
      productsOf(region, layout.sizes.length, reading).map((sets) => boxOf(layout, sets));
    return { boxes: boxes(within), less: exceptions.flatMap(boxes) };
  }

  private fill(plane: Uint32Array, { boxes, less }: Reach, winners: readonly Reach[]): void {
    const { outer, sizes, words } = this.layout;
    const at: number[] = new Array(outer).fill(0);
    const mask = new Uint32Array(words);
    const walk = (box: Box, level: number, block: number): void => {
      if (level < outer) {
        for (const value of box.outer[level] as number[]) {
          at[level] = value;
          walk(box, level + 1, block * (sizes[level] as number) + value);
        }
        return;
      }
      let bits = box.inner;
      if (less.length + winners.length > 0) {
        mask.set(box.inner);
        for (const out of less) if (covers(out, at)) clear(mask, out);
        for (const winner of winners) clearReach(mask, winner, at);
        bits = mask;
      }
      const base = block * words;
      for (const word of box.filled) plane[base + word] = (plane[base + word] as number) | (bits[word] as number);
    };
    for (const box of boxes) walk(box, 0, 0);
  }

  /** Acts of which nothing is said. */
  silent(): number {
    const [a, b, c, d, e, f] = this.said as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    let said = 0;
    for (let i = 0; i < a.length; i++) {
      said += ones(
        (a[i] as number) | (b[i] as number) | (c[i] as number) | (d[i] as number) | (e[i] as number) | (f[i] as number),
      );
    }
    return this.layout.sizes.reduce((product, size) => product * size, 1) - said;
  }

  /** The sayings about an act, as bits. */
  about(act: readonly number[]): number {
    const { sizes, outer, words } = this.layout;
    let block = 0;
    let bit = 0;
    for (let level = 0; level < outer; level++) block = block * (sizes[level] as number) + (act[level] as number);
    for (let level = outer; level < sizes.length; level++)
      bit = bit * (sizes[level] as number) + (act[level] as number);
    const word = block * words + (bit >>> 5);
    let sayings = 0;
    this.said.forEach((plane, saying) => {
      sayings |= (((plane[word] as number) >>> (bit & 31)) & 1) << saying;
    });
    return sayings;
  }
}

function clear(mask: Uint32Array, { inner, filled }: Box): void {
  for (const word of filled) mask[word] = (mask[word] as number) & ~(inner[word] as number);
}

/** Takes a norm's reach, exceptions aside, out of a block. */
function clearReach(mask: Uint32Array, { boxes, less }: Reach, at: readonly number[]): void {
  const taken = boxes.filter((box) => covers(box, at));
  if (taken.length === 0) return;
  const spared = less.filter((box) => covers(box, at));
  if (spared.length === 0) {
    for (const box of taken) clear(mask, box);
    return;
  }
  for (let word = 0; word < mask.length; word++) {
    let reach = 0;
    for (const { inner } of taken) reach |= inner[word] as number;
    for (const { inner } of spared) reach &= ~(inner[word] as number);
    mask[word] = (mask[word] as number) & ~reach;
  }
}

function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const [file, seconds] = process.argv.slice(2);
const problem: Problem & { readonly acts: readonly (readonly number[])[] } = JSON.parse(
  readFileSync(file as string, 'utf8'),
);
const reading = problem.choices.map(() => 0);
let planes = new Planes(problem, reading);
const silent = planes.silent();
const over = prevailing(problem, reading);
const agreed = problem.acts.slice(0, 500);
for (const act of agreed) {
  const expected = judge(problem, over, act, reading);
  if ((planes.about(act) === 0) !== (expected === 'silent')) throw new Error(`planes differ on ${act}: ${expected}`);
}
const budget = (Number(seconds) * 1000) / 4;
const ms = timed(
  () => {
    planes = new Planes(problem, reading);
    planes.silent();
  },
  { budget, most: 9 },
);
const incidents = timed(() => problem.acts.map((act) => planes.about(act)));
console.log(JSON.stringify({ compileAndCount: { ms }, silent: String(silent), incidents: { ms: incidents } }));
