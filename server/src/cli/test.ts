import type { Checked } from '../core/check';
import type { IncidentVerdict, PartVerdict } from '../core/compile/incidents';
import { whyOf } from '../core/compile/why';
import { accordsOf, errorsTold } from './coverage';
import { checkInputs } from './inputs';
import type { Io } from './io';
import { document, record, sorted } from './json';
import { type CommonOptions, failsOn, type Outcome } from './options';
import { testPage } from './pretty/test';
import { whyJson } from './why';

/** `lacuna test`: the verdict on every incident, and why; an expectation that fails makes the exit code 1. */
export function testCommand(paths: readonly string[], options: CommonOptions & { why?: boolean }, io: Io): Outcome {
  const { why = false } = options;
  const inputs = checkInputs(paths, options, io);
  const accords = accordsOf(inputs);
  const failed = accords.some((checked) => checked.incidents().some(({ passed }) => passed === false));
  const code = failed || failsOn(inputs.units, options.failOn) ? 1 : 0;
  const messages = errorsTold(inputs, paths);
  if (options.format !== 'json') return { output: testPage(accords, options, paths, why, io), messages, code };
  const incidents = accords.flatMap((checked) =>
    checked.incidents().map((judged) => ({
      ...incidentJson(checked, judged, why),
      ...(accords.length > 1 && { accord: titleOf(checked) }),
    })),
  );
  return { output: document({ incidents }), messages, code };
}

function titleOf({ unit }: Checked): string {
  return unit.accord?.title ?? '';
}

function incidentJson(checked: Checked, judged: IncidentVerdict, why: boolean) {
  const { incident, verdicts, parts, contested, turnsOn, norms, passed } = judged;
  return {
    name: incident.name,
    ...(incident.title !== undefined && { title: incident.title }),
    verdicts: sorted(verdicts),
    parts: parts.map((part) => ({
      ...partJson(part),
      ...(why && { why: whyJson(whyOf(checked.compiled, part.region)) }),
    })),
    contested,
    turnsOn: sorted(turnsOn),
    norms: sorted(norms),
    expected: incident.expect
      ? sorted([...incident.expect.verdicts, ...(incident.expect.contested ? ['contested'] : [])])
      : null,
    passed,
  };
}

function partJson({ act, verdicts, contested, turnsOn, duties }: PartVerdict) {
  return { act: record(act), verdicts: sorted(verdicts), contested, turnsOn: sorted(turnsOn), duties };
}
