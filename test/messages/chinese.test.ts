/** What a drafter reads who reads Chinese: no English but the words of the draft and of its libraries. */
import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { Checked } from '../../server/src/core/check.ts';
import { zh } from '../../server/src/core/messages/zh.ts';
import { allSymbols, type NamedPassage } from '../../server/src/core/model/symbols.ts';
import { createLanguageService, type LanguageService } from '../../server/src/core/service/languageService.ts';
import { fileOf, positionAt, rangeOf } from '../../server/src/core/service/toLsp.ts';
import type { Element } from '../../server/src/core/syntax/ast.ts';
import { checkText, sample, type Texts } from '../support/check.ts';
import { page, pages, vocabulary } from '../support/pages.ts';
import { englishIn, passages } from './english.ts';

/** Something that is shown, and where. */
type Shown = readonly [where: string, text: string | undefined];

function opened(texts: Texts, beside: Texts = {}) {
  const checked = checkText(texts, { beside, settings: { messages: zh } });
  const service = createLanguageService({ checked: () => checked });
  return { checked, service, file: Object.keys(texts)[0] as string };
}

type Opened = ReturnType<typeof opened>;

function* findings({ checked }: Opened): Generator<Shown> {
  for (const { code, message, related = [] } of checked.findings) {
    yield [code, message];
    for (const one of related) yield [`${code}, related`, one.message];
  }
}

function* actions({ service, file, checked }: Opened): Generator<Shown> {
  const source = fileOf(checked, file);
  if (!source) return;
  for (const { title } of service.codeActions(file, rangeOf(source, 0, source.text.length))) yield ['action', title];
}

/** Every thing that is named anywhere, at the first place where it is. */
function* cards({ service, checked }: Opened): Generator<Shown> {
  const first = new Map<string, NamedPassage>();
  for (const symbol of allSymbols(checked.unit)) {
    const key = [symbol.kind, symbol.target, symbol.facet].join();
    if (!first.has(key)) first.set(key, symbol);
  }
  for (const { kind, target, passage } of first.values()) {
    const source = fileOf(checked, passage.at.file);
    const position = source && positionAt(source, passage.at.offset + passage.span.from);
    const hover = position && service.hover(passage.at.file, position);
    yield [`${kind} ${target}`, (hover?.contents as MarkupContent | undefined)?.value];
  }
}

function* panel({ service, file }: Opened): Generator<Shown> {
  const view = service.coverage({ uri: file });
  if (!view) return;
  yield ['summary', view.summary.map(({ text }) => text).join('')];
  yield ['note', view.impossible.note];
  for (const { acts, because } of view.impossible.rules) {
    yield ['impossible', acts];
    yield ['impossible', because];
  }
  for (const { label, options } of view.lenses) {
    yield ['lens', label];
    for (const option of options) yield ['lens', option.label];
  }
  for (const one of [...view.rows, ...view.columns]) yield ['axis', one.label];
  for (const { name, summary, residue, example } of view.concerns) {
    yield [name, summary];
    for (const text of [...residue, example]) yield [name, text];
  }
  const [own] = view.instruments.filter(({ buildsOn }) => buildsOn);
  const laid = own && service.coverage({ uri: file, beside: own.id });
  for (const { name, beside: told } of [...view.concerns, ...(laid?.concerns ?? [])]) {
    for (const text of told ?? []) yield [name, text];
  }
  for (const row of view.rows.slice(0, 12)) {
    for (const column of view.columns.slice(0, 12)) yield* cell(service, file, row.id, column.id);
  }
}

function* cell(service: LanguageService, uri: string, row: string, column: string): Generator<Shown> {
  const view = service.cell({ uri, row, column });
  if (!view) return;
  const where = `${row} › ${column}`;
  for (const text of [view.heading, ...view.sentences, ...view.beside, view.example]) yield [where, text];
  for (const { effect } of view.norms) yield [where, effect];
  for (const { label } of view.turnsOn) yield [where, label];
}

function* beside({ service, file, checked }: Opened): Generator<Shown> {
  const source = fileOf(checked, file);
  if (!source) return;
  yield ['status', service.summary(checked).sentence];
  for (const lens of service.codeLenses(file)) yield ['lens', service.resolveCodeLens(lens).command?.title];
  for (const hint of service.inlayHints(file, rangeOf(source, 0, source.text.length))) {
    yield ['hint', typeof hint.label === 'string' ? hint.label : hint.label.map(({ value }) => value).join('')];
  }
}

/** The names and passages of the draft and its libraries: quotations, what lines say, what is named. */
function written({ assembly, unit }: Checked): string[] {
  const quotations = (elements: readonly Element[]): string[] =>
    elements.flatMap((element) => {
      if (element.kind === 'quotation') return [element.text];
      return element.kind === 'bracket' ? element.alternatives.flatMap((one) => quotations(one.elements)) : [];
    });
  const declarations = [...assembly.files, ...(assembly.behind ?? [])].flatMap((file) =>
    file.declarations.map(({ node }) => node),
  );
  const lines = declarations.flatMap(({ text, lines: all }) => all.map(({ from, to }) => text.slice(from, to)));
  return [
    ...declarations.flatMap(({ header, lines: all }) =>
      [header, ...all.map((line) => line.elements)].flatMap(quotations),
    ),
    ...allSymbols(unit).map(({ target }) => target),
    ...lines.flatMap((line) => line.split(/[,;|[\]\n]|\s{2,}/)),
    ...unit.states,
    ...unit.files,
  ].map((passage) => passage.replace(/\s+/g, ' ').trim());
}

function expectChinese(checked: Checked, shown: Iterable<Shown>): void {
  const own = passages(written(checked).filter((passage) => passage.length > 1));
  let told = 0;
  for (const [where, text] of shown) {
    if (text === undefined || text === '') continue;
    told++;
    // Markdown escapes what a draft says; norms are named in backquotes.
    const found = englishIn(text.replace(/\\(.)/g, '$1'), own);
    if (found.length > 0) expect({ where, text, found }).toBeUndefined();
  }
  expect(told).toBeGreaterThan(0);
}

const drafts: readonly Texts[] = [
  { 'accord-2015.norm': sample('accord-2015.norm'), 'incidents-2015.norm': sample('incidents-2015.norm') },
  {
    'rolling-text.norm': sample('rolling-text.norm'),
    'rolling-text-mandate.norm': sample('rolling-text-mandate.norm'),
  },
  { 'commitments-2015.norm': sample('commitments-2015.norm') },
  {
    'autonomous-weapons-protocol.norm': sample('autonomous-weapons-protocol.norm'),
    'autonomous-weapons-incidents.norm': sample('autonomous-weapons-incidents.norm'),
  },
  { 'autonomous-weapons-rolling-text.norm': sample('autonomous-weapons-rolling-text.norm') },
];

test.each(drafts.map((texts) => [Object.keys(texts).join(', '), texts] as const))('%s', (_, texts) => {
  const draft = opened(texts);
  for (const shown of [findings, actions, cards, panel, beside]) expectChinese(draft.checked, shown(draft));
});

test.each(pages())('the example on the page of %s', (code) => {
  const draft = opened(page(code).example, vocabulary);
  expectChinese(draft.checked, findings(draft));
});
