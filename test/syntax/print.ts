import type { Declaration, Element, SourceFile, Word } from '../../server/src/core/syntax/ast';

/**
 * The tree in a compact notation: a declaration and its lines in parentheses, delegations in braces, then what is in error
 * (`!`, with what was found and the text it covers) and the comments (`#`).
 */
export function print(source: SourceFile): string {
  return source.declarations.map(({ node }) => declaration(node)).join('\n');
}

export function declaration(node: Declaration): string {
  return [
    `${node.keyword}(${elements(node.header)})`,
    ...node.lines.map((line) => `  (${elements(line.elements)})`),
    ...node.errors.map(({ problem, found, from, to }) => `  ! ${problem} ${found} in ${node.text.slice(from, to)}`),
    ...node.comments.map(({ text }) => `  #${text}`),
  ].join('\n');
}

export function elements(list: readonly Element[]): string {
  return list.map(element).join(' ');
}

const words = (list: readonly Word[] = []) => list.map(({ text }) => text).join(' ');

function element(node: Element): string {
  switch (node.kind) {
    case 'word':
      return node.text;
    case 'quotation':
      return `"${node.text}"`;
    case 'mark':
      return node.mark;
    case 'bracket': {
      const name = node.name ? `${words(node.name)} ` : '';
      const status = node.status ? `<${words(node.status)}> ` : '';
      const alternatives = node.alternatives.map(
        ({ attribution, elements: inner }) =>
          `{${words(attribution)}}${inner.map((each) => ` ${element(each)}`).join('')}`,
      );
      return `[${name}${status}${alternatives.join(' | ')}]`;
    }
  }
}
