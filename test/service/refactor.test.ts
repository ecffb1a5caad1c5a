import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { lineIndex } from '../../server/src/core/service/lineIndex.ts';
import { marked, positionOf } from '../support/markers.ts';
import { serviceFor } from './support.ts';

const opening = `accord "A"
  between     US "the United States of America", CN "the People's Republic of China"
  uses        cyber operations

`;

/** What is offered at the cursor, or between two, of one kind. */
function actionsAt(source: string, kind: string, texts: Record<string, string> = {}) {
  const { text, offsets } = marked(source);
  const [start, end] = [offsets[0] as number, offsets.at(-1) as number].map((offset) => positionOf(text, offset));
  const { service } = serviceFor({ 'draft.norm': text, ...texts });
  if (!start || !end) throw new Error('no cursor');
  return { text, actions: service.codeActions('draft.norm', { start, end }, [kind]) };
}

const titlesAt = (source: string, kind: string) => actionsAt(source, kind).actions.map(({ title }) => title);

/** The text of a file after the action of a title. */
function changed(source: string, kind: string, title: string, file = 'draft.norm', texts: Record<string, string> = {}) {
  const { text, actions } = actionsAt(source, kind, texts);
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(`"${title}" is not among ${JSON.stringify(actions.map((one) => one.title))}`);
  return applied(file === 'draft.norm' ? text : (texts[file] ?? ''), file, action);
}

