import type { Checked } from '../core/check';
import { judgeMandate, type MandateLine } from '../core/compile/mandates';
import type { Mandate } from '../core/model/model';
import { actJson, sorted } from './json';

/** What became of the instructions of each delegation, in the order of the text. */
export interface JudgedMandate {
  readonly checked: Checked;
  readonly mandate: Mandate;
  readonly lines: readonly MandateLine[];
}

export function judgeMandates(units: readonly Checked[]): JudgedMandate[] {
  return units.flatMap((checked) =>
    checked.unit.mandates.map((mandate) => ({ checked, mandate, lines: judgeMandate(checked.compiled, mandate) })),
  );
}

export function mandateJson({ mandate, lines }: JudgedMandate): object {
  return {
    party: mandate.party,
    clauses: lines.map(({ kind, met, turnsOn, witness }) => ({
      kind,
      met,
      turnsOn: sorted(turnsOn),
      ...(witness && { witness: actJson(witness) }),
    })),
  };
}
