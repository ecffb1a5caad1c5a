import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { createSemanticTokens, semanticTokensLegend as legend } from '../../server/src/core/service/semanticTokens.ts';
import { sample, type Texts } from '../support/check.ts';
import { marked, positionOf } from '../support/markers.ts';
import { opener } from './opened.ts';

const open = opener();

interface Token {
  readonly words: string;
  readonly type: string;
  readonly modifiers: readonly string[];
}

/** The tokens with the words that they cover; each must lie in one line, after the one before it. */
function decoded(text: string, data: readonly number[]): Token[] {
  const lines = text.split(/\r\n|\n|\r/);
  const tokens: Token[] = [];
  let line = 0;
  let end = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [below = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += below;
    character = below === 0 ? character + right : right;
    if (below === 0) expect(character).toBeGreaterThanOrEqual(end);
    end = character + length;
    const words = (lines[line] ?? '').slice(character, end);
    expect(words).toHaveLength(length);
    expect(length).toBeGreaterThan(0);
    const modifiers = legend.tokenModifiers.filter((_, index) => (bits >> index) & 1);
    tokens.push({ words, type: legend.tokenTypes[type] ?? '', modifiers });
  }
  return tokens;
}

const told = ({ words, type, modifiers }: Token) => `${words}: ${[type, ...modifiers].join(' ')}`;

function toldIn(text: string, others: Texts = {}): string[] {
  const { data } = createSemanticTokens().full(open({ 'draft.norm': text, ...others }));
  return decoded(text, data).map(told);
}

/** What the word at the marker is told as. */
function at(source: string, others?: Texts): string | undefined {
  const { text, offsets } = marked(source);
  const { line, character } = positionOf(text, offsets[0] as number);
  const { data } = createSemanticTokens().full(open({ 'draft.norm': text, ...others }));
  let [row, column] = [0, 0];
  for (const [index, token] of decoded(text, data).entries()) {
    const [below = 0, right = 0] = data.slice(index * 5);
    row += below;
    column = below === 0 ? column + right : right;
    if (row === line && column <= character && character < column + token.words.length) return told(token);
  }
  return undefined;
}

const head = `accord "Accord on the Ister"
  between     NO "the North", SU "the South"
  form        treaty
  uses        cyber operations
`;

describe('semantic tokens', () => {
  test('of a norm tell keywords, clauses, terms, States and words of States apart', () => {
    const text = `${head}
define lifelines
  means       energy, water

norm restraint "Restraint"   # first draft
  scope       each Party
  [strength = NO: shall not | SU: should not]   conduct
  activity    espionage other than commercial espionage
  targets     lifelines of another Party
  date        2015-09-25
`;
    const norm = toldIn(text);
    expect(norm.slice(norm.indexOf('norm: keyword declaration'))).toEqual([
      'norm: keyword declaration',
      'restraint: function declaration',
      '"Restraint": string',
      '# first draft: comment',
      'scope: property',
      'each Party: typeParameter',
      'strength: parameter declaration',
      'NO: class',
      'shall not: operator modality',
      'SU: class',
      'should not: operator modality',
      'conduct: enumMember defaultLibrary',
      'activity: property',
      'espionage: enumMember defaultLibrary',
      'other than: operator',
      'commercial espionage: enumMember defaultLibrary',
      'targets: property',
      'lifelines: variable readonly',
      'of: operator',
      'another Party: typeParameter',
      '2015-09-25: number',
    ]);
  });

  test.each([
    ['accord', '¦accord "A"\n  between NO "N"\n', 'accord: keyword declaration'],
    ['a Party', 'accord "A"\n  between ¦NO "N"\n', 'NO: class declaration'],
    ['a library', `${head.replace('cyber', 'cy¦ber')}`, 'cyber operations: namespace'],
    [
      'a definition',
      `${head}define ¦lifelines\n  means energy\n`,
      'lifelines: variable declaration definition readonly',
    ],
    [
      'a norm that is named',
      `${head}norm a\n  shall not conduct\nnorm b\n  may conduct\n  subject to ¦a\n`,
      'a: function',
    ],
    [
      'a term of the draft itself',
      `${head}term rivers\n  in target\nnorm a\n  shall not conduct\n  targets ¦rivers\n`,
      'rivers: enumMember',
    ],
    ['a word that nothing knows', `${head}norm a\n  shall not conduct\n  activity ¦divresion\n`, undefined],
    ['a bracket without a name', `${head}norm a\n  ¦[shall not | may] conduct\n`, undefined],
    ['a verdict', `${head}incident i\n  activity espionage\n  expect ¦silent\n`, 'silent: enumMember verdict'],
    ['the name of an incident', `${head}incident ¦first case\n  activity espionage\n`, 'first case: event declaration'],
    [
      '"and" in prose without quotation marks',
      `${head}final clauses\n  withdrawal in writing ¦and at once\n`,
      undefined,
    ],
  ])('tell %s', (_, source, expected) => {
    expect(at(source)).toBe(expected);
  });

  test('of a library tell facets, terms and where they belong', () => {
    const text = `vocabulary river "A river"\nfacet activity "what is done"\n  clause activity\nterm diversion\n  in activity\n  means "Leading away"\nterm wells\n  under diversion\n`;
    expect(toldIn(text)).toEqual([
      'vocabulary: keyword declaration',
      'river: namespace declaration',
      '"A river": string',
      'facet: keyword declaration',
      'activity: type declaration',
      '"what is done": string',
      'clause: keyword',
      'activity: property',
      'term: keyword declaration',
      'diversion: enumMember declaration',
      'in: keyword',
      'activity: type',
      'means: keyword',
      '"Leading away": string',
      'term: keyword declaration',
      'wells: enumMember declaration',
      'under: keyword',
      'diversion: enumMember',
    ]);
  });

  test('mark the words that a library advises against, in prose as well', () => {
    const text = `${head}caution water war\n  because "It says nothing"\nnorm a "No water war between them"\n  shall not conduct\n`;
    const norm = toldIn(text);
    const from = norm.indexOf('a: function declaration') + 1;
    expect(norm.slice(from, from + 3)).toEqual([
      '"No : string',
      'water war: string deprecated',
      ' between them": string',
    ]);
  });

  test('never go beyond a line', () => {
    const text = `${head}norm a "Not\r\nat all"\n  shall not conduct\n  because "one,\n   two"\n`;
    for (const one of toldIn(text)) expect(one).not.toMatch(/[\r\n]/);
  });

  test.each(['\r\n', '\r'])('are the same with other line endings (%j)', (ending) => {
    const text = sample('rolling-text.norm');
    expect(toldIn(text.replaceAll('\n', ending))).toEqual(toldIn(text));
  });

  test.each([
    'accord-2015.norm',
    'rolling-text.norm',
    'commitments-2015.norm',
    'autonomous-weapons-protocol.norm',
    'autonomous-weapons-rolling-text.norm',
  ])('of %s are found for every declaration, in order', (name) => {
    const text = sample(name);
    const keywords = toldIn(text).filter((one) => one.endsWith(': keyword declaration'));
    expect(keywords).toHaveLength(
      open({ 'draft.norm': text }).file.declarations.filter(({ node }) => node.keyword !== 'opening').length,
    );
  });

  test('of a range are those of the declarations that it touches', () => {
    const text = `${head}norm a\n  shall not conduct\nnorm b\n  may conduct\nnorm c\n  may conduct\n`;
    const line = text.split('\n').indexOf('norm b');
    const range = { start: { line, character: 2 }, end: { line: line + 1, character: 1 } };
    const { data } = createSemanticTokens().range(open({ 'draft.norm': text }), range);
    expect(decoded(text, data).map(told)).toEqual([
      'norm: keyword declaration',
      'b: function declaration',
      'may: operator modality',
      'conduct: enumMember defaultLibrary',
    ]);
  });
});

