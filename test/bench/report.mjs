// What was measured, as a page for readers.
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { markdown } from './format.mjs';
import { editorCell, editorRows, ownRows, peerCell, peerRows } from './rows.mjs';
import { targetRows } from './targets.mjs';

/** The machine, for the page. */
export function machine() {
  const [{ model } = { model: 'unknown processor' }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0].toFixed(1);
  return `${model}, ${cpus().length} cores, ${memory} GB, ${type()} ${release()}, Node ${process.version}; load ${load} at the start`;
}

const titles = {
  buddy: [
    'BuDDy',
    'binary decision diagrams in C; facets as bits in the order of our levels, brackets as variables below',
  ],
  z3: ['z3', 'an SMT solver; it finds one act or none, and counts nothing'],
  cedar: ['Cedar', 'a policy engine, as WebAssembly; brackets as flags of the context, one reading at a time'],
  dense: ['Dense planes', 'a bit for each act and saying in typed arrays, one reading at a time'],
};

/** Servers typed into as ours is, over stdio. */
const servers = {
  json: [
    'vscode-json-languageservice',
    'the same declarations as JSON, one a line, with a schema; parsed and validated after each edit',
  ],
  langium: [
    'Langium',
    'the same text and vocabulary in one file, with an equivalent grammar; names resolved after each edit, nothing analysed',
  ],
};

const size = ({ norms }) => `N = ${norms.toLocaleString('en')}`;

/** @returns the page, in Markdown. */
export function page({ date, machine: described, seconds, peers, measured }) {
  const sizes = measured.map(size);
  const parts = [
    '# Benchmark',
    '',
    `${date}, ${described}. Milliseconds unless told otherwise. Drafts of N norms over 98,304,000 acts with 20 open brackets, 4`,
    'definitions that the Parties read differently, ties of States, exceptions and precedence; `npm run bench -- --write` makes',
    'this page. Medians of warm runs; in a run a draft is compiled by a compiler that saw nothing before, and then asked every',
    'question once.',
    '',
    markdown(
      ['Lacuna', ...sizes],
      ownRows.map(([what, of]) => [what, ...measured.map(of)]),
    ),
    '',
  ];
  for (const [name, what] of Object.entries(servers)) {
    const { version } = measured.find((at) => at.editorPeers?.[name])?.editorPeers[name] ?? {};
    if (version === undefined) continue;
    const edits = measured.map((at) => (at.editorPeers?.[name]?.done ?? 0).toLocaleString('en'));
    parts.push(
      `## ${what[0]}`,
      '',
      `${version}: ${what[1]}. In brackets its figure against ours. Edits measured: ${edits.join(', ')}.`,
      '',
    );
    parts.push(
      markdown(
        [what[0], ...sizes],
        editorRows.map((row) => [row[0], ...measured.map((at) => editorCell(at, name, row))]),
      ),
      '',
    );
  }
  for (const [peer, rows] of Object.entries(peerRows)) {
    if (!peers || !measured.some((at) => at.peers)) continue;
    const [title, what] = titles[peer];
    const { version, missing } = peers[peer] ?? {};
    parts.push(`## ${title}`, '', `${version ? `${version}: ` : ''}${what}.`);
    if (missing) {
      parts.push(`Not measured: ${missing}.`, '');
      continue;
    }
    parts.push(
      `In brackets its time against ours: above 1 it is slower. A question that took more than ${seconds} s was stopped; the`,
      'figure is then what all of it would take at the same pace. Answers were compared with ours before times were.',
      '',
      markdown(
        [title, ...sizes],
        rows.map((row) => [row[0], ...measured.map((at) => peerCell(at, peer, row))]),
      ),
      '',
    );
  }
  parts.push('## Targets', '', markdown(['', 'target', 'measured', ''], targetRows(measured)), '');
  return parts.join('\n');
}
