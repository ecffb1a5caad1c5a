import { leadingKeyword } from './lines';
import { type ClosingWay, closingWays, type Model } from './model';
import type { NormBody } from './norms';
import { normalise, written } from './phrases';
import { unexpectedChoice } from './plain';
import type { ProvisionReading } from './provision';
import { report, spanOf } from './reading';

export type ModelBody = Omit<Model, 'key' | 'at'>;

/**
 * What a norm says that it is a model for: `model for commercial espionage by limitation`. Undefined for a norm without such a
 * line. A way that is none of `closingWays` is told; it is then taken for a prohibition.
 */
export function readModel(
  reading: ProvisionReading,
  { name, nameSpan, title, prose }: NormBody,
): ModelBody | undefined {
  const index = reading.vocabulary.index(reading.node.keyword === 'norm' ? 'norm' : 'without prejudice');
  for (const { elements } of reading.node.lines) {
    const line = leadingKeyword(elements, index);
    if (line?.keyword.keyword !== 'model for') continue;
    const words = line.value.filter((element) => element.kind === 'word');
    const by = words.findLastIndex(({ text }) => normalise(text) === 'by');
    const concern = written(words.slice(0, by < 0 ? undefined : by));
    const behind = by < 0 ? [] : words.slice(by + 1);
    const way = closingWays.find((one) => one === normalise(written(behind)));
    const forSpan = spanOf(line.value, line.keywordSpan);
    if (!way) unexpectedChoice(reading, spanOf(behind, forSpan), 'model for', closingWays);
    else if (!concern) report(reading, 'missing-value', line.keywordSpan, { clause: 'model for' });
    const wayOr: ClosingWay = way ?? 'prohibition';
    return { name, nameSpan, ...(title !== undefined && { title }), prose, concern, way: wayOr, forSpan };
  }
  return undefined;
}
