/** The instructions of a delegation, and what the draft makes of them. */
import type { Checked } from '../../check';
import { judgeMandate, type MandateLine } from '../../compile/mandates';
import { regionInWords } from '../../explain/words/clauses';
import { someChoices } from '../../messages/choices';
import { actSentence } from '../../messages/telling';
import { mandateSentences } from '../../messages/why';
import type { Mandate } from '../../model/model';
import { clauseHelp } from '../words/keywords';
import { card, heading, labelled, plain } from './card';

/** Longer instructions are told in part. */
const mostLines = 6;

export function hoverMandate(checked: Checked, mandate: Mandate) {
  const { states, hover } = checked.messages;
  const words = hover.mandate;
  const judged = judgeMandate(checked.compiled, mandate);
  const kept = judged.filter(({ met }) => met === 'all').length;
  return card([
    heading(mandate.title ?? words.title(mandate.party), words.of(states.name(checked.unit, mandate.party))),
    ...mandate.lines.slice(0, mostLines).map((line, index) => {
      const outcome = judged[index];
      return outcome && words.line(line.kind, plain(asked(checked, line)), metInWords(checked, outcome));
    }),
    words.kept(kept, judged.length),
  ]);
}

/** @param index of the line among those of the mandate. */
export function hoverMandateLine(checked: Checked, mandate: Mandate, index: number) {
  const line = mandate.lines[index];
  const outcome = judgeMandate(checked.compiled, mandate)[index];
  if (!line || !outcome) return undefined;
  const { messages, unit } = checked;
  const { hover, joining } = messages;
  const telling = new Set(line.clauses.map(({ facet }) => facet));
  return card([
    heading(line.kind, metInWords(checked, outcome)),
    clauseHelp(messages, line.kind).means,
    plain(asked(checked, line)),
    outcome.witness && hover.mandate.notSo(plain(actSentence(messages, unit, outcome.witness, telling))),
    plain(joining.sentences(mandateSentences(messages, checked.compiled, outcome))),
    labelled(hover.because, line.because && plain(line.because)),
  ]);
}

function asked({ unit, messages }: Checked, line: Mandate['lines'][number]): string {
  const region = regionInWords(messages, unit, line);
  const wanted = line.verdicts.map((verdict) => messages.verdicts.names[verdict]);
  return wanted.length > 0 ? messages.hover.mandate.asked(wanted, region) : region;
}

function metInWords({ unit, messages }: Checked, { kind, met, turnsOn }: MandateLine): string {
  return messages.hover.mandate.met(kind, met, met === 'some' ? someChoices(messages, unit, turnsOn) : '');
}
