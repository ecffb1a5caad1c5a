// What a drafter does to the benchmark's draft, edit by edit. Each kind leaves the text as long as it was, so that places
// stay where they are from one kind to the next.
import { provision, seeded } from '../generate.mjs';

const clause = /^( {2}deed {8})(deed[ _][\d-]+)/;
const place = (line, character) => ({ line, character });

/** Types inside a clause: a letter too many makes a term unknown, then another term replaces it. */
export function* typing(text, edits, seed = 7) {
  const lines = text.split('\n').map((line) => clause.exec(line));
  const candidates = lines.flatMap((found, line) => (found ? [{ line, from: found[1].length, term: found[2] }] : []));
  const pick = picker(seed);
  for (let n = 0; n < edits; n += 2) {
    const candidate = candidates[pick(candidates.length)];
    const { line, from } = candidate;
    const end = from + candidate.term.length;
    yield { from: place(line, end), to: place(line, end), written: 'x' };
    candidate.term = candidate.term.slice(0, 5) + kind(pick);
    yield { from: place(line, from), to: place(line, end + 1), written: candidate.term };
  }
}

/** Adds a norm somewhere and deletes it again. */
export function* declaring(text, edits, count, seed = 11) {
  const headers = text.split('\n').flatMap((line, at) => (/^(norm|without prejudice) /.test(line) ? [at] : []));
  const pick = picker(seed);
  for (let n = 0; n < edits; n += 2) {
    const at = place(headers[pick(headers.length)], 0);
    const written = provision(pick(count), count, { brackets: 0, variant: 2 }).replace(
      /^(norm|without prejudice) \S+/,
      '$1 added',
    );
    yield { from: at, to: at, written };
    yield { from: at, to: place(at.line + written.split('\n').length - 1, 0), written: '' };
  }
}

/** Gives a definition that norms use another last term. */
export function* defining(text, edits, seed = 13) {
  const means = text
    .split('\n')
    .flatMap((line, at) =>
      line.startsWith('  means ') ? [{ at, from: line.lastIndexOf(', ') + 2, to: line.length }] : [],
    );
  const pick = picker(seed);
  for (let n = 0; n < edits; n++) {
    const one = means[pick(means.length)];
    const written = `object ${1 + pick(5)}-${1 + pick(4)}-${1 + pick(4)}`;
    yield { from: place(one.at, one.from), to: place(one.at, one.to), written };
    one.to = one.from + written.length;
  }
}

/** Places in clauses of norms where a term stands, inside its first word and at its end, and in the name of the norm. */
export function* places(text, count, seed = 17) {
  let header = { line: '', at: 0 };
  const found = text.split('\n').flatMap((line, at) => {
    if (/^\S/.test(line)) header = { line, at };
    const match = header.line.startsWith('norm ') ? clause.exec(line) : null;
    return match ? [{ at, from: match[1].length, name: place(header.at, 6) }] : [];
  });
  const pick = picker(seed);
  for (let n = 0; n < count; n++) {
    const { at, from, name } = found[pick(found.length)];
    yield { typed: place(at, from + 2), pointed: place(at, from + 1), header: name };
  }
}

function picker(seed) {
  const random = seeded(seed);
  return (n) => Math.floor(random() * n);
}

/** The figures in the name of a deed. */
function kind(pick) {
  return `${1 + pick(4)}-${1 + pick(2)}-${1 + pick(5)}`;
}
