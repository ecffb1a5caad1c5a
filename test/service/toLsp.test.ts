import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { PageAt } from '../../server/src/core/explain/pages.ts';
import { toWorkspaceEdit } from '../../server/src/core/service/toLsp.ts';
import { sample } from '../support/check.ts';
import { accordWith, serviceFor, wordsOf } from './support.ts';

const pageAt = (path: string) => `https://example.org/${path}.md`;
const broken = accordWith('financial services', 'financial service');

function diagnosticsOf(text: string, pages?: PageAt) {
  const asked = serviceFor({ 'draft.norm': text }, {}, pages);
  return { asked, diagnostics: asked.service.diagnostics(asked.checked).get('draft.norm') ?? [] };
}

describe('diagnostics', () => {
  test('sit on the words found wrong, with code, severity, source and data', () => {
    const { asked, diagnostics } = diagnosticsOf(broken);
    const found = diagnostics.find(({ code }) => code === 'unknown-term');
    expect(found).toMatchObject({ severity: DiagnosticSeverity.Error, source: 'norms' });
    expect(found?.message).toContain('financial services');
    expect(found?.data).toBeDefined();
    expect(wordsOf(asked, { uri: 'draft.norm', range: found?.range as NonNullable<typeof found>['range'] })).toBe(
      'financial service',
    );
  });

  test('link to the page of the rule, a gap to that of its concern, where there is an address for it', () => {
    expect(diagnosticsOf(broken).diagnostics.every(({ codeDescription }) => codeDescription === undefined)).toBe(true);
    const href = (wanted: string, pages: PageAt) =>
      diagnosticsOf(broken, pages).diagnostics.find(({ code }) => code === wanted)?.codeDescription?.href;
    expect(href('unknown-term', pageAt)).toBe('https://example.org/code/unknown-term.md');
    expect(href('gap/elections', pageAt)).toBe('https://example.org/concern/cyber-concerns/elections.md');
    const rulesOnly: PageAt = (path) => (path.startsWith('code/') ? pageAt(path) : undefined);
    expect(href('gap/elections', rulesOnly)).toBe('https://example.org/code/gap.md');
  });

  test('name the file that declares a concern, so that only what ships is given a page', () => {
    const asked: [string, string | undefined][] = [];
    diagnosticsOf(broken, (path, declaredIn) => {
      asked.push([path, declaredIn]);
      return undefined;
    });
    const [, file] = asked.find(([path]) => path.startsWith('concern/')) ?? [];
    expect(file).toContain('cyber-concerns.norm');
  });

  test('point at what else is concerned', () => {
    const { asked, diagnostics } = diagnosticsOf(sample('accord-2015.norm'));
    const related = diagnostics.flatMap(({ relatedInformation }) => relatedInformation ?? []);
    expect(related.length).toBeGreaterThan(0);
    expect(related.some(({ location }) => wordsOf(asked, location) === 'no-first-use')).toBe(true);
  });

  test('come in the order of the text, for every file of the unit', () => {
    const { asked, diagnostics } = diagnosticsOf(broken);
    const lines = diagnostics.map(({ range }) => range.start.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect([...asked.service.diagnostics(asked.checked).keys()]).toEqual(asked.checked.unit.files);
  });

  test('are the same for the same text', () => {
    expect(diagnosticsOf(broken).diagnostics).toEqual(diagnosticsOf(broken).diagnostics);
  });

  test('have their places in a text with the line endings of Windows', () => {
    const plain = diagnosticsOf(broken).diagnostics.map(({ code, range }) => ({ code, range }));
    const windows = diagnosticsOf(broken.replaceAll('\n', '\r\n')).diagnostics.map(({ code, range }) => ({
      code,
      range,
    }));
    expect(windows).toEqual(plain);
  });
});

test('what is written into a file has its line endings', () => {
  const { checked } = serviceFor({ 'draft.norm': 'accord "A"\r\n  between US, CN\r\n  uses cyber operations\r\n' });
  const [at] = checked.assembly.files[0]?.declarations ?? [];
  if (!at) throw new Error('no declaration');
  const edit = toWorkspaceEdit(checked, [{ passage: { at, span: { from: 0, to: 0 } }, newText: 'a\nb' }]);
  expect(edit?.changes?.['draft.norm']?.[0]?.newText).toBe('a\r\nb');
});
