/** Names of provisions, verdicts, Parties, libraries, files, facets: what built-in clauses are filled with. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import { type Facet, type Unit, verdicts } from '../../model/model';
import type { ServiceDeps } from '../deps';
import { libraryNamed, titleOf } from '../files';
import { formHelp, languages, verdictHelp } from '../words/keywords';
import type { Candidate } from './candidate';
import { allTerms } from './item';
import type { Scan } from './scan';
import { stateCandidate, termCandidate } from './values';

/** Norms and without-prejudice clauses, the one in which the cursor stands aside. */
export function* provisionCandidates(unit: Unit, scan: Scan, from: number): Generator<Candidate> {
  for (const { name, title, kind, at, duty } of unit.norms) {
    if (at === scan.at || duty) continue;
    yield { label: name, kind: CompletionItemKind.Reference, detail: title ?? kind, from, rank: 0 };
  }
}

export function* verdictCandidates(from: number, alone: boolean): Generator<Candidate> {
  for (const name of alone ? verdicts : [...verdicts, 'contested']) {
    yield { label: name, kind: CompletionItemKind.Value, detail: verdictHelp[name], from, rank: 0 };
  }
}

export function* partyCandidates(unit: Unit, from: number): Generator<Candidate> {
  for (const code of unit.parties) yield stateCandidate(unit.stateNames.get(code) ?? { code, name: code }, from, 0);
}

/** Delegations before the colon of a bracket's alternative. */
export function* delegationCandidates(unit: Unit, from: number): Generator<Candidate> {
  for (const code of unit.parties) {
    const name = unit.stateNames.get(code)?.name ?? code;
    const detail = `the words that ${name} proposes`;
    yield {
      label: `${code}:`,
      kind: CompletionItemKind.Value,
      detail,
      insert: `${code}: `,
      also: [name],
      from,
      rank: 7,
      goesOn: true,
    };
  }
}

/** Every declared State with the name that an accord gives it, and all of them at once. */
export function* declaredStates(unit: Unit, from: number): Generator<Candidate> {
  yield {
    label: 'all States',
    kind: CompletionItemKind.Keyword,
    detail: 'an accord open to every State',
    from,
    rank: 1,
  };
  for (const state of unit.stateNames.values()) {
    if (!unit.parties.includes(state.code))
      yield { ...stateCandidate(state, from, 0), insert: `${state.code} "${state.name}"` };
  }
}

export function* libraryCandidates(
  checked: Checked,
  scan: Scan,
  deps: ServiceDeps,
  from: number,
): Generator<Candidate> {
  for (const name of deps.libraries?.() ?? []) {
    const file = libraryNamed(checked, name);
    const title = file && titleOf(file, 'vocabulary');
    yield { label: name, kind: CompletionItemKind.Module, detail: title ?? 'library', from, rank: 0 };
  }
  yield* fileCandidates(scan, deps, from);
}

export function* fileCandidates(scan: Scan, deps: ServiceDeps, from: number): Generator<Candidate> {
  if (!scan.at) return;
  for (const path of deps.files?.(scan.at.file) ?? []) {
    yield { label: path, kind: CompletionItemKind.File, detail: 'file beside this one', from, rank: 1 };
  }
}

export function* facetCandidates(facets: readonly Facet[], from: number): Generator<Candidate> {
  for (const { name, title } of facets) {
    yield { label: name, kind: CompletionItemKind.Class, ...(title !== undefined && { detail: title }), from, rank: 0 };
  }
}

export function* termCandidates(facets: readonly Facet[], from: number): Generator<Candidate> {
  for (const facet of facets) for (const term of allTerms(facet)) yield termCandidate(facet, term, from);
}

/** Names of which another version may be written; the one being written is none of them. */
export function* definedCandidates(unit: Unit, scan: Scan, from: number): Generator<Candidate> {
  for (const { name, versions } of unit.definitions.values()) {
    if (versions.every(({ at }) => at === scan.at)) continue;
    const readers = versions.flatMap((version) => version.readers);
    const detail = readers.length > 0 ? `another version; read so far by ${readers.join(', ')}` : 'another version';
    yield { label: name, kind: CompletionItemKind.Constant, detail, from, rank: 0 };
  }
}

export function* formCandidates(from: number): Generator<Candidate> {
  for (const [label, detail] of Object.entries(formHelp))
    yield { label, kind: CompletionItemKind.Value, detail, from, rank: 0 };
}

export function* languageCandidates(from: number): Generator<Candidate> {
  for (const label of languages)
    yield { label, kind: CompletionItemKind.Value, detail: 'authentic text', from, rank: 0 };
}
