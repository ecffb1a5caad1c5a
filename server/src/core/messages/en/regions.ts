/** Regions in words: the library's phrases, joined as a sentence joins them. */
import type { Except, TellingPart, ToldRegion } from '../../compile/concerns';
import type { Defined } from '../../compile/definedSets';
import { type Words, wordsName } from '../../compile/ordinary';
import type { Facet, Unit } from '../../model/model';
import { list, said } from '../phrasing';
import { fitting, mostNamed, placeOf, saysWhat } from '../sentence';
import { percent } from './figures';
import { phrased } from './phrases';
import { states } from './states';

export const regions = { region, several };

/** What is told of a region, by where it stands in a sentence. */
interface Told {
  readonly subject: string[];
  /** As the subject does it, `knowingly supports`; or `to knowingly support` where the library does not say how that reads. */
  readonly verb: string[];
  /** What is done. */
  readonly noun: string[];
  readonly object: string[];
  readonly aside: string[];
}

/**
 * A region in words, as a noun: `a boarding by a warship against a fishing boat, in armed conflict`. What does not restrict it
 * is left out; `acts in armed conflict` where nothing says what is done, `any act` where nothing restricts it.
 *
 * @param framed it is read within some acts that are named before: `any such activity`.
 */
function region(unit: Unit, restricted: ToldRegion, framed = false): string {
  const told: Told = { subject: [], verb: [], noun: [], object: [], aside: [] };
  const untied = new Map(unit.facets.filter(({ values }) => values === 'States').map((facet) => [facet.name, facet]));
  for (const facet of unit.facets) {
    if (facet.describesNorms || facet.values === 'States') continue;
    const owners = (facet.of !== undefined && restricted.get(facet.of)) || [];
    if (facet.of !== undefined && owners.length > 0) untied.delete(facet.of);
    tell(unit, told, facet, restricted.get(facet.name) ?? [], owners, framed ? 'any such' : 'any');
  }
  for (const facet of untied.values()) {
    const parts = restricted.get(facet.name) ?? [];
    if (parts.length === 0) continue;
    const words = partsWords(unit, facet, parts);
    told.aside.push(facet.phrase === undefined ? `with ${words} as the ${facet.name}` : phrased(facet, words));
  }
  return sentence(unit, told, framed);
}

function tell(
  unit: Unit,
  told: Told,
  facet: Facet,
  parts: readonly TellingPart[],
  owners: readonly TellingPart[],
  any: string,
): void {
  if (parts.length === 0 && owners.length === 0) return;
  const place = placeOf(unit, facet);
  const whose = owners.length === 0 ? '' : ` of ${partsWords(unit, facet, owners)}`;
  const words = parts.length === 0 ? `${any} ${facet.name}${whose}` : partsWords(unit, facet, parts, whose);
  const whole = parts.some((part) => 'less' in part && !part.of);
  if (whole && place !== 'subject' && place !== 'object' && (place === 'verb' || phrased(facet, '') === '')) {
    told.aside.push(`with ${words}`);
  } else if (place === 'verb') told.verb.push(words);
  else if (place === 'object' && saysWhat(facet)) told.noun.push(phrased(facet, words));
  else told[place].push(phrased(facet, words));
}

/** `acts by a warship at a port, in armed conflict`; `cases in which a warship knowingly supports any activity`. */
function sentence(unit: Unit, { subject, verb, noun, object, aside }: Told, framed: boolean): string {
  const [first, ...others] = aside;
  if (verb.length > 0) {
    const missing =
      noun.length > 0 ? undefined : unit.facets.find((facet) => placeOf(unit, facet) === 'object' && saysWhat(facet));
    const what = missing ? [`any ${framed ? 'such ' : ''}${missing.name}`] : noun;
    const core = `cases in which ${[list(subject) || 'someone', ...verb, ...what, ...object].join(' ')}`;
    return [core, ...aside].join(', ');
  }
  const by = subject.map((words) => `by ${words}`);
  const core = [...(noun.length > 0 ? noun : ['acts']), ...by, ...object];
  if (noun.length > 0 || core.length > 1) return [core.join(' '), ...aside].join(', ');
  return first === undefined ? 'any act' : [`acts ${first}`, ...others].join(', ');
}

