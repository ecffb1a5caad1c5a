/** One-norm edits through the compiler: each gives a norm a text that it never had. */
import { createCompiler } from '../../../server/src/core/compile/compile.ts';
import type { Unit } from '../../../server/src/core/model/model.ts';
import { draft, provision, seeded } from '../generate.mjs';
import { type Summary, summary } from '../statistics.mjs';
import { createReader } from './load.ts';
import { compile, verdicts, wholeGap } from './questions.ts';

export interface Edited {
  /** Parsing and linking the changed text. */
  readonly read: Summary;
  /** From the unit to verdicts, counts and gap. */
  readonly edit: Summary;
  /** The part of it that compiling takes. */
  readonly compile: Summary;
  /** The same by a compiler that saw nothing before. */
  readonly full: Summary;
  /** Bytes that the compiler holds in the end. */
  readonly held: number;
}

const warmUp = 20;

/**
 * @param held tells the bytes that the process holds.
 * @returns the times of edits of norms drawn at random, and of full recompilations in between.
 */
export function edits(count: number, number: number, recompilations: number, held: () => number): Edited {
  const random = seeded(11);
  const reader = createReader();
  const compiler = createCompiler();
  let text = draft(count);
  const places = placesOf(text);
  let unit = reader.link(reader.parse(text));
  const before = held();
  answer(compiler, unit);

  const read: number[] = [];
  const edit: number[] = [];
  const compiling: number[] = [];
  const full: number[] = [];
  for (let n = 0; n < number + warmUp; n++) {
    const norm = Math.floor(random() * count);
    const fresh = provision(norm, count, { variant: n + 2 });
    const place = places[norm] as { from: number; length: number };
    text = text.slice(0, place.from) + fresh + text.slice(place.from + place.length);
    const grown = fresh.length - place.length;
    place.length = fresh.length;
    for (let later = norm + 1; later < places.length; later++) (places[later] as { from: number }).from += grown;

    const begin = performance.now();
    unit = reader.link(reader.parse(text));
    const linked = performance.now();
    const compiled = answer(compiler, unit);
    const done = performance.now();
    if (n < warmUp) continue;
    read.push(linked - begin);
    edit.push(done - linked);
    compiling.push(compiled - linked);
    if (n % Math.ceil(number / recompilations) !== 0) continue;
    const at = performance.now();
    answer(compile, unit);
    full.push(performance.now() - at);
  }
  const bytes = held() - before;
  if (JSON.stringify(verdicts(compiler(unit))) !== JSON.stringify(verdicts(compile(unit)))) {
    throw new Error('after edits the counts are not those of the same draft compiled anew');
  }
  return {
    read: summary(read),
    edit: summary(edit),
    compile: summary(compiling),
    full: summary(full),
    held: bytes,
  };
}

/** @returns when the draft was compiled. */
function answer(compiler: typeof compile, unit: Unit): number {
  const compiled = compiler(unit);
  const at = performance.now();
  verdicts(compiled);
  wholeGap(compiled);
  return at;
}

/** Where each provision of a draft stands in its text. */
function placesOf(text: string): { from: number; length: number }[] {
  const starts = [...text.matchAll(/^(?:norm|without prejudice) norm-/gm)].map(({ index }) => index);
  return starts.map((from, index) => ({ from, length: (starts[index + 1] ?? text.length) - from }));
}
