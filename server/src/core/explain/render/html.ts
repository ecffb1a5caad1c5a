/** A page as HTML that needs no script and no network. */
import { type Block, type Inline, type Page, plainText, type Text } from '../document';
import { addresses, type HrefOf } from './markdown';

/** What is around a page on the site. */
export interface Frame {
  /** From the page to the folder of the site: `../../`, or empty. */
  readonly up: string;
  readonly hrefOf: HrefOf;
  /** Where the page stands: links to what is above it. */
  readonly trail: readonly { readonly href: string; readonly text: string }[];
  /** The links at the top of every page. */
  readonly navigation: readonly { readonly href: string; readonly text: string; readonly here: boolean }[];
  readonly footer: string;
}

export function htmlOf(page: Page, frame: Frame): string {
  const { title, what, labels, blocks } = page;
  const { up, trail, navigation, footer } = frame;
  const sections = blocks.filter((block) => block.kind === 'section');
  const contents = sections.length > 3 ? contentsOf(sections) : '';
  const links = navigation.map(
    ({ href, text, here }) =>
      `<li><a href="${attribute(href)}"${here ? ' aria-current="true"' : ''}>${escaped(text)}</a></li>`,
  );
  const above = trail.map(({ href, text }) => `<a href="${attribute(href)}">${escaped(text)}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · ${escaped(what)} · Lacuna</title>
<link rel="stylesheet" href="${up}style.css">
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header class="top"><a class="home" href="${up}index.html">Lacuna</a><nav aria-label="Kinds of pages"><ul>${links.join('')}</ul></nav></header>
<main id="main" class="kind-${page.address.kind}">
<p class="trail">${above.length > 0 ? above.join(' <span aria-hidden="true">›</span> ') : escaped(what)}</p>
<h1>${escaped(title)}</h1>
${labels.map(({ foreign, language }) => `<p class="label"${languageOf(language)}>${escaped(foreign)}</p>`).join('\n')}
${contents}
${blocks.map((block) => blockOf(block, 2, frame)).join('\n')}
</main>
<footer>${footer}</footer>
</body>
</html>
`;
}

function contentsOf(sections: readonly Extract<Block, { kind: 'section' }>[]): string {
  const items = sections.map((one) => {
    return `<li><a href="#${idOf(one)}">${escaped(plainText(one.heading))}</a></li>`;
  });
  return `<nav class="contents" aria-label="On this page"><ul>${items.join('')}</ul></nav>`;
}

function idOf({ anchor, heading }: Extract<Block, { kind: 'section' }>): string {
  return (
    anchor ??
    `s-${plainText(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')}`
  );
}

function blockOf(block: Block, level: number, frame: Frame): string {
  const told = (text: Text) => textOf(text, frame);
  switch (block.kind) {
    case 'paragraph': {
      const [first] = block.text;
      const only = block.text.length === 1 && typeof first === 'object' && 'foreign' in first ? first : undefined;
      return only ? `<p${languageOf(only.language)}>${escaped(only.foreign)}</p>` : `<p>${told(block.text)}</p>`;
    }
    case 'list':
      return `<ul class="plain">${block.items.map((item) => `<li>${told(item)}</li>`).join('\n')}</ul>`;
    case 'rows': {
      const rows = block.rows.map(({ label, lines: [first = [], ...rest] }) => {
        const value = rest.length === 0 ? told(first) : [first, ...rest].map((line) => `<p>${told(line)}</p>`).join('');
        return `<div><dt>${escaped(label)}</dt><dd>${value}</dd></div>`;
      });
      return `<dl>${rows.join('\n')}</dl>`;
    }
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${told(cell)}</th>`).join('');
      const body = block.body.map((row) => {
        const cells = row.map((cell, at) =>
          at === 0 ? `<th scope="row">${told(cell)}</th>` : `<td>${told(cell)}</td>`,
        );
        return `<tr>${cells.join('')}</tr>`;
      });
      return `<div class="scroll${block.wide ? ' wide' : ''}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
    }
    case 'quotation':
      return `<blockquote${languageOf(block.language)}><p>${escaped(block.text)}</p></blockquote>`;
    case 'code':
      return `<pre tabindex="0"><code>${escaped(block.text)}</code></pre>`;
    case 'section': {
      const tag = `h${Math.min(level, 6)}`;
      const id = idOf(block);
      const inner = block.blocks.map((one) => blockOf(one, level + 1, frame)).join('\n');
      return `<section${level === 2 || block.anchor !== undefined ? ` id="${attribute(id)}"` : ''}><${tag}>${told(block.heading)}</${tag}>\n${inner}</section>`;
    }
  }
}

function textOf(text: Text, frame: Frame): string {
  return text.map((part) => inlineOf(part, frame)).join('');
}

function inlineOf(part: Inline, { hrefOf }: Frame): string {
  if (typeof part === 'string') return linked(part);
  if ('code' in part) return `<code>${escaped(part.code)}</code>`;
  if ('foreign' in part) return `<span${languageOf(part.language)}>${escaped(part.foreign)}</span>`;
  if ('verdict' in part)
    return `<span class="verdict ${part.verdict.replace(/\s/g, '-')}">${escaped(part.text)}</span>`;
  const href = hrefOf(part.to);
  return href === undefined ? escaped(part.text) : `<a href="${attribute(href)}">${escaped(part.text)}</a>`;
}

/** Addresses in a text lead where they say. */
function linked(text: string): string {
  return text
    .split(addresses)
    .map((part, index) => (index % 2 === 1 ? `<a href="${attribute(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('');
}

const codes: Readonly<Record<string, string>> = {
  Chinese: 'zh-Hans',
  French: 'fr',
  Spanish: 'es',
  Russian: 'ru',
  Arabic: 'ar',
};

function languageOf(language: string | undefined): string {
  const code = language === undefined ? undefined : codes[language];
  return code === undefined ? '' : ` lang="${code}"${code === 'ar' ? ' dir="rtl"' : ''}`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function attribute(text: string): string {
  return escaped(text).replace(/"/g, '&quot;');
}
