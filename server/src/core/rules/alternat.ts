/** A title that names the two Parties in another order than the accord does. */
import type { State, Unit } from '../model/model';
import type { Element, Line } from '../syntax/ast';
import { type Edit, type Fix, rule } from './rule';

export const alternat = rule({
  code: 'alternat',
  severity: 'information',
  formal: true,
  *check({ unit, messages }) {
    const { accord, parties, allStates, stateNames } = unit;
    const [first, second, ...others] = parties.map((code) => stateNames.get(code));
    if (accord?.kind !== 'accord' || allStates || !first || !second || others.length > 0) return;
    const [one, two] = [placeOf(accord.title, first), placeOf(accord.title, second)];
    if (one < 0 || two < 0 || one < two) return;
    yield {
      passage: { at: accord.at, span: accord.titleSpan },
      message: messages.drafting.alternat(second.name, first.name),
      data: { parties },
    };
  },
  /** Names the Parties in the order of the title. */
  fixes(_, { unit, messages }): Fix[] {
    const edits = turned(unit);
    return edits ? [{ title: messages.drafting.turnParties, edits, preferred: true }] : [];
  },
});

/** Where a title names a State by its name or code; -1 where it does not. */
function placeOf(title: string, { name, code, labels }: State): number {
  const ways = [name, name.replace(/^the /i, ''), ...labels.values()];
  const places = ways.map((way) => title.toLowerCase().indexOf(way.toLowerCase())).filter((place) => place >= 0);
  return places[0] ?? new RegExp(`(?<![\\p{L}\\p{N}])${code}(?![\\p{L}\\p{N}])`, 'u').exec(title)?.index ?? -1;
}

/** The two Parties on the line `between`, each in the place of the other. */
function turned({ accord }: Unit): Edit[] | undefined {
  if (!accord) return undefined;
  const { at } = accord;
  const line = at.node.lines.find(beginsBetween);
  const comma = line?.elements.findIndex(({ kind }) => kind === 'mark') ?? -1;
  if (!line || comma < 0) return undefined;
  const [one, two] = [line.elements.slice(1, comma), line.elements.slice(comma + 1)].map(spanOf);
  if (!one || !two) return undefined;
  const words = ({ from, to }: { from: number; to: number }) => at.node.text.slice(from, to);
  return [
    { passage: { at, span: one }, newText: words(two) },
    { passage: { at, span: two }, newText: words(one) },
  ];
}

function beginsBetween({ elements: [first] }: Line): boolean {
  return first?.kind === 'word' && first.text.toLowerCase() === 'between';
}

function spanOf(elements: readonly Element[]) {
  const [first, last] = [elements[0], elements.at(-1)];
  return first && last ? { from: first.from, to: last.to } : undefined;
}
