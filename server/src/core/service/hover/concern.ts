/** A concern, and what the draft leaves open of it; a matter left open; what is impossible. */
import type { Checked } from '../../check';
import { share } from '../../compile/concerns';
import { regionInWords } from '../../explain/words/clauses';
import { someChoices } from '../../messages/choices';
import { actSentence, figure, toldRegions } from '../../messages/telling';
import type { Concern, Impossible, LeftOpen } from '../../model/model';
import { besideConcern } from '../besideView';
import { card, heading, labelled, plain } from './card';

export function hoverConcern(checked: Checked, concern: Concern) {
  const { unit, messages } = checked;
  const { hover, joining } = messages;
  const words = hover.concern;
  const coverage = unit.accord && checked.concerns().find((one) => one.concern === concern);
  const because = concern.prose.find(({ kind }) => kind === 'because')?.text;
  const answers = concern.answeredBy.map(messages.clauses.term);
  const common = [
    labelled(words.answeredBy, plain(joining.list(answers, 'or'))),
    labelled(hover.source, source(checked, concern)),
  ];
  if (!coverage) {
    return card([
      heading(messages.clauses.titled(concern), words.kind),
      because && plain(because),
      plain(regionInWords(messages, unit, concern)),
      ...common,
    ]);
  }
  const { gap, acts, witness, turnsOn } = coverage;
  const { residues, residualShare } = coverage.explained();
  const told = toldRegions(messages, unit, residues, true);
  const open = gap.always + gap.sometimes;
  const state =
    open > 0n
      ? gap.always > 0n
        ? words.states.open
        : words.states.sometimes
      : gap.leftOpen > 0n
        ? words.states.leftOpen
        : words.states.closed;
  const restricted = new Set(concern.clauses.map(({ facet }) => facet));
  return card([
    heading(messages.clauses.titled(concern), words.kind, state),
    because && plain(because),
    open > 0n ? words.silentOn(figure(open), figure(acts), joining.percent(share(open, acts))) : undefined,
    labelled(words.silent, plain(told.length > 0 ? messages.regions.several(told, residualShare) : '')),
    witness && hover.forExample(plain(actSentence(messages, unit, witness, restricted))),
    ...besideConcern(checked, coverage, undefined).map(plain),
    labelled(hover.turnsOn, someChoices(messages, unit, turnsOn)),
    ...common,
  ]);
}

export function hoverLeftOpen({ unit, compiled, messages }: Checked, provision: LeftOpen) {
  const { hover } = messages;
  const { sets, acts, space, counts } = compiled;
  const because = provision.prose.find(({ kind }) => kind === 'because')?.text;
  const region = provision.clauses.length > 0 ? space.diagrams.and(sets.intersection(provision.clauses), acts) : 0;
  return card([
    heading(messages.clauses.titled(provision), hover.leftOpen.kind),
    labelled(hover.leftOpen.leaves, plain(regionInWords(messages, unit, provision))),
    hover.leftOpen.acts(figure(counts.of(region))),
    labelled(hover.because, because && plain(because)),
  ]);
}

export function hoverImpossible({ unit, messages }: Checked, provision: Impossible) {
  const { hover } = messages;
  const because = provision.prose.find(({ kind }) => kind === 'because')?.text;
  return card([
    heading(messages.clauses.titled(provision), hover.impossible),
    plain(regionInWords(messages, unit, provision)),
    labelled(hover.because, because && plain(because)),
  ]);
}

function source({ messages }: Checked, { prose }: Concern): string {
  return messages.joining.series(prose.filter(({ kind }) => kind === 'source').map(({ text }) => plain(text)));
}
