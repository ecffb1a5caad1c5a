/** What helps to write: completion, forms of lines, renaming, mends, formatting. */
import { expect } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  MarkupContent,
  Range,
  SignatureHelp,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Case, Place, Session } from './session.ts';

const last = 'final clauses';
const options = { tabSize: 2, insertSpaces: true };

/** A norm in the making before the last declaration, with a cursor in it. */
const draft = (lines: string) => `norm another\n${lines}\n\n${last}`;

async function completed(session: Session, lines: string, triggerCharacter?: string): Promise<CompletionItem[]> {
  const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
  return session.with('accord.norm', last, draft(lines), async (place) => {
    const answer = await session.ask<CompletionItem[] | { items: CompletionItem[] }>('textDocument/completion', {
      ...place,
      context,
    });
    return Array.isArray(answer) ? answer : answer.items;
  });
}

/** After each sign that makes an editor ask, something that fits there. */
const afterSign: readonly (readonly [sign: string, lines: string, offered: string])[] = [
  [' ', '  activity ¦', 'pollution'],
  [',', '  activity    wells,¦', 'pollution'],
  ['[', '  activity    [¦', 'pollution'],
  [':', '  activity    [NO:¦', 'pollution'],
  ['|', '  activity    [wells |¦', 'pollution'],
  [';', '  except      activity wells;¦', 'during'],
];

/** After each sign that makes an editor ask, words of the form that is shown there. */
const formAfterSign: readonly (readonly [sign: string, lines: string, form: RegExp])[] = [
  [',', '  activity    wells,¦', /^activity/],
  [';', '  except      activity wells;¦', /^except/],
  [':', '  activity    [NO:¦', /^activity/],
  ['"', '  source      "¦', /^source/],
];
const formAgainAfterSign: typeof formAfterSign = [
  [' ', '  activity    wells, ¦', /^activity/],
  [']', '  activity    [wells]¦', /^activity/],
];

const form = (kind: string, [sign, lines, shown]: (typeof formAfterSign)[number]): Case => ({
  method: 'textDocument/signatureHelp',
  covers: [`signatureHelpProvider.${kind}[${sign}]`],
  shows: `the form of a line after "${sign}"`,
  async run(session) {
    await session.with('accord.norm', last, draft(lines), async (place) => {
      const { signatures, activeParameter } = await session.ask<SignatureHelp>('textDocument/signatureHelp', place);
      expect(signatures[0]?.label).toMatch(shown);
      expect(activeParameter).toBeTypeOf('number');
    });
  },
});

async function actions(session: Session, place: Place, only: string, end = place.position): Promise<CodeAction[]> {
  const range: Range = { start: place.position, end };
  const params = { textDocument: place.textDocument, range, context: { diagnostics: [], only: [only] } };
  return session.ask<CodeAction[]>('textDocument/codeAction', params);
}

/** Every action is of the kind that was asked for, and there is something to do. */
function expectKind(found: readonly CodeAction[], kind: string): void {
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(`${one.kind}.`.startsWith(`${kind}.`)).toBe(true);
}

