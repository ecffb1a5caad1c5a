/** Random units for property tests that compare the engine with the oracle (`oracle.ts`): models, without any text. */
import type fc from 'fast-check';
import type { Unit } from '../../server/src/core/model/model.ts';
import type { Limits } from './draft/build.ts';
import { drafts } from './drafts.ts';

/** A unit of every construct of section 3 with few acts and readings. A failing test prints it as text. */
export function units(limits: Partial<Limits> = {}): fc.Arbitrary<Unit> {
  return drafts(limits).map(({ unit }) => unit);
}
