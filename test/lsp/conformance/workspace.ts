/** Files that come, go and move, and the requests that the panel and the commands make. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { CellView, CoverageView, Draft, LibraryView, StateView } from '../../../server/src/core/protocol.ts';
import type { Case, Session } from './session.ts';

interface Diagnostic {
  readonly code: string;
}

/** Waits until what is diagnosed of a file is as wanted. */
async function diagnosed(session: Session, name: string, fits: (codes: string[]) => boolean, work: () => void) {
  let codes: string[] = [];
  const told = session.client.message(({ method, params }) => {
    if (method !== 'textDocument/publishDiagnostics' || params.uri !== session.uriOf(name)) return false;
    codes = (params.diagnostics as Diagnostic[]).map(({ code }) => code);
    return fits(codes);
  });
  work();
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${name} was told ${codes.join(', ')}`)), patience).unref();
  });
  await Promise.race([told, late]);
}

const patience = 20_000;

const gone = (codes: string[]) => codes.includes('unknown-term');
const back = (codes: string[]) => !codes.includes('unknown-term');

export const workspace: Case[] = [
  {
    method: 'textDocument/didChange',
    covers: ['textDocumentSync'],
    shows: 'each change of a part of the text',
    async run(session) {
      const word = 'other than wells';
      await diagnosed(session, 'accord.norm', gone, () => session.edit('accord.norm', word, 'other than wels'));
      await diagnosed(session, 'accord.norm', back, () => session.edit('accord.norm', 'other than wels', word));
    },
  },
  {
    method: 'workspace/didChangeWorkspaceFolders',
    covers: ['workspace.workspaceFolders.supported', 'workspace.workspaceFolders.changeNotifications'],
    shows: 'names of a folder only while it is open',
    async run(session) {
      const path = mkdtempSync(join(tmpdir(), 'lacuna-second-'));
      writeFileSync(join(path, 'lake.norm'), 'accord "Accord on the Lake"\n  between NO "the North"\n');
      const folder = { uri: pathToFileURL(path).href, name: 'lake' };
      const known = async () => {
        const found = await session.ask<{ name: string }[]>('workspace/symbol', { query: 'on the Lake' });
        return found.some(({ name }) => name.includes('Accord on the Lake'));
      };
      const change = (event: object) => session.client.notify('workspace/didChangeWorkspaceFolders', { event });
      try {
        expect(await known()).toBe(false);
        change({ added: [folder], removed: [] });
        await until('the names of a folder that is opened', known);
        change({ added: [], removed: [folder] });
        await until('those of one that is closed, gone', async () => !(await known()));
      } finally {
        rmSync(path, { recursive: true, force: true });
      }
    },
  },
  {
    method: 'workspace/didRenameFiles',
    covers: [
      'workspace.fileOperations.didDelete',
      'workspace.fileOperations.didCreate',
      'workspace.fileOperations.didRename',
    ],
    shows: 'files that are deleted, made and renamed',
    async run(session) {
      const [river, other] = ['river.norm', 'moved.norm'].map((name) => ({ uri: session.uriOf(name) }));
      const text = session.textOf('river.norm');
      const write = (name: string) => writeFileSync(join(session.folder, name), text);
      const remove = (name: string) => rmSync(join(session.folder, name));
      const missing = (codes: string[]) => codes.includes('unknown-name');
      await diagnosed(session, 'accord.norm', missing, () => {
        remove('river.norm');
        session.client.notify('workspace/didDeleteFiles', { files: [river] });
      });
      await diagnosed(
        session,
        'accord.norm',
        (codes) => !missing(codes),
        () => {
          write('river.norm');
          session.client.notify('workspace/didCreateFiles', { files: [river] });
        },
      );
      await diagnosed(session, 'accord.norm', missing, () => {
        remove('river.norm');
        write('moved.norm');
        session.client.notify('workspace/didRenameFiles', { files: [{ oldUri: river?.uri, newUri: other?.uri }] });
      });
      await diagnosed(
        session,
        'accord.norm',
        (codes) => !missing(codes),
        () => {
          remove('moved.norm');
          write('river.norm');
          session.client.notify('workspace/didRenameFiles', { files: [{ oldUri: other?.uri, newUri: river?.uri }] });
        },
      );
    },
  },
  {
    method: 'workspace/willRenameFiles',
    covers: ['workspace.fileOperations.willRename'],
    shows: 'the paths that lead to a file that is about to be renamed',
    async run(session) {
      const files = [{ oldUri: session.uriOf('river.norm'), newUri: session.uriOf('ister.norm') }];
      const changes = session.changes(await session.ask('workspace/willRenameFiles', { files }));
      expect(session.edited('accord.norm', changes['accord.norm'] ?? [])).toContain('./ister.norm');
    },
  },
  {
    method: 'norms/coverage',
    covers: [],
    shows: 'the picture of a draft',
    async run(session) {
      const view = await session.ask<CoverageView>('norms/coverage', { uri: session.uriOf('accord.norm') });
      expect(view.concerns.map(({ name }) => name).sort()).toEqual(['dirty water', 'dry fields']);
    },
  },
  {
    method: 'norms/cell',
    covers: [],
    shows: 'what stands behind a square',
    async run(session) {
      const params = { uri: session.uriOf('accord.norm'), row: 'cities', column: 'canals' };
      const { norms } = await session.ask<CellView>('norms/cell', params);
      expect(norms.map(({ name }) => name)).toEqual(['no-diversion', 'emergencies']);
    },
  },
  {
    method: 'norms/draft',
    covers: [],
    shows: 'an article that closes a gap',
    async run(session) {
      const params = { uri: session.uriOf('accord.norm'), concern: 'dirty water' };
      expect((await session.ask<Draft>('norms/draft', params)).newText).toMatch(/activity +pollution/);
    },
  },
  {
    method: 'norms/libraries',
    covers: [],
    shows: 'the libraries that there are',
    async run(session) {
      const found = await session.ask<LibraryView[]>('norms/libraries', {});
      expect(found.map(({ name }) => name)).toContain('states');
    },
  },
  {
    method: 'norms/states',
    covers: [],
    shows: 'the States that a library knows',
    async run(session) {
      const libraries = await session.ask<LibraryView[]>('norms/libraries', {});
      const uri = libraries.find(({ holds }) => holds === 'States')?.uri;
      const found = await session.ask<StateView[]>('norms/states', { uri });
      expect(found.length).toBeGreaterThan(190);
    },
  },
  {
    method: 'norms/newDraft',
    covers: [],
    shows: 'the beginning of a new draft',
    async run(session) {
      const libraries = await session.ask<LibraryView[]>('norms/libraries', {});
      const subject = libraries.find(({ holds }) => holds === 'subject') as LibraryView;
      const text = await session.ask<string>('norms/newDraft', {
        library: subject.uri,
        parties: ['CH', 'AT'],
        allStates: false,
        form: 'treaty',
        date: '2026-01-31',
        uses: [subject.name],
      });
      expect(text).toMatch(/^accord /m);
      expect(text).toMatch(/between +(AT|CH)/);
    },
  },
];

/** Waits until something holds. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what}: this did not come`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
