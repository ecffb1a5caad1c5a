/** Unit -> diagrams. The one place where names meet levels; incremental: an edited norm is compiled alone. */
import { Counts } from '../analysis/counts';
import { all, type Node, none } from '../analysis/diagram';
import { Saying, Verdicts, type Voice } from '../analysis/verdicts';
import type { Clause, Guarded, Item, Norm, Unit } from '../model/model';
import { compileDuty, type Duty } from './duties';
import { displaced, type Speaker } from './precedence';
import { Sets } from './sets';
import { type Fixed, Space } from './space';

const bitOf: Record<string, number> = {
  prohibited: Saying.prohibited,
  discouraged: Saying.discouraged,
  required: Saying.required,
  encouraged: Saying.encouraged,
  permitted: Saying.permitted,
  'without prejudice': Saying.withoutPrejudice,
};

/** The bit of a saying in a set of sayings. */
function sayingBit(saying: string): number {
  return bitOf[saying] as number;
}

export interface Compiled {
  readonly unit: Unit;
  readonly space: Space;
  readonly sets: Sets;
  readonly counts: Counts;
  /** The acts: every combination of values outside the impossible regions. */
  readonly acts: Node;
  /** The verdict on each act in each reading; `Terminal.outside` where there is no act. */
  readonly verdicts: Node;
  /** Norms and without-prejudice clauses by name, in the order of the text; of two with one name the first. */
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** By name, where a norm that yields is displaced. */
  readonly displaced: ReadonlyMap<string, Node>;
  readonly duties: readonly Duty[];
  /** Acts inside a `left open`. */
  readonly leftOpen: Node;
}

interface Body {
  readonly levels: string;
  readonly choices: readonly string[];
  readonly speaker?: Omit<Speaker, 'norm'> & { readonly voices: readonly Voice[] };
  readonly duty?: Omit<Duty, 'norm'>;
}

const mostNodes = 1_000_000;

/**
 * @param fixed options that the command line or a lens settles.
 * @returns a function from a unit to its diagrams that remembers what it compiled; calls must come with the same `fixed`.
 */
export function createCompiler(fixed: Fixed = new Map()): (unit: Unit) => Compiled {
  let ground: string | undefined;
  let vocabulary: readonly unknown[] = [];
  let space: Space;
  let counts: Counts;
  let merge: Verdicts;
  let bodies = new WeakMap<object, Body>();
  let definitionsBefore: readonly unknown[] = [];

  const begin = (unit: Unit) => {
    space = new Space(unit, fixed);
    counts = new Counts(space.diagrams);
    merge = new Verdicts(space.diagrams);
    bodies = new WeakMap();
    definitionsBefore = [];
  };

  return (unit) => {
    const groundNow = [unit.states.join(), unit.parties.join(), unit.allStates].join(';');
    const crowded =
      space !== undefined &&
      (space.diagrams.size > mostNodes ||
        counts.held > mostNodes ||
        space.choicesMade > 256 + 2 * unit.choices.size);
    if (groundNow !== ground || !sameMembers(vocabulary, unit.facets) || crowded) begin(unit);
    ground = groundNow;
    vocabulary = unit.facets;
    space.admit(unit.choices.values());
    const definitions = [...unit.definitions.values()].flatMap(({ key, name, versions }) => [
      key,
      space.levelsOf([name, ...choicesIn(versions.flatMap(({ items }) => items))]),
    ]);
    if (!sameMembers(definitionsBefore, definitions)) bodies = new WeakMap();
    definitionsBefore = definitions;
    return compile(unit, new Sets(space, unit), counts, merge, bodies);
  };
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}

