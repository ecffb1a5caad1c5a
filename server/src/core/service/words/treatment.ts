/** How the draft treats some acts: by which norm, on what conditions, and what is left. */
import { choicesThatMatter } from '../../analysis/dependence';
import { type Node, none } from '../../analysis/diagram';
import { Terminal } from '../../analysis/verdicts';
import type { Compiled } from '../../compile/compile';
import { triggers } from '../../compile/duties';
import { someChoices } from '../../messages/choices';
import type { Messages } from '../../messages/messages';
import type { Facet, Norm, Saying, Term } from '../../model/model';
import { actorFacet, clauseInWords } from './clauses';
import { reaches } from './outside';

/** As many norms as a reader takes in at a glance. */
const mostNorms = 2;

/**
 * `prohibited by no-first-use in peacetime; otherwise silent`: what the norms say of the acts of a term, with the other
 * clauses of each as its conditions.
 */
export function treatmentOf(messages: Messages, compiled: Compiled, facet: Facet, term: Term): string {
  const words = messages.treatment;
  if (facet.describesNorms) return usesOf(messages, compiled, facet, term);
  const { space, sets, acts, speakers, displaced, verdicts } = compiled;
  const { diagrams } = space;
  const region = diagrams.and(sets.term(term), acts);
  if (region === none) return words.impossible;
  const told: string[] = [];
  for (const { norm, reach } of speakers.values()) {
    const counts = diagrams.without(reach, displaced.get(norm.name) ?? none);
    if (!diagrams.meets(counts, region)) continue;
    const part = inPart(compiled, facet, term, counts);
    told.push(words.said(sayings(norm), norm.name, part, conditions(messages, compiled, norm, facet)));
  }
  const within = diagrams.keep(verdicts, region);
  const silent = (diagrams.support(within).terminals >> Terminal.silent) & 1;
  const duties = compiled.duties.filter(({ owners }) =>
    owners.some(({ triggered }) => diagrams.meets(triggered, region)),
  );
  const turns = space.levelNames(choicesThatMatter(diagrams, within));
  const sentences = [
    ...told.slice(0, mostNorms),
    ...(told.length > mostNorms ? [words.further(told.length - mostNorms)] : []),
    ...(silent ? [told.length > 0 ? words.otherwise : words.silent] : []),
    ...duties.slice(0, mostNorms).map(({ norm, verbs }) =>
      words.triggers(
        verbs.map(({ text }) => text),
        norm.name,
      ),
    ),
    ...(turns.length > 0 ? [words.turnsOn(someChoices(messages, compiled.unit, turns))] : []),
  ];
  return messages.joining.series(sentences);
}

function sayings(norm: Norm): Saying[] {
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
  const words = telling.map((clause) => clauseInWords(messages, compiled.unit, clause));
  return norm.exceptions.length > 0 ? [...words, messages.treatment.exceptions] : words;
}

/** For a term that describes norms or is a duty: the norms that have it. */
function usesOf({ treatment: words }: Messages, compiled: Compiled, facet: Facet, term: Term): string {
  const { unit, duties, sets, acts, space } = compiled;
  if (facet.followsModality) {
    const owed = duties.filter((duty) => {
      const some = duty.verbs.some(({ leaves }) =>
        leaves.slice(term.leafFrom, term.leafTo).some((node) => node !== none),
      );
      return some && (duty.norm.triggers.length === 0 || space.diagrams.meets(triggers(sets, duty, [term]), acts));
    });
    if (owed.length === 0) return words.noDuty;
    return words.owedUnder(owed.map(({ norm }) => norm.name));
  }
  const having = unit.norms.filter(({ description }) =>
    description.some(
      (clause) =>
        clause.facet === facet.name &&
        clause.items.some(({ head }) => head.kind === 'term' && isWithin(head.term, term)),
    ),
  );
  return having.length === 0 ? words.noNorm : words.saidOf(having.map(({ name }) => name));
}

function isWithin(term: Term, family: Term): boolean {
  return term.facet === family.facet && term.leafFrom >= family.leafFrom && term.leafTo <= family.leafTo;
}
