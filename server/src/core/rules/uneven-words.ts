/** Norms that say the same in different words, such as "shall not" and "must not". */
import { remembered } from '../model/cache';
import type { Modality, Norm } from '../model/model';
import { hasOnlyModality, onlyModality } from './plainWords';
import { type Fix, rule } from './rule';

export const unevenWords = rule({
  code: 'uneven-words',
  severity: 'information',
  slow: true,
  formal: true,
  mends: 'together',
  *check({ unit, messages, normsWith }) {
    const { accord } = unit;
    if (accord?.kind !== 'accord') return;
    const own = normsWith(hasOnlyModality).filter(({ at }) => at.file === accord.at.file);
    for (const { usual, unusual } of unevenIn(own)) {
      const [first, ...more] = unusual;
      if (!first) continue;
      yield {
        passage: placeOf(first),
        message: messages.drafting.unevenWords({
          norm: first.norm.name,
          more: more.length,
          words: first.modality.text,
          usual: usual.modality.text,
          other: usual.norm.name,
        }),
        related: [{ passage: placeOf(usual), message: messages.drafting.usualWords(usual.modality.text) }],
        data: { norms: unusual.map(({ norm }) => norm.name), words: first.modality.text, instead: usual.modality.text },
      };
    }
  },
  /** Writes the usual words wherever the others stand. */
  fixes({ data }, { unit, messages, normsWith }): Fix[] {
    const own = normsWith(hasOnlyModality).filter(({ at }) => at.file === unit.accord?.at.file);
    const found = [...unevenIn(own)].find(({ unusual: [first] }) => first?.modality.text === data?.words);
    if (!found) return [];
    const newText = found.usual.modality.text;
    const edits = found.unusual.map((one) => ({ passage: placeOf(one), newText }));
    return [{ title: messages.fixes.replaceBy(newText), edits, preferred: true }];
  },
});

interface Said {
  readonly norm: Norm;
  readonly modality: Modality;
}

/** Of what is said in several words of one form: the first norm with the words that most have, and all with others, word by word. */
function* unevenIn(norms: readonly Norm[]): Iterable<{ usual: Said; unusual: Said[] }> {
  const groups = new Map<string, Map<string, Said[]>>();
  for (const norm of norms) {
    const modality = onlyModality(norm);
    if (!modality) continue;
    const { saying, register, text } = modality;
    const group = remembered(groups, `${saying} ${register}`, () => new Map<string, Said[]>());
    remembered(group, text, () => [] as Said[]).push({ norm, modality });
  }
  for (const group of groups.values()) {
    const [most, ...others] = [...group.values()].sort((a, b) => b.length - a.length);
    for (const unusual of others) if (most?.[0]) yield { usual: most[0], unusual };
  }
}

function placeOf({ norm, modality }: Said) {
  return { at: norm.at, span: modality.span };
}
