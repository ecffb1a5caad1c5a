/** A term: what it means, its family, its other names, how this draft treats it, its source. */
import type { Checked } from '../../check';
import { ancestors } from '../../explain/words/terms';
import { treatmentOf } from '../../explain/words/treatment';
import type { Facet, Term } from '../../model/model';
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
    labelled(hover.source, joining.series(references.map(plain))),
  ]);
}

/** `manoeuvre › touching › docking, grappling`: those above, and those below. */
function family({ messages }: Checked, facet: Facet, term: Term): string {
  const { clauses, joining } = messages;
  const above = [clauses.keyword(facet), ...ancestors(term).map(clauses.term)].map(plain);
  const below = term.children.length > 0 ? [plain(joining.someOf(term.children.map(clauses.term)))] : [];
  return [...above, `**${plain(clauses.term(term))}**`, ...below].join(' › ');
}
