import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/src/core/service/documentSymbols.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { checkText, sample, type Texts } from '../support/check.ts';

const outline = (text: string) => documentSymbols(parse('draft.norm', text));
const told = ({ name, detail }: DocumentSymbol) => (detail ? `${name} (${detail})` : name);

function outlineOf(texts: Texts, name: string): DocumentSymbol[] {
  const checked = checkText(texts);
  const file = checked.assembly.files.find((one) => one.file === name);
  return file ? documentSymbols(file, checked) : [];
}

describe('the outline', () => {
  test('has the accord with its declarations below it, articles under their numbers', () => {
    const [accord, ...others] = outlineOf({ 'accord-2015.norm': sample('accord-2015.norm') }, 'accord-2015.norm');
    expect(others).toEqual([]);
    expect(accord).toMatchObject({
      name: 'Accord on Restraint in Cyberspace in Time of Peace',
      kind: SymbolKind.Package,
    });
    expect(accord?.children?.map(told)).toEqual([
      'preamble',
      'critical infrastructure (read by CN)',
      'Article 1 · no-first-use (No first use against critical infrastructure)',
      'final clauses',
    ]);
  });

  test('has the clauses of a declaration below it: the keyword, and what follows', () => {
    const [accord] = outlineOf({ 'accord-2015.norm': sample('accord-2015.norm') }, 'accord-2015.norm');
    expect(accord?.children?.[2]?.children?.map(told)).toEqual([
      'scope (each Party)',
      'shall not (conduct, knowingly support)',
      'activity (disruption, destruction)',
      'targets (critical infrastructure of another Party)',
      'during (peacetime)',
      'initiative (first use)',
      'source ("As reported by The New York Times, 19 September 2015; compare A/70/174, para.…)',
    ]);
    expect(accord?.children?.[2]?.children?.[0]).toMatchObject({
      range: { start: { line: 29, character: 2 }, end: { line: 29, character: 24 } },
      selectionRange: { start: { line: 29, character: 2 }, end: { line: 29, character: 7 } },
    });
  });

  test('numbers without-prejudice clauses, goes on in a file that is used, and leaves other things unnumbered', () => {
    const texts = {
      'draft.norm':
        'accord "A"\n  between US, CN\n  form treaty\n  uses ./more.norm\nnorm a\nleft open b\nwithout prejudice c\n',
      'more.norm': 'norm d\n',
    };
    expect(outlineOf(texts, 'draft.norm')[0]?.children?.map(told)).toEqual([
      'Article 1 · a (norm)',
      'b (left open)',
      'Article 2 · c (without prejudice)',
    ]);
    expect(outlineOf(texts, 'more.norm').map(told)).toEqual(['Article 3 · d (norm)']);
  });

  test('has parts where a comment is a heading, and none that is empty', () => {
    const text = `vocabulary v "V"
# ---- who acts -----------
facet a
# an ordinary remark
facet b

# ==== what is done ====
facet c
# ---- nothing ----
`;
    const parts = outline(text)[0]?.children ?? [];
    expect(parts.map(({ name, kind, children }) => [name, kind, children?.map((one) => one.name)])).toEqual([
      ['who acts', SymbolKind.Namespace, ['a', 'b']],
      ['what is done', SymbolKind.Namespace, ['c']],
    ]);
    expect(parts[0]?.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 4, character: 7 } });
  });

  test('of a file without an accord has its parts, or else all that it declares', () => {
    const symbols = outline(sample('incidents-2015.norm'));
    expect(symbols.map(({ name }) => name).slice(0, 2)).toEqual(['what the accord would reach', 'espionage']);
    expect(symbols[0]?.children?.slice(0, 2).map(({ name, kind }) => [name, kind])).toEqual([
      ['power-stations', SymbolKind.Event],
      ['banks', SymbolKind.Event],
    ]);
    expect(outline('incident a\nincident b\n').map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('holds broken declarations, broken lines and those without a name', () => {
    const symbols = outline(
      'norm\nnorm ]] x\n  shall not ]\n  scope each Party\ndefine\n  means a, ]\nmandate US "M"\n',
    );
    expect(symbols.map(({ name }) => name)).toEqual(['norm', 'x', 'define', 'US']);
    expect(symbols[1]?.children?.map(told)).toEqual(['shall not ]', 'scope (each Party)']);
    expect(symbols[2]?.children?.map(told)).toEqual(['means a, ]']);
    expect(outline('')).toEqual([]);
  });

  test('of a file too long to be read so leaves the clauses out', () => {
    const norms = Array.from({ length: 1_001 }, (_, index) => `norm n${index}\n  shall not conduct\n`);
    const [first, ...others] = outline(norms.join(''));
    expect([first?.children, others.length]).toEqual([undefined, 1_000]);
    expect(outline(norms.slice(0, 1_000).join(''))[0]?.children).toHaveLength(1);
  });

  test('moves along with the text, and tells the same as for a text read afresh', () => {
    const before = parse('draft.norm', sample('rolling-text.norm'));
    documentSymbols(before);
    const text = `# one more line\n${sample('rolling-text.norm').replace('theft', 'thefts')}`;
    expect(documentSymbols(parse('draft.norm', text, before))).toEqual(outline(text));
  });

  test.each(['accord-2015.norm', 'rolling-text.norm', 'commitments-2015.norm', 'autonomous-weapons-protocol.norm'])(
    'of %s has every range inside the one around it',
    (name) => {
      const order = ({ line, character }: { line: number; character: number }) => line * 10_000 + character;
      const inside = (symbol: DocumentSymbol, around?: DocumentSymbol): void => {
        const { range, selectionRange } = symbol;
        expect(order(selectionRange.start)).toBeGreaterThanOrEqual(order(range.start));
        expect(order(selectionRange.end)).toBeLessThanOrEqual(order(range.end));
        if (around) expect(order(range.start)).toBeGreaterThanOrEqual(order(around.range.start));
        if (around) expect(order(range.end)).toBeLessThanOrEqual(order(around.range.end));
        for (const child of symbol.children ?? []) inside(child, symbol);
      };
      for (const text of [sample(name), sample(name).replaceAll('\n', '\r\n')])
        for (const symbol of outline(text)) inside(symbol);
    },
  );
});
