import type { Checked } from '../core/check';
import type { IncidentVerdict, PartVerdict } from '../core/compile/incidents';
import { askWhy } from '../core/compile/why';
import type { Incident } from '../core/model/model';
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
    inOrder(checked).map((told) => ({
      ...('verdicts' in told ? incidentJson(checked, told, why) : undecidedJson(told)),
      ...(accords.length > 1 && { accord: titleOf(checked) }),
    })),
  );
  return { output: document({ incidents }), messages, code };
}

/** The incidents in the order of the unit; of one that could not be judged its words alone. */
function inOrder({ unit, incidents }: Checked): (IncidentVerdict | Incident)[] {
  const judged = new Map(incidents().map((one) => [one.incident, one]));
  return unit.incidents.map((incident) => judged.get(incident) ?? incident);
}

function undecidedJson({ name, title, expect }: Incident) {
  return { name, ...(title !== undefined && { title }), decided: false, expected: expectedJson(expect), passed: null };
}

function expectedJson(expect: Incident['expect']): string[] | null {
  return expect ? sorted([...expect.verdicts, ...(expect.contested ? ['contested'] : [])]) : null;
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
      ...(why && { why: whyJson(askWhy(checked.compiled, part.region)) }),
    })),
    contested,
    turnsOn: sorted(turnsOn),
    norms: sorted(norms),
    expected: expectedJson(incident.expect),
    passed,
  };
}

function partJson({ act, verdicts, contested, turnsOn, duties }: PartVerdict) {
  return { act: record(act), verdicts: sorted(verdicts), contested, turnsOn: sorted(turnsOn), duties };
}
