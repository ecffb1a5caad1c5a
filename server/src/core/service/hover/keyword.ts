/** Keywords, words of modality, facets, verdicts, libraries: what they mean, with an example. */
import type { Checked } from '../../check';
import type { Messages } from '../../messages/messages';
import { modalities } from '../../model/modality';
import type { Facet, Verdict } from '../../model/model';
import type { HeaderKeyword, SourceFile } from '../../syntax/ast';
import { libraryNamed, titleOf } from '../files';
import { clauseExample, fillExample, ordinaryTerms } from '../words/examples';
import { clauseHelp, headerHelp, sayingHelp } from '../words/keywords';
import { card, heading, labelled, plain } from './card';

function example({ hover }: Messages, text: string | undefined): string | undefined {
  return labelled(hover.example, text);
}

export function hoverHeader({ messages }: Checked, keyword: string) {
  const { means, example: text } = headerHelp(messages, keyword as HeaderKeyword);
  return card([heading(keyword, messages.hover.keyword.header), means, example(messages, text)]);
}

export function hoverClause({ unit, messages }: Checked, keyword: string) {
  const help = clauseHelp(messages, keyword);
  const text = help.example && fillExample(unit, help.example);
  return card([heading(keyword, messages.hover.keyword.clause), help.means, example(messages, text)]);
}

export function hoverFacet({ unit, messages }: Checked, facet: Facet) {
  const { joining, clauses } = messages;
  const words = messages.hover.keyword;
  const { name, keyword, roots, of, relativeTo, usually, expected } = facet;
  const role = facet.followsModality ? words.followsModality : facet.describesNorms ? words.describesNorms : undefined;
  const values = facet.values === 'States' ? words.states : joining.someOf(roots.map(clauses.term), 8);
  return card([
    heading(keyword ?? name, clauses.about(facet), role),
    labelled(words.values, plain(values)),
    labelled(words.tied, of && plain(of)),
    labelled(words.compares, relativeTo && plain(relativeTo)),
    labelled(words.ordinary, plain(joining.someOf(usually.map(clauses.term), 4))),
    expected && words.expected(expected.of, plain(expected.because)),
    keyword === undefined
      ? undefined
      : example(
          messages,
          facet.describesNorms ? `${keyword} ${ordinaryTerms(facet)[0] ?? ''}` : clauseExample(unit, facet),
        ),
  ]);
}

export function hoverModality({ unit, messages }: Checked, words: string) {
  const modality = modalities.find(({ text }) => text === words);
  if (!modality) return undefined;
  const help = sayingHelp(messages, modality.saying);
  const fits = modality.register === 'either' ? undefined : messages.hover.keyword.belongs(modality.register);
  return card([
    heading(words, messages.hover.keyword.saying(modality.saying)),
    help?.means,
    fits,
    example(messages, help && fillExample(unit, help.example, { modality: words })),
  ]);
}

export function hoverVerdict({ messages }: Checked, name: string) {
  return card([heading(name, messages.hover.keyword.verdict), messages.help.verdicts[name as Verdict]]);
}

export function hoverLibrary(checked: Checked, name: string) {
  const words = checked.messages.hover.keyword;
  const file = libraryNamed(checked, name);
  const title = file && titleOf(file, 'vocabulary');
  return card([
    heading(name, words.library),
    title && plain(title),
    labelled(words.declares, file && declares(checked, file)),
    file ? undefined : words.notFound,
  ]);
}

export function hoverFile(checked: Checked, file: SourceFile) {
  const name = decodeURIComponent(file.file.slice(file.file.lastIndexOf('/') + 1));
  return card([
    heading(titleOf(file, 'accord', 'instrument') ?? name, name),
    labelled(checked.messages.hover.keyword.declares, declares(checked, file)),
  ]);
}

function declares({ messages }: Checked, { declarations }: SourceFile): string {
  const told = Object.entries(messages.hover.keyword.counted).flatMap(([keyword, counted]) => {
    const many = declarations.filter(({ node }) => node.keyword === keyword).length;
    return many > 0 ? [counted(many)] : [];
  });
  return messages.joining.row(told);
}

export function hoverCaution({ unit, messages }: Checked, phrase: string) {
  const { hover, joining } = messages;
  const caution = unit.cautions.find((one) => one.phrase === phrase);
  return card([
    heading(phrase, hover.keyword.caution),
    labelled(hover.because, caution?.because && plain(caution.because)),
    labelled(hover.keyword.instead, plain(joining.row(caution?.instead ?? []))),
  ]);
}
