/** A text that speaks more firmly, or less, than the norm that it words, or than the text in another language. */
import { modalities } from '../model/modality';
import type { Modality, Norm } from '../model/model';
import { placeIn, speaks, spokenIn, type WrittenProse, writtenAt } from './accordProse';
import { onlyModality } from './plainWords';
import { type Context, type Fix, rule, type Yielded } from './rule';
import { firmnessOf, type Spoken, spokenWords } from './spokenWords';

interface Text extends Spoken {
  readonly prose: WrittenProse;
}

export const textsDiffer = rule({
  code: 'texts-differ',
  severity: 'warning',
  formal: true,
  *check({ unit, messages, normsWith }) {
    if (!unit.accord) return;
    // What has been concluded stays as it is: that its texts differ is a fact worth knowing.
    const concluded = unit.accord.kind === 'instrument';
    const told = { messages, concluded };
    for (const norm of normsWith(speaks)) {
      const texts = textsOf(norm);
      const modality = onlyModality(norm);
      const found = modality ? besideNorm(norm, modality, texts, told) : apart(norm, texts, told);
      if (found) yield concluded ? { ...found, severity: 'information' } : found;
    }
  },
  fixes({ passage, data }, { unit, messages }): Fix[] {
    const norm = unit.norms.find(({ at }) => at === passage.at);
    const modality = norm && onlyModality(norm);
    if (!norm || !modality || typeof data?.write !== 'string') return [];
    const edits = [{ passage: { at: norm.at, span: modality.span }, newText: data.write }];
    return [{ title: messages.mends.sayInstead(data.write), edits }];
  },
});

function textsOf(norm: Norm): Text[] {
  return spokenIn(norm).flatMap((prose) => {
    const spoken = spokenWords(writtenAt(prose.passage), prose.language);
    return spoken ? [{ ...spoken, prose }] : [];
  });
}

interface Telling {
  readonly messages: Context['messages'];
  readonly concluded: boolean;
}

/** Where one text speaks as the norm does and another does not, they are told against each other. */
function besideNorm(norm: Norm, modality: Modality, texts: readonly Text[], told: Telling): Yielded | undefined {
  const firmness = firmnessOf(modality);
  const differing = texts.find((text) => text.firmness !== firmness);
  if (!differing) return undefined;
  if (texts.some((text) => text.firmness === firmness)) return apart(norm, texts, told);
  const write = modalities.find(
    (one) => firmnessOf({ ...modality, ...one }) === differing.firmness && sameWay(one, modality),
  );
  return {
    passage: placeOf(differing),
    message: told.messages.drafting.textAndNorm({
      norm: norm.name,
      words: differing.words,
      normWords: modality.text,
      ...(differing.prose.language !== undefined && { language: differing.prose.language }),
    }),
    related: [
      { passage: { at: norm.at, span: modality.span }, message: told.messages.drafting.normWords(modality.text) },
    ],
    data: { norm: norm.name, ...(write && { write: write.text }) },
  };
}

function apart(norm: Norm, [first, ...others]: readonly Text[], { messages, concluded }: Telling): Yielded | undefined {
  const other = others.find(({ firmness }) => firmness !== first?.firmness);
  if (!first || !other) return undefined;
  return {
    passage: placeOf(other),
    message: messages.drafting.textsDiffer({
      norm: norm.name,
      concluded,
      first: { language: first.prose.language ?? '', words: first.words },
      other: { language: other.prose.language ?? '', words: other.words },
    }),
    related: [
      { passage: placeOf(first), message: messages.drafting.otherText(first.prose.language ?? '', first.words) },
    ],
    data: { norm: norm.name, languages: [first, other].map(({ prose }) => prose.language ?? '') },
  };
}

function placeOf({ prose, from, words }: Text) {
  return placeIn(prose.passage, from, words.length);
}

const negative = new Set<Modality['saying']>(['prohibited', 'discouraged']);

/** Whether both are for an act, or both against it. */
function sameWay(one: Pick<Modality, 'saying'>, other: Pick<Modality, 'saying'>): boolean {
  return negative.has(one.saying) === negative.has(other.saying);
}
