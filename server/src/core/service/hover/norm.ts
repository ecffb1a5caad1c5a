/** A norm or a without-prejudice clause: whom it binds, what it reaches, what it does not, what it turns on and decides. */
import { type Node, none } from '../../analysis/diagram';
import type { Checked } from '../../check';
import { share } from '../../compile/concerns';
import { does, list } from '../../messages/phrasing';
import { figure, percent, stateName } from '../../messages/telling';
import { verdictsTogether } from '../../messages/verdicts';
import type { Norm } from '../../model/model';
import { turnsOnInWords } from '../words/choices';
import {
  actorFacet,
  articleOf,
  clauseInWords,
  doesInWords,
  facetNamed,
  itemsInWords,
  otherClauses,
  phrased,
  regionInWords,
} from '../words/clauses';
import { outsideInWords } from '../words/outside';
import { someOf } from '../words/terms';
import { card, heading, labelled, plain } from './card';

/** Of more States that owe a duty the first ones are named. */
const mostStates = 6;

export function hoverNorm(checked: Checked, norm: Norm) {
  const { unit, compiled } = checked;
  const proposed = norm.proposal === undefined ? undefined : proposal(checked, norm.proposal);
  const title = heading(norm.title ?? norm.name, articleOf(unit, norm), doesInWords(norm, does), proposed);
  const region = norm.duty ? triggered(checked, norm) : (compiled.speakers.get(norm.name)?.reach ?? none);
  const source = norm.prose.filter(({ kind }) => kind === 'source').map(({ text }) => plain(text));
  const rest = [
    labelled('Turns on', turnsOnInWords(unit, turnsOn(checked, norm, region))),
    norm.duty ? undefined : labelled('Decides', decides(checked, norm, region)),
    labelled('Precedence', precedence(norm)),
    labelled('Source', source.join('; ')),
  ];
  if (norm.duty) return card([title, labelled('Owed by', owners(checked, norm)), duty(checked, norm, region), ...rest]);
  return card([
    title,
    labelled('Binds', binds(checked, norm)),
    reach(checked, norm, region),
    silentOn(checked, region),
    ...rest,
  ]);
}

function proposal({ unit }: Checked, name: string): string {
  const by = unit.choices.get(name)?.options[0]?.by ?? [];
  return `proposed by ${list(by.map((code) => stateName(unit, code)))}`;
}

function binds({ unit, compiled }: Checked, norm: Norm): string | undefined {
  const actor = actorFacet(compiled);
  if (!actor) return undefined;
  const clauses = norm.clauses.filter(({ facet }) => facet === actor.name);
  if (clauses.length === 0)
    return norm.kind === 'norm' ? `everyone (no clause "${actor.keyword}" says whom)` : undefined;
  const words = clauses.map(({ items }) => list(itemsInWords(items))).join(' or ');
  return `${plain(words)}${/\bParty\b/.test(words) ? parties(unit) : ''}`;
}

function parties({ parties, allStates }: Checked['unit']): string {
  if (allStates) return ' (all States)';
  return parties.length > 0 && parties.length <= 6 ? ` (${parties.join(', ')})` : '';
}

function reach({ unit, compiled }: Checked, norm: Norm, region: Node): string {
  const verbs = phrased(facetNamed(unit, norm.verbFacet), list(itemsInWords(norm.verbs), 'or'));
  const clauses = otherClauses(norm, actorFacet(compiled)).map((clause) => clauseInWords(unit, clause));
  const exceptions = norm.exceptions.map((exception) => `except ${regionInWords(unit, exception)}`);
  const words = [verbs, ...clauses, ...exceptions].filter((part) => part !== '').join(', ') || 'every act';
  return `Reaches: ${plain(words)}; ${numbers(compiled, region)}`;
}

function numbers({ counts, space, acts }: Checked['compiled'], region: Node): string {
  const { diagrams } = space;
  const within = diagrams.and(region, acts);
  const some = counts.of(diagrams.inSomeReading(within));
  const every = counts.of(diagrams.inEveryReading(within));
  if (some === 0n) return 'no act at all';
  const part = `${figure(some)} acts (${percent(share(some, counts.of(acts)))} of all)`;
  return some === every ? part : `${part} in some reading, ${every === 0n ? 'none' : figure(every)} in every`;
}

function silentOn({ compiled }: Checked, region: Node): string | undefined {
  if (region === none) return undefined;
  const { space, acts } = compiled;
  const outside = outsideInWords(compiled, space.diagrams.and(region, acts));
  return labelled('Silent on', plain(outside.slice(0, 6).join('; ')));
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
  const { space, displaced } = checked.compiled;
  const counts = space.diagrams.without(region, displaced.get(norm.name) ?? none);
  const byVerdict = new Map<string, string[]>();
  for (const judged of checked.incidents()) {
    const { incident, parts, contested } = judged;
    if (!parts.some((part) => space.diagrams.meets(counts, part.region))) continue;
    const verdict = contested ? 'contested' : verdictsTogether(judged);
    byVerdict.set(verdict, [...(byVerdict.get(verdict) ?? []), `\`${incident.name}\``]);
  }
  return [...byVerdict].map(([verdict, names]) => `${list(names)} (${verdict})`).join('; ');
}

function precedence(norm: Norm): string {
  return norm.precedence.map(({ kind, norm: other }) => `${kind} \`${other}\``).join(', ');
}

// ---- duties ----------------------------------------------------------------------------------------------------

function triggered({ compiled }: Checked, norm: Norm): Node {
  const duty = compiled.duties.find((one) => one.norm === norm);
  return compiled.space.diagrams.any(duty?.owners.map((owner) => owner.triggered) ?? []);
}

function owners({ unit, compiled }: Checked, norm: Norm): string | undefined {
  const duty = compiled.duties.find((one) => one.norm === norm);
  const states = duty?.owners.map(({ state }) => compiled.space.states[state] as string) ?? [];
  const named = states.filter((code) => unit.states.indexOf(code) < unit.states.length - unit.anonymous);
  const anonymous = named.length < states.length;
  if (unit.allStates && anonymous) {
    const others = unit.parties.filter((code) => !states.includes(code));
    return others.length === 0 ? 'every Party' : `every Party other than ${namesOf(unit, others)}`;
  }
  if (named.length === 0) return anonymous ? 'third States' : 'nobody';
  return `${namesOf(unit, named)}${anonymous ? ' and third States' : ''}`;
}

function namesOf(unit: Checked['unit'], codes: readonly string[]): string {
  const names = codes.map((code) => stateName(unit, code));
  return names.length > mostStates ? someOf(names, mostStates) : list(names);
}

function duty({ unit, compiled }: Checked, norm: Norm, region: Node): string {
  const verbs = list(itemsInWords(norm.verbs));
  if (norm.triggers.length === 0) return `Duty: ${plain(verbs)}, a general one that no act triggers`;
  const events = norm.triggers.map((trigger) => regionInWords(unit, trigger)).join('; or ');
  const exceptions = norm.exceptions.map((exception) => `, except ${regionInWords(unit, exception)}`).join('');
  return `Duty: ${plain(`${verbs}, in the event of ${events}${exceptions}`)}; ${numbers(compiled, region)}`;
}
