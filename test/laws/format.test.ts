/** Formatting changes spaces alone: the tree, the model and what is found are the same, and twice is once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { shapesIn } from '../../server/src/core/model/clauseShape.ts';
import { createLinker } from '../../server/src/core/model/link.ts';
import type { Unit } from '../../server/src/core/model/model.ts';
import type { SourceFile } from '../../server/src/core/syntax/ast.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { changesIn, withChanges } from '../../server/src/core/syntax/print.ts';
import { checkAll, memoryFinder, sample, shippedLibraries } from '../support/check.ts';
import { type Draft, drafts, draftText } from '../support/drafts.ts';
import { anyText } from '../syntax/arbitrary.ts';
import { print } from '../syntax/print.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 100);
const samples = [
  'accord-2015',
  'autonomous-weapons-incidents',
  'autonomous-weapons-protocol',
  'autonomous-weapons-rolling-text',
  'commitments-2015',
  'incidents-2015',
  'rolling-text-mandate',
  'rolling-text',
].map((name) => `${name}.norm`);

const sources = (texts: Readonly<Record<string, string>>): Map<string, SourceFile> =>
  new Map(Object.entries(texts).map(([name, text]) => [name, parse(name, text)]));

function unitOf(texts: Readonly<Record<string, string>>, all: Readonly<Record<string, string>> = texts): Unit {
  const [assembly] = assemble([...sources(texts).values()], memoryFinder(sources({ ...all, ...texts })));
  return createLinker()(assembly as NonNullable<typeof assembly>);
}

function formatted(name: string, text: string, unit?: Unit): string {
  return withChanges(text, changesIn(parse(name, text), shapesIn(unit)));
}

const textsOf = ({ files }: Draft): Record<string, string> =>
  Object.fromEntries(files.map(({ name, text }) => [name, text]));

function allFormatted(texts: Record<string, string>): Record<string, string> {
  const unit = unitOf(texts);
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, formatted(name, text, unit)]));
}

/** Everything in a unit but where it stands. Spaces in what it quotes of the text are the drafter's. */
function meaningOf(unit: Unit): string {
  const places = new Set(['span', 'nameSpan', 'titleSpan', 'at', 'key', 'source', 'places', 'passage', 'related']);
  return JSON.stringify(unit, (name, value) => {
    if (places.has(name)) return undefined;
    if (value instanceof Map) return [...value];
    if (value && typeof value === 'object' && 'leafFrom' in value) {
      return `${value.facet}/${value.name}/${value.leafFrom}/${value.leafTo}`;
    }
    return typeof value === 'string' && ['text', 'words', 'expected'].includes(name)
      ? value.replace(/\s+/g, '')
      : value;
  });
}

const found = (texts: Record<string, string>) =>
  checkAll(texts).map((checked) => ({
    findings: checked.findings.map(({ code, severity, message }) => [code, severity, message.replace(/\s+/g, '')]),
    concerns: checked.concerns().map(({ concern, gap }) => [concern.name, String(gap.always), String(gap.sometimes)]),
  }));

const spaces = fc.array(fc.constantFrom(' ', '  ', '\t', '   \t ', '\u00A0'), { minLength: 40, maxLength: 40 });
const scales = fc.array(fc.constantFrom(0.5, 1, 2, 3), { minLength: 7, maxLength: 7 });

