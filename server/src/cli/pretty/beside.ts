import type { Checked } from '../../core/check';
import { type Beside, saidOfConcern } from '../../core/compile/beside';
import { share } from '../../core/compile/concerns';
import { besideName, toldBeside } from '../../core/messages/beside';
import { en } from '../../core/messages/en';
import { list } from '../../core/messages/phrasing';
import type { Laid } from '../besides';
import type { Io } from '../io';
import { type Paint, padEnd, paragraph, wrap } from './page';
import { clean } from './plain';
import type { Row } from './rows';

/** A table of the concerns: what the draft says of each, and what an instrument does; a sentence where that is nothing. */
export function besideLines(rows: readonly Row[], { beside }: Laid, checked: Checked, io: Io, paint: Paint): string[] {
  const name = clean(besideName(beside));
  const heading = paragraph(en.beside.heading(name), 0, io.width).map((line) => paint('bold', line));
  const told = rows.map(({ coverage: { concern } }) =>
    toldBeside(en, beside, saidOfConcern(beside, checked.compiled, concern), false),
  );
  if (told.every(({ parts, duties }) => parts.length + duties.length === 0)) {
    return [...heading, '', ...paragraph(silence(beside, name), 0, io.width), ''];
  }
  const table = rows.flatMap(({ coverage, openShare }, index) =>
    lineOf(
      [
        clean(coverage.concern.title ?? coverage.concern.name),
        openShare === 1 ? en.beside.silent : standing(coverage.verdicts, coverage.acts),
        clean(en.beside.inCell(told[index] as (typeof told)[number])),
      ],
      io.width,
    ),
  );
  const header = lineOf(['Concern', 'this text', name], io.width).map((line) => paint('dim', line));
  return [...heading, '', ...header, ...table, ''];
}

/** A line of the table; as many as its highest cell needs. */
function lineOf(texts: readonly [string, string, string], width: number): string[] {
  const here = 16;
  const concern = Math.floor((width - here - 4) / 2);
  const widths = [concern, here, width - here - 4 - concern];
  const cells = texts.map((text, column) => wrap(text, widths[column] as number));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((cell, column) => padEnd(cell[at] ?? '', widths[column] as number))
      .join('  ')
      .trimEnd(),
  );
}

/** Why an instrument says nothing of any concern: it binds others, or leaves them open as well. */
function silence({ unit: { parties, states, stateNames } }: Beside, name: string): string {
  if (parties.some((code) => states.includes(code))) return en.beside.silentOnAll(name);
  return en.beside.otherParties(
    name,
    parties.map((code) => clean(stateNames.get(code)?.name ?? code)),
  );
}

/** The verdicts on a concern, the most frequent first. */
function standing(verdicts: Row['coverage']['verdicts'], acts: bigint): string {
  const told = Object.entries(verdicts)
    .filter(([, count]) => (count ?? 0n) > 0n)
    .sort(([, a = 0n], [, b = 0n]) => (a < b ? 1 : -1))
    .map(([verdict, count]) => (share(count ?? 0n, acts) < 1 ? `in part ${verdict}` : verdict));
  return list(told.length > 2 ? told.slice(0, 2) : told);
}
