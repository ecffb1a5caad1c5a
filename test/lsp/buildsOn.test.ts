/** Drafts that build on an instrument follow it: as it is edited, on disk, and with what it uses in turn. */
import { afterEach, describe, expect, it } from 'vitest';
import { editorOn, until } from './editor';

let editor: Awaited<ReturnType<typeof editorOn>>;
afterEach(() => editor.end());

const river = (more = '') => `vocabulary river

facet part
  follows modality
facet deed
  clause      doing

term carry out
  in          part
term dumping
  in          deed
term fishing
  in          deed
${more}
concern catch "Fishing"
  doing       fishing
`;

const pact = (modality: string, deed = 'fishing') => `instrument Ister Pact 1921 "Pact on the Ister"
  between     all States
  form        treaty
  uses        ./river.norm

norm fishers "Fishers"
  ${modality}   carry out
  doing       ${deed}
`;

const draft = (buildsOn: string) => `accord "Accord on the Ister"
  between     all States
  form        treaty
  uses        ./river.norm
  builds on   ${buildsOn}

norm clean "Clean water"
  shall not   carry out
  doing       dumping

final clauses
  enters into force   at once
  withdrawal          at any time
`;

const gap = () => editor.diagnostics('draft.norm').find(({ code }) => code === 'gap/catch')?.message ?? '';
const told = (words: RegExp) => until(gap, (message) => words.test(message));

interface Panel {
  readonly instruments: readonly { readonly id: string; readonly label: string; readonly buildsOn: boolean }[];
  readonly beside?: { readonly label: string; readonly kinds: readonly object[] };
  readonly concerns: readonly { readonly name: string; readonly beside?: readonly string[] }[];
}

describe('a draft that builds on an instrument', () => {
  it('is told anew what that says when it is edited', async () => {
    editor = await editorOn({
      'river.norm': river(),
      'pact.norm': pact('should not'),
      'draft.norm': draft('./pact.norm'),
    });
    editor.open('draft.norm', draft('./pact.norm'));
    await told(/Ister Pact 1921.* discourages/);
    editor.open('pact.norm', pact('should not'));
    editor.change('pact.norm', pact('shall not'));
    await told(/Ister Pact 1921.* prohibits/);
    editor.change('pact.norm', pact('shall not', 'dumping'));
    await told(/Ister Pact 1921.* does not address/);
  });

  it('and when it changes on disk', async () => {
    editor = await editorOn({
      'river.norm': river(),
      'pact.norm': pact('should not'),
      'draft.norm': draft('./pact.norm'),
    });
    editor.open('draft.norm', draft('./pact.norm'));
    await told(/discourages/);
    editor.write('pact.norm', pact('shall not'));
    editor.watched('pact.norm', 2);
    await told(/prohibits/);
  });

  it('and when what the instrument uses in turn is edited', async () => {
    const own = 'define catch\n  means       dumping\n';
    const uses = pact('should not', 'catch').replace('./river.norm', './river.norm, ./words.norm');
    const files = { 'river.norm': river(), 'words.norm': own, 'pact.norm': uses, 'draft.norm': draft('./pact.norm') };
    editor = await editorOn(files);
    editor.open('draft.norm', draft('./pact.norm'));
    await told(/does not address/);
    editor.open('words.norm', own);
    editor.change('words.norm', own.replace('dumping', 'dumping, fishing'));
    await told(/discourages/);
  });

  it('finds instruments by name in the folders that the configuration names', async () => {
    const configuration = JSON.stringify({ libraries: ['texts'] });
    const instrument = pact('should not').replace('./river.norm', 'river');
    const files = {
      'lacuna.json': configuration,
      'texts/river.norm': river(),
      'texts/pact.norm': instrument,
      'draft.norm': draft('ister pact 1921').replace('./river.norm', 'river'),
    };
    editor = await editorOn(files);
    editor.open('draft.norm', files['draft.norm']);
    await told(/Ister Pact 1921.* discourages/);
    editor.open('texts/pact.norm', instrument);
    editor.change('texts/pact.norm', instrument.replace('should not', 'shall not'));
    await told(/Ister Pact 1921.* prohibits/);
    editor.change('texts/pact.norm', instrument.replace('Ister Pact 1921', 'Ister Pact 1922'));
    const unknown = await until(
      () => editor.diagnostics('draft.norm').find(({ code }) => code === 'unknown-name'),
      (found) => found !== undefined,
    );
    expect(unknown?.message).toContain('"Ister Pact 1922"');
  });
});

describe('the coverage panel', () => {
  it('lays any instrument beside a draft, and tells of the own ones where none is chosen', async () => {
    const files = {
      'river.norm': river('\nfacet place\n  clause      at\nterm water\n  in          place\n'),
      'pact.norm': pact('should not'),
      'draft.norm': draft('./pact.norm'),
    };
    editor = await editorOn(files);
    editor.open('draft.norm', files['draft.norm']);
    const ask = (more: object = {}) =>
      editor.request('norms/coverage', { uri: editor.uri('draft.norm'), ...more }) as Promise<Panel>;
    const plain = await ask();
    expect(plain.instruments[0]).toMatchObject({ label: 'Ister Pact 1921', buildsOn: true });
    expect(plain.instruments.map(({ label }) => label)).toContain('UN GGE 2015');
    expect(plain.beside).toBeUndefined();
    expect(plain.concerns[0]?.beside?.[0]).toMatch(/discouraged by Ister Pact 1921/);
    const laid = await ask({ beside: editor.uri('pact.norm') });
    expect(laid.beside).toMatchObject({ label: 'Ister Pact 1921' });
    expect(laid.beside?.kinds).toContainEqual({ discouraged: 1 });
  });
});
