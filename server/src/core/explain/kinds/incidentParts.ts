/** What an instrument says of the parts of an incident, those together of which it says the same. */
import { type IncidentVerdict, judge, type PartVerdict } from '../../compile/incidents';
import type { Incident } from '../../model/model';
import type { Text } from '../document';
import type { Shelf, Volume } from '../shelf';
import { type Judgement, judgementOf, judgementText, type Reference, unique } from './common';

/** Parts of which the same is said. */
export interface PartsTold {
  /** What tells them from the others, in words; empty where they are all there are. */
  readonly which: readonly string[];
  readonly judgement: Judgement;
}

const nothing = { whole: false, concerns: [], incidents: [], rules: [] };

/** A line for the parts that are told alike; none where the instrument says nothing of any. */
export function linesOn(shelf: Shelf, volume: Volume, incident: Incident): Text[] {
  const told = partsOn(shelf, volume, incident);
  if (!told) return [[shelf.messages.undecided({ ...nothing, incidents: [incident.name] })]];
  return partLines(shelf, told);
}

export function partLines(shelf: Shelf, told: readonly PartsTold[]): Text[] {
  if (told.every(({ judgement }) => saysNothing(judgement))) return [];
  return told.map(
    ({ which, judgement }): Text => [
      ...(which.length > 0 ? [before(shelf, which)] : []),
      ...judgementText(shelf, judgement),
    ],
  );
}

/** Undefined where the instrument does not know the incident, or it could not be decided. */
export function partsOn(shelf: Shelf, volume: Volume, incident: Incident): PartsTold[] | undefined {
  const checked = volume.checked();
  const own = checked.unit.incidents.find(({ name }) => name === incident.name);
  const verdict = own && checked.within(() => judge(checked.compiled, own));
  if (!own || !verdict) return undefined;
  const chosen = choicesIn(own);
  const alike = new Map<string, { judgement: Judgement; chosen: (readonly number[])[] }>();
  verdict.parts.forEach((part, index) => {
    const judgement = gathered(shelf, judgementOf(volume, checked, alone(verdict, part, checked.compiled)));
    const key = JSON.stringify(judgement);
    const same = alike.get(key) ?? { judgement, chosen: [] };
    alike.set(key, same);
    same.chosen.push(chosen[index] ?? []);
  });
  return [...alike.values()].map((group) => ({
    which: alike.size === 1 ? [] : partsInWords(shelf, own, group.chosen),
    judgement: group.judgement,
  }));
}

const before = ({ messages }: Shelf, which: readonly string[]) =>
  `${messages.joining.series(which)}${messages.explain.colon}`;

/** Provisions of one number once, and what each calls for together. */
function gathered({ messages }: Shelf, judgement: Judgement): Judgement {
  const byNumber = ({ kind, name, of }: Reference): Reference => ({ kind, name, ...(of !== undefined && { of }) });
  const owing = unique(judgement.duties.map(({ provision }) => byNumber(provision)));
  const duties = owing.map((provision) => {
    const own = judgement.duties.filter((one) => one.provision.name === provision.name);
    return { provision, duty: messages.joining.list(unique(own.map(({ duty }) => duty))) };
  });
  return { ...judgement, provisions: unique(judgement.provisions.map(byNumber)), duties };
}

function saysNothing({ verdicts, turnsOn, duties }: Judgement): boolean {
  return verdicts.every((verdict) => verdict === 'silent') && turnsOn.length === 0 && duties.length === 0;
}

/** A part told as an incident of its own, with the provisions that reach it. */
function alone(
  whole: IncidentVerdict,
  part: PartVerdict,
  { speakers, space }: ReturnType<Volume['checked']>['compiled'],
): IncidentVerdict {
  const norms = whole.norms.filter((name) =>
    [...speakers.values()].some(({ norm, reach }) => norm.name === name && space.diagrams.meets(reach, part.region)),
  );
  return { ...whole, ...part, norms, parts: [part] };
}

/** Which value of each clause a part takes, parts in the order in which they are judged: the last clause changes fastest. */
function choicesIn({ clauses }: Incident): number[][] {
  let rows: number[][] = [[]];
  for (const { values } of clauses) {
    rows = rows.flatMap((row) =>
      (values.length === 0 ? [0] : values.map((_, index) => index)).map((at) => [...row, at]),
    );
  }
  return rows;
}

/** Tells parts apart by the clauses that have several values; a clause of which they take every value is not told. */
function partsInWords(shelf: Shelf, { clauses }: Incident, parts: readonly (readonly number[])[]): string[] {
  const { clauses: words, explain, joining } = shelf.messages;
  const several = clauses.flatMap(({ values }, index) => (values.length > 1 ? [{ index, values }] : []));
  const tell = (some: readonly (readonly number[])[], place: number): string[][] => {
    const clause = several[place];
    if (!clause) return [[]];
    const taken = unique(some.map((part) => part[clause.index] as number));
    const rest = (at: number) => some.filter((part) => part[clause.index] === at);
    const shape = (at: number) => JSON.stringify(rest(at).map((part) => part.filter((_, i) => i !== clause.index)));
    return unique(taken.map(shape)).flatMap((one) => {
      const same = taken.filter((at) => shape(at) === one);
      const value = (at: number) => explain.either((clause.values[at] ?? []).map(words.item));
      const told = same.length === clause.values.length ? [] : [joining.list(same.map(value))];
      return tell(rest(same[0] as number), place + 1).map((others) => [...told, ...others]);
    });
  };
  return tell(parts, 0)
    .filter((told) => told.length > 0)
    .map(joining.row);
}
