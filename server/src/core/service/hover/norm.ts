/** A norm or a without-prejudice clause: whom it binds, what it reaches, what it does not, what it turns on and decides. */
import { type Node, none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import { share } from '../../compile/concerns';
import {
  actorFacet,
  articleOf,
  clauseInWords,
  doesInWords,
  facetNamed,
  itemsInWords,
  otherClauses,
  regionInWords,
} from '../../explain/words/clauses';
import { outsideInWords } from '../../explain/words/outside';
import { someChoices } from '../../messages/choices';
import { figure } from '../../messages/telling';
import { verdictsTogether } from '../../messages/verdicts';
import type { Norm } from '../../model/model';
import { card, heading, labelled, plain } from './card';

/** Of more States that owe a duty the first ones are named. */
const mostStates = 6;

export function hoverNorm(checked: Checked, norm: Norm) {
  const { unit, compiled, messages } = checked;
  const { hover, joining } = messages;
  const proposed = norm.proposal === undefined ? undefined : proposal(checked, norm.proposal);
  const title = heading(
    norm.title ?? norm.name,
    articleOf(messages, unit, norm),
    doesInWords(messages, norm),
    proposed,
  );
  const region = norm.duty ? triggered(checked, norm) : (compiled.speakers.get(norm.name)?.reach ?? none);
  const source = norm.prose.filter(({ kind }) => kind === 'source').map(({ text }) => plain(text));
  const rest = [
    labelled(hover.turnsOn, someChoices(messages, unit, turnsOn(checked, norm, region))),
    norm.duty ? undefined : labelled(hover.norm.decides, decides(checked, norm, region)),
    labelled(hover.norm.precedence, precedence(checked, norm)),
    labelled(hover.source, joining.series(source)),
  ];
  if (norm.duty)
    return card([title, labelled(hover.duty.owedBy, owners(checked, norm)), duty(checked, norm, region), ...rest]);
  return card([
    title,
    labelled(hover.norm.binds, binds(checked, norm)),
    reach(checked, norm, region),
    silentOn(checked, region),
    ...rest,
  ]);
}

function proposal({ unit, messages }: Checked, name: string): string {
  const by = unit.choices.get(name)?.options[0]?.by ?? [];
  return messages.hover.norm.proposedBy(by.map((code) => messages.states.name(unit, code)));
}

function binds({ unit, compiled, messages }: Checked, norm: Norm): string | undefined {
  const { joining, hover } = messages;
  const actor = actorFacet(compiled);
  if (!actor) return undefined;
  const clauses = norm.clauses.filter(({ facet }) => facet === actor.name);
  if (clauses.length === 0) return norm.kind === 'norm' ? hover.norm.everyone(actor.keyword ?? actor.name) : undefined;
  const words = plain(hover.norm.each(clauses.map(({ items }) => joining.list(itemsInWords(messages, items)))));
  if (!clauses.some(({ items }) => items.some(({ text }) => /\bParty\b/.test(text)))) return words;
  if (unit.allStates) return hover.norm.allStates(words);
  return unit.parties.length > 0 && unit.parties.length <= mostStates ? hover.norm.parties(words, unit.parties) : words;
}

function reach(checked: Checked, norm: Norm, region: Node): string {
  const { unit, compiled, messages } = checked;
  const { clauses: words } = messages;
  const verbs = words.phrased(
    facetNamed(unit, norm.verbFacet),
    messages.joining.list(itemsInWords(messages, norm.verbs), 'or'),
  );
  const clauses = otherClauses(norm, actorFacet(compiled)).map((clause) => clauseInWords(messages, unit, clause));
  const exceptions = norm.exceptions.map((exception) => words.except(regionInWords(messages, unit, exception)));
  const told = words.together([verbs, ...clauses, ...exceptions].filter((part) => part !== '')) || words.everyAct;
  return messages.hover.norm.reaches(plain(told), numbers(checked, region));
}

function numbers({ compiled, messages }: Checked, region: Node): string {
  const { counts, space, acts } = compiled;
  const words = messages.hover.norm;
  const { diagrams } = space;
  const within = diagrams.and(region, acts);
  const some = counts.of(diagrams.inSomeReading(within));
  const every = counts.of(diagrams.inEveryReading(within));
  if (some === 0n) return words.noActs;
  const part = words.acts(figure(some), messages.joining.percent(share(some, counts.of(acts))));
  return some === every ? part : words.inSome(part, every === 0n ? undefined : figure(every));
}

function silentOn({ compiled, messages }: Checked, region: Node): string | undefined {
  if (region === none) return undefined;
  const { space, acts } = compiled;
  const outside = outsideInWords(messages, compiled, space.diagrams.and(region, acts));
  return labelled(messages.hover.norm.silentOn, plain(messages.joining.series(outside.slice(0, 6))));
}

/** The brackets and definitions on which it depends what the norm says and of which acts. */
function turnsOn({ unit, compiled }: Checked, norm: Norm, region: Node): string[] {
  const { space, acts } = compiled;
  const { diagrams } = space;
  const levels = [...diagrams.support(diagrams.and(region, acts)).levels].filter(
    (level) => level >= diagrams.facets.length,
  );
  const spoken = norm.modalities.flatMap(({ when }) => when.map(({ choice }) => choice));
  return [...new Set([...space.levelNames(levels), ...spoken.filter((name) => unit.choices.has(name))])];
}

/** The incidents of which it says something and is not displaced, by verdict. */
function decides(checked: Checked, norm: Norm, region: Node): string {
  const { messages } = checked;
  const { space, displaced } = checked.compiled;
  const counts = space.diagrams.without(region, displaced.get(norm.name) ?? none);
  const byVerdict = new Map<string, string[]>();
  for (const judged of checked.incidents()) {
    const { incident, parts, contested } = judged;
    if (!parts.some((part) => space.diagrams.meets(counts, part.region))) continue;
    const verdict = contested ? messages.verdicts.names.contested : verdictsTogether(messages, judged);
    byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), messages.joining.named(incident.name)]);
  }
  const told = [...byVerdict].map(([verdict, names]) => messages.hover.norm.decided(names, verdict));
  return messages.joining.series(told);
}

