/** The provision that closes the gap of a concern: a prohibition, a duty, or a clause without prejudice. */
import type { Node } from '../analysis/diagram';
import { modalities } from '../model/modality';
import type { Clause, Concern, Facet, Saying, Unit } from '../model/model';
import { addProvision, line } from './inserting';
import { actsOf } from './memory';
import { codePart } from './page';
import type { Context, Edit } from './rule';

export interface Closing {
  readonly title: string;
  readonly edits: Edit[];
  /** What is to be written, for a reader to see before. */
  readonly text: string;
}

/** Drafts it; undefined where the concern has no acts or there is no accord to write it in. */
export function close(context: Context, concern: Concern): Closing | undefined {
  const { unit, messages } = context;
  if (!concern.clauses.every(isUnderstood) || concern.clauses.length === 0) return undefined;
  const verbs = unit.facets.find((facet) => facet.followsModality && !facet.describesNorms && facet.roots.length > 0);
  const [duty] = concern.answeredBy;
  if (duty && (!verbs || ofOthers(context, concern))) {
    const title = messages.fixes.layDownDuty(duty.name, concern.name);
    return written(unit, title, dutyLines(unit, concern, duty.name));
  }
  if (verbs) return written(unit, messages.fixes.prohibit(concern.name), prohibitionLines(context, concern, verbs));
  return written(unit, messages.fixes.leaveAside(concern.name), asideLines(context, concern));
}

/**
 * Whether all acts of a concern are those of persons outside the State: not among those for whom the State's name alone
 * stands.
 */
export function ofOthers({ unit, compiled }: Context, concern: Concern): boolean {
  const facet = bearer(unit);
  const clause = concern.clauses.find((one) => one.facet === facet?.name);
  if (!facet?.alone || !clause) return false;
  const { sets, space } = compiled;
  return !space.diagrams.meets(sets.union(clause, undefined), sets.term(facet.alone));
}

function written(unit: Unit, title: string, lines: readonly string[]): Closing | undefined {
  const edit = addProvision(unit, lines);
  return edit && { title, edits: [edit], text: lines.join('\n') };
}

const isUnderstood = ({ items }: Clause): boolean => items.every(({ head }) => head.kind !== 'unknown');

/** The facet whose clause says who acts, and in a duty who owes it. */
function bearer({ facets }: Unit): Facet | undefined {
  const acts = facets.filter(({ describesNorms, keyword }) => !describesNorms && keyword !== undefined);
  const compared = new Set(facets.map(({ relativeTo }) => relativeTo).filter((name) => name !== undefined));
  return (
    acts.find(({ keyword }) => keyword?.toLowerCase() === 'scope') ??
    acts.find(({ of }) => of !== undefined && compared.has(of)) ??
    acts.find(({ name }) => compared.has(name))
  );
}

function prohibitionLines(context: Context, concern: Concern, verbs: Facet): string[] {
  const { unit } = context;
  const who = bearer(unit);
  const scope = concern.clauses.filter(({ facet }) => facet === who?.name && facet !== verbs.name);
  const others = concern.clauses.filter(({ facet }) => facet !== who?.name && facet !== verbs.name);
  const part = concern.clauses.find(({ facet }) => facet === verbs.name);
  const owed = part ? valuesOf(part) : verbs.roots.map(({ name }) => name).join(', ');
  const said: readonly Saying[] = ['prohibited', 'discouraged'];
  return [
    header('norm', unit, concern),
    ...scope.map((clause) => line(clause.keyword, valuesOf(clause))),
    line(modality(unit, 'prohibited'), owed),
    ...others.map((clause) => line(clause.keyword, valuesOf(clause))),
    ...subjectTo(context, concern, (saying) => !said.includes(saying)),
  ];
}

function asideLines(context: Context, concern: Concern): string[] {
  return [
    header('without prejudice', context.unit, concern),
    ...concern.clauses.map((clause) => line(clause.keyword, valuesOf(clause))),
    ...subjectTo(context, concern, (saying) => saying !== 'without prejudice'),
  ];
}

function dutyLines(unit: Unit, concern: Concern, duty: string): string[] {
  const who = bearer(unit);
  const event = concern.clauses.map((clause) => {
    // Each Party owes it for those of its own; taken together that is the whole concern.
    const value = valuesOf(clause);
    const own = clause.facet === who?.name ? value.replace(/\b(of|by) (?:a|each) Party\b/gi, '$1 its own') : value;
    return `${clause.keyword} ${own}`;
  });
  return [
    header('norm', unit, concern),
    ...(who?.keyword !== undefined && who.of !== undefined ? [line(who.keyword, 'each Party')] : []),
    line(modality(unit, 'required'), duty),
    line('in the event of', event.join('; ')),
  ];
}

function valuesOf({ items }: Clause): string {
  return items.map(({ text }) => text).join(', ');
}

/** The words of a saying in the register of the accord. */
function modality({ accord }: Unit, saying: Saying): string {
  const register = accord?.form ?? 'treaty';
  return modalities.find((one) => one.saying === saying && one.register === register)?.text ?? '';
}

function header(keyword: string, { norms }: Unit, { name, title }: Concern): string {
  const taken = new Set(norms.map((norm) => norm.name.toLowerCase()));
  const stem = codePart(name);
  let unique = stem;
  for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${stem}-${count}`;
  const quoted = (title ?? name).replace(/["“”]/g, "'");
  return `${keyword} ${unique} "${quoted}"`;
}

/** Lets the norms prevail that say something else of some of these acts, so that no conflict comes. */
function subjectTo({ compiled }: Context, concern: Concern, otherwise: (saying: Saying) => boolean): string[] {
  const region: Node = actsOf(compiled, concern);
  const names: string[] = [];
  for (const { norm, reach } of compiled.speakers.values()) {
    const says = norm.kind === 'norm' ? norm.modalities.map(({ saying }) => saying) : (['without prejudice'] as const);
    if (norm.name && says.some(otherwise) && compiled.space.diagrams.meets(reach, region)) names.push(norm.name);
  }
  return names.length === 0 ? [] : [line('subject to', names.join(', '))];
}
