/** What the pages of several kinds have in common. */
import type { Checked } from '../../check';
import type { IncidentVerdict } from '../../compile/incidents';
import type { Concern, Incident, Item, Norm, Prose, State, Term, Unit, Verdict } from '../../model/model';
import type { Address } from '../address';
import { type Foreign, type Inline, joined, type Link, type Text } from '../document';
import type { Shelf, Volume } from '../shelf';

/** Names another page, and how it is spoken of there. */
export interface Reference extends Address {
  readonly title?: string;
}

export const link = (address: Address, text = address.name): Link => ({
  to: { kind: address.kind, name: address.name, ...(address.of !== undefined && { of: address.of }) },
  text,
});

/** By its title, where it has one. */
export const titled = (reference: Reference): Link => link(reference, reference.title ?? reference.name);

export function termAt(shelf: Shelf, term: Term): Reference {
  return { kind: 'term', name: term.name, of: shelf.placeOf(term.source.at.file) };
}

export function stateAt(shelf: Shelf, state: State): Reference {
  return { kind: 'state', name: state.code, of: shelf.placeOf(state.source.at.file), title: state.name };
}

export function provisionAt(volume: Volume, norm: Norm): Reference {
  const title = norm.title ?? norm.name;
  return { kind: 'provision', name: norm.numbered ?? norm.name, of: volume.name, title };
}

export function volumeAt({ name, title }: Volume): Reference {
  return { kind: 'instrument', name, title };
}

/** The library, or the instrument, of a name: where something is declared. */
export function placeAt({ volumes }: Shelf, name: string): Reference {
  return { kind: volumes.some((volume) => volume.name === name) ? 'instrument' : 'library', name };
}

export function declaredAt(
  shelf: Shelf,
  kind: 'concern' | 'incident' | 'impossible',
  { name, title, at }: Pick<Concern | Incident, 'name' | 'title' | 'at'>,
): Reference {
  return { kind, name, of: shelf.placeOf(at.file), ...(title !== undefined && { title }) };
}

/** The passages of one kind. */
export function proseOf(prose: readonly Prose[], kind: Prose['kind']): string[] {
  return prose.filter((one) => one.kind === kind).map(({ text }) => text);
}

/** The reason in the language of the reader, or else the first there is. */
export function reasonOf(prose: readonly Prose[], language = 'English'): string | undefined {
  const reasons = prose.filter(({ kind, line }) => kind === 'because' && line === undefined);
  const told = reasons.length > 0 ? reasons : prose.filter(({ kind }) => kind === 'because');
  const own = told.find((one) => (one.language ?? 'English') === language);
  return (own ?? told[0])?.text;
}

/** Reasons in further languages. */
export function otherReasons(prose: readonly Prose[], told: string | undefined): Foreign[] {
  return prose.flatMap(({ kind, text, language }) =>
    kind === 'because' && language !== undefined && text !== told ? [{ foreign: text, language }] : [],
  );
}

export function labelsOf(labels: ReadonlyMap<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(labels ?? []);
}

export function foreign(labels: Readonly<Record<string, string>>): Foreign[] {
  return Object.entries(labels).map(([language, text]) => ({ foreign: text, language }));
}

/** Links side by side; norms that share a number are one. */
export function linked(references: readonly Reference[]): Text {
  const each = new Map(references.map((one) => [`${one.kind} ${one.of ?? ''} ${one.name}`, one]));
  return joined([...each.values()].map((one): Text => [link(one)]));
}

/** Marks in the place of inlines in a message, which is a text. */
export const mark = (index: number): string => `⟦${index}⟧`;

/** A message in which marks stand for inlines, with these in their place. */
export function filled(message: string, ...inlines: readonly (Inline | Text)[]): Text {
  return message.split(/⟦(\d+)⟧/).flatMap((part, index): Text => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const inline = inlines[Number(part)];
    return inline === undefined ? [] : Array.isArray(inline) ? inline : [inline as Inline];
  });
}

