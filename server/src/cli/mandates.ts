import type { Checked } from '../core/check';
import { judgeMandate, type MandateLine } from '../core/compile/mandates';
import type { Mandate } from '../core/model/model';
import { actJson, sorted } from './json';

/** What became of the instructions of each delegation, in the order of the text. */
export interface JudgedMandate {
  readonly checked: Checked;
  readonly mandate: Mandate;
  /** Undefined where they could not be judged within the budget. */
  readonly lines: readonly MandateLine[] | undefined;
}

export function judgeMandates(units: readonly Checked[]): JudgedMandate[] {
  return units.flatMap((checked) =>
    checked.unit.mandates.map((mandate) => ({
      checked,
      mandate,
      lines: checked.within(() => judgeMandate(checked.compiled, mandate)),
    })),
  );
}

export function mandateJson({ mandate, lines }: JudgedMandate): object {
  return {
    party: mandate.party,
    clauses: lines ? lines.map(lineJson) : mandate.lines.map(({ kind }) => ({ kind, decided: false })),
  };
}

function lineJson({ kind, met, turnsOn, witness }: MandateLine): object {
  return { kind, met, turnsOn: sorted(turnsOn), ...(witness && { witness: actJson(witness) }) };
}