export const writing: Case[] = [
  ...afterSign.map(
    ([sign, lines, offered]): Case => ({
      method: 'textDocument/completion',
      covers: [`completionProvider.triggerCharacters[${sign}]`],
      shows: `what may stand after "${sign}"`,
      async run(session) {
        expect((await completed(session, lines, sign)).map(({ label }) => label)).toContain(offered);
      },
    }),
  ),
  {
    method: 'completionItem/resolve',
    covers: ['completionProvider.resolveProvider'],
    shows: 'what a term means, only when it is asked for',
    async run(session) {
      const item = (await completed(session, '  activity ¦')).find(({ label }) => label === 'diversion');
      expect(item).toBeDefined();
      expect(item?.documentation).toBeUndefined();
      const { documentation } = await session.ask<CompletionItem>('completionItem/resolve', item as CompletionItem);
      expect((documentation as MarkupContent).value).toContain('Leading water away from the river');
    },
  },
  ...formAfterSign.map((one) => form('triggerCharacters', one)),
  ...formAgainAfterSign.map((one) => form('retriggerCharacters', one)),
  {
    method: 'textDocument/linkedEditingRange',
    covers: ['linkedEditingRangeProvider'],
    shows: 'a name and its uses in the file',
    async run(session) {
      const place = session.at('accord.norm', 'norm no-¦diversion');
      const { ranges } = await session.ask<{ ranges: Range[] }>('textDocument/linkedEditingRange', place);
      expect(ranges.map((range) => session.wordsAt('accord.norm', range))).toEqual(['no-diversion', 'no-diversion']);
    },
  },
  {
    method: 'textDocument/prepareRename',
    covers: ['renameProvider.prepareProvider'],
    shows: 'the name that would be changed',
    async run(session) {
      const place = session.at('accord.norm', 'define life¦lines');
      expect(await session.ask('textDocument/prepareRename', place)).toMatchObject({ placeholder: 'lifelines' });
    },
  },
  {
    method: 'textDocument/rename',
    covers: ['renameProvider'],
    shows: 'a new name in every file, and why one cannot be given',
    async run(session) {
      const place = session.at('accord.norm', 'activity    diver¦sion other');
      const edit = await session.ask<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'abstraction' });
      const changes = session.changes(edit);
      expect(Object.keys(changes).sort()).toEqual(['accord.norm', 'incidents.norm', 'river.norm']);
      expect(session.edited('river.norm', changes['river.norm'] ?? [])).toContain('\nterm abstraction\n');
      const { message } = await session.refused('textDocument/rename', { ...place, newName: 'pollution' });
      expect(message).toMatch(/pollution.*\.$/);
    },
  },
  {
    method: 'textDocument/codeAction',
    covers: ['codeActionProvider.codeActionKinds[quickfix]'],
    shows: 'what closes a gap',
    async run(session) {
      const found = await actions(session, session.at('accord.norm', '"Accord on ¦the Uses'), 'quickfix');
      expectKind(found, 'quickfix');
      expect(found.some(({ title, edit }) => /dirty water/i.test(title) && edit)).toBe(true);
    },
  },
  {
    method: 'textDocument/codeAction',
    covers: ['codeActionProvider.codeActionKinds[refactor]'],
    shows: 'a list of values made a definition, and a definition taken out again',
    async run(session) {
      const place = session.at('accord.norm', 'activity    ¦diversion other');
      const end = session.at('accord.norm', 'other than wells¦').position;
      const made = await actions(session, place, 'refactor', end);
      expectKind(made, 'refactor');
      expect(made.some(({ kind, edit }) => kind === 'refactor.extract' && edit)).toBe(true);
      const gone = await actions(session, session.at('accord.norm', 'targets     life¦lines'), 'refactor.inline');
      expectKind(gone, 'refactor.inline');
    },
  },
  {
    method: 'textDocument/codeAction',
    covers: ['codeActionProvider.codeActionKinds[source]'],
    shows: 'what may be done to the whole file',
    async run(session) {
      await session.with('accord.norm', 'other than wells', 'other than wels¦', async (place) => {
        expectKind(await actions(session, place, 'source'), 'source');
      });
    },
  },
  {
    method: 'textDocument/codeAction',
    covers: ['codeActionProvider.codeActionKinds[source.fixAll.norms]'],
    shows: 'every mend of which there is no doubt, in one',
    async run(session) {
      await session.with('accord.norm', 'other than wells', 'other than wels¦', async (place) => {
        const found = await actions(session, place, 'source.fixAll.norms');
        expectKind(found, 'source.fixAll.norms');
      });
    },
  },
  {
    method: 'textDocument/formatting',
    covers: ['documentFormattingProvider'],
    shows: 'clauses aligned, and nothing to do where they are',
    async run(session) {
      await session.with(
        'accord.norm',
        '  during      summer\n  source',
        ' during summer¦\n  source',
        async ({ textDocument }) => {
          const edits = await session.ask<TextEdit[]>('textDocument/formatting', { textDocument, options });
          expect(session.edited('accord.norm', edits)).toContain('\n  during      summer\n  source');
        },
      );
    },
  },
  {
    method: 'textDocument/rangeFormatting',
    covers: ['documentRangeFormattingProvider'],
    shows: 'the lines that are chosen, and no others',
    async run(session) {
      await session.with('accord.norm', 'Union"\n  form        treaty\n', 'Union"\n ¦form treaty\n', async (place) => {
        const { line } = place.position;
        const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
        const params = { textDocument: place.textDocument, range, options };
        const edits = await session.ask<TextEdit[]>('textDocument/rangeFormatting', params);
        expect(session.edited('accord.norm', edits)).toContain('\n  form        treaty\n');
      });
    },
  },
  {
    method: 'textDocument/onTypeFormatting',
    covers: ['documentOnTypeFormattingProvider.firstTriggerCharacter'],
    shows: 'the line above aligned when a new one is begun',
    async run(session) {
      await session.with('accord.norm', last, draft('  activity wells\n¦'), async (place) => {
        const params = { ...place, ch: '\n', options };
        const edits = await session.ask<TextEdit[]>('textDocument/onTypeFormatting', params);
        expect(session.edited('accord.norm', edits)).toMatch(/\n {2}activity +wells\n/);
      });
    },
  },
];
