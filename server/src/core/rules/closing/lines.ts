/** The lines of a provision: header, modality and clauses in the words of the vocabulary. */
import type { ClauseText } from '../../compile/clauseTexts';
import { modalities } from '../../model/modality';
import type { Concern, Facet, Saying, Unit } from '../../model/model';
import { normalise } from '../../model/phrases';
import { type Layout, line } from '../inserting';
import { codePart } from '../page';

/** What is said of which acts. */
export interface Provision {
  readonly name: string;
  readonly title: string;
  /** By facet. */
  readonly clauses: ReadonlyMap<string, ClauseText>;
  /** Names of the norms that prevail over it. */
  readonly subjectTo: readonly string[];
}

/** The facet of acts whose terms are verbs; undefined where a library has none. */
export function verbsOf({ facets }: Unit): Facet | undefined {
  return facets.find((facet) => facet.followsModality && !facet.describesNorms && facet.roots.length > 0);
}

/** The facet whose clause says who acts, and in a duty who owes it. */
export function bearerOf({ facets }: Unit): Facet | undefined {
  const acts = facets.filter(({ describesNorms, keyword }) => !describesNorms && keyword !== undefined);
  const compared = new Set(facets.map(({ relativeTo }) => relativeTo).filter((name) => name !== undefined));
  return (
    acts.find(({ keyword }) => keyword?.toLowerCase() === 'scope') ??
    acts.find(({ of }) => of !== undefined && compared.has(of)) ??
    acts.find(({ name }) => compared.has(name))
  );
}

/** A norm on acts. */
export function normLines(unit: Unit, provision: Provision, saying: Saying, verbs: Facet, layout: Layout): string[] {
  const { clauses } = provision;
  const written = clauses.get(verbs.name)?.text ?? verbs.roots.map(({ name }) => name).join(', ');
  const [first, others] = clausesOf(unit, clauses, verbs.name);
  const lineOf = ({ keyword, text }: Written) => line(keyword, text, layout);
  return [
    header('norm', provision),
    ...first.map(lineOf),
    line(modality(unit, saying), written, layout),
    ...others.map(lineOf),
    ...subjectTo(provision, layout),
  ];
}

/** A clause without prejudice, or a matter left open for a reason. */
export function asideLines(
  unit: Unit,
  kind: 'without prejudice' | 'left open',
  provision: Provision,
  layout: Layout,
  because?: string,
): string[] {
  const [first, others] = clausesOf(unit, provision.clauses);
  return [
    header(kind, provision),
    ...[...first, ...others].map(({ keyword, text }) => line(keyword, text, layout)),
    ...subjectTo(provision, layout),
    ...(because === undefined ? [] : [line('because', `"${because}"`, layout)]),
  ];
}

/** A duty that each Party owes in the event of some acts. */
export function dutyLines(unit: Unit, provision: Provision, duty: string, event: string, layout: Layout): string[] {
  const who = bearerOf(unit);
  return [
    header('norm', provision),
    ...(who?.keyword !== undefined && who.of !== undefined ? [line(who.keyword, 'each Party', layout)] : []),
    line(modality(unit, 'required'), duty, layout),
    line('in the event of', event, layout),
  ];
}

/**
 * The acts in which a duty is owed, on one line.
 *
 * @param own whether each Party owes it for those of its own; taken together that is the same.
 */
export function eventText(unit: Unit, clauses: Provision['clauses'], own: boolean): string {
  const who = bearerOf(unit);
  const [first, others] = clausesOf(unit, clauses);
  return [...first, ...others]
    .map(({ facet, keyword, text }) => `${keyword} ${own && facet === who ? ofItsOwn(facet, text) : text}`)
    .join('; ');
}

function ofItsOwn({ alone }: Facet, text: string): string {
  return text
    .split(', ')
    .map((item) =>
      /^(?:a|each) Party$/i.test(item)
        ? `${alone ? `${alone.name} of ` : ''}its own`
        : item.replace(/\b(of|by) (?:a|each) Party$/i, '$1 its own'),
    )
    .join(', ');
}

interface Written {
  readonly facet: Facet;
  readonly keyword: string;
  readonly text: string;
}

/** The clauses in the order in which they are written: who acts, then the rest in the order of the vocabulary. */
function clausesOf(unit: Unit, clauses: Provision['clauses'], verbs?: string): [Written[], Written[]] {
  const who = bearerOf(unit);
  const written = unit.facets.flatMap((facet): Written[] => {
    const text = clauses.get(facet.name)?.text;
    if (text === undefined || facet.keyword === undefined || facet.name === verbs) return [];
    return [{ facet, keyword: facet.keyword, text: facet === who ? text.replace(/^a Party$/, 'each Party') : text }];
  });
  return [written.filter(({ facet }) => facet === who), written.filter(({ facet }) => facet !== who)];
}

function subjectTo({ subjectTo: names }: Provision, layout: Layout): string[] {
  return names.length === 0 ? [] : [line('subject to', names.join(', '), layout)];
}

/** The words of a saying in the register of the accord. */
function modality({ accord }: Unit, saying: Saying): string {
  const register = accord?.form ?? 'treaty';
  const fitting = modalities.filter((one) => one.saying === saying);
  return (fitting.find((one) => one.register === register) ?? fitting[0])?.text ?? '';
}

function header(keyword: string, { name, title }: Provision): string {
  return `${keyword} ${name} "${title}"`;
}

/** A name and a title for a provision on a concern, which nothing has yet and no words of precedence wait for. */
export function namesFor(unit: Unit, { name, title }: Concern) {
  const taken = takenNames(unit);
  const stem = codePart(name);
  let unique = stem;
  for (let count = 2; taken.has(normalise(unique)); count++) unique = `${stem}-${count}`;
  return { name: unique, title: (title ?? name).replace(/["“”]/g, "'") };
}

/** The names, as they are compared, that a new provision cannot have: those given, and those for which words of precedence wait. */
export function takenNames({ norms, leftOpen, problems }: Unit): Set<string> {
  const missing = problems.filter(({ code }) => code === 'unknown-name').map(({ data }) => String(data.words ?? ''));
  return new Set(
    [...norms, ...leftOpen]
      .map((one) => one.name)
      .concat(missing)
      .map(normalise),
  );
}
