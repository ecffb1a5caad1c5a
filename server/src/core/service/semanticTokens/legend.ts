/**
 * The kinds of words that an editor can tell apart, in the terms of the protocol. Types and modifiers travel as their places
 * in these lists. `semanticTokenScopes` in package.json gives the scopes of the grammar for those that a theme does not know.
 */
import { type SemanticTokensLegend, SemanticTokenTypes as T } from 'vscode-languageserver-types';
import type { NamedPassage } from '../../model/symbols';

const tokenTypes = [
  T.namespace,
  T.type,
  T.class,
  T.typeParameter,
  T.parameter,
  T.variable,
  T.property,
  T.enumMember,
  T.event,
  T.function,
  T.interface,
  T.keyword,
  T.operator,
  T.comment,
  T.string,
  T.number,
  T.label,
] as const;
/** `modality` and `verdict` are ours; the others are those of the protocol. */
const tokenModifiers = [
  'declaration',
  'definition',
  'readonly',
  'deprecated',
  'defaultLibrary',
  'modality',
  'verdict',
] as const;

export type TokenType = `${(typeof tokenTypes)[number]}`;
export type TokenModifier = (typeof tokenModifiers)[number];

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** What a token is told as. */
export interface Look {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The place of a type in the legend. */
export function typeNumber(type: TokenType): number {
  return legend.tokenTypes.indexOf(type);
}

/** Modifiers as the set of bits that the protocol wants. */
export function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, one) => bits | (1 << legend.tokenModifiers.indexOf(one)), 0);
}

/** How something that is named looks, its being declared there aside. */
const looks: Readonly<Record<NamedPassage['kind'], Look>> = {
  'header keyword': look(T.keyword, 'declaration'),
  'clause keyword': look(T.keyword),
  modality: look(T.operator, 'modality'),
  verdict: look(T.enumMember, 'verdict'),
  norm: look(T.function),
  definition: look(T.variable, 'readonly'),
  term: look(T.enumMember),
  state: look(T.class),
  'state word': look(T.typeParameter),
  bracket: look(T.parameter),
  library: look(T.namespace),
  instrument: look(T.namespace),
  file: look(T.namespace),
  facet: look(T.type),
  incident: look(T.event),
  concern: look(T.interface),
  'left open': look(T.label),
  impossible: look(T.label),
  caution: look(T.label),
};

/** @param shipped whether a library declares it. */
export function lookOf({ kind, facet, declaration }: NamedPassage, shipped: boolean): Look {
  if (kind === 'clause keyword' && facet !== undefined) return look(T.property);
  const { type, modifiers } = looks[kind];
  return {
    type,
    modifiers: [
      ...modifiers,
      ...(declaration ? (['declaration'] as const) : []),
      ...(declaration && kind === 'definition' ? (['definition'] as const) : []),
      ...(shipped ? (['defaultLibrary'] as const) : []),
    ],
  };
}

function look(type: TokenType, ...modifiers: TokenModifier[]): Look {
  return { type, modifiers };
}
