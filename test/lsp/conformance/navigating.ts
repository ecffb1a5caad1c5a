/** What leads from one passage to another. */
import { expect } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  Location,
  SymbolInformation,
} from 'vscode-languageserver-types';
import type { Case, Session } from './session.ts';

export const navigating: Case[] = [
  {
    method: 'textDocument/definition',
    covers: ['definitionProvider'],
    shows: 'where a defined name is defined',
    async run(session) {
      const place = session.at('accord.norm', 'targets     life¦lines');
      const found = await session.ask<Location[]>('textDocument/definition', place);
      expect(session.named(found)).toEqual(['accord.norm: lifelines']);
    },
  },
  {
    method: 'textDocument/typeDefinition',
    covers: ['typeDefinitionProvider'],
    shows: 'the declaration of a term in its library',
    async run(session) {
      const place = session.at('accord.norm', 'other than vine¦yards');
      const found = await session.ask<Location[]>('textDocument/typeDefinition', place);
      expect(found.map(({ uri }) => uri)).toEqual([session.uriOf('river.norm')]);
    },
  },
  {
    method: 'textDocument/references',
    covers: ['referencesProvider'],
    shows: 'a definition in the draft and in the mandate',
    async run(session) {
      const place = session.at('accord.norm', 'define life¦lines');
      const params = { ...place, context: { includeDeclaration: true } };
      const found = await session.ask<Location[]>('textDocument/references', params);
      expect(session.named(found)).toEqual([
        'accord.norm: lifelines',
        'accord.norm: lifelines',
        'mandate.norm: lifelines',
      ]);
    },
  },
  {
    method: 'textDocument/documentHighlight',
    covers: ['documentHighlightProvider'],
    shows: 'a norm where it is declared and where another prevails over it',
    async run(session) {
      const place = session.at('accord.norm', 'norm no-¦diversion');
      const found = await session.ask<DocumentHighlight[]>('textDocument/documentHighlight', place);
      expect(found.map(({ range }) => session.wordsAt('accord.norm', range))).toEqual(['no-diversion', 'no-diversion']);
    },
  },
  {
    method: 'workspace/symbol',
    covers: ['workspaceSymbolProvider'],
    shows: 'what is declared anywhere, by a part of its name',
    async run(session) {
      const found = await session.ask<SymbolInformation[]>('workspace/symbol', { query: 'water' });
      expect(found.map(({ name }) => name)).toContain('low water · The low water of 2014');
    },
  },
  {
    method: 'textDocument/prepareCallHierarchy',
    covers: ['callHierarchyProvider'],
    shows: 'a definition as something on which norms depend',
    async run(session) {
      expect((await item(session, 'define life¦lines')).name).toBe('lifelines');
    },
  },
  {
    method: 'callHierarchy/incomingCalls',
    covers: ['callHierarchyProvider'],
    shows: 'the norms that use a definition',
    async run(session) {
      const params = { item: await item(session, 'define life¦lines') };
      const calls = await session.ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', params);
      expect(calls.map(({ from }) => from.name)).toContain('no-diversion');
    },
  },
  {
    method: 'callHierarchy/outgoingCalls',
    covers: ['callHierarchyProvider'],
    shows: 'what a norm uses and to what it yields',
    async run(session) {
      const params = { item: await item(session, 'norm no-¦diversion') };
      const calls = await session.ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', params);
      expect(calls.map(({ to }) => to.name).sort()).toEqual(['emergencies', 'lifelines']);
    },
  },
];

async function item(session: Session, source: string): Promise<CallHierarchyItem> {
  const place = session.at('accord.norm', source);
  const [found] = await session.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', place);
  if (!found) throw new Error('nothing to begin from');
  return found;
}
