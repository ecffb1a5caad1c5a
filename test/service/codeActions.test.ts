import { describe, expect, test } from 'vitest';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver-types';
import { lineIndex } from '../../server/src/core/service/lineIndex.ts';
import { sample } from '../support/check.ts';
import { accordWith, at, serviceFor } from './support.ts';

/** The text with some edits made in it. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const { offset } = lineIndex('applied', text);
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (changed, { range, newText }) =>
        changed.slice(0, offset(range.start)) + newText + changed.slice(offset(range.end)),
      text,
    );
}

function actionsAt(source: string) {
  const { service, position, text } = at(source);
  return { text, service, actions: service.codeActions('draft.norm', { start: position, end: position }) };
}

const openGaps = (text: string) => {
  const { service, checked } = serviceFor({ 'draft.norm': text });
  return service.summary(checked).gaps ?? 0;
};

describe('quick fixes', () => {
  test('replace a word that nothing declares', () => {
    const { text, actions } = actionsAt(accordWith('financial services', 'financial ser¦vice'));
    const action = actions.find(({ title }) => title.includes('financial services'));
    expect(action).toMatchObject({ kind: CodeActionKind.QuickFix, diagnostics: [{ code: 'unknown-term' }] });
    const mended = applied(text, action?.edit?.changes?.['draft.norm'] ?? []);
    expect(mended).toBe(sample('accord-2015.norm'));
  });

  test('close a gap', () => {
    const { text, actions } = actionsAt(accordWith('"Accord on', '"¦Accord on'));
    const gaps = actions.filter(({ diagnostics }) => String(diagnostics?.[0]?.code).startsWith('gap/'));
    expect(gaps.length).toBeGreaterThan(5);
    expect(gaps.every(({ isPreferred }) => isPreferred)).toBe(true);
    const before = openGaps(text);
    for (const { edit } of gaps.slice(0, 4)) {
      expect(openGaps(applied(text, edit?.changes?.['draft.norm'] ?? []))).toBeLessThan(before);
    }
  });

  test('are offered only where something was found', () => {
    expect(actionsAt(accordWith('Conscious', 'Con¦scious')).actions).toEqual([]);
    expect(actionsAt('¦').actions.every(({ edit }) => edit !== undefined)).toBe(true);
  });
});

describe('the draft that closes a concern', () => {
  test('is the text of its quick fix', () => {
    const { service, checked } = serviceFor({ 'draft.norm': sample('accord-2015.norm') });
    const open = checked.concerns().filter(({ gap }) => gap.always > 0n);
    for (const { concern } of open) {
      const draft = service.draft('draft.norm', concern.name);
      expect(draft?.title).not.toBe('');
      expect(draft?.location.uri).toBe('draft.norm');
      expect(draft?.newText).toMatch(/\n(norm|without prejudice) |^(norm|without prejudice) /);
    }
  });
  test('is there in the line endings of the file', () => {
    const { service, checked } = serviceFor({ 'draft.norm': sample('accord-2015.norm').replaceAll('\n', '\r\n') });
    const [open] = checked.concerns().filter(({ gap }) => gap.always > 0n);
    expect(service.draft('draft.norm', open?.concern.name ?? '')?.newText).toMatch(/^[^\n]*\r\n/);
  });
  test('is not there for a concern that nobody declared, or without an accord', () => {
    const { service } = serviceFor({ 'draft.norm': sample('accord-2015.norm') });
    expect(service.draft('draft.norm', 'nothing of the kind')).toBeUndefined();
    expect(service.draft('elsewhere.norm', 'nothing')).toBeUndefined();
  });
});

test('the summary counts the open concerns and names them', () => {
  const { service, checked } = serviceFor({ 'draft.norm': sample('accord-2015.norm') });
  const { gaps, sentence } = service.summary(checked);
  expect(gaps).toBe(checked.concerns().filter(({ gap }) => gap.always + gap.sometimes > 0n).length);
  expect(sentence).toMatch(/^Accord on Restraint in Cyberspace in Time of Peace leaves \d+ of \d+ concerns open: /);
  const library = serviceFor({ 'draft.norm': 'vocabulary v\n' });
  expect(library.service.summary(library.checked)).toEqual({ sentence: '' });
});
