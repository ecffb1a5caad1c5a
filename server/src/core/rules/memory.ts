/** What rules found out about diagrams, remembered as long as the diagrams are: an edit leaves most of them as they were. */
import { choicesThatMatter } from '../analysis/dependence';
import type { Node } from '../analysis/diagram';
import type { Compiled } from '../compile/compile';
import { type Act, concernRegion, type Explanation, exampleOf, explainGap, sameDefinitions } from '../compile/concerns';
import type { Space } from '../compile/space';
import type { Concern } from '../model/model';

interface Memory {
  readonly turnsOn: Map<Node, readonly string[]>;
  readonly examples: Map<Node, Act | undefined>;
  readonly explained: Map<Node, Explanation>;
  /** With whose definitions that was explained. */
  definedIn?: Compiled;
  readonly concerns: WeakMap<object, { readonly acts: Node; readonly region: Node }>;
}

/** Nothing is remembered beyond so many answers of a kind. */
const most = 2_000;
const memories = new WeakMap<Space, Memory>();

function memoryOf({ space }: Compiled): Memory {
  const known = memories.get(space);
  if (known) return known;
  const memory: Memory = {
    turnsOn: new Map(),
    examples: new Map(),
    explained: new Map(),
    concerns: new WeakMap(),
  };
  memories.set(space, memory);
  return memory;
}

function remembered<K, V>(answers: Map<K, V>, question: K, answer: () => V): V {
  const known = answers.get(question);
  if (known !== undefined) return known;
  if (answers.size > most) answers.clear();
  const found = answer();
  answers.set(question, found);
  return found;
}

/** The names of the choices on which it depends whether a region holds. */
export function regionTurnsOn(compiled: Compiled, region: Node): readonly string[] {
  const { space } = compiled;
  return remembered(memoryOf(compiled).turnsOn, region, () =>
    space.levelNames(choicesThatMatter(space.diagrams, region)),
  );
}

/** The most ordinary act that lies in a region in some reading. */
export function exampleIn(compiled: Compiled, region: Node): Act | undefined {
  return remembered(memoryOf(compiled).examples, region, () =>
    exampleOf(compiled, compiled.space.diagrams.inSomeReading(region)),
  );
}

/** As many regions as a sentence takes that has more to say. */
const mostRegions = 2;

/** In which acts a region holds in some reading, as a few regions in words. */
export function explainedIn(compiled: Compiled, region: Node): Explanation {
  const { counts, space, acts } = compiled;
  const memory = memoryOf(compiled);
  if (memory.definedIn && !sameDefinitions(memory.definedIn, compiled)) memory.explained.clear();
  memory.definedIn = compiled;
  return remembered(memory.explained, region, () => {
    const some = space.diagrams.inSomeReading(region);
    return explainGap(compiled, some, acts, counts.of(some), mostRegions);
  });
}

/** The acts of a concern, which is told in the words of a library alone. */
export function actsOf(compiled: Compiled, concern: Concern): Node {
  const { concerns } = memoryOf(compiled);
  const known = concerns.get(concern.key);
  if (known?.acts === compiled.acts) return known.region;
  const region = concernRegion(compiled, concern);
  concerns.set(concern.key, { acts: compiled.acts, region });
  return region;
}
