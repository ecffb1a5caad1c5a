/** The other places in a file that name what the cursor stands on. */
import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { Opened } from './deps';
import { nameAt, samePassages } from './sameSymbol';
import { wordKey } from './symbolKeys';
import { passageRange } from './toLsp';

/** A declaration is written, a use read. Words of modality and the like are marked, too; header keywords are not. */
export function documentHighlight({ checked, file }: Opened, position: Position): DocumentHighlight[] {
  const symbol = nameAt(checked, file, position);
  if (!symbol) return [];
  return samePassages(checked, file, symbol, wordKey).map(({ passage, declaration }) => ({
    range: passageRange(file, passage),
    kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
