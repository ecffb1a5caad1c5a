import type { Budget } from '../core/analysis/diagram';
import type { Checked } from '../core/check';
import { type Change, type Comparison, compareDrafts } from '../core/compile/change';
import type { NormChange } from '../core/compile/normChange';
import { accordsOf, errorsTold } from './coverage';
import { faultAt, usage } from './fault';
import { type Inputs, openInputs, type Reader } from './inputs';
import type { Io } from './io';
import { actJson, document, residueJson, sorted } from './json';
import { budgetOf, type CommonOptions, failsOn, type Outcome } from './options';
import { type Compared, diffPage } from './pretty/diff';

/** `lacuna diff`: what another draft changes, and with incidents which of them it judges otherwise. */
export function diffCommand(
  old: string,
  now: string,
  further: readonly string[],
  options: CommonOptions,
  io: Io,
): Outcome {
  const reader = openInputs(options, io);
  const sides = [old, now].map((path) => reader.check([path], further));
  const [before, after] = sides.map(onlyAccord) as [Checked, Checked];
  reader.complain(sides.flatMap(({ units }) => units));
  const comparison = compare(reader, before, after, budgetOf(options.within));
  const messages = sides.flatMap((inputs, index) => errorsTold(inputs, [index === 0 ? old : now, ...further]));
  const units = sides.flatMap((inputs) => inputs.units.map(withoutExpectations));
  const code = failsOn(units, options.failOn) ? 1 : 0;
  const compared = { before, after, comparison, paths: { before: old, after: now, further } };
  const output = options.format === 'json' ? document(diffJson(compared)) : diffPage(compared, options, io);
  return { output, messages: [...new Set(messages)], code };
}

/** What is expected of an incident is expected of one of the drafts, and fails in `test`. */
function withoutExpectations(checked: Checked): Checked {
  return { ...checked, findings: checked.findings.filter(({ code }) => code !== 'incident-expectation') };
}

/** The one accord of a side; a `Fault` where there is none or another. */
function onlyAccord(inputs: Inputs): Checked {
  const [only, second] = accordsOf(inputs);
  const { accord } = second?.unit ?? {};
  if (!accord) return only as Checked;
  const { file, range } = inputs.placeOf({ at: accord.at, span: accord.titleSpan });
  const message =
    'this is a second accord, and diff compares one with one; name the file of each, then files of incidents';
  throw faultAt(file, range.start.line + 1, range.start.character + 1, message);
}

function compare(reader: Reader, before: Checked, after: Checked, budget: Budget): Comparison | undefined {
  const draft = ({ unit, compiled }: Checked) => ({ compiled, fixed: reader.fix(unit) });
  const comparison = compareDrafts(draft(before), draft(after), budget);
  if (comparison === 'undecided') return undefined;
  if (!('facet' in comparison)) return comparison;
  throw usage(after.messages.changes.incomparable(comparison.facet, comparison.term));
}

const undecided = { decided: false };

function diffJson({ before, after, comparison }: Compared): object {
  const title = ({ unit }: Checked) => unit.accord?.title ?? '';
  const accords = { from: title(before), to: title(after) };
  if (!comparison) return { accords, ...undecided };
  const { impact, acts, changed, changes, norms, incidents } = comparison;
  const told = incidents()?.changes.map(({ incident, from, to }) => ({
    name: incident.name,
    ...(incident.title !== undefined && { title: incident.title }),
    from: sorted(from),
    to: sorted(to),
  }));
  return {
    accords,
    impact,
    acts,
    changed,
    changes: changes.map(changeJson),
    norms: norms()?.map(normJson) ?? undecided,
    incidents: told ?? undecided,
  };
}

function changeJson({ from, to, acts, impact, turnsOn, explain, witness }: Change): object {
  const { residues, residualShare } = explain();
  return {
    from,
    to,
    acts,
    impact,
    turnsOn: sorted(turnsOn),
    regions: residues.map(({ residue }) => residueJson(residue)),
    regionsShare: residualShare,
    witness: actJson(witness),
  };
}

function normJson({ norm, in: where, sameWords, impact, changes, added, removed }: NormChange): object {
  return {
    name: norm.name,
    ...(norm.title !== undefined && { title: norm.title }),
    change: impact,
    in: where,
    sameWords,
    changes: changes.map(({ from, to, acts, witness }) => ({ from, to, acts, witness: actJson(witness) })),
    ...(added && { added: actJson(added) }),
    ...(removed && { removed: actJson(removed) }),
  };
}
