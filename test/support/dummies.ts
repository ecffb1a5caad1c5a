/** Places for model objects that no text stands behind. */
import type { Passage } from '../../server/src/core/model/model.ts';
import type { HeaderKeyword, Placed, Span } from '../../server/src/core/syntax/ast.ts';

export const span: Span = { from: 0, to: 0 };

/** A declaration without text. */
export function placed(keyword: HeaderKeyword, file = 'dummy.norm'): Placed {
  return {
    file,
    offset: 0,
    node: {
      keyword,
      keywordSpan: span,
      header: [],
      headerSpan: span,
      lines: [],
      errors: [],
      comments: [],
      text: '',
    },
  };
}

export function passage(keyword: HeaderKeyword, file?: string): Passage {
  return { at: placed(keyword, file), span };
}

/** What every declaration has beside its meaning. */
export function provision(keyword: HeaderKeyword, name: string, file?: string) {
  return { key: {}, at: placed(keyword, file), name, nameSpan: span, prose: [] };
}
