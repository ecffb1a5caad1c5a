/** The instructions of a delegation, and what the draft makes of them. */
import type { Checked } from '../../check';
import { judgeMandate, type MandateLine } from '../../compile/mandates';
import { list } from '../../messages/phrasing';
import { actSentence, stateName } from '../../messages/telling';
import { mandateSentences } from '../../messages/why';
import type { Mandate } from '../../model/model';
import { turnsOnInWords } from '../words/choices';
import { regionInWords } from '../words/clauses';
import { clauseHelp } from '../words/keywords';
import { card, heading, labelled, plain } from './card';

/** Longer instructions are told in part. */
const mostLines = 6;

export function hoverMandate(checked: Checked, mandate: Mandate) {
  const judged = judgeMandate(checked.compiled, mandate);
  const kept = judged.filter(({ met }) => met === 'all').length;
  return card([
    heading(mandate.title ?? `Mandate of ${mandate.party}`, `mandate of ${stateName(checked.unit, mandate.party)}`),
    ...mandate.lines.slice(0, mostLines).map((line, index) => {
      const outcome = judged[index];
      return outcome && `${line.kind} ${plain(asked(checked, line))}: ${metInWords(checked, outcome)}`;
    }),
    `${kept} of ${judged.length} met in every reading`,
  ]);
}

/** @param index of the line among those of the mandate. */
export function hoverMandateLine(checked: Checked, mandate: Mandate, index: number) {
  const line = mandate.lines[index];
  const outcome = judgeMandate(checked.compiled, mandate)[index];
  if (!line || !outcome) return undefined;
  const telling = new Set(line.clauses.map(({ facet }) => facet));
  return card([
    heading(line.kind, metInWords(checked, outcome)),
    clauseHelp[line.kind]?.means,
    plain(asked(checked, line)),
    outcome.witness && `Not so, for example: ${plain(actSentence(checked.unit, outcome.witness, telling))}`,
    plain(mandateSentences(checked.compiled, outcome).join(' ')),
    labelled('Because', line.because && plain(line.because)),
  ]);
}

function asked({ unit }: Checked, line: Mandate['lines'][number]): string {
  const region = regionInWords(unit, line);
  return line.verdicts.length > 0 ? `${list(line.verdicts, 'or')} for ${region}` : region;
}

function metInWords({ unit }: Checked, { kind, met, turnsOn }: MandateLine): string {
  const word = kind === 'obtain' ? 'met' : 'kept';
  if (met === 'all') return `${word} in every reading`;
  if (met === 'none') return `${word} in no reading`;
  return `${word} in some readings, which turns on ${turnsOnInWords(unit, turnsOn)}`;
}
