/** Names of provisions, verdicts, Parties, libraries, files, facets: what built-in clauses are filled with. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import { closingWays, type Facet, type Unit, verdicts } from '../../model/model';
import { normalise } from '../../model/phrases';
import { disregardableCodes } from '../../rules/disregardable';
import type { ServiceDeps } from '../deps';
import { cardOf, libraryNamed, titleOf } from '../files';
import { languages } from '../words/keywords';
import type { Candidate } from './candidate';
import { allTerms } from './item';
import type { Scan } from './scan';
import { stateCandidate, termCandidate } from './values';

/** Norms and without-prejudice clauses, the one in which the cursor stands aside. */
export function* provisionCandidates(
  { norms }: Unit,
  scan: Scan,
  taken: readonly string[],
  from: number,
): Generator<Candidate> {
  const used = new Set(taken);
  for (const { name, title, kind, at, duty } of norms) {
    if (at === scan.at || duty || used.has(normalise(name))) continue;
    const of = { kind: 'norm', name } as const;
    yield {
      label: name,
      kind: CompletionItemKind.Reference,
      detail: title ?? kind,
      of,
      endsWith: [','],
      from,
      rank: 0,
    };
  }
}

/** Codes of findings that may be disregarded; first those that are told of this declaration now. */
export function* codeCandidates(
  { unit, messages, prompt }: Checked,
  { at }: Scan,
  taken: readonly string[],
  from: number,
): Generator<Candidate> {
  const here = new Set(prompt.filter(({ passage }) => passage.at === at).map(({ code }) => code));
  for (const { code, title } of disregardableCodes(unit, messages)) {
    if (taken.includes(code)) continue;
    const rank = here.has(code) ? 0 : 1;
    yield {
      label: code,
      kind: CompletionItemKind.Reference,
      detail: title,
      also: [title],
      endsWith: [','],
      from,
      rank,
    };
  }
}

export function* verdictCandidates({ messages }: Checked, from: number, alone: boolean): Generator<Candidate> {
  for (const name of alone ? verdicts : ([...verdicts, 'contested'] as const)) {
    const of = { kind: 'verdict', name } as const;
    yield { label: name, kind: CompletionItemKind.Value, detail: messages.help.verdicts[name], of, from, rank: 0 };
  }
}

export function* partyCandidates(unit: Unit, from: number): Generator<Candidate> {
  for (const code of unit.parties) yield stateCandidate(unit.stateNames.get(code) ?? { code, name: code }, from, 0);
}

