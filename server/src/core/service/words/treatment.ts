/** How the draft treats some acts: by which norm, on what conditions, and what is left. */
import { choicesThatMatter } from '../../analysis/dependence';
import { type Node, none } from '../../analysis/diagram';
import { Terminal } from '../../analysis/verdicts';
import type { Compiled } from '../../compile/compile';
import { triggers } from '../../compile/duties';
import { counted, list } from '../../messages/phrasing';
import type { Facet, Norm, Term } from '../../model/model';
import { turnsOnInWords } from './choices';
import { actorFacet, clauseInWords } from './clauses';
import { reaches } from './outside';

/** As many norms as a reader takes in at a glance. */
const mostNorms = 2;

/**
 * `prohibited by no-first-use in peacetime; otherwise silent`: what the norms say of the acts of a term, with the other
 * clauses of each as its conditions.
 */
export function treatmentOf(compiled: Compiled, facet: Facet, term: Term): string {
  if (facet.describesNorms) return usesOf(compiled, facet, term);
  const { space, sets, acts, speakers, displaced, verdicts } = compiled;
  const { diagrams } = space;
  const region = diagrams.and(sets.term(term), acts);
  if (region === none) return 'no act can have it';
  const told: string[] = [];
  for (const { norm, reach } of speakers.values()) {
    const counts = diagrams.without(reach, displaced.get(norm.name) ?? none);
    if (!diagrams.meets(counts, region)) continue;
    told.push(
      `${sayings(norm)} \`${norm.name}\`${inPart(compiled, facet, term, counts)}${conditions(compiled, norm, facet)}`,
    );
  }
  const within = diagrams.keep(verdicts, region);
  const silent = (diagrams.support(within).terminals >> Terminal.silent) & 1;
  const duties = compiled.duties.filter(({ owners }) =>
    owners.some(({ triggered }) => diagrams.meets(triggered, region)),
  );
  const turns = space.levelNames(choicesThatMatter(diagrams, within));
  const sentences = [
    ...told.slice(0, mostNorms),
    ...(told.length > mostNorms ? [`and ${counted(told.length - mostNorms, 'further provision')}`] : []),
    ...(silent ? [told.length > 0 ? 'otherwise silent' : 'silent'] : []),
    ...duties
      .slice(0, mostNorms)
      .map(({ norm, verbs }) => `triggers ${list(verbs.map(({ text }) => text))} under \`${norm.name}\``),
    ...(turns.length > 0 ? [`turns on ${turnsOnInWords(compiled.unit, turns)}`] : []),
  ];
  return sentences.join('; ');
}

function sayings(norm: Norm): string {
  if (norm.kind === 'without prejudice') return 'without prejudice under';
  return `${list([...new Set(norm.modalities.map(({ saying }) => saying))], 'or')} by`;
}

function inPart(compiled: Compiled, facet: Facet, term: Term, region: Node): string {
  const level = compiled.space.level(facet.name);
  if (level === undefined) return '';
  const holds = reaches(compiled, region, level);
  for (let leaf = term.leafFrom; leaf < term.leafTo; leaf++) if (!holds(leaf)) return ' in part';
  return '';
}

/** The other clauses; that the norm binds the Parties goes without saying. */
function conditions(compiled: Compiled, norm: Norm, facet: Facet): string {
  const actor = actorFacet(compiled);
  const clauses = norm.clauses.filter((clause) => clause.facet !== facet.name);
  const telling = clauses.filter(
    ({ facet: name, items }) => name !== actor?.name || items.some(({ text }) => !/^(each|a) Party$/i.test(text)),
  );
  const words = telling.map((clause) => clauseInWords(compiled.unit, clause));
  const exceptions = norm.exceptions.length > 0 ? ['with exceptions'] : [];
  const all = [...words, ...exceptions];
  return all.length > 0 ? ` (${all.join(', ')})` : '';
}

/** For a term that describes norms or is a duty: the norms that have it. */
function usesOf(compiled: Compiled, facet: Facet, term: Term): string {
  const { unit, duties, sets, acts, space } = compiled;
  if (facet.followsModality) {
    const owed = duties.filter((duty) => {
      const some = duty.verbs.some(({ leaves }) =>
        leaves.slice(term.leafFrom, term.leafTo).some((node) => node !== none),
      );
      return some && (duty.norm.triggers.length === 0 || space.diagrams.meets(triggers(sets, duty, [term]), acts));
    });
    if (owed.length === 0) return 'no norm makes it a duty';
    return `owed under ${list(owed.map(({ norm }) => `\`${norm.name}\``))}`;
  }
  const having = unit.norms.filter(({ description }) =>
    description.some(
      (clause) =>
        clause.facet === facet.name &&
        clause.items.some(({ head }) => head.kind === 'term' && isWithin(head.term, term)),
    ),
  );
  return having.length === 0 ? 'no norm has it' : `said of ${list(having.map(({ name }) => `\`${name}\``))}`;
}

function isWithin(term: Term, family: Term): boolean {
  return term.facet === family.facet && term.leafFrom >= family.leafFrom && term.leafTo <= family.leafTo;
}
