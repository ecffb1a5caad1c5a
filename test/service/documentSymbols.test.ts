import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/src/core/service/documentSymbols.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { sample } from '../support/check.ts';

const outline = (text: string) => documentSymbols(parse('draft.norm', text));
const told = ({ name, detail }: DocumentSymbol) => (detail ? `${name} (${detail})` : name);

describe('the outline', () => {
  test('has the accord with its declarations below it', () => {
    const [accord, ...others] = outline(sample('accord-2015.norm'));
    expect(others).toEqual([]);
    expect(accord).toMatchObject({
      name: 'Accord on Restraint in Cyberspace in Time of Peace',
      kind: SymbolKind.Package,
    });
    expect(accord?.children?.map(told)).toEqual([
      'preamble',
      'critical infrastructure (read by CN)',
      'no-first-use (No first use against critical infrastructure)',
      'final clauses',
    ]);
  });

  test('of a file without an accord is flat', () => {
    const symbols = outline(sample('incidents-2015.norm'));
    expect(symbols.map(({ name }) => name).slice(0, 2)).toEqual(['power-stations', 'banks']);
    expect(symbols.every(({ kind }) => kind === SymbolKind.Event)).toBe(true);
  });

  test('holds broken declarations and those without a name', () => {
    const symbols = outline('norm\nnorm ]] x\n  shall not [\ndefine\n  means a, ]\nmandate US "M"\n');
    expect(symbols.map(({ name }) => name)).toEqual(['norm', 'x', 'define', 'US']);
    expect(outline('')).toEqual([]);
  });

  test.each(['accord-2015.norm', 'rolling-text.norm', 'commitments-2015.norm'])(
    'of %s has every range inside the one around it',
    (name) => {
      const inside = (symbol: DocumentSymbol, around?: DocumentSymbol): void => {
        const { range, selectionRange } = symbol;
        expect(selectionRange.start.line).toBeGreaterThanOrEqual(range.start.line);
        expect(selectionRange.end.line).toBeLessThanOrEqual(range.end.line);
        if (around) expect(range.end.line).toBeLessThanOrEqual(around.range.end.line);
        for (const child of symbol.children ?? []) inside(child, symbol);
      };
      for (const text of [sample(name), sample(name).replaceAll('\n', '\r\n')])
        for (const symbol of outline(text)) inside(symbol);
    },
  );
});
