/** What a hint says when somebody points at it. */
import type { Checked } from '../../check';
import { facetNamed } from '../../explain/words/clauses';
import { coveredBy } from './covered';
import type { About, NamedSet } from './hint';

/** Of more terms the first ones are named. */
const mostTerms = 12;

/** Undefined where what the hint was about is gone. */
export function tipOf(checked: Checked, about: About): string | undefined {
  const { unit, messages } = checked;
  const { hints } = messages;
  switch (about.kind) {
    case 'article':
      return hints.articleTip;
    case 'unqualified': {
      const facets = about.facets.flatMap((name) => facetNamed(unit, name) ?? []);
      const clauses = facets.flatMap(({ keyword }) => keyword ?? []);
      return facets.length > 0 ? hints.anyTip(names(facets), clauses) : undefined;
    }
    case 'set':
      return termsTip(checked, about);
    case 'states': {
      const parties = unit.parties.map((code) => messages.states.name(unit, code));
      if (about.word === 'a third State') return hints.thirdStateTip(parties);
      return about.word === 'another Party' ? hints.anotherPartyTip(parties) : hints.partyTip(parties);
    }
  }
}

function termsTip(checked: Checked, about: NamedSet): string | undefined {
  const { hints } = checked.messages;
  const covered = coveredBy(checked, about);
  const leaves = facetNamed(checked.unit, about.facet)?.leaves;
  if (!covered || !leaves) return undefined;
  const always = names(leaves.filter((_, leaf) => covered[leaf] === 'always'));
  const sometimes = names(leaves.filter((_, leaf) => covered[leaf] === 'sometimes'));
  const some = (all: readonly string[]) => [all.slice(0, mostTerms), Math.max(0, all.length - mostTerms)] as const;
  return [
    ...(always.length > 0 ? [hints.termsTip(about.name, ...some(always))] : []),
    ...(sometimes.length > 0 ? [hints.termsInSomeReadings(...some(sometimes))] : []),
  ].join(' ');
}

function names(all: readonly { readonly name: string }[]): string[] {
  return all.map(({ name }) => name);
}
