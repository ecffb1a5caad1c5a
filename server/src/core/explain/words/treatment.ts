/** How the draft treats some acts: by which norm, on what conditions, and what is left. */
import { choicesThatMatter } from '../../analysis/dependence';
import { type Node, none } from '../../analysis/diagram';
import { Terminal } from '../../analysis/verdicts';
import type { Compiled } from '../../compile/compile';
import { triggers } from '../../compile/duties';
import { someChoices } from '../../messages/choices';
import type { Messages } from '../../messages/messages';
import type { Facet, Norm, Saying, Term } from '../../model/model';
import { actorFacet, clausesInWords } from './clauses';
import { reaches } from './outside';

/** As many norms as a reader takes in at a glance. */
const mostNorms = 2;

/** What the norms of a draft say of the acts of a term. */
export interface Treatment {
  readonly said: readonly {
    readonly norm: Norm;
    readonly sayings: readonly Saying[];
    /** It reaches a part of the term only. */
    readonly part: boolean;
    /** Its other clauses in words. */
    readonly conditions: readonly string[];
  }[];
  /** Some act is silent in some reading. */
  readonly silent: boolean;
  /** What such an act triggers. */
  readonly duties: readonly { readonly norm: Norm; readonly verbs: readonly string[] }[];
  readonly turnsOn: readonly string[];
}

/** Undefined where no act can have the term. It must be one of a dimension of acts. */
export function treatment(messages: Messages, compiled: Compiled, facet: Facet, term: Term): Treatment | undefined {
  const { space, sets, acts, speakers, displaced, verdicts } = compiled;
  const { diagrams } = space;
  const region = diagrams.and(sets.term(term), acts);
  if (region === none) return undefined;
  const said: Treatment['said'][number][] = [];
  for (const { norm, reach } of speakers.values()) {
    const counts = diagrams.without(reach, displaced.get(norm.name) ?? none);
    if (!diagrams.meets(counts, region)) continue;
    const part = inPart(compiled, facet, term, counts);
    said.push({ norm, sayings: sayingsOf(norm), part, conditions: conditions(messages, compiled, norm, facet) });
  }
  const within = diagrams.keep(verdicts, region);
  return {
    said,
    silent: ((diagrams.support(within).terminals >> Terminal.silent) & 1) === 1,
    duties: compiled.duties
      .filter(({ owners }) => owners.some(({ triggered }) => diagrams.meets(triggered, region)))
      .map(({ norm, verbs }) => ({ norm, verbs: verbs.map(({ text }) => text) })),
    turnsOn: space.levelNames(choicesThatMatter(diagrams, within)),
  };
}

/**
 * `prohibited by no-first-use in peacetime; otherwise silent`: what the norms say of the acts of a term, with the other
 * clauses of each as its conditions.
 */
export function treatmentOf(messages: Messages, compiled: Compiled, facet: Facet, term: Term): string {
  const words = messages.treatment;
  if (facet.describesNorms) return usesOf(messages, compiled, facet, term);
  const treated = treatment(messages, compiled, facet, term);
  if (!treated) return words.impossible;
  const { said, silent, duties, turnsOn } = treated;
  const told = said.map((one) => words.said(one.sayings, one.norm.name, one.part, one.conditions));
  const sentences = [
    ...told.slice(0, mostNorms),
    ...(told.length > mostNorms ? [words.further(told.length - mostNorms)] : []),
    ...(silent ? [told.length > 0 ? words.otherwise : words.silent] : []),
    ...duties.slice(0, mostNorms).map(({ norm, verbs }) => words.triggers(verbs, norm.name)),
    ...(turnsOn.length > 0 ? [words.turnsOn(someChoices(messages, compiled.unit, turnsOn))] : []),
  ];
  return messages.joining.series(sentences);
}

/** What a norm says in some reading, each once. */
export function sayingsOf(norm: Norm): Saying[] {
  if (norm.kind === 'without prejudice') return ['without prejudice'];
  return [...new Set(norm.modalities.map(({ saying }) => saying))];
}

function inPart(compiled: Compiled, facet: Facet, term: Term, region: Node): boolean {
  const level = compiled.space.level(facet.name);
  if (level === undefined) return false;
  const holds = reaches(compiled, region, level);
  for (let leaf = term.leafFrom; leaf < term.leafTo; leaf++) if (!holds(leaf)) return true;
  return false;
}

/** The other clauses; that the norm binds the Parties goes without saying. */
function conditions(messages: Messages, compiled: Compiled, norm: Norm, facet: Facet): string[] {
  const actor = actorFacet(compiled);
  const clauses = norm.clauses.filter((clause) => clause.facet !== facet.name);
  const telling = clauses.filter(
    ({ facet: name, items }) => name !== actor?.name || items.some(({ text }) => !/^(each|a) Party$/i.test(text)),
  );
  const words = clausesInWords(messages, compiled.unit, telling);
  return norm.exceptions.length > 0 ? [...words, messages.treatment.exceptions] : words;
}

/** The norms that have a term of a facet that describes norms, or make it a duty. */
export function normsHaving(compiled: Compiled, facet: Facet, term: Term): Norm[] {
  const { unit, duties, sets, acts, space } = compiled;
  if (facet.followsModality) {
    const owed = duties.filter((duty) => {
      const some = duty.verbs.some(({ leaves }) =>
        leaves.slice(term.leafFrom, term.leafTo).some((node) => node !== none),
      );
      return some && (duty.norm.triggers.length === 0 || space.diagrams.meets(triggers(sets, duty, [term]), acts));
    });
    return owed.map(({ norm }) => norm);
  }
  return unit.norms.filter(({ description }) =>
    description.some(
      (clause) =>
        clause.facet === facet.name &&
        clause.items.some(({ head }) => head.kind === 'term' && isWithin(head.term, term)),
    ),
  );
}

function usesOf({ treatment: words }: Messages, compiled: Compiled, facet: Facet, term: Term): string {
  const norms = normsHaving(compiled, facet, term).map(({ name }) => name);
  if (facet.followsModality) return norms.length === 0 ? words.noDuty : words.owedUnder(norms);
  return norms.length === 0 ? words.noNorm : words.saidOf(norms);
}

/** Whether a term is another one or lies below it. */
export function isWithin(term: Term, family: Term): boolean {
  return term.facet === family.facet && term.leafFrom >= family.leafFrom && term.leafTo <= family.leafTo;
}
