/** Words of a treaty in a political commitment, or the other way round. */
import { modalities } from '../model/modality';
import type { Accord, FreeClause, Norm, Unit } from '../model/model';
import { placeIn, proseOf, writtenAt } from './accordProse';
import { deleteLine } from './deleting';
import { strangeWords } from './registerWords';
import { type Context, type Fix, rule, type Yielded } from './rule';
import type { NormsWith } from './sieve';

type Form = NonNullable<Accord['form']>;

/** Final clauses that belong to one form, with what the other writes; nothing where it has no such clause. */
const finalWords: Readonly<Record<string, { readonly form: Form; readonly instead: string }>> = {
  'enters into force': { form: 'treaty', instead: 'comes into effect' },
  'comes into effect': { form: 'political commitment', instead: 'enters into force' },
  ratification: { form: 'treaty', instead: '' },
  registration: { form: 'treaty', instead: '' },
};

export const mixedRegister = rule({
  code: 'mixed-register',
  severity: 'warning',
  formal: true,
  mends: 'together',
  *check({ unit, messages, normsWith }) {
    const { accord } = unit;
    if (!accord) return;
    const form = accord.form ?? firstForm(unit);
    if (!form) return;
    for (const norm of normsWith(form === 'treaty' ? speaksAsCommitment : speaksAsTreaty)) {
      for (const { register, text, saying, span } of norm.modalities) {
        if (register === 'either' || register === form) continue;
        const instead = modalities.find((one) => one.saying === saying && one.register === form)?.text ?? '';
        yield {
          passage: { at: norm.at, span },
          message: messages.findings.mixedRegister({ words: text, form, instead, declared: accord.form !== undefined }),
          data: { instead, norm: norm.name },
        };
      }
    }
    for (const clause of unit.finalClauses ?? []) {
      const found = finalWords[clause.keyword];
      if (!found || found.form === form) continue;
      yield {
        passage: { at: clause.at, span: keywordOf(clause) },
        message: messages.findings.mixedRegister({
          words: clause.keyword,
          form,
          instead: found.instead,
          declared: accord.form !== undefined,
        }),
        data: { instead: found.instead },
      };
    }
    if (accord.kind === 'accord' && accord.form) yield* inProse(unit, normsWith, accord.form, messages);
  },
  fixes({ passage, data }, context): Fix[] {
    if (typeof data?.instead !== 'string') return [];
    if (data.instead === '') {
      const title = context.messages.mends.removeLine(writtenAt(passage));
      return [{ title, edits: deleteLine(passage.at, passage.span) }, ...changeForm(context)];
    }
    const title = context.messages.fixes.replaceBy(data.instead);
    return [{ title, edits: [{ passage, newText: data.instead }], preferred: true }, ...changeForm(context)];
  },
});

/** The title, the recitals, the final clauses and what norms say in words; an instrument is concluded as it stands. */
function* inProse(unit: Unit, normsWith: NormsWith, form: Form, messages: Context['messages']): Iterable<Yielded> {
  for (const { kind, passage, keyword, language = 'English' } of proseOf(unit, normsWith)) {
    // Of a clause that has to go altogether no word is told.
    const gone = keyword !== undefined && finalWords[keyword]?.instead === '' && form !== finalWords[keyword]?.form;
    if (language !== 'English' || gone) continue;
    for (const { words, from, instead } of strangeWords(writtenAt(passage), kind, form)) {
      yield {
        passage: placeIn(passage, from, words.trimEnd().length),
        message: messages.findings.mixedRegister({
          words: words.trimEnd(),
          form,
          instead: instead.trimEnd(),
          declared: true,
        }),
        data: { instead: instead.trimEnd() },
      };
    }
  }
}

const speaksAs =
  (form: Form) =>
  ({ modalities: said }: Norm): boolean =>
    said.some(({ register }) => register === form);
const speaksAsTreaty = speaksAs('treaty');
const speaksAsCommitment = speaksAs('political commitment');

/** Without a form the first words that belong to one decide. */
function firstForm({ norms }: Unit): Form | undefined {
  for (const { modalities: said } of norms) {
    for (const { register } of said) if (register !== 'either') return register;
  }
  return undefined;
}

function keywordOf({ at, span, keyword }: FreeClause) {
  const line = at.node.lines.find(({ from, to }) => from <= span.from && span.to <= to);
  return line ? { from: line.from, to: line.from + keyword.length } : span;
}

/** Changes the line `form` of the accord instead, where there is one. */
function changeForm({ unit, messages }: Context): Fix[] {
  const { accord } = unit;
  const line = accord?.at.node.lines.find(({ elements: [first] }) => first?.kind === 'word' && first.text === 'form');
  const value = line?.elements.slice(1) ?? [];
  const [first] = value;
  const last = value[value.length - 1];
  if (!accord?.form || !first || !last) return [];
  const other: Form = accord.form === 'treaty' ? 'political commitment' : 'treaty';
  const passage = { at: accord.at, span: { from: first.from, to: last.to } };
  return [{ title: messages.fixes.changeForm(other), edits: [{ passage, newText: other }] }];
}