/** A text with other spaces between its words, other indentation and more blank lines. */
function mangled(text: string, { gaps, indents }: { gaps: readonly string[]; indents: readonly number[] }): string {
  let count = 0;
  let declaration = 0;
  const rows = text.split('\n').map((row) => {
    const [, indent = '', rest = ''] = /^( *)(.*)$/.exec(row) ?? [];
    if (row !== '' && indent === '' && !row.startsWith('#')) declaration++;
    const wide = indents[declaration % indents.length] ?? 1;
    const parts = rest.split(/("[^"]*"|“[^”]*”|#.*)/);
    const other = parts.map((part, index) =>
      index % 2 === 1 ? part : part.replace(/ +/g, () => gaps[count++ % gaps.length] ?? ' '),
    );
    const end = parts.length > 1 && rest.includes('#') ? '' : ['', ' ', '\t'][count % 3];
    return `${' '.repeat(indent.length * wide)}${other.join('')}${end}`;
  });
  return rows.join('\n').replace(/\n\s*\n/g, () => '\n'.repeat(2 + (count++ % 3)));
}

/** Without the blank lines that may stand above the first header. */
const tree = (text: string) => print(parse('any.norm', text)).replace(/^opening\(\)(\n(?=\S)|$)/, '');

describe('a formatted text', { timeout: 7_200_000 }, () => {
  it('has the tree, the comments and the errors that it had, and is formatted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = formatted('any.norm', text);
        expect(tree(once)).toBe(tree(text));
        expect(formatted('any.norm', once)).toBe(once);
      }),
      { numRuns: numRuns * 20 },
    );
  });

  it('differs in spaces alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { from, to, newText } of changesIn(parse('any.norm', text), shapesIn(undefined))) {
          expect(text.slice(from, to)).toMatch(/^[\s\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]*$/);
          expect(newText).toMatch(/^\s*$/);
          expect(text.slice(from, to)).not.toBe(newText);
        }
      }),
      { numRuns: numRuns * 5 },
    );
  });

  it('means what it meant', () => {
    fc.assert(
      fc.property(drafts(), (draft) => {
        const texts = textsOf(draft);
        const after = allFormatted(texts);
        for (const name of Object.keys(texts)) {
          expect(print(parse(name, after[name] ?? ''))).toBe(print(parse(name, texts[name] ?? '')));
        }
        expect(meaningOf(unitOf(after))).toBe(meaningOf(unitOf(texts)));
        expect(allFormatted(after)).toEqual(after);
      }),
      { numRuns },
    );
  });

  it('has the findings that it had', () => {
    fc.assert(
      fc.property(drafts({ maxActs: 100, maxReadings: 16 }), (draft) => {
        const texts = textsOf(draft);
        expect(found(allFormatted(texts))).toEqual(found(texts));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('is what any other spacing of it is formatted to', () => {
    fc.assert(
      fc.property(drafts(), fc.record({ gaps: spaces, indents: scales }), (draft, how) => {
        const texts = allFormatted(textsOf(draft));
        const other = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, mangled(text, how)]));
        expect(allFormatted(other)).toEqual(texts);
      }),
      { numRuns },
    );
  });

  it('keeps the line endings of its file', () => {
    fc.assert(
      fc.property(drafts(), (draft) => {
        const texts = textsOf(draft);
        const windows = Object.fromEntries(
          Object.entries(texts).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
        );
        const expected = Object.entries(allFormatted(texts)).map(([name, text]) => [
          name,
          text.replaceAll('\n', '\r\n'),
        ]);
        expect(Object.entries(allFormatted(windows)), draftText(draft)).toEqual(expected);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});

describe('what ships', () => {
  const texts = Object.fromEntries(samples.map((name) => [name, sample(name)]));
  it.each(samples)('%s is formatted, whatever its spacing', (name) => {
    const text = sample(name);
    const unit = unitOf({ [name]: text }, texts);
    expect(formatted(name, text, unit)).toBe(text);
    const how = { gaps: ['  ', '\t', ' '], indents: [1, 2, 0.5] };
    expect(formatted(name, mangled(text, how), unit)).toBe(text);
  });

  it.each(shippedLibraries().map((file) => [file.file, file] as const))('%s is formatted', (name, file) => {
    const [assembly] = assemble([file], memoryFinder(new Map()));
    expect(formatted(name, file.text, createLinker()(assembly as NonNullable<typeof assembly>))).toBe(file.text);
  });
});
