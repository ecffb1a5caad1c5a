/** Norms one after the other that differ in one clause alone: one article with a chapeau would say the same. */
import { disregardsOf } from '../model/disregards';
import type { Clause, Item, LineRegion, Norm, Unit } from '../model/model';
import { deleteDeclaration } from './deleting';
import { onlyModality } from './plainWords';
import { type Context, type Edit, type Fix, rule } from './rule';

export const chapeau = rule({
  code: 'chapeau',
  severity: 'information',
  slow: true,
  few: true,
  formal: true,
  *check({ unit, messages, normsWith }) {
    if (unit.accord?.kind !== 'accord') return;
    for (const { norms, facet } of runsIn(unit, normsWith)) {
      const [first] = norms;
      const clause = first && clauseOf(first, facet);
      if (!first || !clause) continue;
      yield {
        passage: { at: first.at, span: first.nameSpan },
        message: messages.drafting.chapeau({
          norms: norms.map(({ name }) => name),
          clause: clause.keyword,
          values: norms.map((norm) => textOf(clauseOf(norm, facet)?.items ?? [])),
        }),
        related: norms.slice(1).map(({ at, nameSpan, name }) => ({
          passage: { at, span: nameSpan },
          message: messages.drafting.alike(name, clause.keyword),
        })),
        data: { norms: norms.map(({ name }) => name) },
      };
    }
  },
  /** Takes the values of the others into the first, which keeps its name and its title. */
  fixes({ passage }, { unit, messages, normsWith }): Fix[] {
    const run = runsIn(unit, normsWith).find(({ norms: [first] }) => first?.at === passage.at);
    const [first, ...others] = run?.norms ?? [];
    const last = run && first && clauseOf(first, run.facet)?.items.at(-1);
    if (!run || !first || !last) return [];
    const values = others.map((norm) => textOf(clauseOf(norm, run.facet)?.items ?? []));
    const edits: Edit[] = [
      { passage: { at: first.at, span: { from: last.span.to, to: last.span.to } }, newText: `, ${values.join(', ')}` },
      ...others.flatMap(({ at }) => deleteDeclaration(unit, at)),
    ];
    return [
      {
        title: messages.drafting.merge(
          others.map(({ name }) => name),
          first.name,
        ),
        edits,
      },
    ];
  },
});

interface Run {
  readonly norms: Norm[];
  /** In which they differ. */
  readonly facet: string;
}

function runsIn(unit: Unit, normsWith: Context['normsWith']): Run[] {
  const candidates = new Set(normsWith(isPlain));
  const named = new Set(unit.norms.flatMap(({ precedence }) => precedence.map(({ norm }) => norm)));
  const runs: Run[] = [];
  let run: Run | undefined;
  unit.norms.forEach((norm, index) => {
    const before = unit.norms[index - 1];
    const joins =
      before && candidates.has(before) && candidates.has(norm) && before.at.file === norm.at.file
        ? onlyDifference(before, norm)
        : undefined;
    // Where others prevail over one of them, or yield to it, each needs its name.
    const facet = named.has(norm.name) || (before && named.has(before.name)) ? undefined : joins;
    const first = run?.norms[0];
    if (run && first && facet === run.facet && bringsNothing(norm, first)) run.norms.push(norm);
    else {
      run = facet !== undefined && before && bringsNothing(norm, before) ? { norms: [before, norm], facet } : undefined;
      if (run) runs.push(run);
    }
  });
  return runs;
}

/** Whether it prohibits or permits acts in words in which nothing is open. */
function isPlain(norm: Norm): boolean {
  const { kind, duty, proposal, at } = norm;
  if (kind !== 'norm' || duty || proposal !== undefined || norm.name === '' || !onlyModality(norm)) return false;
  return !at.node.text.includes('[') && at.node.errors.length === 0 && disregardsOf(at.node).length === 0;
}

/** Whether the prose of a norm is that of another, so that none is lost with it. */
function bringsNothing(norm: Norm, other: Norm): boolean {
  const there = new Set(other.prose.map(({ kind, text }) => `${kind} ${text}`));
  return norm.prose.every(({ kind, text }) => there.has(`${kind} ${text}`));
}

/** The facet of the one clause in which two norms differ; undefined where they differ in more, or in nothing. */
function onlyDifference(one: Norm, other: Norm): string | undefined {
  if (one.clauses.length !== other.clauses.length || onlyModality(one)?.text !== onlyModality(other)?.text)
    return undefined;
  if (textOf(one.verbs) !== textOf(other.verbs)) return undefined;
  const differing = one.clauses.filter((clause) => {
    const there = clauseOf(other, clause.facet);
    return !there || textOf(there.items) !== textOf(clause.items);
  });
  const [only, ...more] = differing;
  if (!only || more.length > 0 || !clauseOf(other, only.facet)) return undefined;
  return besideClauses(one) === besideClauses(other) ? only.facet : undefined;
}

/** What two norms must have in common beside their clauses, verbs and modality. */
function besideClauses({ exceptions, precedence, description }: Norm): string {
  return JSON.stringify([
    exceptions.map(regionText),
    precedence.map(({ kind, norm: name }) => [kind, name]),
    description.map(({ facet, items }) => [facet, textOf(items)]),
  ]);
}

function regionText({ clauses }: LineRegion): unknown {
  return clauses.map(({ facet, items }) => [facet, textOf(items)]);
}

function clauseOf({ clauses }: Norm, facet: string): Clause | undefined {
  return clauses.find((clause) => clause.facet === facet);
}

function textOf(items: readonly Item[]): string {
  return items.map(({ text }) => text).join(', ');
}
