/** Which norms decide which incidents: those that say something of one of its acts there where they are not displaced. */
import { none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import type { IncidentVerdict } from '../../compile/incidents';
import { remembered } from '../../model/cache';
import type { Norm } from '../../model/model';

const known = new WeakMap<Checked, ReadonlyMap<string, readonly IncidentVerdict[]>>();

/** The incidents that a norm decides, in the order of the text. Of two norms with one name only the first speaks. */
export function decidedBy(checked: Checked, norm: Norm): readonly IncidentVerdict[] {
  if (checked.compiled.speakers.get(norm.name)?.norm !== norm) return [];
  const reached = remembered(known, checked, () => byNorm(checked)).get(norm.name) ?? [];
  return reached.filter((judged) => decides(checked, norm.name, judged));
}

/** The incidents because of which a duty is owed. */
export function owedIn(checked: Checked, { name }: Norm): readonly IncidentVerdict[] {
  return checked
    .incidents()
    .filter(({ parts }) => parts.some(({ duties }) => duties.some(({ norm }) => norm === name)));
}

/** The names of the norms that decide an incident, in the order of their names. */
export function decidingNorms(checked: Checked, judged: IncidentVerdict): string[] {
  return judged.norms.filter((norm) => decides(checked, norm, judged));
}

function byNorm(checked: Checked): ReadonlyMap<string, readonly IncidentVerdict[]> {
  const reached = new Map<string, IncidentVerdict[]>();
  for (const judged of checked.incidents()) {
    for (const name of judged.norms) remembered(reached, name, () => []).push(judged);
  }
  return reached;
}

function decides({ compiled }: Checked, norm: string, { parts }: IncidentVerdict): boolean {
  const { diagrams } = compiled.space;
  const spoken = compiled.spoken[compiled.places.get(norm) ?? -1] ?? none;
  return parts.some(({ region }) => diagrams.meets(spoken, region));
}
