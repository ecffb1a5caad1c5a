/** Where the page is of something that stands in a unit. */
import type { Checked } from '../check';
import type { Facet, Passage, Term } from '../model/model';
import { normalise } from '../model/phrases';
import { codePart, familyOf } from '../rules/page';
import { type Address, pathOf } from './address';
import { termNamed } from './words/terms';
import { knownAs } from './written';

/**
 * The address at which an editor opens a page; undefined where there is none.
 *
 * @param path that of the page, without an ending: `concern/cyber-concerns/elections`, `code/gap`.
 * @param declaredIn the file that declares what it is about, where one does: only what ships has pages.
 */
export type PageAt = (path: string, declaredIn?: string) => string | undefined;

/** Something that is declared somewhere. */
interface Declared {
  readonly kind: Address['kind'];
  readonly name: string;
  readonly file: string;
}

/** The page of a finding: that of the concern where it is a gap, else that of its rule. */
export function pageOfCode({ unit, assembly }: Checked, code: string, pageAt: PageAt): string | undefined {
  const family = familyOf(code);
  const concern =
    family === code ? undefined : unit.concerns.find(({ name }) => code === `${family}/${codePart(name)}`);
  const own = concern && pageOf({ assembly }, { kind: 'concern', name: concern.name, file: concern.at.file }, pageAt);
  return own ?? pageAt(`code/${family}`);
}

/** The page of something that is declared in a file of a unit. */
export function pageOf(
  { assembly }: Pick<Checked, 'assembly'>,
  { kind, name, file }: Declared,
  pageAt: PageAt,
): string | undefined {
  const source = [...assembly.files, ...(assembly.buildsOn ?? [])].find((one) => one.file === file);
  if (!source) return undefined;
  const alone = kind === 'instrument' || kind === 'library';
  return pageAt(pathOf({ kind, name, ...(!alone && { of: knownAs(source) }) }), file);
}

/** The same of a term, which belongs to the file that declares it. */
export function pageOfTerm(checked: Checked, { roots }: Pick<Facet, 'roots'>, name: string, pageAt: PageAt) {
  const term: Term | undefined = termNamed({ roots }, name);
  return term && pageOf(checked, { kind: 'term', name: term.name, file: term.source.at.file }, pageAt);
}

/** The same of what is found by its name in a list of the unit. */
export function pageOfNamed(
  checked: Checked,
  kind: Address['kind'],
  all: Iterable<{ readonly name: string; readonly at?: Passage['at']; readonly source?: Passage }>,
  name: string,
  pageAt: PageAt,
): string | undefined {
  for (const one of all) {
    const at = one.at ?? one.source?.at;
    if (at && normalise(one.name) === normalise(name))
      return pageOf(checked, { kind, name: one.name, file: at.file }, pageAt);
  }
  return undefined;
}
