/** A page written in Markdown, as the blocks of a page. */
import { marked, type Token, type Tokens } from 'marked';
import { type Block, present, type Section, type Text } from './document';

/** What the pages of the rules have in them: headings, paragraphs, lists, quotations and examples. */
export function blocksOf(text: string): Block[] {
  const top: Block[] = [];
  let into = top;
  for (const token of marked.lexer(text)) {
    if (token.type === 'heading') {
      into = [];
      const section: Section = { kind: 'section', heading: inlines((token as Tokens.Heading).tokens), blocks: into };
      top.push(section);
      continue;
    }
    into.push(...blockOf(token));
  }
  return top;
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: inlines((token as Tokens.Paragraph).tokens) }];
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }];
    case 'blockquote':
      return [{ kind: 'quotation', text: (token as Tokens.Blockquote).text }];
    case 'list':
      return [{ kind: 'list', items: (token as Tokens.List).items.map(({ tokens }) => inlines(tokens)) }];
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: Tokens.TableCell[]) => row.map(({ tokens }) => inlines(tokens));
      return [{ kind: 'table', head: cells(header), body: rows.map(cells) }];
    }
    default:
      return [];
  }
}

function inlines(tokens: readonly Token[] = []): Text {
  return present(
    tokens.flatMap((token): Text => {
      if (token.type === 'codespan') return [{ code: (token as Tokens.Codespan).text }];
      const { tokens: inner } = token as { tokens?: Token[] };
      if (inner) return inlines(inner);
      return token.type === 'text' || token.type === 'escape' ? [unescaped((token as Tokens.Text).text)] : [];
    }),
  );
}

/** The lexer may give entities in the place of signs. */
function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (all, sign: string) => signs[sign] ?? all);
}
