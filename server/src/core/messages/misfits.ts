/** What a near norm lacks, in the words of the draft, and the readings in which it would reach. */
import type { Condition } from '../compile/conditions';
import type { Misfit } from '../compile/misfits';
import type { Clause, Item, Norm, SetRef, StateRef, Unit } from '../model/model';
import type { Span } from '../syntax/ast';
import { choicesWords } from './choices';
import type { Messages } from './messages';
import { list } from './phrasing';

/** Longer passages are told in part. */
const longest = 90;

/** The keyword of the line in which it stands, `modality` for the verbs, and the words that do not fit. */
export function misfitWords({ at }: Norm, misfit: Misfit): { readonly clause: string; readonly text: string } {
  const passage = ({ from, to }: Span, keyword: string) =>
    written(at.node.text.slice(from, to)).slice(keyword.length).trim();
  switch (misfit.kind) {
    case 'exception':
      return { clause: 'except', text: passage(misfit.region.span, 'except') };
    case 'States':
      return { clause: misfit.clause.keyword, text: list(unique(misfit.items.map(ownerText))) };
    case 'other than':
      return { clause: keywordOf(misfit.clause), text: list(unique(misfit.items.map(lessText))) };
    case 'clause': {
      const { keyword, span, items } = misfit.clause;
      const plain = items.map(({ text }) => text).join(', ');
      if (keyword === '') return { clause: 'modality', text: plain };
      // What is agreed on is no bracket any more, though it is written in one.
      if (items.every(isPlain)) return { clause: keyword, text: plain };
      return { clause: keyword, text: passage(span, keyword) };
    }
  }
}

/** As a sentence tells it; what stands in a bracket as a whole is told with it. */
export function misfitTold(norm: Norm, misfit: Misfit) {
  const { clause, text } = misfitWords(norm, misfit);
  const when = misfit.kind === 'exception' ? misfit.region.when : misfit.clause.when;
  const bracketed = (words: string) => (when.length > 0 ? `[${words}]` : words);
  if (misfit.kind === 'States') return { kind: misfit.kind, text: short(text) };
  if (misfit.kind === 'exception') return { kind: misfit.kind, text: bracketed(short(text)) };
  if (misfit.kind === 'other than') return { kind: 'clause' as const, text };
  if (clause === 'modality') return { kind: 'verbs' as const, text: short(text) };
  return { kind: 'clause' as const, text: bracketed(`${clause} ${short(text)}`) };
}

function isPlain({ when, less, of = [], lessStates }: Item): boolean {
  return [{ when }, ...less, ...of, ...lessStates].every((guarded) => guarded.when.length === 0);
}

function keywordOf({ keyword }: Clause): string {
  return keyword === '' ? 'modality' : keyword;
}

/** A passage on one line, without comments. */
function written(passage: string): string {
  return passage.replace(/#.*/g, '').replace(/\s+/g, ' ').trim();
}

function short(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(', ', longest);
  return cut > 0 ? `${text.slice(0, cut)}, …` : text;
}

/** `of another Party`; the item itself where it is a State alone. */
function ownerText({ of = [], lessStates, text }: Item): string {
  if (!/ (of|by) /i.test(text)) return text;
  const less = lessStates.length > 0 ? ` other than ${list(lessStates.map(({ states }) => stateText(states)))}` : '';
  return `of ${list(of.map(({ states }) => stateText(states)))}${less}`;
}

function lessText({ less, lessStates }: Item): string {
  return `other than ${list([...less.map(({ set }) => setText(set)), ...lessStates.map(({ states }) => stateText(states))])}`;
}

function stateText(states: StateRef): string {
  return states.kind === 'state' ? states.code : states.word;
}

function setText(set: SetRef): string {
  if (set.kind === 'term') return set.term.name;
  return set.kind === 'definition' ? set.name : set.kind === 'unknown' ? set.text : 'any';
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** `if [US: film studios] is taken`; empty for every reading. */
export function conditionWords(messages: Messages, unit: Unit, { turnsOn, takes }: Condition): string {
  const { condition } = messages.why;
  if (turnsOn.length === 0) return '';
  const [only, ...more] = takes ?? [];
  const [option, ...others] = only?.options ?? [];
  if (!only || more.length > 0 || option === undefined || others.length > 0) {
    return condition.turnsOn(choicesWords(messages, unit, turnsOn));
  }
  const { choice } = only;
  const { by = [], text = '', nothing = false } = choice.options[option] ?? {};
  switch (choice.kind) {
    case 'bracket':
      return nothing ? condition.deleted(choice.name) : condition.taken(by.join(', '), text, choice.name);
    case 'proposal':
      return nothing ? condition.falls(choice.options[0]?.text ?? '') : condition.stands(text);
    case 'definition':
      return condition.read(messages.joining.list(by.map((code) => messages.states.name(unit, code))), choice.name);
  }
}
