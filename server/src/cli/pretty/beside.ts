import type { Checked } from '../../core/check';
import { saidOfConcern } from '../../core/compile/beside';
import { share } from '../../core/compile/concerns';
import { besideName, toldBeside } from '../../core/messages/beside';
import { en } from '../../core/messages/en';
import type { BesideTold } from '../../core/messages/en/beside';
import { list } from '../../core/messages/phrasing';
import type { Laid } from '../besides';
import type { Io } from '../io';
import { clean, type Paint, padEnd, wrap } from './page';
import type { Row } from './rows';

/** A table of the concerns: what the draft says of each, and what an instrument does. */
export function besideLines(rows: readonly Row[], { beside }: Laid, checked: Checked, io: Io, paint: Paint): string[] {
  const told = 16;
  const columns = { title: io.width - 2 * told - 18, here: told, there: told + 14 };
  const name = besideName(beside);
  const header = `${padEnd('Concern', columns.title)}  ${padEnd('this text', columns.here)}  ${name}`;
  const lines = rows.flatMap(({ coverage, openShare }) => {
    const { concern, acts, verdicts } = coverage;
    const said = toldBeside(en, beside, saidOfConcern(beside, checked.compiled, concern), false);
    const cells = [
      wrap(clean(concern.title ?? concern.name), columns.title),
      wrap(openShare === 1 ? en.beside.silent : standing(verdicts, acts), columns.here),
      wrap(inCell(said), columns.there),
    ] as const;
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => {
      const [title = '', here = '', there = ''] = cells.map((cell) => cell[at] ?? '');
      return `${padEnd(title, columns.title)}  ${padEnd(here, columns.here)}  ${there}`.trimEnd();
    });
  });
  return [paint('bold', en.beside.heading(name)), '', paint('dim', header), ...lines, ''];
}

/** The verdicts on a concern, the most frequent first. */
function standing(verdicts: Row['coverage']['verdicts'], acts: bigint): string {
  const told = Object.entries(verdicts)
    .filter(([, count]) => (count ?? 0n) > 0n)
    .sort(([, a = 0n], [, b = 0n]) => (a < b ? 1 : -1))
    .map(([verdict, count]) => (share(count ?? 0n, acts) < 1 ? `in part ${verdict}` : verdict));
  return list(told.length > 2 ? told.slice(0, 2) : told);
}

function inCell({ parts, duties }: BesideTold): string {
  const said = parts.map(({ verdict, share, provisions, more }) => {
    const where = provisions.length === 0 ? '' : ` (${list(provisions)})`;
    return `${share < 1 ? `in part${more ? ', in some readings more,' : ''} ` : ''}${verdict}${where}`;
  });
  const owed = duties.length === 0 ? [] : [`a duty (${list(duties)})`];
  return [...said, ...owed].join('; ') || en.beside.silent;
}
