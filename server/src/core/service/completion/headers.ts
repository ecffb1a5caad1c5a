/** Header keywords, and whole declarations to fill in, in the words of the vocabulary in use. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../check';
import type { Accord, Unit } from '../../model/model';
import { contentsOf } from '../../model/uses';
import type { HeaderKeyword, SourceFile } from '../../syntax/ast';
import type { ServiceDeps } from '../deps';
import { clauseFacets, ordinaryTerms, valueExample, verbFacet } from '../words/examples';
import type { Candidate } from './candidate';
import { columnAt, inColumn } from './column';
import { gapCandidates } from './gapNorms';
import { librariesFor } from './names';
import type { Scan } from './scan';

const forms: readonly NonNullable<Accord['form']>[] = ['treaty', 'political commitment'];

const inDrafts: readonly HeaderKeyword[] = [
  'norm',
  'without prejudice',
  'define',
  'left open',
  'incident',
  'preamble',
  'final clauses',
  'mandate',
];
/** In a file that is concerning a draft. */
const besideDrafts: readonly HeaderKeyword[] = ['incident', 'mandate'];
const inLibraries: readonly HeaderKeyword[] = ['term', 'facet', 'concern', 'define', 'impossible', 'caution', 'state'];

/** Declarations come first where the line is not indented, clauses where it is. */
export function* headerCandidates(
  checked: Checked,
  { file, scan, deps }: { readonly file: SourceFile; readonly scan: Scan; readonly deps: ServiceDeps },
  from: number,
): Generator<Candidate> {
  const { unit } = checked;
  const column = columnAt(file, scan.at);
  const indented = from > 0 && !/[\r\n]/.test(file.text[from - 1] as string);
  const present = new Set(file.declarations.map(({ node }) => node.keyword));
  const library = present.has('vocabulary');
  const begin: HeaderKeyword[] = [];
  if (!library && !present.has('accord') && !present.has('instrument')) begin.push('accord', 'instrument');
  if (!library && !unit.accord) begin.push('vocabulary');
  const concerning = contentsOf(file).concerning.length > 0;
  const likely = library ? inLibraries : concerning ? besideDrafts : [...begin, ...inDrafts];
  for (const keyword of likely) {
    if ((keyword === 'preamble' || keyword === 'final clauses') && present.has(keyword)) continue;
    const body = snippet(unit, keyword, column, librariesFor(deps, file.file));
    yield {
      label: keyword,
      kind: CompletionItemKind.Snippet,
      detail: body
        .split('\n')[0]
        ?.replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .replace(/\$\d+/g, ''),
      of: { kind: 'header', name: keyword },
      insert: body,
      snippet: true,
      from,
      rank: indented ? 20 : 2,
    };
  }
  if (!library && !concerning && file.file === unit.accord?.at.file) yield* gapCandidates(checked, from, indented);
}

/** A whole declaration to fill in. */
function snippet(unit: Unit, keyword: HeaderKeyword, column: number, libraries: readonly string[]): string {
  let stop = 0;
  const slot = (text: string) => `\${${++stop}:${text.replace(/[$}\\]/g, '\\$&')}}`;
  const oneOf = (texts: readonly string[]) =>
    `\${${++stop}|${texts.map((text) => text.replace(/[$}\\,|]/g, '\\$&')).join(',')}|}`;
  const clause = (word: string, value: string) => `  ${inColumn(word, column)}${value}`;
  const name = (text: string, title: string) => `${keyword} ${slot(text)} "${slot(title)}"`;
  const facets = clauseFacets(unit);
  const facetClauses = () =>
    facets.slice(0, 3).map((facet) => clause(facet.keyword as string, slot(valueExample(unit, facet))));
  const lines = (...all: readonly (string | readonly string[])[]) => [...all.flat(), '$0'].join('\n');
  switch (keyword) {
    case 'norm': {
      const political = unit.accord?.form === 'political commitment';
      const [first, ...rest] = facets;
      const verb = verbFacet(unit, false);
      const usual = rest.filter(({ expected }) => expected?.of === 'each norm');
      const [second, third] = rest.filter((facet) => !usual.includes(facet));
      const beyond = [second, third, ...usual].filter((facet) => facet !== undefined);
      return lines(
        name('name', 'Title'),
        first ? clause(first.keyword as string, slot(valueExample(unit, first))) : [],
        clause(political ? 'will not' : 'shall not', slot(verb ? (ordinaryTerms(verb)[0] ?? '') : 'verb')),
        beyond.map((facet) => clause(facet.keyword as string, slot(valueExample(unit, facet)))),
      );
    }
    case 'without prejudice':
    case 'left open':
      return lines(name('name', 'Title'), facetClauses().slice(1, 2), clause('because', `"${slot('Reason')}"`));
    case 'concern':
      return lines(name('name', 'Title'), facetClauses(), clause('because', `"${slot('Reason')}"`));
    case 'incident':
      return lines(name('name', 'What happened'), facetClauses(), clause('source', `"${slot('Source')}"`));
    case 'define':
      return lines(
        `define ${slot('name')}`,
        clause('read by', slot(unit.parties[0] ?? 'US')),
        clause('means', slot('terms')),
      );
    case 'mandate':
      return lines(
        `mandate ${slot(unit.parties[0] ?? 'US')} "${slot('Instructions to the delegation')}"`,
        clause(
          'obtain',
          `${slot('prohibited')}: ${slot(facets[0] ? `${facets[0].keyword} ${valueExample(unit, facets[0])}` : 'clauses')}`,
        ),
      );
    case 'accord':
    case 'instrument':
      return lines(
        `${keyword} "${slot('Title')}"`,
        clause('between', `${slot('US')}, ${slot('CN')}`),
        clause('form', oneOf(forms)),
        clause('date', slot('2025-01-01')),
        clause('uses', libraries.length > 0 ? oneOf(libraries) : slot('library')),
      );
    case 'preamble':
      return lines('preamble', clause('recital', `"${slot('Recognizing that')}"`));
    case 'final clauses':
      return lines(
        'final clauses',
        clause('enters into force', slot('on the thirtieth day after the second signature')),
      );
    case 'vocabulary':
      return lines(`vocabulary ${slot('subject')} "${slot('Title')}"`);
    case 'facet':
      return lines(`facet ${slot('name')} "${slot('what it tells')}"`, clause('clause', slot('keyword')));
    case 'term':
      return lines(
        `term ${slot('name')}`,
        clause('in', slot(facets[0]?.name ?? 'facet')),
        clause('means', `"${slot('Definition')}"`),
      );
    case 'state':
      return lines(`state ${slot('CH')} "${slot('Switzerland')}"`);
    case 'impossible':
      return lines(`impossible ${slot('name')}`, facetClauses().slice(0, 2));
    case 'caution':
      return lines(`caution ${slot('word')}`, clause('because', `"${slot('Reason')}"`));
  }
}
