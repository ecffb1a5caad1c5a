/** Incidents judged against the instruments and samples that ship, each found as on the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { asReadBy } from '../../server/src/core/compile/fixed.ts';
import type { IncidentVerdict } from '../../server/src/core/compile/incidents.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import type { Verdict } from '../../server/src/core/model/model.ts';
import type { SourceFile } from '../../server/src/core/syntax/ast.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { createFinder } from '../../server/src/files/finder.ts';

const root = join(import.meta.dirname, '..', '..');
export const library = join(root, 'server', 'library');
const files = new Map<string, SourceFile>();

/** A file that ships, read once. */
export function load(path: string): SourceFile {
  const known = files.get(path) ?? parse(path, readFileSync(path, 'utf8'));
  files.set(path, known);
  return known;
}

export const find = createFinder(library, load);

/** The text of a sample. */
export function sample(name: string): string {
  return readFileSync(join(root, 'samples', `${name}.norm`), 'utf8');
}

/** A draft with incidents that are written below it, or that it uses. */
export function draft(text: string, incidents = ''): Checked {
  const accord = parse(join(root, 'samples', 'draft.norm'), text);
  return only([accord, ...(incidents ? [parse('incidents.norm', incidents)] : [])]);
}

/** An instrument that ships, by the name of its file, with incidents. */
export function instrument(name: string, incidents: string): Checked {
  return only([load(join(library, 'instruments', `${name}.norm`)), parse('incidents.norm', incidents)]);
}

/** An instrument that ships with the incidents that ship. */
export function instrumentWithIncidents(name: string): Checked {
  return only([load(join(library, 'instruments', `${name}.norm`)), load(join(library, 'cyber-incidents.norm'))]);
}

function only(given: readonly SourceFile[]): Checked {
  const [assembly, ...others] = assemble(given, find);
  if (!assembly || others.length > 0) throw new Error(`${given[0]?.file} makes no unit, or more than one`);
  return createChecker()(assembly);
}

/** The same as one delegation reads it. */
export function readBy({ assembly, unit }: Checked, party: string): Checked {
  return createChecker(asReadBy(unit, party))(assembly);
}

/** What is said of one incident. */
export function judgement({ incidents }: Checked, name: string): IncidentVerdict {
  const found = incidents().find(({ incident }) => incident.name === name);
  if (!found) throw new Error(`no incident ${name}`);
  return found;
}

/** The verdicts on the parts that have a value, in a facet. */
export function part(judged: IncidentVerdict, facet: string, value: string): readonly Verdict[] {
  const found = judged.parts.filter(({ act }) => act.get(facet)?.includes(value));
  if (found.length === 0) throw new Error(`${judged.incident.name} has no part with ${value}`);
  return [...new Set(found.flatMap(({ verdicts }) => verdicts))].sort();
}

/** The problems of a unit: words that nothing knows and the like. */
export function problems({ unit }: Checked): string[] {
  return unit.problems.map(({ code, data }) => `${code} ${JSON.stringify(data)}`);
}
