/** The forms of clauses, by what stands behind their keyword. */
import type { Checked } from '../../check';
import { modalities } from '../../model/modality';
import { type Facet, relativeWords, type StateWord, stateWords } from '../../model/model';
import type { ItemPlace, Read, Value } from '../completion/expectation';

import { hoverClause, hoverFacet, hoverModality } from '../hover/keyword';
import type { Form, Part } from './form';

type Within = Pick<Read, 'part' | 'region'> & {
  /** Whether a colon or a quotation stands before the cursor already: it is in the second half of the clause. */
  readonly second: boolean;
};

/** So many ordinary values are named. */
const fewUsual = 3;

/** The form of a clause; undefined where nothing stands behind its keyword. */
export function clauseForm(checked: Checked, value: Value, within: Within): Form | undefined {
  if (value.kind === 'items') return itemsForm(checked, value.place, within);
  if (value.kind === 'verbs') return verbsForm(checked, value.keyword, within);
  const parts = builtInParts(checked, value.kind, within);
  return parts && { keyword: value.keyword, ...parts, means: hoverClause(checked, value.keyword) };
}

/** The form of a line of clauses separated by semicolons. */
export function regionForm(checked: Checked, { keyword, before }: NonNullable<Read['region']>): Form {
  const { messages } = checked;
  const verdicts = keyword === 'obtain' ? [messages.signatures.verdict, ', … : '] : [];
  return {
    keyword,
    parts: [...verdicts, ...conditions(checked)],
    active: Math.min(before, 1),
    means: hoverClause(checked, keyword),
  };
}

function conditions({ messages: { signatures } }: Checked): Part[] {
  return [
    { words: signatures.condition, means: signatures.aCondition },
    '; ',
    { words: signatures.furtherConditions, means: signatures.moreConditions },
  ];
}

function itemsForm(checked: Checked, place: ItemPlace, { part }: Within): Form | undefined {
  const { signatures } = checked.messages;
  const [facet] = place.facets;
  if (!facet) return undefined;
  const means = hoverFacet(checked, facet);
  const keyword = facet.keyword ?? facet.name;
  if (facet.values === 'States') {
    const parts: Part[] = [
      { words: signatures.states, means: statesInWords(checked, place) },
      ' (',
      { words: signatures.otherThanStates, means: signatures.leavesOutStates },
      '), …',
    ];
    return { keyword, parts, active: part === 'less' ? 1 : 0, means };
  }
  const tie: Part[] = place.tie
    ? [' (', { words: signatures.ofStates, means: statesInWords(checked, place) }, ')']
    : [];
  return {
    keyword,
    parts: [{ words: signatures.term, means: termsInWords(checked, facet) }, ...leftOut(checked), ...tie, ', …'],
    active: part === 'less' ? 1 : part === 'states' && place.tie ? 2 : 0,
    means,
  };
}

function leftOut({ messages: { signatures } }: Checked): Part[] {
  return [' (', { words: signatures.otherThan, means: signatures.leavesOut }, ')'];
}

/** What the clause is about in the words of the vocabulary, and what is ordinary in it. */
function termsInWords({ messages: { signatures, joining, clauses } }: Checked, facet: Facet): string {
  const some = joining.someOf(facet.roots.map(clauses.term));
  const usual = joining.row(facet.usually.slice(0, fewUsual).map(clauses.term));
  const sentences = [
    signatures.aTerm(facet.title ?? facet.name, some),
    ...(usual === '' ? [] : [signatures.usual(usual)]),
  ];
  return joining.sentences(sentences);
}

/** What the words for States mean in a clause, one a line. */
function statesInWords({ messages }: Checked, { tie, relative }: ItemPlace): string {
  const means = (word: StateWord) => `- \`${word}\`: ${messages.help.stateWords[word]}`;
  const fitting = stateWords.filter((word) => relative || !relativeWords.includes(word));
  return [messages.signatures.tied(tie?.title ?? tie?.name ?? ''), '', ...fitting.map(means)].join('\n');
}

function verbsForm(checked: Checked, keyword: string, { part }: Within): Form {
  const { signatures, joining, clauses } = checked.messages;
  const modality = modalities.find(({ text }) => text === keyword);
  const verbs = checked.unit.facets.filter(({ followsModality }) => followsModality);
  const names = verbs.map(({ roots }) => joining.someOf(roots.map(clauses.term)));
  return {
    keyword: keyword === '' ? '[ … ]' : keyword,
    parts: [{ words: signatures.verb, means: signatures.aVerb(joining.series(names)) }, ...leftOut(checked), ', …'],
    active: part === 'less' ? 1 : 0,
    means: modality && hoverModality(checked, modality.text),
  };
}

function builtInParts(
  checked: Checked,
  kind: Exclude<Value['kind'], 'items' | 'verbs'>,
  { part, second }: Within,
): Pick<Form, 'parts' | 'active'> | undefined {
  const { signatures } = checked.messages;
  const one = (words: string, means = '', more = true): Pick<Form, 'parts' | 'active'> => ({
    parts: [{ words, means }, ...(more ? [', …'] : [])],
    active: 0,
  });
  switch (kind) {
    case 'nothing':
      return undefined;
    case 'set':
      return {
        parts: [{ words: signatures.term, means: '' }, ...leftOut(checked), ', …'],
        active: part === 'less' ? 1 : 0,
      };
    case 'region':
      return { parts: conditions(checked), active: 0 };
    case 'judged region':
      return { parts: [{ words: signatures.verdict, means: '' }, ', … : ', ...conditions(checked)], active: 0 };
    case 'verdicts':
      return one(signatures.verdict);
    case 'codes': {
      const reason = { words: signatures.text, means: signatures.aReason };
      return {
        parts: [{ words: signatures.finding, means: signatures.aFinding }, ', … ', reason],
        active: second ? 1 : 0,
      };
    }
    case 'provisions':
      return one(signatures.provision, signatures.aProvision);
    case 'instruments':
      return one(signatures.instrument, signatures.anInstrument);
    case 'closing': {
      const concern = { words: signatures.concern, means: signatures.aConcern };
      const way = { words: signatures.way, means: signatures.aWay };
      return { parts: [concern, ' by ', way], active: second ? 1 : 0 };
    }
    case 'States':
      return one(signatures.states, signatures.aCode);
    case 'parties': {
      const code = { words: signatures.code, means: signatures.aCode };
      const name = { words: signatures.stateName, means: signatures.aStateName };
      return { parts: [code, ' ', name, ', …'], active: second ? 1 : 0 };
    }
    case 'uses':
      return one(signatures.library);
    case 'files':
      return one(signatures.file);
    case 'form':
      return one(signatures.form, '', false);
    case 'languages':
      return one(signatures.language);
    case 'date':
      return one(signatures.date, signatures.aDate, false);
    case 'facet':
    case 'prose':
    case 'keyword':
      return one(signatures.words, '', false);
    case 'term':
      return one(signatures.term, '', false);
    case 'terms':
      return one(signatures.term);
    case 'duties':
      return one(signatures.verb);
    case 'synonyms':
      return one(signatures.words);
    case 'quotation':
    case 'reason':
    case 'quotations':
      return one(signatures.text, '', kind === 'quotations');
    case 'spoken':
      return {
        parts: [{ words: signatures.language, means: '' }, ' ', { words: signatures.text, means: '' }],
        active: second ? 1 : 0,
      };
  }
}
