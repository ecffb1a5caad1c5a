/**
 * What an editor shows between the words: the number that an article will have, what a norm leaves unqualified, how many
 * terms a word covers, which States are meant. What they say in full is made when somebody points at one.
 */
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import type { Opened } from './deps';
import type { About, HintKind, HintSettings } from './inlayHints/hint';
import { hintsOf } from './inlayHints/hintsOf';
import { tipOf } from './inlayHints/tips';
import { declarationsIn } from './range';
import { offsetAt, positionAt } from './toLsp';

export { type HintSettings, hintKinds } from './inlayHints/hint';

interface HintData {
  readonly uri: string;
  readonly about: About;
}

/** The hints within a range of a file, in the order of the text. */
export function inlayHints({ checked, file }: Opened, range: Range, settings: HintSettings = {}): InlayHint[] {
  const from = offsetAt(file, range.start);
  const to = offsetAt(file, range.end);
  const wanted = (kind: HintKind) => settings[kind] !== false;
  return declarationsIn(file, range).flatMap((at) =>
    hintsOf(checked, at, wanted)
      .map((hint) => ({ ...hint, place: at.offset + hint.offset }))
      .filter(({ place }) => from <= place && place <= to)
      .map(({ place, label, before = false, about }): InlayHint => {
        const data: HintData = { uri: file.file, about };
        return {
          position: positionAt(file, place),
          label,
          kind: before ? InlayHintKind.Parameter : InlayHintKind.Type,
          ...(before ? { paddingRight: true } : { paddingLeft: true }),
          data,
        };
      }),
  );
}

/** The file that a hint belongs to; undefined for a hint that is none of ours. */
export function fileOfHint({ data }: InlayHint): string | undefined {
  return (data as Partial<HintData> | undefined)?.uri;
}

/** The same hint with what it says in full. */
export function resolveInlayHint({ checked }: Opened, hint: InlayHint): InlayHint {
  const tooltip = tipOf(checked, (hint.data as HintData).about);
  return tooltip === undefined ? hint : { ...hint, tooltip };
}
