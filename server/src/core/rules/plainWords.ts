/** What a norm says in one word of its own, whatever is open elsewhere in it. */
import type { Modality, Norm } from '../model/model';

/** The one modality of a norm in every reading in which it stands; undefined where a bracket leaves it open. */
export function onlyModality({ modalities }: Norm): Modality | undefined {
  const [one, ...others] = modalities;
  return one && others.length === 0 && one.when.length === 0 ? one : undefined;
}

/** Whether there is one. */
export function hasOnlyModality(norm: Norm): boolean {
  return onlyModality(norm) !== undefined;
}
