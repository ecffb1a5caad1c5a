/** Keywords, words of modality, facets, verdicts, libraries: what they mean, with an example. */
import type { Checked } from '../../check';
import { modalities } from '../../model/modality';
import type { Facet } from '../../model/model';
import type { HeaderKeyword, SourceFile } from '../../syntax/ast';
import { libraryNamed, titleOf } from '../files';
import { clauseExample, fillExample, ordinaryTerms } from '../words/examples';
import { clauseHelp, finalClauseHelp, type Help, headerHelp, sayingHelp, verdictHelp } from '../words/keywords';
import { someOf } from '../words/terms';
import { card, heading, labelled, plain } from './card';

function example(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `Example: \`${text}\``;
}

export function hoverHeader(keyword: string) {
  const help = headerHelp[keyword as HeaderKeyword];
  return card([heading(keyword, 'begins a declaration'), help?.means, example(help?.example)]);
}

export function hoverClause({ unit }: Checked, keyword: string) {
  const help: Help = clauseHelp[keyword] ?? finalClauseHelp;
  return card([heading(keyword, 'clause'), help.means, example(help.example && fillExample(unit, help.example))]);
}

export function hoverFacet({ unit }: Checked, facet: Facet) {
  const { name, title, keyword, roots, of, relativeTo, usually, expected } = facet;
  const role = facet.followsModality
    ? 'stands after a modality'
    : facet.describesNorms
      ? 'tells something of the norm'
      : undefined;
  const values =
    facet.values === 'States'
      ? 'States'
      : someOf(
          roots.map((root) => root.name),
          8,
        );
  return card([
    heading(keyword ?? name, title ?? name, role),
    labelled('Values', plain(values)),
    labelled('Tied by "of" to', of && plain(of)),
    labelled('Compares with', relativeTo && plain(relativeTo)),
    labelled(
      'Ordinary',
      plain(
        someOf(
          usually.map((term) => term.name),
          4,
        ),
      ),
    ),
    expected && `Expected of ${expected.of}: ${plain(expected.because)}`,
    keyword === undefined
      ? undefined
      : example(facet.describesNorms ? `${keyword} ${ordinaryTerms(facet)[0] ?? ''}` : clauseExample(unit, facet)),
  ]);
}

export function hoverModality({ unit }: Checked, words: string) {
  const modality = modalities.find(({ text }) => text === words);
  if (!modality) return undefined;
  const help = sayingHelp[modality.saying as keyof typeof sayingHelp];
  const fits =
    modality.register === 'either'
      ? undefined
      : `Belongs in ${modality.register === 'treaty' ? 'a treaty' : 'a political commitment'}.`;
  return card([
    heading(words, modality.saying),
    help.means,
    fits,
    example(fillExample(unit, help.example, { modality: words })),
  ]);
}

export function hoverVerdict(name: string) {
  return card([heading(name, 'verdict'), verdictHelp[name]]);
}

export function hoverLibrary(checked: Checked, name: string) {
  const file = libraryNamed(checked, name);
  const title = file && titleOf(file, 'vocabulary');
  return card([
    heading(name, 'library'),
    title && plain(title),
    labelled('Declares', file && declares(file)),
    file ? undefined : 'It could not be found.',
  ]);
}

export function hoverFile(file: SourceFile) {
  const name = decodeURIComponent(file.file.slice(file.file.lastIndexOf('/') + 1));
  return card([heading(titleOf(file, 'accord', 'instrument') ?? name, name), labelled('Declares', declares(file))]);
}

const counted = {
  norm: 'norm',
  facet: 'facet',
  term: 'term',
  concern: 'concern',
  state: 'State',
  define: 'definition',
};

function declares({ declarations }: SourceFile): string {
  return Object.entries(counted)
    .flatMap(([keyword, word]) => {
      const many = declarations.filter(({ node }) => node.keyword === keyword).length;
      return many > 0 ? [`${many} ${word}${many === 1 ? '' : 's'}`] : [];
    })
    .join(', ');
}

export function hoverCaution({ unit }: Checked, phrase: string) {
  const caution = unit.cautions.find((one) => one.phrase === phrase);
  return card([
    heading(phrase, 'a word to be careful with'),
    labelled('Because', caution?.because && plain(caution.because)),
    labelled('Write instead', plain(caution?.instead.join(', ') ?? '')),
  ]);
}
