/** Writes the problem that peers are asked about: `export.mjs N FOLDER`. */
import { writeFileSync } from 'node:fs';
import { createCompiler } from '../../../server/src/core/compile/compile.ts';
import { acts, draft, provision, seeded } from '../generate.mjs';
import { problemText } from '../peers/text.mjs';
import { createReader, load } from './load.ts';
import { type PeerNorm, problemOf } from './problem.ts';
import { valuesOf } from './questions.ts';

const [count, folder] = [Number(process.argv[2]), process.argv[3] as string];
const unit = load(draft(count));
const compiled = createCompiler()(unit);
const { facets } = compiled.space;

/** Norms written anew, one after the other. */
function editedNorms(number: number): { index: number; norm: PeerNorm }[] {
  const random = seeded(11);
  const reader = createReader();
  const texts = Array.from({ length: count }, (_, index) => provision(index, count));
  const [opening] = draft(count).split(texts[0] as string);
  return Array.from({ length: number }, (_, edit) => {
    const index = Math.floor(random() * count);
    texts[index] = provision(index, count, { variant: edit + 2 });
    const edited = reader.link(reader.parse(opening + texts.join('')));
    return { index, norm: problemOf(edited, facets).norms[index] as PeerNorm };
  });
}

const problem = {
  ...problemOf(unit, facets),
  second: problemOf(load(draft(count, { changed: 0.01 })), facets).norms,
  edits: editedNorms(count >= 10_000 ? 20 : 100),
  acts: valuesOf(compiled, acts(10_000)),
};
writeFileSync(`${folder}/problem.json`, JSON.stringify(problem));
writeFileSync(`${folder}/problem.txt`, problemText(problem));
console.log(JSON.stringify({ choices: problem.choices, sayings: problem.sayings }));
