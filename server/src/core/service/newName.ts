/** Whether a name can be given: what the language allows for one of its kind, and whether something has it already. */
import { leadingHeaderKeyword } from '../model/headerWords';
import { linkOf } from '../model/linked';
import type { Unit } from '../model/model';
import { exactPhrase, normalise, wordsIn } from '../model/phrases';
import { stateNamed } from '../model/stateNames';
import type { NamedPassage } from '../model/symbols';
import { contentsOf } from '../model/uses';
import type { Renaming } from './renaming';

/** Whatever the language reads as space. */
const blanks = /[\s\u061C\u200B\u200E\u200F\u202A-\u202F\u2060\u2066-\u2069\uFEFF]+/g;
/** Whatever cannot be part of a word. */
const marks = /[^\P{Cc}]|[,;:|=#"“”[\]]/u;
const marksInBracket = /[()]/;

/** The names that files are known by, wherever they are. */
export interface NamesTaken {
  readonly libraries: readonly string[];
  readonly instruments: readonly string[];
}

/** Names that stand nowhere but on their header line may begin as they like. */
const onlyInHeader: ReadonlySet<NamedPassage['kind']> = new Set([
  'incident',
  'concern',
  'left open',
  'impossible',
  'caution',
]);

/** A name with single spaces, none around it. */
export function tidied(name: string): string {
  return name.replace(blanks, ' ').trim();
}

/** Why the name cannot be given; undefined where nothing stands against it as far as the name alone tells. */
export function newNameRefused(
  name: string,
  { pointed, places }: Renaming,
  { libraries, instruments }: NamesTaken,
): string | undefined {
  const { kind, target } = pointed.symbol;
  const { navigation } = pointed.checked.messages;
  if (name === '') return navigation.missingNewName();
  const [mark] = marks.exec(name) ?? ((kind === 'bracket' && marksInBracket.exec(name)) || []);
  if (mark !== undefined) return navigation.markInName(mark);
  if (kind === 'state' && name.includes(' ')) return navigation.codeIsOneWord(name);
  const header = onlyInHeader.has(kind) ? undefined : leadingHeaderKeyword(wordsIn(name));
  if (header !== undefined) return navigation.beginsWithHeader(name, header);
  if ((kind === 'library' || kind === 'instrument') && (/^\.{0,2}\//.test(name) || /\.norm$/i.test(name)))
    return navigation.looksLikePath(name);
  if (kind !== 'state' && normalise(name) === normalise(target)) return undefined;
  const units = [...new Set(places.map(({ checked }) => checked))];
  for (const { unit } of units) {
    const other = takenBy(name, pointed.symbol, unit, { libraries, instruments });
    if (other !== undefined) return navigation.taken(name, navigation.kinds[other] ?? other);
  }
  return undefined;
}

/** The kind of what has a name already that would stand in the way. */
function takenBy(
  name: string,
  { kind, target, facet }: NamedPassage,
  unit: Unit,
  { libraries, instruments }: NamesTaken,
): string | undefined {
  const link = linkOf(unit);
  if (!link) return undefined;
  const { vocabulary, states, defined } = link.names;
  const key = normalise(name);
  const among = (named: Iterable<{ readonly name: string }>) => [...named].some((one) => normalise(one.name) === key);
  const term = (): string | undefined => {
    const found = exactPhrase(vocabulary.terms.get(facet ?? ''), wordsIn(name));
    return found && !(kind === 'term' && found.name === target) ? 'term' : undefined;
  };
  const brackets = () => [...unit.choices.values()].filter((choice) => choice.kind === 'bracket');
  switch (kind) {
    case 'norm':
      return among(unit.norms) ? kind : undefined;
    case 'incident':
      return among(unit.incidents) ? kind : undefined;
    case 'concern':
      return among(unit.concerns) ? kind : undefined;
    case 'left open':
      return among(unit.leftOpen) ? kind : undefined;
    case 'impossible':
      return among(unit.impossible) ? kind : undefined;
    case 'definition':
      if (defined.has(key)) return kind;
      return term() ?? (among(brackets()) ? 'bracket' : undefined);
    case 'term':
      return term() ?? (defined.has(key) ? 'definition' : undefined);
    case 'bracket':
      if (defined.has(key)) return 'definition';
      return among(brackets()) ? kind : undefined;
    case 'state': {
      const code = stateNamed(states, name);
      return code !== undefined && code !== target ? kind : undefined;
    }
    case 'facet':
      return exactPhrase(vocabulary.facetNames, wordsIn(name)) ? kind : undefined;
    case 'clause keyword':
      return vocabulary.facets.some(({ keyword }) => normalise(keyword ?? '') === key) ? kind : undefined;
    case 'library': {
      const own = link.assembly.files.flatMap((file) => contentsOf(file).libraryName ?? []);
      return [...own, ...libraries].some((one) => normalise(one) === key) ? kind : undefined;
    }
    case 'instrument':
      return instruments.some((one) => normalise(one) === key) ? kind : undefined;
    default:
      return undefined;
  }
}
