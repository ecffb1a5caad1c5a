/** What differs between two drafts: one word for the whole, from what to what, norm by norm, incident by incident. */
import { counted, list, sentenceCase } from '../phrasing';
import { percent } from './figures';
import { regions } from './regions';

type Impact = 'reworded' | 'tightened' | 'loosened' | 'redirected';

/** What became of the verdicts. Figures are written out already. */
export interface WholeTold {
  readonly impact: Impact;
  /** Acts whose verdict differs, and all acts. */
  readonly changed: string;
  readonly acts: string;
  /** Those of them on which more is demanded than before, less, or something else; undefined where there are none. */
  readonly tightened?: string;
  readonly loosened?: string;
  readonly redirected?: string;
  /** The share of all acts whose verdict differs. */
  readonly share: number;
  /** Norms that are told, and those of them that say something else. */
  readonly norms: number;
  readonly others: number;
}

export const changes = {
  /** The sentence that sums up. */
  whole(told: WholeTold): string {
    const { impact, changed, acts, share, norms, others } = told;
    if (impact !== 'reworded') {
      const much = changed === acts ? `all ${acts} acts` : `${changed} of ${acts} acts (${percent(share)})`;
      return `${sentenceCase(impact)}: on ${much} the verdict differs${demand(told)}.`;
    }
    if (norms === 0) return 'Nothing differs: neither a norm nor a verdict.';
    if (others === 0) return 'Reworded: no verdict differs.';
    const alone = `taken by ${others === 1 ? 'itself' : 'themselves'}, ${counted(others, 'norm')} ${others === 1 ? 'says or asks' : 'say or ask'}`;
    return `Reworded: no verdict differs. But ${alone} something else than before.`;
  },
  undecided: 'Not decided within the time allowed: what differs between the two drafts.',
  undecidedNorms: 'Not decided within the time allowed: what became of each norm.',
  undecidedIncidents: 'Not decided within the time allowed: the verdicts of both drafts on the incidents.',
  noActs: 'No act is possible in both drafts: there is nothing to compare.',

  fromTo: (from: string, to: string) => `${from} → ${to}`,
  header: { fromTo: 'Verdict', acts: 'acts', share: 'share' },
  /** What the acts of a change are; `residues` is empty where it is every act. */
  where: (residues: readonly string[], share: number) =>
    residues.length === 0 ? 'Every act.' : `${sentenceCase(regions.several(residues, share))}.`,
  /** What contested acts turn on, in the draft in which they are. */
  turnsOn: (turnsOn: string, draft: 'old' | 'new') => `In the ${draft} draft this turns on ${turnsOn}.`,

  norms: 'Norms, each by itself',
  /** `loosened`; `loosened, in the same words`; `new, tightened`; `deleted, loosened`. */
  norm: (impact: Impact, place: 'both' | 'old' | 'new', sameWords: boolean) => {
    if (place === 'both') return sameWords ? `${impact}, in the same words` : impact;
    const is = place === 'new' ? 'new' : 'deleted';
    return impact === 'reworded' ? `${is}, without effect` : `${is}, ${impact}`;
  },
  /** The modality is another. */
  normChange: (from: string, to: string, acts: string) => `${from} → ${to} on ${acts} acts.`,
  /** Acts that a norm reaches, undisplaced, in one draft only; `in` is where the norm stands. */
  reached: (acts: string, act: string, place: 'both' | 'old' | 'new') => {
    const governs = { both: 'Now also governs', new: 'Governs', old: 'Governs' }[place];
    return `${governs} ${acts} acts: for example, ${act}.`;
  },
  leftAlone: (acts: string, act: string, place: 'both' | 'old' | 'new') => {
    const governed = { both: 'No longer governs', new: 'Governed', old: 'Governed' }[place];
    return `${governed} ${acts} acts: for example, ${act}.`;
  },
  /** Acts because of which something is owed, or more than before. */
  owed: (act: string, place: 'both' | 'old' | 'new') =>
    `${place === 'both' ? 'More is owed than before' : 'Owed'}, for example where ${act}.`,
  owedNoMore: (act: string, place: 'both' | 'old' | 'new') =>
    `${place === 'both' ? 'Less is owed than before' : 'Was owed'}, for example where ${act}.`,

  incidentVerdicts: (verdicts: readonly string[]) => (verdicts.length === 0 ? 'no verdict' : list(verdicts, 'or')),
  incidentsJudged: (judged: number, differing: number) => {
    if (judged === 0) return 'No incident is judged.';
    const all = counted(judged, 'incident');
    if (differing === 0) return `The verdict on ${judged === 1 ? 'the one incident' : `all ${all}`} stays as it was.`;
    return `${differing} of ${all} ${differing === 1 ? 'has' : 'have'} other verdicts than before.`;
  },

  next: {
    incidents: 'judges incidents by both drafts',
    coverage: 'what the new draft leaves open',
    check: 'what to change in the new draft',
  },

  /** Two vocabularies of which no act is an act of both. */
  incomparable: (facet: string, term: string | undefined) =>
    term === undefined
      ? `the two drafts cannot be compared: "${facet}" has values of another kind in each of them; let both use one vocabulary`
      : `the two drafts cannot be compared: in "${facet}" the term "${term}" has terms below it in one of them that stand elsewhere in the other; let both use one vocabulary`,
};

function demand({ impact, changed, tightened, loosened, redirected }: WholeTold): string {
  if (impact === 'tightened') return ', and the new draft demands more of the States on each of them';
  if (impact === 'loosened') return ', and the new draft demands less of the States on each of them';
  const parts = [
    ...(tightened === undefined ? [] : [`more on ${tightened} of them`]),
    ...(loosened === undefined ? [] : [`less on ${loosened}`]),
    ...(redirected === undefined ? [] : [`something else on ${redirected}`]),
  ];
  return `; the new draft demands ${redirected === changed ? 'something else' : list(parts)}`;
}
