/** A concern, and what the draft leaves open of it; a matter left open; what is impossible. */
import type { Checked } from '../../check';
import { share } from '../../compile/concerns';
import { list } from '../../messages/phrasing';
import { actSentence, figure, percent, regions, toldRegions } from '../../messages/telling';
import type { Concern, Impossible, LeftOpen } from '../../model/model';
import { turnsOnInWords } from '../words/choices';
import { regionInWords } from '../words/clauses';
import { card, heading, labelled, plain } from './card';

export function hoverConcern(checked: Checked, concern: Concern) {
  const { unit } = checked;
  const coverage = unit.accord && checked.concerns().find((one) => one.concern === concern);
  const because = concern.prose.find(({ kind }) => kind === 'because')?.text;
  const answers = concern.answeredBy.map(({ name }) => name);
  const common = [labelled('Answered by', plain(list(answers, 'or'))), labelled('Source', source(concern))];
  if (!coverage) {
    return card([
      heading(concern.title ?? concern.name, 'concern'),
      because && plain(because),
      plain(regionInWords(unit, concern)),
      ...common,
    ]);
  }
  const { gap, acts, residues, residualShare, witness, turnsOn } = coverage;
  const told = toldRegions(unit, residues, true);
  const open = gap.always + gap.sometimes;
  const state =
    open > 0n
      ? gap.always > 0n
        ? 'open'
        : 'open in some readings'
      : gap.leftOpen > 0n
        ? 'left open on purpose'
        : 'dealt with';
  const restricted = new Set(concern.clauses.map(({ facet }) => facet));
  return card([
    heading(concern.title ?? concern.name, 'concern', state),
    because && plain(because),
    open > 0n ? `Silent on ${figure(open)} of ${figure(acts)} acts (${percent(share(open, acts))})` : undefined,
    labelled('Silent', plain(told.length > 0 ? regions(told, residualShare) : '')),
    witness && `For example: ${plain(actSentence(unit, witness, restricted))}`,
    labelled('Turns on', turnsOnInWords(unit, turnsOn)),
    ...common,
  ]);
}

export function hoverLeftOpen({ unit, compiled }: Checked, provision: LeftOpen) {
  const { sets, acts, space, counts } = compiled;
  const because = provision.prose.find(({ kind }) => kind === 'because')?.text;
  const region = provision.clauses.length > 0 ? space.diagrams.and(sets.intersection(provision.clauses), acts) : 0;
  return card([
    heading(provision.title ?? provision.name, 'left open on purpose'),
    labelled('Leaves open', plain(regionInWords(unit, provision))),
    `${figure(counts.of(region))} acts; it renders as nothing and changes no verdict`,
    labelled('Because', because && plain(because)),
  ]);
}

export function hoverImpossible({ unit }: Checked, provision: Impossible) {
  const because = provision.prose.find(({ kind }) => kind === 'because')?.text;
  return card([
    heading(provision.title ?? provision.name, 'no act can be so'),
    plain(regionInWords(unit, provision)),
    labelled('Because', because && plain(because)),
  ]);
}

function source({ prose }: Concern): string {
  return prose
    .filter(({ kind }) => kind === 'source')
    .map(({ text }) => plain(text))
    .join('; ');
}