describe('the change of semantic tokens', () => {
  const before = `${head}norm a\n  shall not conduct\nnorm b\n  may conduct\n`;
  const isDelta = (answer: SemanticTokens | SemanticTokensDelta): answer is SemanticTokensDelta => 'edits' in answer;

  /** What an editor has after it is told of a change. */
  function followed(first: string, second: string) {
    const tokens = createSemanticTokens();
    const { data, resultId = '' } = tokens.full(open({ 'draft.norm': first }));
    const answer = tokens.delta(open({ 'draft.norm': second }), resultId);
    if (!isDelta(answer)) throw new Error('expected a change');
    const changed = [...data];
    for (const { start, deleteCount, data: inserted = [] } of answer.edits)
      changed.splice(start, deleteCount, ...inserted);
    return { answer, changed, size: answer.edits.flatMap((edit) => edit.data ?? []).length / 5 };
  }

  test.each([
    ['a word', before.replace('shall not conduct', 'shall not knowingly support'), 2],
    ['a line', before.replace('norm b', '\nnorm b'), 1],
    ['a norm', before.replace('norm b', 'norm c\n  may conduct\nnorm b'), 4],
    ['nothing', before, 0],
    ['an end', `${before}# the end\n`, 1],
  ])('by %s leads to what is told of the whole', (_, after, most) => {
    const { changed, size } = followed(before, after);
    expect(changed).toEqual(createSemanticTokens().full(open({ 'draft.norm': after })).data);
    expect(size).toBeLessThanOrEqual(most);
  });

  test('follows what words elsewhere come to mean', () => {
    const text = `${before}define lifelines\n  means energy\nnorm c\n  shall not conduct\n  targets lifelines\n`;
    const { changed } = followed(text, text.replace('define lifelines', 'define others'));
    expect(decoded(text.replace('define lifelines', 'define others'), changed).map(told)).not.toContain(
      'lifelines: variable readonly',
    );
  });

  test('follows a norm to which others refer by name', () => {
    const text = `${before}norm c\n  may conduct\n  subject to a and b\n`;
    const renamed = text.replace('norm a\n', 'norm other\n');
    const { changed } = followed(text, renamed);
    expect(changed).toEqual(createSemanticTokens().full(open({ 'draft.norm': renamed })).data);
    expect(decoded(renamed, changed).map(told).slice(-2)).toEqual(['and: operator', 'b: function']);
  });

  test('is everything where the last answer is not remembered', () => {
    const tokens = createSemanticTokens();
    const { data } = tokens.full(open({ 'draft.norm': before }));
    expect(tokens.delta(open({ 'draft.norm': before }), 'another')).toMatchObject({ data });
  });
});

describe('the extension', () => {
  const root = new URL('../../', import.meta.url);
  const { contributes } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const [{ scopes }] = contributes.semanticTokenScopes as [{ scopes: Record<string, string[]> }];

  test('gives every type of token a scope, and names no other', () => {
    const types = new Set(Object.keys(scopes).map((selector) => selector.split('.')[0]));
    expect([...types].sort()).toEqual(['*', ...legend.tokenTypes].sort());
    const modifiers = Object.keys(scopes).flatMap((selector) => selector.split('.').slice(1));
    for (const modifier of modifiers) expect(legend.tokenModifiers).toContain(modifier);
  });

  test('declares the modifiers that are its own', () => {
    const own = (contributes.semanticTokenModifiers as { id: string }[]).map(({ id }) => id);
    expect(own).toEqual(['modality', 'verdict']);
    expect(legend.tokenModifiers).toEqual(expect.arrayContaining(own));
  });
});