function precedence({ messages }: Checked, norm: Norm): string {
  return messages.joining.row(
    norm.precedence.map(({ kind, norm: other }) => messages.hover.norm.prevails(kind, other)),
  );
}

// ---- duties ----------------------------------------------------------------------------------------------------

function triggered({ compiled }: Checked, norm: Norm): Node {
  const duty = compiled.duties.find((one) => one.norm === norm);
  return compiled.space.diagrams.any(duty?.owners.map((owner) => owner.triggered) ?? []);
}

function owners(checked: Checked, norm: Norm): string | undefined {
  const { unit, compiled, messages } = checked;
  const words = messages.hover.duty;
  const duty = compiled.duties.find((one) => one.norm === norm);
  const states = duty?.owners.map(({ state }) => compiled.space.states[state] as string) ?? [];
  const named = states.filter((code) => unit.states.indexOf(code) < unit.states.length - unit.anonymous);
  const anonymous = named.length < states.length;
  if (unit.allStates && anonymous) {
    const others = unit.parties.filter((code) => !states.includes(code));
    return others.length === 0 ? words.everyParty : words.everyPartyBut(namesOf(checked, others));
  }
  if (named.length === 0) return anonymous ? words.thirdStates : words.nobody;
  return anonymous ? words.andThirdStates(namesOf(checked, named)) : namesOf(checked, named);
}

function namesOf({ unit, messages }: Checked, codes: readonly string[]): string {
  const names = codes.map((code) => messages.states.name(unit, code));
  return names.length > mostStates ? messages.joining.someOf(names, mostStates) : messages.joining.list(names);
}

function duty(checked: Checked, norm: Norm, region: Node): string {
  const { unit, messages } = checked;
  const words = messages.hover.duty;
  const verbs = itemsInWords(messages, norm.verbs);
  if (norm.triggers.length === 0) return words.general(plain(messages.joining.list(verbs)));
  const events = norm.triggers.map((trigger) => regionInWords(messages, unit, trigger));
  const exceptions = norm.exceptions.map((exception) => regionInWords(messages, unit, exception));
  return words.duty(plain(words.triggered(verbs, events, exceptions)), numbers(checked, region));
}
