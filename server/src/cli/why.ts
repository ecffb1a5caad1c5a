/** The JSON of `lacuna test --why`: why a part of an incident has its verdicts. */
import type { Why } from '../core/compile/why';
import { misfitWords } from '../core/messages/misfits';
import { sorted } from './json';

/** `explainedBy` has the largest share first, `nearly` what comes nearest first; `norms` come in the order of the text. */
export function whyJson(why: Why | undefined): object {
  if (!why) return { decided: false };
  const { reaching, explained, silent, nearly } = why;
  return {
    norms: reaching.map(({ norm, says, share, decides, turnsOn, displacedBy }) => ({
      norm: norm.name,
      says: sorted(says),
      share,
      decides,
      turnsOn: sorted(turnsOn),
      displacedBy: displacedBy.map((displacement) => ({
        norm: displacement.by.name,
        word: displacement.links[0]?.words.kind,
        share: displacement.share,
        words: displacement.links.map((link) => ({
          norm: link.norm.name,
          word: link.words.kind,
          other: link.words.norm,
        })),
      })),
    })),
    explainedBy: explained.norms.map(({ norm }) => norm.name),
    smallest: explained.smallest,
    silent,
    nearly: nearly.map(({ norm, sayings, but, condition, partly }) => ({
      norm: norm.name,
      would: sorted(sayings),
      but: but.map((misfit) => misfitWords(norm, misfit)),
      turnsOn: sorted(condition.turnsOn),
      ...(partly && { partly }),
    })),
  };
}