/** `prohibited, silent`, each told as what it is. */
export function verdictMarks({ messages }: Shelf, verdicts: readonly (Verdict | 'contested')[]): Text {
  return joined(
    verdicts.map((verdict) => [{ verdict, text: messages.verdicts.names[verdict] }]),
    ', ',
  );
}

/** What an instrument says of an incident. */
export interface Judgement {
  readonly verdicts: readonly (Verdict | 'contested')[];
  readonly turnsOn: readonly string[];
  readonly provisions: readonly Reference[];
  readonly duties: readonly { readonly provision: Reference; readonly duty: string }[];
}

export function judgementOf(volume: Volume, { unit }: Checked, judged: IncidentVerdict): Judgement {
  const refer = (name: string): Reference[] => {
    const norm = unit.norms.find((one) => one.name === name);
    return norm ? [provisionAt(volume, norm)] : [];
  };
  const duties = judged.parts.flatMap((part) => part.duties);
  return {
    verdicts: judged.verdicts,
    turnsOn: judged.turnsOn,
    provisions: unique(judged.norms.flatMap(refer)),
    duties: unique(duties.flatMap(({ norm, duty }) => refer(norm).map((provision) => ({ provision, duty })))),
  };
}

/** The same things once, compared by what they are made of. */
export function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** What is owed, each duty once, with the provisions under which it is. */
export function owedTexts(
  { messages }: Shelf,
  duties: readonly { readonly provision: Reference; readonly verbs: readonly string[] }[],
): Text[] {
  const byProvision = new Map<string, { provision: Reference; verbs: Set<string> }>();
  for (const { provision, verbs } of duties) {
    const key = JSON.stringify(provision);
    const known = byProvision.get(key) ?? { provision, verbs: new Set<string>() };
    for (const verb of verbs) known.verbs.add(verb);
    byProvision.set(key, known);
  }
  const byVerbs = new Map<string, { verbs: readonly string[]; provisions: Reference[] }>();
  for (const { provision, verbs } of byProvision.values()) {
    const key = [...verbs].sort().join('\n');
    const known = byVerbs.get(key) ?? { verbs: [...verbs], provisions: [] };
    known.provisions.push(provision);
    byVerbs.set(key, known);
  }
  return [...byVerbs.values()].map(({ verbs, provisions }) =>
    filled(messages.explain.owes(messages.joining.list(verbs), mark(0)), linked(provisions)),
  );
}

/** What is told of it in a line: verdicts, provisions, what it turns on, what is owed. */
export function judgementText(shelf: Shelf, { verdicts, provisions, turnsOn, duties }: Judgement): Text {
  const { explain: words, joining } = shelf.messages;
  const told: Text[] = [verdicts.length === 0 ? [words.cannotBe] : verdictMarks(shelf, verdicts)];
  if (provisions.length > 0) told.push(linked(provisions));
  const owed = owedTexts(
    shelf,
    duties.map(({ provision, duty }) => ({ provision, verbs: [duty] })),
  );
  return joined(
    [
      joined(told, words.colon),
      ...(turnsOn.length > 0 ? [[words.turnsOn(joining.list(turnsOn))]] : []),
      ...(owed.length > 0 ? [joined(owed)] : []),
    ],
    '; ',
  );
}

export function stateNamesOf({ messages }: Shelf, unit: Unit, codes: readonly string[]): string[] {
  return codes.map((code) => messages.states.name(unit, code));
}

/** An item with the States that it names called by their names: `organs of the United States of America`. */
export function itemInWords({ messages }: Shelf, unit: Unit, item: Item): string {
  const codes = [...(item.of ?? []), ...item.lessStates].flatMap(({ states }) =>
    states.kind === 'state' ? [states.code] : [],
  );
  const words = messages.clauses.item(item);
  return codes.reduce((text, code) => {
    const name = messages.states.name(unit, code);
    return text
      .split(/([\s,[\]]+)/)
      .map((part) => (part === code ? name : part))
      .join('');
  }, words);
}
