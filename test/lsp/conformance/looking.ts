/** What is shown of a text: cards, colours, hints, lenses, its outline. */
import { expect } from 'vitest';
import type {
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-types';
import type { Case } from './session.ts';

export const looking: Case[] = [
  {
    method: 'textDocument/hover',
    covers: ['hoverProvider'],
    shows: 'the card of a norm',
    async run(session) {
      const { contents } = await session.ask<Hover>('textDocument/hover', session.at('accord.norm', 'no-¦diversion'));
      expect((contents as MarkupContent).value).toMatch(/^\*\*Diversion of water\*\*/);
    },
  },
  {
    method: 'textDocument/documentSymbol',
    covers: ['documentSymbolProvider'],
    shows: 'the outline',
    async run(session) {
      const [accord] = await session.ask<DocumentSymbol[]>('textDocument/documentSymbol', session.whole('accord.norm'));
      expect(accord?.name).toBe('Accord on the Uses of the River Ister');
      expect(accord?.children?.map(({ name }) => name).join()).toMatch(/lifelines.*no-diversion.*emergencies/);
    },
  },
  {
    method: 'textDocument/documentLink',
    covers: ['documentLinkProvider'],
    shows: 'the file that is used and a document that is cited',
    async run(session) {
      const links = await session.ask<DocumentLink[]>('textDocument/documentLink', session.whole('accord.norm'));
      expect(links.map(({ target }) => target)).toContain(session.uriOf('river.norm'));
      expect(links.some(({ target }) => target?.includes('A/51/49'))).toBe(true);
    },
  },
  {
    method: 'textDocument/foldingRange',
    covers: ['foldingRangeProvider'],
    shows: 'the lines of a norm',
    async run(session) {
      const ranges = await session.ask<FoldingRange[]>('textDocument/foldingRange', session.whole('accord.norm'));
      const { position } = session.at('accord.norm', '¦norm no-diversion');
      expect(ranges).toContainEqual(expect.objectContaining({ startLine: position.line }));
    },
  },
  {
    method: 'textDocument/selectionRange',
    covers: ['selectionRangeProvider'],
    shows: 'a term, its clause, its norm',
    async run(session) {
      const { textDocument, position } = session.at('accord.norm', 'other than w¦ells');
      const params = { textDocument, positions: [position] };
      const [innermost] = await session.ask<SelectionRange[]>('textDocument/selectionRange', params);
      const words: string[] = [];
      for (let one = innermost; one; one = one.parent) words.push(session.wordsAt('accord.norm', one.range));
      expect(words).toEqual(expect.arrayContaining(['wells', 'diversion other than wells']));
      expect(words.some((line) => line.startsWith('norm no-diversion'))).toBe(true);
    },
  },
  {
    method: 'textDocument/semanticTokens/full',
    covers: ['semanticTokensProvider.legend'],
    shows: 'the tokens of a file, in numbers of the legend',
    async run(session) {
      const { data, resultId } = await session.ask<SemanticTokens>(
        'textDocument/semanticTokens/full',
        session.whole('accord.norm'),
      );
      expect(resultId).toBeTypeOf('string');
      const { legend } = session.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } };
      expect(data.length % 5).toBe(0);
      const types = data.filter((_, index) => index % 5 === 3).map((type) => legend.tokenTypes[type]);
      expect(types.slice(0, 4)).toEqual(['keyword', 'string', 'keyword', 'class']);
      expect(types).not.toContain(undefined);
    },
  },
  {
    method: 'textDocument/semanticTokens/full/delta',
    covers: ['semanticTokensProvider.full.delta'],
    shows: 'what an edit changes of them',
    async run(session) {
      const method = 'textDocument/semanticTokens/full';
      const { resultId } = await session.ask<SemanticTokens>(method, session.whole('accord.norm'));
      await session.with(
        'accord.norm',
        'norm emergencies',
        '# a comment\n¦norm emergencies',
        async ({ textDocument }) => {
          const params = { textDocument, previousResultId: resultId };
          const { edits } = await session.ask<SemanticTokensDelta>(`${method}/delta`, params);
          expect(edits).toHaveLength(1);
          expect(edits[0]?.data?.length).toBeLessThanOrEqual(10);
        },
      );
    },
  },
  {
    method: 'textDocument/semanticTokens/range',
    covers: ['semanticTokensProvider.range'],
    shows: 'those of the lines in sight',
    async run(session) {
      const { textDocument, position } = session.at('accord.norm', '¦norm emergencies');
      const range = { start: position, end: { line: position.line + 1, character: 0 } };
      const { data } = await session.ask<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
      expect(data[0]).toBe(position.line);
    },
  },
  {
    method: 'textDocument/inlayHint',
    covers: ['inlayHintProvider'],
    shows: 'the numbers of articles',
    async run(session) {
      const hints = await session.ask<InlayHint[]>('textDocument/inlayHint', session.whole('accord.norm'));
      expect(hints.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['Article 1', '2 terms', 'NO or SU', 'Article 2']),
      );
    },
  },
  {
    method: 'inlayHint/resolve',
    covers: ['inlayHintProvider.resolveProvider'],
    shows: 'what a number of terms stands for',
    async run(session) {
      const hints = await session.ask<InlayHint[]>('textDocument/inlayHint', session.whole('accord.norm'));
      const hint = hints.find(({ label }) => label === '2 terms') as InlayHint;
      expect(hint.tooltip).toBeUndefined();
      const { tooltip } = await session.ask<InlayHint>('inlayHint/resolve', hint);
      expect(tooltip).toBe('"lifelines" covers orchards and cities.');
    },
  },
  {
    method: 'textDocument/codeLens',
    covers: ['codeLensProvider'],
    shows: 'where lenses stand',
    async run(session) {
      const lenses = await session.ask<CodeLens[]>('textDocument/codeLens', session.whole('accord.norm'));
      expect(lenses.length).toBeGreaterThan(4);
      expect(lenses.every(({ command }) => command === undefined)).toBe(true);
    },
  },
  {
    method: 'codeLens/resolve',
    covers: ['codeLensProvider.resolveProvider'],
    shows: 'the acts that a norm reaches and the incident that it decides',
    async run(session) {
      const lenses = await session.ask<CodeLens[]>('textDocument/codeLens', session.whole('accord.norm'));
      const resolved = await Promise.all(lenses.map((lens) => session.ask<CodeLens>('codeLens/resolve', lens)));
      const titles = resolved.map(({ command }) => command?.title);
      expect(titles).toEqual(
        expect.arrayContaining(['2 gaps open', 'Show coverage', 'Used by 1 norm', 'Decides 1 incident']),
      );
      expect(titles.some((title) => /^Reaches [\d,]+ acts$/.test(title ?? ''))).toBe(true);
    },
  },
];
