// Prints how long linking takes while a draft of N norms of 8 facets is edited. Not a test; run it with
// npx esbuild test/model/timing.ts --bundle --platform=node --format=esm --log-level=error | node --input-type=module - 1000
import { assemble } from '../../server/src/core/model/assemble';
import { createLinker } from '../../server/src/core/model/link';
import type { SourceFile } from '../../server/src/core/syntax/ast';
import { parse } from '../../server/src/core/syntax/parse';

const facets = 8;
const termsPerFacet = [8, 40, 80, 4, 4, 6, 10, 4];
const size = Number(process.argv[2] ?? 1000);

let seed = 7;
const random = (below: number): number => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return Math.floor((seed / 0x7fffffff) * below);
};

const vocabulary = [
  'vocabulary subject\n',
  'facet acting State\n  values States\nfacet victim State\n  values States\n  relative to acting State\n',
  'facet deed\n  follows modality\nterm conduct\n  in deed\nterm support\n  in deed\n',
  ...Array.from({ length: facets }, (_, f) =>
    [
      `facet dimension ${f}\n  clause with regard to ${f}\n${f === 0 ? '  of acting State\n' : f === 2 ? '  of victim State\n' : ''}`,
      ...Array.from(
        { length: termsPerFacet[f] ?? 4 },
        (_, t) => `term value ${t} of dimension ${f}\n  in dimension ${f}\n`,
      ),
    ].join(''),
  ),
  ...Array.from({ length: 195 }, (_, s) => `state S${s} "the State of number ${s}"\n`),
].join('');

function makeNorm(index: number): string {
  const lines = [
    `norm norm-${index} "The norm of number ${index}"`,
    `  shall not   conduct${index % 3 ? ', support' : ''}`,
  ];
  for (let f = 0; f < facets; f++) {
    const values = Array.from({ length: 1 + random(3) }, () => {
      const term = `value ${random(termsPerFacet[f] ?? 4)} of dimension ${f}`;
      return f === 0 ? `${term} of a Party` : f === 2 ? `${term} of another Party` : term;
    });
    if (f === 2 && index % 4 === 0) values.push('protected objects of another Party');
    if (f === 1 && index % 50 === 0) values.push(`[US: value 1 of dimension 1 | CN: value 2 of dimension 1]`);
    lines.push(`  with regard to ${f}   ${values.join(', ')}`);
  }
  if (index % 10 === 0)
    lines.push(`  except with regard to 3 value 1 of dimension 3; with regard to 4 value 2 of dimension 4`);
  if (index % 7 === 3) lines.push(`  subject to norm-${random(size)}`);
  return `${lines.join('\n')}\n\n`;
}

const draft = [
  'accord "Large"\n  between US "the United States", CN "China"\n  form treaty\n  date 2015-09-25\n  uses subject\n\n',
  'define protected objects\n  means value 1 of dimension 2, value 2 of dimension 2\n\n',
  ...Array.from({ length: size }, (_, index) => makeNorm(index)),
].join('');

const library = parse('subject.norm', vocabulary);
const find = { library: (name: string) => (name === 'subject' ? library : undefined), file: () => undefined };
const link = createLinker();

function measure(file: SourceFile): number {
  const start = performance.now();
  const [assembly] = assemble([file], find);
  if (assembly) {
    const unit = link(assembly);
    if (unit.norms.length !== size) throw new Error('norms lost');
  }
  return performance.now() - start;
}

const cold = parse('draft.norm', draft);
console.log(`${size} norms, ${(draft.length / 1024).toFixed(0)} KB; cold: ${measure(cold).toFixed(1)} ms`);
console.log(`problems: ${assemble([cold], find).map((one) => link(one).problems.length)}`);

function edits(name: string, change: (text: string, round: number) => string, rounds = 200): void {
  let file = cold;
  measure(file);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    file = parse('draft.norm', change(file.text, round), file);
    times.push(measure(file));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`${name.padEnd(46)} least ${at(0)}  p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(0.999)} ms`);
}

const swap = (from: string, to: string) => (text: string, round: number) =>
  round % 2 ? text.replace(to, from) : text.replace(from, to);

edits('a title in the first norm', swap('"The norm of number 0"', '"The norms of number 0"'));
edits('a term in the last norm', (text, round) => {
  const at = text.lastIndexOf('value');
  return `${text.slice(0, at)}value ${round % 4}${text.slice(text.indexOf(' of', at))}`;
});
edits('a misspelt term in the first norm', swap('with regard to 1   value', 'with regard to 1   vaule'));
edits('the name of a norm', swap('norm norm-1 ', 'norm norm-x '));
edits('what a definition means', swap('means value 1', 'means value 3'));
edits(
  'the name of a definition that 1 in 4 norms use',
  swap('define protected objects', 'define protected object'),
  60,
);
edits('the date of the accord', swap('2015-09-25', '2015-09-26'));