/** Delegations before the colon of a bracket's alternative. */
export function* delegationCandidates({ unit, messages }: Checked, from: number): Generator<Candidate> {
  for (const code of unit.parties) {
    const name = unit.stateNames.get(code)?.name ?? code;
    const detail = messages.completion.proposes(name);
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
export function* declaredStates({ unit, messages }: Checked, from: number): Generator<Candidate> {
  yield {
    label: 'all States',
    kind: CompletionItemKind.Keyword,
    detail: messages.completion.everyState,
    from,
    rank: 1,
  };
  for (const state of unit.stateNames.values()) {
    if (!unit.parties.includes(state.code))
      yield { ...stateCandidate(state, from, 0), insert: `${state.code} "${state.name}"` };
  }
}

/** The names of the libraries that a file may use, those first that hold the words of a subject. */
export function librariesFor(deps: ServiceDeps, file: string | undefined): string[] {
  const names = deps.libraries?.(file) ?? [];
  const hasSubject = (name: string) =>
    deps.library?.(name, file)?.declarations.some(({ node }) => node.keyword === 'facet') ?? false;
  return [...names.filter(hasSubject), ...names.filter((name) => !hasSubject(name))];
}

export function* libraryCandidates(
  checked: Checked,
  scan: Scan,
  deps: ServiceDeps,
  from: number,
): Generator<Candidate> {
  for (const name of librariesFor(deps, scan.at?.file)) {
    const own = libraryNamed(checked, name);
    const file = own ?? deps.library?.(name, scan.at?.file);
    const title = file && titleOf(file, 'vocabulary');
    const detail = title ?? checked.messages.completion.library;
    const of = own && ({ kind: 'library', name } as const);
    yield { label: name, kind: CompletionItemKind.Module, detail, ...(of && { of }), from, rank: 0 };
  }
  yield* fileCandidates(checked, scan, deps, from);
}

/** The instruments that there are, less those that the line names already; then the files beside the draft. */
export function* instrumentCandidates(
  checked: Checked,
  scan: Scan,
  deps: ServiceDeps,
  taken: readonly string[],
  from: number,
): Generator<Candidate> {
  const own = scan.at?.file;
  for (const name of deps.instruments?.(own) ?? []) {
    const file = deps.instrument?.(name, own);
    if (!file || file.file === own || taken.includes(normalise(name))) continue;
    const card = cardOf(file, 'instrument');
    const titles = [...(card.title === undefined ? [] : [card.title]), ...card.labels.values()];
    yield {
      label: name,
      kind: CompletionItemKind.Module,
      detail: checked.messages.clauses.titled(card),
      also: titles,
      of: { kind: 'instrument', name },
      endsWith: [','],
      from,
      rank: 0,
    };
  }
  yield* fileCandidates(checked, scan, deps, from);
}

/** The concerns that a clause may be a model for; how it closes them follows. */
export function* concernCandidates({ unit, messages }: Checked, from: number): Generator<Candidate> {
  for (const concern of unit.concerns) {
    const { name } = concern;
    yield {
      label: name,
      kind: CompletionItemKind.Reference,
      detail: messages.clauses.titled(concern),
      of: { kind: 'concern', name },
      insert: `${name} by `,
      from,
      rank: 0,
      goesOn: true,
    };
  }
}

/** The ways in which a clause may close a concern. */
export function* wayCandidates({ messages }: Checked, from: number): Generator<Candidate> {
  for (const way of closingWays)
    yield { label: way, kind: CompletionItemKind.Value, detail: messages.explain.ways[way], from, rank: 0 };
}

export function* fileCandidates(
  { messages }: Checked,
  scan: Scan,
  deps: ServiceDeps,
  from: number,
): Generator<Candidate> {
  if (!scan.at) return;
  for (const path of deps.files?.(scan.at.file) ?? []) {
    yield { label: path, kind: CompletionItemKind.File, detail: messages.completion.fileBeside, from, rank: 1 };
  }
}

export function* facetCandidates(facets: readonly Facet[], from: number): Generator<Candidate> {
  for (const { name, title } of facets) {
    const of = { kind: 'facet', name } as const;
    const detail = title !== undefined && { detail: title };
    yield { label: name, kind: CompletionItemKind.Class, ...detail, of, from, rank: 0 };
  }
}

export function* termCandidates(facets: readonly Facet[], from: number): Generator<Candidate> {
  for (const facet of facets) for (const term of allTerms(facet)) yield termCandidate(facet, term, from);
}

/** Names of which another version may be written; the one being written is none of them. */
export function* definedCandidates({ unit, messages }: Checked, scan: Scan, from: number): Generator<Candidate> {
  for (const { name, versions } of unit.definitions.values()) {
    if (versions.every(({ at }) => at === scan.at)) continue;
    const readers = versions.flatMap((version) => version.readers);
    const { anotherVersion, anotherVersionBeside } = messages.completion;
    const detail = readers.length > 0 ? anotherVersionBeside(readers) : anotherVersion;
    const of = { kind: 'definition', name } as const;
    yield { label: name, kind: CompletionItemKind.Constant, detail, of, from, rank: 0 };
  }
}

export function* formCandidates({ messages }: Checked, from: number): Generator<Candidate> {
  for (const [label, detail] of Object.entries(messages.help.forms))
    yield { label, kind: CompletionItemKind.Value, detail, from, rank: 0 };
}

export function* languageCandidates({ messages }: Checked, from: number): Generator<Candidate> {
  for (const label of languages)
    yield { label, kind: CompletionItemKind.Value, detail: messages.completion.authentic, from, rank: 0 };
}
