/** What an instrument beside a draft says, as messages tell it. */
import type { Beside, Said } from '../compile/beside';
import { share } from '../compile/concerns';
import type { Norm } from '../model/model';
import type { BesideTold } from './en/beside';
import type { Messages } from './messages';

/** The name of an instrument: that by which others refer to it, else its title. */
export function besideName({ unit: { accord } }: Beside): string {
  return accord?.name ?? accord?.title ?? '';
}

/** A provision by its number in the instrument, or its numbers, else by its name. */
export function provisionWords({ beside }: Messages, { numbered, name }: Pick<Norm, 'numbered' | 'name'>): string[] {
  return numbered?.split(/,\s*/) ?? [beside.provision(name)];
}

/** What is said of some acts, with the provisions that say so. */
export function toldBeside(messages: Messages, one: Beside, said: Said, buildsOn: boolean): BesideTold {
  const numbers = (norms: readonly Norm[]) => [...new Set(norms.flatMap((norm) => provisionWords(messages, norm)))];
  const parts = [...said.deciding].map(([verdict, norms]) => ({
    verdict,
    share: share(said.verdicts[verdict] ?? 0n, said.acts),
    provisions: numbers(norms),
  }));
  return { name: besideName(one), buildsOn, parts: joined(parts), duties: numbers(said.duties) };
}

/** What the very provisions that decide of some acts leave to the readings of others is told with the former. */
function joined(parts: BesideTold['parts']): BesideTold['parts'] {
  const [contested] = parts.filter(({ verdict }) => verdict === 'contested');
  const same =
    contested && parts.find((one) => one !== contested && one.provisions.join() === contested.provisions.join());
  if (!same) return parts;
  return parts.flatMap((one) => (one === contested ? [] : one === same ? [{ ...one, more: true as const }] : [one]));
}
