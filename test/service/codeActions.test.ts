import { describe, expect, test } from 'vitest';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver-types';
import type { DraftKind } from '../../server/src/core/protocol.ts';
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
    const gaps = actions.filter(
      ({ diagnostics, isPreferred }) => isPreferred && String(diagnostics?.[0]?.code).startsWith('gap/'),
    );
    expect(gaps.length).toBeGreaterThan(5);
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

describe('what is disregarded', () => {
  const titles = (source: string) => actionsAt(source).actions.map(({ title }) => title);

  test('is offered last, and never preferred', () => {
    const { actions } = actionsAt(accordWith('"Accord on', '"¦Accord on'));
    const last = actions.findIndex(({ title }) => title.startsWith('Disregard'));
    expect(last).toBeGreaterThan(0);
    const after = actions.slice(last);
    expect(after.every(({ title, isPreferred }) => title.startsWith('Disregard') && !isPreferred)).toBe(true);
    expect(after[0]).toMatchObject({ kind: CodeActionKind.QuickFix, diagnostics: [{}] });
  });

  test('is not offered for what cannot be read', () => {
    const at = titles(accordWith('financial services', 'financial ser¦vice'));
    expect(at.filter((title) => title.includes('unknown-term'))).toEqual([]);
  });
});

const twice = `accord "Accord on Restraint"
  between     US "the United States of America", CN "the People's Republic of China"
  form        treaty
  uses        cyber operations

norm one "One"
  scope       each Party
  wi¦ll not    conduct
  activty     disruption

norm two "Two"
  scope       each Party
  will not    conduct
  actvity     destruction
  subject to  three

norm three "Three"
  scope       each Party
  shall       consult
  in the event of   activity disruption
`;

describe('several findings are mended at once', () => {
  test('those of one kind, where a person asks for it', () => {
    const { text, actions } = actionsAt(twice);
    const every = actions.find(({ title }) => title.includes('all 2 of this kind'));
    expect(every?.title).toBe('Write "shall not", and mend all 2 of this kind in this file');
    expect(every?.isPreferred).toBeUndefined();
    expect(applied(text, every?.edit?.changes?.['draft.norm'] ?? [])).toBe(text.replaceAll('will not', 'shall not'));
  });

  test('those that change nothing that the text says, as a source action', () => {
    const { text, service } = actionsAt(twice);
    const start = { line: 0, character: 0 };
    for (const only of ['source', 'source.fixAll', 'source.fixAll.norms']) {
      const [all, ...others] = service.codeActions('draft.norm', { start, end: start }, [only]);
      expect(others).toEqual([]);
      expect(all?.kind).toBe('source.fixAll.norms');
      const mended = applied(text, all?.edit?.changes?.['draft.norm'] ?? []);
      expect(mended).toContain('activity     disruption\n');
      expect(mended).toContain('activity     destruction\n\nnorm three');
      expect(mended).toContain('will not');
    }
    expect(service.codeActions('draft.norm', { start, end: start }, ['source.organizeImports'])).toEqual([]);
  });

  test('none where nothing is to be mended so', () => {
    const { service } = serviceFor({ 'draft.norm': sample('accord-2015.norm') });
    const start = { line: 0, character: 0 };
    expect(service.codeActions('draft.norm', { start, end: start }, ['source.fixAll'])).toEqual([]);
  });
});

describe('a bracket is settled where the cursor stands', () => {
  const bracketed = (line: string) => `accord "Accord on Restraint"
  between     US "the United States of America", CN "the People's Republic of China"
  uses        cyber operations

norm one "One"
${line}
`;
  const settled = (line: string) => {
    const { text, service, actions: _ } = actionsAt(bracketed(line));
    const position = at(bracketed(line)).position;
    const actions = service.codeActions('draft.norm', { start: position, end: position }, ['refactor.rewrite']);
    return actions
      .filter(({ kind }) => kind === 'refactor.rewrite.settle')
      .map(({ title, edit }) => {
        const after = applied(text, edit?.changes?.['draft.norm'] ?? []);
        return [title, after.split('norm one "One"\n')[1]?.trimEnd()];
      });
  };

  test('as each of its alternatives, or marked as agreed', () => {
    expect(settled('  shall not conduct\n  activity    [US: disru¦ption | CN: destruction]')).toEqual([
      ['Settle the bracket as "disruption" (US)', '  shall not conduct\n  activity    disruption'],
      ['Settle the bracket as "destruction" (CN)', '  shall not conduct\n  activity    destruction'],
      [
        'Mark the bracket as agreed: "disruption" (US)',
        '  shall not conduct\n  activity    [(agreed US) = US: disruption | CN: destruction]',
      ],
      [
        'Mark the bracket as agreed: "destruction" (CN)',
        '  shall not conduct\n  activity    [(agreed CN) = US: disruption | CN: destruction]',
      ],
    ]);
  });

  test('the innermost, and one that is agreed on', () => {
    const nested = settled('  shall not conduct\n  activity    [US: disruption, [destr¦uction] | CN: theft]');
    expect(nested.slice(0, 2)).toEqual([
      [
        'Settle the bracket as "destruction"',
        '  shall not conduct\n  activity    [US: disruption, destruction | CN: theft]',
      ],
      ['Settle the bracket: delete it', '  shall not conduct\n  activity    [US: disruption | CN: theft]'],
    ]);
    expect(settled('  shall not conduct\n  activity    [(agreed CN) = US: disru¦ption | CN: destruction]')).toEqual([
      ['Settle the bracket as "destruction"', '  shall not conduct\n  activity    destruction'],
    ]);
  });

  test('or a proposal, and nothing elsewhere', () => {
    expect(settled('  prop¦osed by US\n  shall not conduct').map(([title]) => title)).toEqual([
      'Take the proposal `one` into the text',
      'Drop the proposal `one`',
    ]);
    expect(settled('  shall not con¦duct')).toEqual([]);
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
  test('does what is asked for, where that closes it', () => {
    const { service } = serviceFor({ 'draft.norm': sample('accord-2015.norm') });
    const draft = (kind: DraftKind) => service.draft('draft.norm', 'beacons', kind);
    expect(draft('prohibit')).toEqual(service.draft('draft.norm', 'beacons'));
    expect(draft('widen')?.newText).toBe(', placing of beacons');
    expect(draft('permit')?.newText).toMatch(/\n {2}may {9}conduct, knowingly support\n/);
    expect(draft('leave aside')?.newText).toMatch(/\nwithout prejudice beacons /);
    expect(draft('leave open')?.newText).toMatch(/\nleft open beacons /);
    expect(draft('owe')).toBeUndefined();
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
