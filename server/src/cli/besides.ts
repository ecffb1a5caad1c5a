/** Instruments laid beside a draft: those on which it builds, and those that the command line names. */
import type { Checked } from '../core/check';
import { type Beside, type Said, saidOfConcern } from '../core/compile/beside';
import type { Compiled } from '../core/compile/compile';
import type { ConcernCoverage } from '../core/compile/concerns';
import { besideName } from '../core/messages/beside';
import { list, meant } from '../core/messages/phrasing';
import { nearest } from '../core/model/nearest';
import { normalise } from '../core/model/phrases';
import { contentsOf } from '../core/model/uses';
import { codePart } from '../core/rules/page';
import type { SourceFile } from '../core/syntax/ast';
import { usage } from './fault';
import type { Reader } from './inputs';
import { countsJson, sorted } from './json';
import { unreadWords } from './words';

export interface Laid {
  readonly beside: Beside;
  /** Whether the draft builds on it. */
  readonly buildsOn: boolean;
  /** Whether the command line names it. */
  readonly asked: boolean;
}

/** Instruments laid beside a draft, and a word on each that cannot be. */
interface Besides {
  readonly laid: readonly Laid[];
  readonly cannot: readonly string[];
}

/**
 * Those on which the draft builds, in the order of the text, then those named beside them; none where the draft itself is not
 * decided. Nothing is laid beside itself.
 *
 * @param given the drafts and instruments that the command line gives: one among them is found before one that ships.
 * @throws a `Fault` for a name that no instrument has, and for one that is named and cannot be laid beside the draft.
 */
export function besidesOf(
  reader: Reader,
  checked: Checked,
  names: readonly string[],
  given: readonly SourceFile[],
): Besides {
  const named = new Map(names.map((name) => [instrumentFile(reader, checked, name, given), name]));
  named.delete(checked.assembly.files[0] as SourceFile);
  if (!checked.compiled.decided) return { laid: [], cannot: [] };
  const own = checked.assembly.buildsOn ?? [];
  const laid: Laid[] = [];
  const cannot: string[] = [];
  for (const file of new Set([...own, ...named.keys()])) {
    const beside = checked.beside(file);
    const name = named.get(file);
    const words = checked.messages.beside;
    if (beside !== undefined && beside !== 'undecided')
      laid.push({ beside, buildsOn: own.includes(file), asked: name !== undefined });
    else {
      const why = (beside ? words.tooLong : words.cannot)(nameOf(reader, file));
      if (name !== undefined) throw usage(`--beside ${name}: ${why}`);
      cannot.push(why);
    }
  }
  return { laid, cannot };
}

/** What an instrument is called where it is found by name, else its file. */
function nameOf({ find, nameOf }: Reader, file: SourceFile): string {
  const { instrumentName } = contentsOf(file);
  return find.instruments?.(file.file)?.find((one) => normalise(one) === instrumentName) ?? nameOf(file.file);
}

/** An instrument by its name, hyphens standing for blanks and capitals not counting, or by the path of its file. */
function instrumentFile(
  { find, filesOf }: Reader,
  { assembly }: Checked,
  name: string,
  given: readonly SourceFile[],
): SourceFile {
  const root = assembly.files[0]?.file ?? '';
  const isMeant = (one: string | undefined) => one !== undefined && typed(one) === typed(name);
  const own = given.find((file) => isMeant(contentsOf(file).instrumentName));
  if (own) return own;
  const all = find.instruments?.(root) ?? [];
  const found = all.find(isMeant);
  const shipped = found === undefined ? undefined : find.instrument?.(found, root);
  if (shipped) return shipped;
  if (/[\\/]|\.norm$/i.test(name)) {
    const [file] = filesOf([name]).filter((one) => contentsOf(one).accords.length > 0);
    if (file) return file;
    throw usage(`--beside ${name}: there is no instrument and no accord in this file`);
  }
  const known = [...all, ...given.flatMap((file) => contentsOf(file).instrumentName ?? [])].map(typed).sort();
  const near = meant(nearest(typed(name), known), known.length > 0 ? `There are ${list(known)}.` : '');
  throw usage(`--beside ${name}: there is no instrument of this name.${near}`);
}

/** A name as it is typed where blanks would part it. */
function typed(name: string): string {
  return codePart(normalise(name));
}

/** A line on standard error for each of them in which something could not be read. */
export function unreadBeside({ nameOf }: Reader, laid: readonly Laid[]): string[] {
  return [...new Set(laid.map(({ beside: { unit } }) => unit))].flatMap(({ problems, accord, files }) => {
    const file = nameOf(accord?.at.file ?? files[0] ?? '');
    return problems.length === 0 ? [] : [unreadWords(problems.length, [file], file)];
  });
}

/** An instrument as the document names it. */
export function laidJson({ beside, buildsOn }: Laid): object {
  const { accord } = beside.unit;
  return { name: besideName(beside), title: accord?.title ?? '', buildsOn };
}

/** What it says of the acts of a concern, and of those that the draft leaves open. */
export function saidJson({ beside }: Laid, compiled: Compiled, { concern, open }: ConcernCoverage): object {
  return {
    instrument: besideName(beside),
    ...wordsJson(saidOfConcern(beside, compiled, concern)),
    ofGap: wordsJson(beside.said(open, concern.answeredBy)),
  };
}

function wordsJson({ acts, verdicts, turnsOn, norms, duties }: Said): object {
  const told = ({ name, numbered }: Said['duties'][number]) => ({ name, ...(numbered !== undefined && { numbered }) });
  const said = [...norms].flatMap(([says, list]) => list.map((norm) => ({ ...told(norm), says })));
  return { acts, verdicts: countsJson(verdicts), turnsOn: sorted(turnsOn), norms: said, duties: duties.map(told) };
}
