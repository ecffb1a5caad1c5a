// The rows of the table: what is measured, and where its figure lies in what was measured at a size.
import { figure, megabytes, quantiles } from './format.mjs';

const time =
  (key) =>
  ({ engine }) =>
    engine && figure(engine.times[key]);

/** What we measure of ourselves. */
export const ownRows = [
  ['typing inside a clause, to diagnostics over stdio, p50 / p95 / max', ({ editor }) => quantiles(editor)],
  ['adding and deleting a norm, likewise', ({ editor }) => quantiles(editor?.declaring)],
  ['editing a definition that norms use, likewise', ({ editor }) => quantiles(editor?.defining)],
  ['completion in a clause, p50 / p95 / max', ({ editor }) => quantiles(editor?.completion)],
  ['hover on a term or an article, p50 / p95 / max', ({ editor }) => quantiles(editor?.hover)],
  ['first diagnostics after opening', ({ editor }) => editor && figure(editor.firstMs)],
  ['all of them, the slow ones told while nobody types', ({ editor }) => editor && figure(editor.allMs)],
  [
    'resident memory of the server, and its peak',
    ({ editor: k }) => k && `${megabytes(k.resident)}, ${megabytes(k.peak)}`,
  ],
  ['parse the whole text', time('parse')],
  ['resolve all names', time('link')],
  ['compile, 20 brackets', time('compile')],
  ['compile, no brackets', time('compileWithoutBrackets')],
  ['compile, 40 brackets', time('compileWith40Brackets')],
  ['exact counts, gap and witness of the whole', time('wholeGap')],
  ['exact gap, counts and witness of 20 concerns', time('concernGaps')],
  ['20 concerns told in words', time('concernsTold')],
  ['conflicts', time('conflicts')],
  ['redundant, swallowed and shadowed norms', time('redundancy')],
  ['change-impact, the second draft compiled too', time('change')],
  ['brackets that matter to the whole', time('brackets')],
  ['brackets that matter to 20 concerns', time('bracketsOfConcerns')],
  ['10,000 incidents, status', time('incidents')],
  ['10,000 incidents, all norms that apply', time('incidentsWithNorms')],
  ['one-norm edit to verdicts, counts, gap, p50 / p95 / max', ({ engine }) => engine && quantiles(engine.edits.edit)],
  ['of it, compiling, p50 / p95 / max', ({ engine }) => engine && quantiles(engine.edits.compile)],
  ['its text parsed and its names resolved, p50 / p95 / max', ({ engine }) => engine && quantiles(engine.edits.read)],
  ['full recompile between edits, p50', ({ engine }) => engine && figure(engine.edits.full.p50)],
  ['memory of the engine: compiled, after all questions, after 320 edits', ({ engine }) => engine && memoryOf(engine)],
];

function memoryOf({ memory }) {
  return [memory.compiled, memory.afterQuestions, memory.afterEdits].map(megabytes).join(', ');
}

const compileAndGap = ({ times }) => times.compile + times.wholeGap;

/** What is measured of other servers, each beside ours. */
export const editorRows = [
  ['an edit to its diagnostics, p50', (of) => of.p50, true],
  ['an edit to its diagnostics, p95', (of) => of.p95, true],
  ['first diagnostics after opening', (of) => of.firstMs, true],
  ['size of the file, in KB', (of) => of.bytes / 1024, false],
  ['resident memory, in MB', (of) => (of.resident ?? 0) / 2 ** 20, true],
];

/** @returns the figure of a server, and in brackets how many times ours it is. */
export function editorCell(at, name, [, of, compared]) {
  const told = at.editorPeers?.[name];
  if (!told || !at.editor) return undefined;
  const value = of(told);
  return compared
    ? `${figure(value)} (x ${figure(value / of(at.editor))})`
    : `${figure(value)}, ours ${figure(of(at.editor))}`;
}

/** By peer: the question, the peer's figure of it, and ours. */
export const peerRows = {
  buddy: [
    ['compile', 'compile', ({ times }) => times.compile],
    ['exact counts, gap and witness of the whole', 'wholeGap', ({ times }) => times.wholeGap],
    ['exact gap, counts and witness of 20 concerns', 'concernGaps', ({ times }) => times.concernGaps],
    ['conflicts', 'conflicts', ({ times }) => times.conflicts],
    ['redundant, swallowed and shadowed norms', 'redundancy', ({ times }) => times.redundancy],
    ['change-impact, the second draft compiled too', 'change', ({ times }) => times.change],
    ['brackets that matter to the whole', 'brackets', ({ times }) => times.brackets],
    ['10,000 incidents, status', 'incidents', ({ times }) => times.incidents],
    ['10,000 incidents, all norms that apply', 'incidentsWithNorms', ({ times }) => times.incidentsWithNorms],
    ['one-norm edit, p50', 'edits', ({ edits }) => edits.edit.p50, 'p50'],
    ['one-norm edit, p95', 'edits', ({ edits }) => edits.edit.p95, 'p95'],
  ],
  z3: [
    ['start, load, one witness / our compile and exact gap', 'load', compileAndGap],
    ['one more witness / our exact gap', 'witness', ({ times }) => times.wholeGap],
    ['20 concerns, a witness each / our exact gaps', 'concerns', ({ times }) => times.concernGaps],
    ['each norm: has it a part in a conflict? / our conflicts', 'conflicts', ({ times }) => times.conflicts],
    ['each norm: is it redundant?', 'redundancy', ({ times }) => times.redundancy],
    ['one act whose verdict changed / our exact change', 'change', ({ times }) => times.change],
    ['each bracket: does it matter?', 'brackets', ({ times }) => times.brackets],
    ['10,000 incidents, status in one reading', 'incidents', ({ times }) => times.incidents],
  ],
  cedar: [
    ['parse and validate / our compile and exact gap', 'validate', compileAndGap],
    ['10,000 authorisations in one reading / our status', 'incidents', ({ times }) => times.incidents],
    [
      'the same / our status and all norms that apply',
      'incidents',
      ({ times }) => times.incidents + times.incidentsWithNorms,
    ],
  ],
  dense: [
    ['compile and count the gap in one reading / ours in all', 'compileAndCount', compileAndGap],
    ['10,000 incidents, status in one reading', 'incidents', ({ times }) => times.incidents],
  ],
};

/** @returns milliseconds of a peer for a whole question: where it was stopped, what it would have taken at that pace. */
export function peerTime({ done, of, ...answer } = {}, key = 'ms') {
  if (answer[key] === undefined) return undefined;
  return key === 'ms' && done > 0 && of > done ? (answer[key] * of) / done : answer[key];
}

/** A peer's figure, and in brackets how many times ours it is. */
export function peerCell(at, peer, [, question, ours, key]) {
  const told = at.peers?.[peer];
  if (!told) return undefined;
  const why = told.missing ?? told.stopped ?? told.differs;
  if (why) return why;
  const answer = told[question];
  const ms = peerTime(answer, key);
  if (ms === undefined) return undefined;
  const own = at.engine && ours(at.engine);
  const ratio = own > 0 ? ` (x ${figure(ms / own)})` : '';
  if (answer.of > answer.done) {
    return `about ${figure(ms)}${ratio}, ${answer.done.toLocaleString('en')} of ${answer.of.toLocaleString('en')} done`;
  }
  return `${figure(ms)}${ratio}`;
}
