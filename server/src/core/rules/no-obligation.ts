/** A treaty that recommends: "should" binds nobody. */
import { modalities } from '../model/modality';
import type { Modality, Norm } from '../model/model';
import { onlyModality } from './plainWords';
import { replaceBy } from './replacing';
import { rule } from './rule';

export const noObligation = rule({
  code: 'no-obligation',
  severity: 'information',
  formal: true,
  few: true,
  *check({ unit, messages, normsWith }) {
    const { accord } = unit;
    if (accord?.kind !== 'accord' || accord.form !== 'treaty') return;
    const own = normsWith(recommends).filter(({ at }) => at.file === accord.at.file);
    for (const norm of own) {
      const { at, name } = norm;
      const modality = onlyModality(norm);
      if (!modality) continue;
      const instead = binding(modality);
      yield {
        passage: { at, span: modality.span },
        message: messages.drafting.noObligation({ norm: name, words: modality.text, instead }),
        data: { norm: name, instead },
      };
    }
  },
  fixes(finding, context) {
    return [replaceBy(finding, context, String(finding.data?.instead))];
  },
});

/** Whether a norm recommends and nothing else; where a bracket leaves that open, the bracket tells it. */
function recommends(norm: Norm): boolean {
  const saying = onlyModality(norm)?.saying;
  return saying === 'discouraged' || saying === 'encouraged';
}

/** What a treaty writes where it binds. */
function binding({ saying }: Modality): string {
  const firm = saying === 'discouraged' ? 'prohibited' : 'required';
  return modalities.find((one) => one.saying === firm && one.register === 'treaty')?.text ?? '';
}