function applied(text: string, file: string, { edit }: CodeAction): string {
  const { offset } = lineIndex('applied', text);
  const edits = (edit?.changes?.[file] ?? []).map((one, index) => ({ ...one, index }));
  edits.sort((a, b) => offset(b.range.start) - offset(a.range.start) || b.index - a.index);
  return edits.reduce(
    (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
    text,
  );
}

describe('extracting a definition', () => {
  const norm = (targets: string) => `norm a "A"
  scope       each Party
  shall not   conduct
  activity    disruption
  targets     ${targets}
`;
  const extract = 'refactor.extract';
  const title = 'Define "covered target" for these words';

  test('gives all values of a clause a name, and leaves the States with the clause', () => {
    const source = `${opening}${norm('hospi¦tals of another Party, banks other than central banks of another Party')}`;
    expect(titlesAt(source, extract)).toEqual([title]);
    expect(changed(source, extract, title)).toBe(`${opening}define covered target
  means       hospitals, banks other than central banks

${norm('covered target of another Party')}`);
  });

  test('or those that are selected', () => {
    const source = `${opening}${norm('hospitals, ¦banks, power grids¦, elections of CN')}`;
    expect(changed(source, extract, title)).toBe(`${opening}define covered target
  means       banks, power grids

${norm('hospitals, covered target, elections of CN')}`);
  });

  test('behind the definitions that there are, under a name that is free', () => {
    const defined = `define covered target\n  means       banks\n\n`;
    const source = `${opening}${defined}# What it is about.\n${norm('hospi¦tals, power grids')}`;
    expect(changed(source, extract, 'Define "covered target 2" for these words')).toBe(
      `${opening}${defined}define covered target 2\n  means       hospitals, power grids\n\n# What it is about.\n${norm('covered target 2')}`,
    );
  });

  test('everywhere, in whatever order the values stand there', () => {
    const other = norm('power grids of CN, hospitals of CN').replace('norm a "A"', 'norm b "B"');
    const source = `${opening}${norm('hospi¦tals, power grids')}\n${other}`;
    expect(changed(source, extract, 'Define "covered target" for these words, in all 2 clauses that have them')).toBe(
      `${opening}define covered target
  means       hospitals, power grids

${norm('covered target')}
${other.replace('power grids of CN, hospitals of CN', 'covered target of CN')}`,
    );
  });

  test('above the comments of the first provision', () => {
    const source = `${opening}# The first.\n${norm('hospi¦tals, power grids')}`;
    expect(changed(source, extract, title)).toBe(
      `${opening}define covered target\n  means       hospitals, power grids\n\n# The first.\n${norm('covered target')}`,
    );
  });

  test.each([
    ['one value', 'hospi¦tals'],
    ['values tied to different States', 'hospi¦tals of CN, banks of US'],
    ['values in brackets', 'hospi¦tals, [US: banks]'],
    ['States alone', 'hospi¦tals, another Party'],
    ['States that are left out', 'hospi¦tals of any State other than US, banks of any State other than US'],
    ['a word that nothing knows', 'hospi¦tals, bnaks'],
  ])('is not offered for %s', (_, targets) => {
    expect(titlesAt(`${opening}${norm(targets)}`, extract)).toEqual([]);
  });
});

describe('writing out a definition', () => {
  const inline = 'refactor.inline';
  const defined = `define lifelines
  means       hospitals, banks other than central banks
  note        "What life depends on"

`;
  const norm = (targets: string) => `norm a "A"
  scope       each Party
  shall not   conduct
  activity    disruption
  targets     ${targets}
`;
  const here = 'Write out "lifelines" here';
  const everywhere = (places: string) => `Write out "lifelines" in ${places} and delete its definition`;

  test('repeats what follows it behind each of the values', () => {
    const source = `${opening}${defined}${norm('elections, life¦lines other than army hospitals of another Party')}`;
    expect(titlesAt(source, inline)).toEqual([]);
    const known = source.replace('army hospitals', 'banks');
    expect(changed(known, inline, here)).toBe(
      `${opening}${defined}${norm(
        'elections, hospitals other than banks of another Party, banks other than central banks other than banks of another Party',
      )}`,
    );
  });

  test('everywhere, in brackets, exceptions and mandates too, and the definition goes', () => {
    const text = `${opening}define lif¦elines
  means       hospitals, banks

${norm('[US: lifelines | CN: elections] of CN')}  except      targets dams other than lifelines

norm b "B"
  shall not   conduct
  targets     lifelines of US, dams
`;
    const mandates = {
      'mandate.norm': 'concerning ./draft.norm\n\nmandate US "M"\n  preserve    targets lifelines\n',
    };
    expect(changed(text, inline, everywhere('all 4 places'), 'draft.norm', mandates)).toBe(`${opening}${norm(
      '[US: hospitals, banks | CN: elections] of CN',
    )}  except      targets dams other than hospitals and banks

norm b "B"
  shall not   conduct
  targets     hospitals of US, banks of US, dams
`);
    expect(changed(text, inline, everywhere('all 4 places'), 'mandate.norm', mandates)).toBe(
      'concerning ./draft.norm\n\nmandate US "M"\n  preserve    targets hospitals, banks\n',
    );
  });

  test('one value takes its place as it is', () => {
    const source = `${opening}define lifelines\n  means       hospitals\n\n${norm('life¦lines [US: other than elections] of CN')}`;
    expect(changed(source, inline, everywhere('the one place'))).toBe(
      `${opening}${norm('hospitals [US: other than elections] of CN')}`,
    );
  });

  test.each([
    ['another version', `${defined}${defined.replace('means', 'read by CN\n  means')}`],
    ['a reader', defined.replace('means', 'read by     CN\n  means')],
    ['a State that governs it', defined.replace('note ', 'governed by victim State\n  note ')],
    ['a bracket', defined.replace('hospitals', '[hospitals]')],
    ['a word that nothing knows', defined.replace('hospitals', 'hopsitals')],
  ])('is not offered where it has %s', (_, definitions) => {
    expect(titlesAt(`${opening}${definitions}${norm('life¦lines')}`, inline)).toEqual([]);
  });

  test('is not offered where "other than" would need another one in it', () => {
    expect(titlesAt(`${opening}${defined}${norm('society other than life¦lines')}`, inline)).toEqual([]);
  });

  test('only here, where others may use the definition', () => {
    const library = { 'library.norm': `vocabulary own\n  uses        cyber operations\n\n${defined}` };
    const source = `${opening.replace('cyber operations', 'cyber operations, ./library.norm')}${norm('life¦lines')}`;
    const { actions } = actionsAt(source, inline, library);
    expect(actions.map(({ title }) => title)).toEqual([here]);
  });
});

describe('moving a norm', () => {
  const move = 'refactor.move';
  const a = '# About a.\nnorm a "A"\n  shall not   conduct\n  activity    disruption\n';
  const b = 'norm b "B"\n  shall not   conduct\n  # Not yet: during.\n  activity    destruction\n  # The end of b.\n';
  const c = 'without prejudice c "C"\n  activity    espionage\n';
  const section = '# ---- second ----\n';

  test('takes its comments along and leaves the rest in place', () => {
    const source = `${opening}${a}\n${section}\n${b}\n${c}`;
    const cursorIn = (part: string, at: string) => source.replace(part, part.replace(at, `${at}¦`));
    expect(changed(cursorIn(b, 'conduct'), move, 'Move `b` up')).toBe(`${opening}${b}\n${section}\n${a}\n${c}`);
    expect(changed(cursorIn(a, 'conduct'), move, 'Move `a` down')).toBe(`${opening}${b}\n${section}\n${a}\n${c}`);
    expect(changed(cursorIn(b, 'norm b'), move, 'Move `b` down')).toBe(`${opening}${a}\n${section}\n${c}\n${b}`);
  });

  test('also the last one, where the file ends in the middle of a line', () => {
    const source = `${opening}${a}\n${c.trimEnd()}¦`;
    expect(changed(source, move, 'Move `c` up')).toBe(`${opening}${c}\n${a.trimEnd()}`);
  });

  test('leaves the norm with the cursor untouched, so that the cursor moves with it', () => {
    const { actions } = actionsAt(`${opening}${a}\n${b.replace('conduct', 'con¦duct')}`, move);
    const [edit, other] = actions.find(({ title }) => title === 'Move `b` up')?.edit?.changes?.['draft.norm'] ?? [];
    expect(edit?.newText).toBe('');
    expect(other?.range.start).toEqual(other?.range.end);
  });

  test.each([
    ['above the accord and below the end', `${opening}norm ¦a\n  shall not   conduct\n`, []],
    ['past the final clauses', `${opening}${a}\nnorm ¦b\n  may conduct\n\nfinal clauses\n`, ['Move `b` up']],
    ['past one of the same name', `${opening}${a}\n${a.replace('norm a', 'norm ¦a')}`, []],
  ])('is not offered %s', (_, source, offered) => {
    expect(titlesAt(source, move)).toEqual(offered);
  });
});

test('a definition that words name which were not agreed is not deleted', () => {
  const source = `${opening}define lifelines
  means       hospitals

norm a "A"
  shall not   conduct
  targets     [agreed = banks | life¦lines]
`;
  const settled = source.replace('agreed =', '(agreed 1) =');
  expect(titlesAt(settled, 'refactor.inline')).toEqual([]);
});
