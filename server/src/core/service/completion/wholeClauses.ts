/** Clauses that a provision lacks, each with a value: what would close an open gap, and what is ordinary. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import { modalities } from '../../model/modality';
import type { Facet, Term, Unit } from '../../model/model';
import { ordinaryTerms, valueExample, verbFacet } from '../words/examples';
import type { Candidate } from './candidate';
import { type Closing, type ClosingIn, closingIn, closingInWords } from './closing';
import { inColumn } from './column';
import type { Scan } from './scan';

interface Place {
  /** The facets of which the provision has no clause and may have one. */
  readonly lacking: readonly Facet[];
  /** Whether it has no modality yet. */
  readonly verbless: boolean;
  readonly column: number;
  readonly from: number;
}

/** So many values are offered that close a gap. */
const mostClosing = 2;
/** So many ordinary values are offered where a clause is expected of each norm. */
const mostOrdinary = 2;

export function* wholeClauses(
  checked: Checked,
  { at }: Scan,
  { lacking, verbless, column, from }: Place,
): Generator<Candidate> {
  const { unit, messages } = checked;
  const kind = at?.node.keyword;
  if (kind !== 'norm' && kind !== 'without prejudice' && kind !== 'left open') return;
  const whole = (keyword: string, value: string): Pick<Candidate, 'label' | 'insert' | 'from'> => {
    return { label: `${keyword} ${value}`, insert: `${inColumn(keyword, column)}${value}`, from };
  };
  for (const facet of lacking) {
    const { keyword, name, title = name, expected, describesNorms } = facet;
    if (keyword === undefined || describesNorms) continue;
    const closing = closingIn(checked, at, facet);
    const of = { kind: 'facet', name } as const;
    const best = bestValues(unit, facet, closing);
    const because = kind === 'norm' && expected?.of === 'each norm' ? expected.because : undefined;
    const rank = because !== undefined || early(unit, facet) ? 7 : 9.5;
    for (const [value, closes] of best) {
      const details = [closingInWords(checked, closes), ...(because === undefined ? [] : [because])];
      const detail = details.join(' · ');
      yield { ...whole(keyword, value), kind: CompletionItemKind.Property, detail, of, rank };
    }
    if (best.length > 0 && because === undefined) continue;
    for (const value of ordinaryValues(unit, facet)) {
      const detail = because ?? messages.completion.ordinary(title);
      yield { ...whole(keyword, value), kind: CompletionItemKind.Property, detail, of, rank: because ? 7 : 10.5 };
    }
  }
  const verbs = verbFacet(unit, false)?.usually ?? [];
  const modality = modalities.find(
    ({ saying, register }) => saying === 'prohibited' && register === (unit.accord?.form ?? 'treaty'),
  );
  if (kind === 'norm' && verbless && modality && verbs.length > 0) {
    const value = verbs.map((verb) => verb.name).join(', ');
    const of = { kind: 'modality', name: modality.text } as const;
    const detail = messages.verdicts.names[modality.saying];
    yield { ...whole(modality.text, value), kind: CompletionItemKind.Operator, detail, of, rank: 8 };
  }
}

/** Whether its clause comes before the verbs, as the library declares them. */
function early({ facets }: Unit, facet: Facet): boolean {
  return facets.indexOf(facet) < facets.findIndex(({ followsModality }) => followsModality);
}

/** The values that close most, tied to the States to whom most of what is open is tied. */
function bestValues(unit: Unit, facet: Facet, { terms, states }: ClosingIn): (readonly [string, Closing])[] {
  const best = [...terms].sort(byWeight).slice(0, mostClosing);
  const [tie] = [...states].sort(byWeight);
  const [first] = best;
  if (tie && (!first || (facet.alone && first[1].weight <= tie[1].weight))) {
    return [[tie[0] === 'a Party' && !isCompared(unit, facet) ? 'each Party' : tie[0], tie[1]]];
  }
  const tied = facet.of && tie ? ` of ${tie[0]}` : '';
  return best.map(([{ name }, closing]) => [`${name}${tied}`, closing]);
}

/** Whether the States to whom its values are tied are compared with those of another facet. */
function isCompared({ facets }: Unit, { of }: Facet): boolean {
  return facets.some(({ name, relativeTo }) => name === of && relativeTo !== undefined);
}

function byWeight(a: readonly [Term | string, Closing], b: readonly [Term | string, Closing]): number {
  return b[1].weight - a[1].weight;
}

function ordinaryValues(unit: Unit, facet: Facet): readonly string[] {
  if (facet.alone || facet.of !== undefined) return facet.usually.length > 0 ? [valueExample(unit, facet)] : [];
  const most = facet.expected?.of === 'each norm' ? mostOrdinary : 1;
  const usual = facet.usually.length > 0 ? ordinaryTerms(facet).slice(0, facet.usually.length) : [];
  return usual.slice(0, most);
}
