/** One act in Chinese: who does what to what, and the rest of it feature by feature. */
import type { Messages } from '../messages';
import { saysWhat, type ToldValue } from '../sentence';
import { facetLabel, termLabel } from './labels';
import { said } from './phrasing';

export const acts: Messages['acts'] = {
  act(core, aside) {
    const told = core.filter((one) => !isAside(one));
    const rest = [...core.filter(isAside), ...aside];
    return [deed(told), ...rest.map((one) => `${facetLabel(one.facet)}为${words(one)}`)]
      .filter((part) => part !== '')
      .join('，');
  },
};

/** Who acts, the part taken and what is done make up the clause; what it is done to and the like follow with their name. */
function isAside({ facet, place }: ToldValue): boolean {
  return place === 'aside' || (place === 'object' && !saysWhat(facet));
}

/** `甲的情报机构从事篡改数据的行为`; without a verb, or what it governs, the words alone. */
function deed(told: readonly ToldValue[]): string {
  const said = told.map(words).join('');
  return told.some(({ place }) => place === 'verb') && told.at(-1)?.place === 'object' ? `${said}的行为` : said;
}

function words({ value, term, state }: ToldValue): string {
  const label = term ? termLabel(term) : said(value);
  return state === undefined ? label : `${state}的${label}`;
}
