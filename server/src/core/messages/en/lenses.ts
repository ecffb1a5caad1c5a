/** What stands above a declaration, in few words, and the exact figures behind it. */
import type { Verdict } from '../../model/model';
import { counted, list, sentenceCase } from '../phrasing';
import { figure } from '../sentence';
import { percent } from './figures';

/** Acts that a norm reaches: in every reading, in some, and those of them on which it yields in every reading. */
export interface Reach {
  readonly every: bigint;
  readonly some: bigint;
  readonly yields: bigint;
  /** Of all acts, 0 to 1. */
  readonly share: number;
}

/** What the text says of an incident. */
export interface JudgedIncident {
  readonly verdicts: readonly Verdict[];
  /** Each part has one of them, so that all hold. */
  readonly together: boolean;
  readonly contested: boolean;
  /** The names of the norms that decide it, and of the brackets and definitions that it turns on. */
  readonly norms: readonly string[];
  readonly turnsOn: readonly string[];
  readonly expected: boolean;
}

export const lenses = {
  showCoverage: 'Show coverage',
  gaps: (open: number) => (open === 0 ? 'No gap open' : `${counted(open, 'gap')} open`),
  /** @param titles of the first concerns; `others` how many more there are. */
  gapsTip: (titles: readonly string[], others: number) =>
    titles.length === 0 ? '' : `Left open: ${list([...titles, ...(others > 0 ? [`${others} more`] : [])])}.`,
  undecided: 'Not decided within the time allowed',
  reach: ({ some, every }: Reach) => {
    if (some === 0n) return 'Reaches no act';
    return `Reaches ${every === some ? '' : 'up to '}${acts(some)}`;
  },
  /** A duty: the acts because of which it is owed. */
  owed: ({ some, every }: Reach) => {
    if (some === 0n) return 'Owed because of no act';
    return `Owed because of ${every === some ? '' : 'up to '}${acts(some)}`;
  },
  general: 'A general duty',
  reachTip: ({ some, every, yields, share }: Reach) => {
    const parts = [`${figure(some)} ${some === 1n ? 'act' : 'acts'}, ${percent(share)} of all`];
    if (every !== some) parts.push(`${every === 0n ? 'none' : figure(every)} in every reading`);
    if (yields > 0n) parts.push(`on ${figure(yields)} it yields to another norm`);
    return `${parts.join('; ')}.`;
  },
  decides: (incidents: number) =>
    incidents === 0 ? 'Decides no incident' : `Decides ${counted(incidents, 'incident')}`,
  owedIn: (incidents: number) =>
    incidents === 0 ? 'Owed in no incident' : `Owed in ${counted(incidents, 'incident')}`,
  usedBy: (norms: number) => (norms === 0 ? 'Used by no norm' : `Used by ${counted(norms, 'norm')}`),
  verdict: ({ verdicts, together, contested, norms, turnsOn, expected }: JudgedIncident) => {
    if (verdicts.length === 0) return 'No act can be so';
    const words = list(verdicts, together ? 'and' : 'or');
    const under = norms.length > 0 ? ` under ${list(norms)}` : '';
    const parts = [
      `${contested ? 'contested: ' : ''}${words}${under}`,
      ...(turnsOn.length > 0 ? [`turning on ${list(turnsOn)}`] : []),
      ...(expected ? [] : ['not what is expected']),
    ];
    return sentenceCase(parts.join(', '));
  },
};

/** `1.2 million acts`; below a million exactly. */
function acts(count: bigint): string {
  if (count < million) return `${figure(count)} ${count === 1n ? 'act' : 'acts'}`;
  const [unit, word] = count < milliard ? [million, 'million'] : [milliard, 'billion'];
  const tenths = Number((count * 10n) / unit);
  const rounded = tenths < 1000 ? (tenths / 10).toString() : figure(BigInt(Math.floor(tenths / 10)));
  return `${rounded} ${word} acts`;
}

const million = 1_000_000n;
const milliard = 1_000_000_000n;
