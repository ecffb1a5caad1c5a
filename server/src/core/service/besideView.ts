/** The instruments that can be laid beside a draft, and what the chosen one says of its acts, for the coverage panel. */
import { contested, type Tally } from '../analysis/counts';
import { type Node, none } from '../analysis/diagram';
import { Terminal } from '../analysis/verdicts';
import type { Checked } from '../check';
import { type Beside, saidOfConcern } from '../compile/beside';
import { contestedTerminal } from '../compile/classes';
import type { ConcernCoverage } from '../compile/concerns';
import { toldBeside } from '../messages/beside';
import type { BesideTold } from '../messages/en/beside';
import type { Messages } from '../messages/messages';
import type { BesideView, InstrumentView, Shares } from '../protocol';
import type { SourceFile } from '../syntax/ast';
import { cardOf } from './files';
import { sharesOf } from './shares';

/** The instruments on which the draft builds, in the order of the text, then every other one there is, by name. */
export function instrumentsFor({ assembly, messages }: Checked): InstrumentView[] {
  const { files, find, buildsOn = [] } = assembly;
  const root = files[0]?.file ?? '';
  const others = (find?.instruments?.(root) ?? []).flatMap((name) => find?.instrument?.(name, root) ?? []);
  const view = (file: SourceFile, own: boolean): InstrumentView => {
    const card = cardOf(file, 'instrument', 'accord');
    const title = card.title === undefined ? undefined : messages.clauses.titled(card);
    const label = card.name || title || '';
    return { id: file.file, label, ...(title !== label && { title }), buildsOn: own };
  };
  const unlike = others.filter(({ file }) => file !== root && !buildsOn.some((own) => own.file === file));
  const named = unlike.map((file) => view(file, false)).sort((a, b) => (a.label < b.label ? -1 : 1));
  return [...buildsOn.map((file) => view(file, true)), ...named];
}

/** An instrument beside a draft, or why it cannot be laid there. */
export interface Laid {
  readonly id: string;
  readonly label: string;
  readonly buildsOn: boolean;
  readonly beside?: Beside;
  readonly cannot?: string;
}

/** The instrument that a panel asks for, by its file; undefined where it asks for none, or for one that is gone. */
export function laid(checked: Checked, asked: string | undefined): Laid | undefined {
  const { assembly, messages } = checked;
  const chosen = asked === undefined ? undefined : instrumentsFor(checked).find(({ id }) => id === asked);
  if (!chosen) return undefined;
  const { id, label, buildsOn } = chosen;
  const known = { id, label, buildsOn };
  const root = assembly.files[0]?.file ?? '';
  const file =
    assembly.buildsOn?.find((one) => one.file === id) ?? assembly.find?.instrument?.(label, root) ?? undefined;
  const beside = file && checked.beside(file);
  if (beside === 'undecided') return { ...known, cannot: messages.beside.tooLong(label) };
  return beside ? { ...known, beside } : { ...known, cannot: messages.beside.cannot(label) };
}

/** Its verdicts on the acts among some on which the draft is silent, in some reading at least. */
export function onSilence({ compiled: { space, verdicts } }: Checked, beside: Beside, among: Node): Node {
  const { diagrams } = space;
  const silent = diagrams.inSomeReading(diagrams.select(diagrams.keep(verdicts, among), 1 << Terminal.silent));
  return diagrams.keep(beside.onDraft(), silent);
}

/** What it says of the acts that a tally counts; its silence is left out. */
export function saidShares(tally: Tally): Shares {
  const counted = [...tally];
  counted[contested] = (tally[contested] ?? 0n) + (tally[contestedTerminal] ?? 0n);
  counted[contestedTerminal] = 0n;
  const { silent: _, ...said } = sharesOf(counted);
  return said;
}

/** @param kinds empty where there was no time to find out. */
export function besideView(messages: Messages, { id, label, cannot }: Laid, kinds: Shares[]): BesideView {
  const why = cannot ?? (kinds.length === 0 ? messages.beside.tooLong(label) : undefined);
  return { id, label, kinds, ...(why !== undefined && { cannot: why }) };
}

/**
 * What is told with a concern: of the chosen instrument what it says of what is open and of the whole; where none is chosen,
 * of those on which the draft builds what those say of what is open, if they say anything.
 */
export function besideConcern(checked: Checked, coverage: ConcernCoverage, chosen: Laid | undefined): string[] {
  const { messages, compiled } = checked;
  const { concern, open, gap, acts } = coverage;
  const words = messages.beside;
  const whole = gap.always === acts;
  const ofOpen = (all: readonly BesideTold[]) => {
    if (open === none || all.length === 0) return [];
    const told = all.map(words.briefly);
    return all.some(speaks) ? [(whole ? words.notHere : words.ofWhatIsOpen)(told)] : told;
  };
  const openTold = (one: Beside, own: boolean) => toldBeside(messages, one, one.said(open, concern.answeredBy), own);
  const lines = () => {
    if (!chosen) {
      const own = open === none ? [] : checked.besides();
      return ofOpen(own.map((one) => openTold(one, true)).filter(speaks));
    }
    const { beside, buildsOn } = chosen;
    if (!beside) return [];
    const ofAll = toldBeside(messages, beside, saidOfConcern(beside, compiled, concern), buildsOn);
    const told = openTold(beside, buildsOn);
    // Where the same is said of what is open, once is enough.
    const same = open !== none && words.briefly(told) === words.briefly(ofAll);
    return [...ofOpen([told]), ...(whole || same ? [] : [words.ofTheWhole(ofAll)])];
  };
  return (checked.within(lines) ?? []).map((line) => messages.joining.ended(messages.joining.sentence(line)));
}

/**
 * What is told with a cell, a sentence for each instrument: of the acts on which the draft is silent, in some reading at least;
 * where there are none, of all.
 *
 * @param silent those acts.
 */
export function besideCell(checked: Checked, here: Node, silent: Node, chosen: Laid | undefined): string[] {
  const { messages } = checked;
  const words = messages.beside;
  if (here === none) return [];
  const sentence = (one: Beside, own: boolean): string | undefined => {
    const told = toldBeside(messages, one, one.said(silent === none ? here : silent), own);
    if (!chosen && (silent === none || !speaks(told))) return undefined;
    if (silent === none) return words.ofThese(told);
    return silent === here ? words.sentence(told) : words.whereSilent(words.sentence(told));
  };
  const sentences = () => {
    if (chosen) return chosen.beside ? [sentence(chosen.beside, chosen.buildsOn)] : [];
    return checked.besides().map((one) => sentence(one, true));
  };
  return (checked.within(sentences) ?? []).filter((one) => one !== undefined);
}

function speaks({ parts, duties }: BesideTold): boolean {
  return parts.length + duties.length > 0;
}