function wordWords(unit: Unit, words: Words | Defined): string {
  if ('definition' in words) return definedWords(words);
  if ('state' in words) return states.name(unit, words.state);
  if ('word' in words) return words.word;
  return words.term.phrase ?? words.term.name;
}

/** `critical infrastructure of another Party on any reading of it`; without the reading where there is one. */
function definedWords({ definition, as }: Defined, whose = ''): string {
  return `${definition}${whose}${as === 'read' ? '' : as === 'some' ? ' on any reading of it' : ' on every reading of it'}`;
}

/**
 * `a warship, a fishing boat or a survey ship`; of many the first ones and how many more.
 *
 * @param whose follows what it belongs to: ` of another Party`.
 */
function partsWords(unit: Unit, facet: Facet, parts: readonly TellingPart[], whose = ''): string {
  const plain = [...new Set(parts.flatMap((part) => ('less' in part ? [] : [wordWords(unit, part)])))];
  const excepting = parts.filter((part) => 'less' in part);
  const [only] = excepting;
  if (only && parts.length === 1) return exceptWords(unit, facet, only, whose);
  const [first] = parts;
  if (first && 'definition' in first && parts.length === 1) return definedWords(first, whose);
  if (excepting.length === 0 && plain.length <= mostNamed) return `${list(plain, 'or')}${whose}`;
  const all = [...plain, ...excepting.map((part) => exceptWords(unit, facet, part))];
  const costs = [...plain.map(() => 1), ...excepting.map(({ less }) => 1 + less.length)];
  const named = fitting(costs);
  const of = whose && `,${whose}`;
  if (named === all.length) return `${all.slice(0, -1).join(', ')}, or ${all.at(-1)}${of}`;
  return `${all.slice(0, named).join(', ')} or one of ${all.length - named} others${of}`;
}

/** `a public authority of another Party other than an election authority`. */
function exceptWords(unit: Unit, facet: Facet, { of, less, narrowed }: Except, whose = ''): string {
  const head = of && wordWords(unit, of);
  const told = less.map((words) => {
    if (head) return apart(head, wordWords(unit, words));
    return facet.followsModality ? said(nameOf(words)) : nameOf(words);
  });
  const others = told.length - mostNamed;
  const except = others > 1 ? `${told.slice(0, mostNamed).join(', ')} and ${others} more` : list(told, 'or');
  const any = facet.values === 'States' ? 'any State' : `any ${narrowed ? 'such ' : ''}${facet.name}`;
  return `${head ?? any}${whose} other than ${except}`;
}

function nameOf(words: Words | Defined): string {
  return 'definition' in words ? definedWords(words) : wordsName(words);
}

/** What is excepted from a family, without the place that both name: `a gang` of `a person in the territory`. */
function apart(head: string, words: string): string {
  const place = / in (?:\S+ )*\S+$/.exec(head)?.[0];
  return place !== undefined && words.endsWith(place) ? words.slice(0, -place.length) : words;
}

const cardinals = ['', 'this', 'these two', 'these three', 'these four', 'these five'];

/**
 * Regions one after the other, the larger first: `a; and b (these two are 94 % of it)`. The share is left out where nothing is
 * missing from it.
 */
function several(told: readonly string[], share: number): string {
  const all = told.length < 2 ? told.join('') : `${told.slice(0, -1).join('; ')}; and ${told.at(-1)}`;
  if (share === 1) return all;
  const these = cardinals[told.length] ?? 'these';
  return `${all} (${these} ${told.length === 1 ? 'is' : 'are'} ${percent(share)} of it)`;
}
