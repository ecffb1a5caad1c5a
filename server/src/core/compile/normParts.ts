/** The clauses and exceptions of norms, each as a function of its own; kept as long as the norm means the same. */
import type { Node } from '../analysis/diagram';
import type { Clause, Norm } from '../model/model';
import type { Body } from './body';
import type { Compiled } from './compile';

/** The parts of a norm by number: its clauses as written, its verbs as a clause without keyword, its exceptions. */
export interface NormParts {
  readonly norm: Norm;
  /** The readings in which it stands. */
  readonly stands: Node;
  readonly clauses: readonly Clause[];
  readonly count: number;
  /** Where a part lets the norm reach: inside a clause, outside an exception. Made on first use. */
  readonly where: (part: number) => Node;
}

const made = new WeakMap<Body, (Node | undefined)[]>();

/** @returns the parts of the norm with this place in the text; undefined where it says nothing of acts. */
export function normParts({ unit, sets, space, bodies }: Compiled, place: number): NormParts | undefined {
  const norm = unit.norms[place];
  const body = bodies[place];
  if (!norm || !body?.speaker) return undefined;
  const { stands, exceptions } = body.speaker;
  const clauses = [...norm.clauses, ...verbClause(norm)];
  const nodes = made.get(body) ?? [];
  made.set(body, nodes);
  const make = (part: number): Node => {
    const clause = clauses[part];
    const where = clause ? sets.intersection([clause]) : space.diagrams.not(exceptions[part - clauses.length] as Node);
    nodes[part] = where;
    return where;
  };
  return {
    norm,
    stands,
    clauses,
    count: clauses.length + norm.exceptions.length,
    where: (part) => nodes[part] ?? make(part),
  };
}

function verbClause({ verbFacet, verbs, nameSpan }: Norm): Clause[] {
  return verbFacet === undefined ? [] : [{ facet: verbFacet, keyword: '', items: verbs, when: [], span: nameSpan }];
}
