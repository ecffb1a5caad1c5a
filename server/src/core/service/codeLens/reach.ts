/** How many acts a norm reaches, counted exactly. */
import { type Node, none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import { share } from '../../compile/concerns';
import type { Reach } from '../../messages/en/lenses';
import type { Norm } from '../../model/model';

/** For a duty the acts because of which it is owed. */
export function reachOf({ compiled }: Checked, norm: Norm): Reach {
  const { space, counts, acts, speakers, displaced, duties } = compiled;
  const { diagrams } = space;
  const duty = norm.duty ? duties.find((one) => one.norm === norm) : undefined;
  const speaker = speakers.get(norm.name);
  const reach = duty
    ? diagrams.any(duty.owners.map(({ triggered }) => triggered))
    : speaker?.norm === norm
      ? speaker.reach
      : none;
  const within = diagrams.and(reach, acts);
  const count = (region: Node) => counts.of(region);
  const some = count(diagrams.inSomeReading(within));
  const lost = displaced.get(norm.name);
  const yields = duty || lost === undefined ? none : diagrams.and(within, lost);
  return {
    some,
    every: count(diagrams.inEveryReading(within)),
    yields: count(diagrams.inSomeReading(yields)),
    share: share(some, counts.of(acts)),
  };
}
