import type { Checked } from '../core/check';
import type { IncidentVerdict, PartVerdict } from '../core/compile/incidents';
import { accordsOf, errorsTold } from './coverage';
import { checkInputs } from './inputs';
import type { Io } from './io';
import { document, record, sorted } from './json';
import { type CommonOptions, failsOn, type Outcome } from './options';
import { testPage } from './pretty/test';

/** `lacuna test`: the verdict on every incident; an expectation that fails makes the exit code 1. */
export function testCommand(paths: readonly string[], options: CommonOptions, io: Io): Outcome {
  const inputs = checkInputs(paths, options, io);
  const accords = accordsOf(inputs);
  const failed = accords.some((checked) => checked.incidents().some(({ passed }) => passed === false));
  const code = failed || failsOn(inputs.units, options.failOn) ? 1 : 0;
  const messages = errorsTold(inputs, paths);
  if (options.format !== 'json') return { output: testPage(accords, options, paths, io), messages, code };
  const incidents = accords.flatMap((checked) =>
    checked.incidents().map((judged) => ({
      ...incidentJson(judged),
      ...(accords.length > 1 && { accord: titleOf(checked) }),
    })),
  );
  return { output: document({ incidents }), messages, code };
}

function titleOf({ unit }: Checked): string {
  return unit.accord?.title ?? '';
}

function incidentJson({ incident, verdicts, parts, contested, turnsOn, norms, passed }: IncidentVerdict) {
  return {
    name: incident.name,
    ...(incident.title !== undefined && { title: incident.title }),
    verdicts: sorted(verdicts),
    parts: parts.map(partJson),
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
