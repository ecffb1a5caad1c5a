/** A term: what it means, its family, its other names, how this draft treats it, its source. */
import { Terminal } from '../../analysis/verdicts';
import type { Checked } from '../../check';
import { ancestors } from '../../explain/words/terms';
import { treatmentOf } from '../../explain/words/treatment';
import type { Facet, Term } from '../../model/model';
import { besideCell } from '../besideView';
import { card, heading, labelled, plain } from './card';

export function hoverTerm(checked: Checked, facet: Facet, term: Term) {
  const { unit, compiled, messages } = checked;
  const { joining, hover } = messages;
  const { name, means, synonyms, labels, references } = term;
  const others = [...synonyms, ...[...labels].map(([language, label]) => hover.inLanguage(label, language))];
  return card([
    heading(name, messages.clauses.about(facet)),
    means && plain(means),
    labelled(hover.term.family, family(checked, facet, term)),
    labelled(hover.alsoWritten, plain(joining.row(others))),
    unit.accord ? labelled(hover.term.draft, plain(treatmentOf(messages, compiled, facet, term))) : undefined,
    ...elsewhere(checked, facet, term).map(plain),
    labelled(hover.source, joining.series(references.map(plain))),
  ]);
}

/** What the instruments on which the accord builds say of those acts of a term on which the draft is silent. */
function elsewhere(checked: Checked, facet: Facet, term: Term): string[] {
  const { unit, compiled } = checked;
  if (!unit.accord?.buildsOn?.length || facet.describesNorms) return [];
  const { diagrams } = compiled.space;
  const acts = diagrams.and(compiled.sets.term(term), compiled.acts);
  const silent = diagrams.select(diagrams.keep(compiled.verdicts, acts), 1 << Terminal.silent);
  return besideCell(checked, acts, diagrams.inSomeReading(silent), undefined);
}

/** `manoeuvre › touching › docking, grappling`: those above, and those below. */
function family({ messages }: Checked, facet: Facet, term: Term): string {
  const { clauses, joining } = messages;
  const above = [clauses.keyword(facet), ...ancestors(term).map(clauses.term)].map(plain);
  const below = term.children.length > 0 ? [plain(joining.someOf(term.children.map(clauses.term)))] : [];
  return [...above, `**${plain(clauses.term(term))}**`, ...below].join(' › ');
}
