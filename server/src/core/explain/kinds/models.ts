/** The model clauses of a library: what closes a concern, ready to be copied. */
import type { Unit } from '../../model/model';
import { normalise } from '../../model/phrases';
import type { Block } from '../document';
import { section } from '../document';
import type { Shelf, Subject } from '../shelf';
import { proseOf } from './common';

type Model = Unit['models'][number];

export interface ModelFacts {
  readonly way: Model['way'];
  /** The declarations as they would stand in a draft. */
  readonly text: string;
  readonly notes: readonly string[];
  readonly library: string;
}

/** The models of a concern, one for each way, in the order of the library. */
export function modelsOf(shelf: Shelf, subject: Subject, concern: string): ModelFacts[] {
  const own = subject.unit().models.filter((one) => normalise(one.concern) === normalise(concern));
  const ways = [...new Set(own.map(({ way }) => way))];
  return ways.map((way) => {
    const models = own.filter((one) => one.way === way);
    return {
      way,
      text: models.map(modelText).join('\n\n'),
      notes: models.flatMap(({ prose }) => proseOf(prose, 'note')),
      library: shelf.placeOf(models[0]?.at.file ?? ''),
    };
  });
}

/** A model as it would stand in a draft: without the lines that say of what it is one and whom it follows. */
function modelText({ at }: Model): string {
  const { node } = at;
  const end = Math.max(node.headerSpan.to, ...node.lines.map(({ to }) => to));
  const kept = node.lines.filter(({ from, to }) => !/^(model\s+for|note)\s/.test(node.text.slice(from, to)));
  const lines = kept.map(({ from, to }) => node.text.slice(lineStart(node.text, from), to));
  return [node.text.slice(node.keywordSpan.from, node.headerSpan.to), ...lines].join('\n').slice(0, end);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

export function modelBlocks({ messages }: Shelf, models: readonly ModelFacts[]): (Block | undefined)[] {
  const words = messages.explain;
  return models.map(({ way, text, notes }) =>
    section(words.ways[way], [
      { kind: 'code', text },
      ...notes.map((note): Block => ({ kind: 'paragraph', text: [note] })),
    ]),
  );
}