function compile(unit: Unit, sets: Sets, counts: Counts, merge: Verdicts, bodies: WeakMap<object, Body>): Compiled {
  const { space } = sets;
  const { diagrams } = space;
  const acts = diagrams.not(
    diagrams.any(unit.impossible.filter(hasClauses).map(({ clauses }) => sets.intersection(clauses))),
  );

  const speakers = new Map<string, Speaker>();
  const voices = new Map<string, readonly Voice[]>();
  const duties: Duty[] = [];
  for (const norm of unit.norms) {
    const body = bodyOf(unit, sets, norm, bodies);
    if (body.duty) duties.push({ ...body.duty, norm });
    if (body.speaker && !speakers.has(norm.name)) {
      speakers.set(norm.name, { norm, stands: body.speaker.stands, reach: body.speaker.reach });
      voices.set(norm.name, body.speaker.voices);
    }
  }

  const yields = displaced(space, speakers);
  const said: Node[][] = Array.from({ length: 6 }, () => []);
  for (const [name, spoken] of voices) {
    const lost = yields.get(name) ?? none;
    for (const { saying, where } of spoken) said[saying]?.push(diagrams.without(where, lost));
  }
  return {
    unit,
    space,
    sets,
    counts,
    acts,
    verdicts: diagrams.keep(merge.take(said), acts),
    speakers,
    displaced: yields,
    duties,
    leftOpen: diagrams.any(unit.leftOpen.filter(hasClauses).map(({ clauses }) => sets.intersection(clauses))),
  };
}

function hasClauses(provision: { readonly clauses: readonly Clause[] }): boolean {
  return provision.clauses.length > 0;
}

function bodyOf(unit: Unit, sets: Sets, norm: Norm, bodies: WeakMap<object, Body>): Body {
  const known = bodies.get(norm.key);
  if (known && known.levels === sets.space.levelsOf(known.choices)) return known;
  const choices = choicesOf(norm);
  const levels = sets.space.levelsOf(choices);
  const stands = standing(sets, norm);
  const facet = norm.verbFacet === undefined ? undefined : unit.facets.find(({ name }) => name === norm.verbFacet);
  let body: Body = { levels, choices };
  if (norm.duty && facet) body = { levels, choices, duty: compileDuty(sets, norm, facet, stands) };
  else if (!norm.duty) body = { levels, choices, speaker: speak(sets, norm, stands) };
  bodies.set(norm.key, body);
  return body;
}

/** The readings in which a norm or clause stands. */
function standing(sets: Sets, norm: Norm): Node {
  const { space } = sets;
  const { diagrams } = space;
  const proposed = norm.proposal === undefined ? all : space.takes(norm.proposal, 0);
  if (norm.kind === 'without prejudice') return diagrams.and(proposed, sets.somePresent(norm.clauses));
  const some = (guarded: readonly Guarded[]) => diagrams.any(guarded.map(({ when }) => space.when(when)));
  return diagrams.and(proposed, diagrams.and(some(norm.modalities), some(norm.verbs)));
}

function speak(sets: Sets, norm: Norm, stands: Node): NonNullable<Body['speaker']> {
  const { space } = sets;
  const { diagrams } = space;
  const verbs: Clause[] =
    norm.verbFacet === undefined
      ? []
      : [{ facet: norm.verbFacet, keyword: '', items: norm.verbs, when: [], span: norm.nameSpan }];
  const within = diagrams.and(stands, sets.intersection([...verbs, ...norm.clauses]));
  const reach = diagrams.without(within, diagrams.any(norm.exceptions.map((region) => sets.line(region))));
  const voices =
    norm.kind === 'without prejudice'
      ? [{ saying: Saying.withoutPrejudice, where: reach }]
      : norm.modalities.map(({ saying, when }) => ({
          saying: sayingBit(saying),
          where: diagrams.and(reach, space.when(when)),
        }));
  return { stands, reach, voices };
}

/** Names of the choices that a norm's own text depends on, those inside definitions aside. */
function choicesOf(norm: Norm): string[] {
  const regions = [...norm.exceptions, ...norm.triggers];
  const clauses = [...norm.clauses, ...regions.flatMap((region) => region.clauses)];
  const items = [...norm.verbs, ...clauses.flatMap((clause) => clause.items)];
  const names = new Set(choicesIn(items));
  for (const { when } of [...norm.modalities, ...regions, ...clauses]) for (const { choice } of when) names.add(choice);
  if (norm.proposal !== undefined) names.add(norm.proposal);
  return [...names];
}

function choicesIn(items: readonly Item[]): string[] {
  const guarded: Guarded[] = items.flatMap((item) => [item, ...item.less, ...(item.of ?? []), ...item.lessStates]);
  return guarded.flatMap(({ when }) => when.map(({ choice }) => choice));
}
