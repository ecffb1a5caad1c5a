/** A term: what it means, its family, its other names, how this draft treats it, its source. */
import type { Checked } from '../../check';
import type { Facet, Term } from '../../model/model';
import { ancestors, someOf } from '../words/terms';
import { treatmentOf } from '../words/treatment';
import { card, heading, labelled, plain } from './card';

export function hoverTerm({ unit, compiled }: Checked, facet: Facet, term: Term) {
  const { name, means, synonyms, labels, references } = term;
  const others = [...synonyms, ...[...labels].map(([language, label]) => `${label} (${language})`)];
  return card([
    heading(name, facet.title ?? facet.name),
    means && plain(means),
    labelled('Family', family(facet, term)),
    labelled('Also written', plain(others.join(', '))),
    unit.accord ? `This draft: ${plain(treatmentOf(compiled, facet, term))}` : undefined,
    labelled('Source', references.map(plain).join('; ')),
  ]);
}

/** `manoeuvre › touching › docking, grappling`: those above, and those below. */
function family(facet: Facet, term: Term): string {
  const above = [facet.keyword ?? facet.name, ...ancestors(term).map(({ name }) => name)].map(plain);
  const below = term.children.length > 0 ? [plain(someOf(term.children.map(({ name }) => name)))] : [];
  return [...above, `**${plain(term.name)}**`, ...below].join(' › ');
}
