import { type Assembly, assemble, type Finder } from '../../server/src/core/model/assemble';
import { createLinker } from '../../server/src/core/model/link';
import type { Clause, Guarded, Item, Norm, Problem, Unit } from '../../server/src/core/model/model';
import { normalise } from '../../server/src/core/model/phrases';
import { contentsOf, nameWritten } from '../../server/src/core/model/uses';
import type { SourceFile } from '../../server/src/core/syntax/ast';
import { parse } from '../../server/src/core/syntax/parse';

/** A vocabulary about a river that two States share. */
export const river = `vocabulary river "A shared river"

facet actor "who acts"
  clause scope
  of acting State
  alone organs

facet acting State
  values States

facet part
  clause part
  follows modality
  usually conduct

facet activity "what is done"
  clause activity

facet target "what it is done to"
  clause targets
  of victim State

facet victim State
  values States
  relative to acting State

facet season
  clause during
  usually summer
  expected of each norm "Without it the norm binds in a drought too"

facet duty
  follows modality
  describes norms

facet verification
  clause verified by
  describes norms
  expected of the accord "How would anyone know?"
  answered by consult

term organs
  in actor
term ministry
  under organs
term water board
  under organs
term companies
  in actor
  also private companies
  Chinese "公司"
term persons directed
  in actor

term conduct
  in part
term knowingly support
  in part

term diversion
  in activity
  means "Leading water away"
  source "A", "B"
term canal building
  under diversion
term theft of water
  under diversion
term pollution
  in activity
term salt
  under pollution
term heat and light
  under pollution

term farms
  in target
term orchards
  under farms
term vineyards
  under farms
term cities
  in target

term summer
  in season
term winter
  in season

term consult
  in duty
term assist
  in duty
term inspection on request
  in verification
term gauges
  in verification

state KP "the Upper Kingdom"
state IR "the Republic of Isles"
`;

export const header = `accord "Accord on the River"
  between US "the United States", CN "the People's Republic"
  form treaty
  date 2015-09-25
  uses river
`;

/** Files by name for tests; libraries are found by the name in their header. */
export interface Shelf {
  readonly libraries?: readonly string[];
  readonly instruments?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

export function finder({ libraries = [], instruments = [], files = {} }: Shelf = {}): Finder {
  const shelf = [river, ...libraries].map((text, index) => parse(`library${index}.norm`, text));
  const known = new Map(Object.entries(files).map(([file, text]) => [file, parse(file, text)]));
  const concluded = instruments.map((text, index) => parse(`instrument${index}.norm`, text));
  return {
    instrument: (name) => concluded.find((file) => contentsOf(file).instrumentName === normalise(name)),
    instruments: () => concluded.map((file) => nameWritten(file) ?? ''),
    library: (name) => shelf.find((file) => contentsOf(file).libraryName === normalise(name)),
    file: (_, path) => known.get(path.replace(/^\.\//, '')),
    libraries: () => shelf.map((file) => contentsOf(file).libraryName ?? ''),
    files: () => [...known.keys()].map((file) => `./${file}`),
  };
}

export function assemblies(given: Readonly<Record<string, string>>, shelf?: Shelf): Assembly[] {
  return assemble(
    Object.entries(given).map(([file, text]) => parse(file, text)),
    finder(shelf),
  );
}

/** The unit of one file. */
export function unitOf(text: string, shelf?: Shelf): Unit {
  const [assembly] = assemblies({ 'draft.norm': text }, shelf);
  if (!assembly) throw new Error('no unit');
  return createLinker()(assembly);
}

/** The unit of the usual accord with these declarations. */
export function accordWith(declarations: string, shelf?: Shelf): Unit {
  return unitOf(`${header}\n${declarations}`, shelf);
}

export function passageText({ passage: { at, span } }: Problem): string {
  return at.node.text.slice(span.from, span.to);
}

/** `code: words` for every problem, in order. */
export function told(unit: Unit): string[] {
  return unit.problems.map((problem) => `${problem.code}: ${passageText(problem)}`);
}

/** What the usual accord with these declarations is told. */
export function toldOf(declarations: string, shelf?: Shelf): string[] {
  return told(accordWith(declarations, shelf));
}

export function problemOf(unit: Unit, code: string): Problem {
  const found = unit.problems.find((problem) => problem.code === code);
  if (!found) throw new Error(`no ${code} among ${told(unit).join('; ')}`);
  return found;
}

export function norm(unit: Unit, name: string): Norm {
  const found = unit.norms.find((one) => one.name === name);
  if (!found) throw new Error(`no norm ${name}`);
  return found;
}

/** The usual norm with one more clause, and that clause. */
export function clauseOf(line: string, facet: string): { unit: Unit; clause: Clause } {
  const unit = accordWith(`norm n\n  scope each Party\n  shall not conduct\n  ${line}`);
  const clause = norm(unit, 'n').clauses.find((one) => one.facet === facet);
  if (!clause) throw new Error(`no clause of ${facet}`);
  return { unit, clause };
}

const guard = ({ when }: Guarded): string =>
  when.length === 0 ? '' : ` {${when.map(({ choice, option }) => `${choice}=${option}`).join(', ')}}`;

const setText = (set: Item['head']): string => {
  switch (set.kind) {
    case 'term':
      return set.term.name;
    case 'definition':
      return `<${set.name}>`;
    case 'any':
      return '*';
    case 'unknown':
      return `?${set.text}`;
  }
};

const statesText = (all: NonNullable<Item['of']>): string =>
  all.map((one) => (one.states.kind === 'state' ? one.states.code : one.states.word) + guard(one)).join(' + ');

/** An item in short: `farms - orchards of another Party {n targets 1=0}`. */
export function itemText(item: Item): string {
  const less = item.less.map((one) => ` - ${setText(one.set)}${guard(one)}`).join('');
  const of = item.of ? ` of ${statesText(item.of)}` : '';
  const lessStates = item.lessStates.length > 0 ? ` but ${statesText(item.lessStates)}` : '';
  return `${setText(item.head)}${less}${of}${lessStates}${guard(item)}`;
}

export const itemTexts = (items: readonly Item[]): string[] => items.map(itemText);

/** `keyword: items` for some clauses. */
export function clauseTexts(clauses: readonly Clause[]): string[] {
  return clauses.map((clause) => `${clause.keyword}${guard(clause)}: ${itemTexts(clause.items).join('; ')}`);
}

export type { SourceFile };
