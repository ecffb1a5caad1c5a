/** The clauses and exceptions of norms, each as a function of its own; kept as long as the norm means the same. */
import type { Node } from '../analysis/diagram';
import type { Clause, Norm } from '../model/model';
import type { Compiled } from './compile';
import type { Space } from './space';

/** The parts of a norm by number: its clauses as written, its verbs as a clause without keyword, its exceptions. */
export interface NormParts {
  readonly norm: Norm;
  readonly clauses: readonly Clause[];
  readonly count: number;
  /** Where a part lets the norm reach: inside a clause, outside an exception. Made on first use. */
  readonly where: (part: number) => Node;
}

/** What holds between one version of a draft and the next as long as definitions and choices are the same. */
export interface Memory {
  readonly grounds: readonly unknown[];
  readonly nodes: WeakMap<object, (Node | undefined)[]>;
}

const memories = new WeakMap<Space, Memory>();
const known = new WeakMap<Compiled, Memory>();

export function memoryOf(compiled: Compiled): Memory {
  const memory = known.get(compiled) ?? memoryFor(compiled);
  known.set(compiled, memory);
  return memory;
}

function memoryFor({ space, unit }: Compiled): Memory {
  const choices = [...unit.choices.keys()];
  const definitions = [...unit.definitions.values()].map(({ key }) => key);
  const grounds = [...definitions, choices.join('\n'), space.levelsOf(choices)];
  const before = memories.get(space);
  if (before && sameMembers(before.grounds, grounds)) return before;
  const memory: Memory = { grounds, nodes: new WeakMap() };
  memories.set(space, memory);
  return memory;
}

/** @returns a function from a norm to its parts. */
export function normParts({ sets, space }: Compiled, { nodes }: Memory): (norm: Norm) => NormParts {
  return (norm) => {
    const clauses = [...norm.clauses, ...verbClause(norm)];
    const made = nodes.get(norm.key) ?? [];
    nodes.set(norm.key, made);
    const make = (part: number): Node => {
      const clause = clauses[part];
      const exception = norm.exceptions[part - clauses.length];
      const where = clause ? sets.intersection([clause]) : space.diagrams.not(exception ? sets.line(exception) : 0);
      made[part] = where;
      return where;
    };
    return {
      norm,
      clauses,
      count: clauses.length + norm.exceptions.length,
      where: (part) => made[part] ?? make(part),
    };
  };
}

function verbClause({ verbFacet, verbs, nameSpan }: Norm): Clause[] {
  return verbFacet === undefined ? [] : [{ facet: verbFacet, keyword: '', items: verbs, when: [], span: nameSpan }];
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index]);
}
