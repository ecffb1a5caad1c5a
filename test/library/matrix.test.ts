/**
 * Classes of acts by instruments: what a lawyer's table of the field says, cell by cell, against what the engine finds in the
 * instruments as they are written in the library. Where the two differ, the reason stands beside the cell.
 *
 * P: prohibited or discouraged, whatever else is so. (P): only where something further is so. E: no such norm, but a duty
 * attaches. -: neither. A text's "should not" counts as P: that it discourages and does not prohibit is checked apart.
 */
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../server/src/core/check.ts';
import type { Verdict } from '../../server/src/core/model/model.ts';
import { instrument, judgement, problems } from './judging.ts';

type Mark = 'P' | '(P)' | 'E' | '-';
/** What the table says; what the engine finds and why, where it is something else. */
type Cell = Mark | { readonly table: Mark; readonly engine: Mark; readonly because: string };

const columns = [
  'un-gge-2015',
  'us-china-2015',
  'g20-antalya-2015',
  'sco-code-2015',
  'gcsc-2019',
  'paris-call-2018',
  'partial-test-ban-1963',
] as const;

interface Row {
  readonly name: string;
  readonly act: string;
  /** What stands for it under the test ban; without it the row is put to the treaty as it is, which knows no such act. */
  readonly analogue?: string;
  readonly cells: readonly Cell[];
}

const by = (scope: string, activity: string, targets: string, part = 'conduct') =>
  `  scope ${scope}\n  part ${part}\n  activity ${activity}\n  targets ${targets}\n`;
const organs = 'organs of CN';
const criminals = 'criminal groups of CN';
const explosion = (activity: string, more = '', part = 'carry out') =>
  `  scope organs of RU\n  part ${part}\n  activity ${activity}\n${more}`;

const principleOne =
  'Principle 1 names individuals and critical infrastructure and asks for harm that is significant, indiscriminate or systemic: such harm is met here too';

const rows: readonly Row[] = [
  {
    name: 'disruption and destruction of critical infrastructure that serves the public',
    act: by(organs, 'disruption, destruction', 'power grids of US or hospitals of US or banks of US'),
    analogue: explosion('nuclear explosion', '  environment atmosphere\n  place territory of RU\n'),
    cells: ['(P)', '-', '-', '(P)', '-', 'E', 'P'],
  },
  {
    name: 'disruption and destruction of a private firm outside critical infrastructure',
    act: by('organs of US', 'disruption, destruction', 'film studios of CN'),
    cells: ['-', '-', '-', '-', '-', 'E', '-'],
  },
  {
    name: 'political and military espionage',
    act: by(organs, 'political espionage', 'central administration of US, military networks of US'),
    analogue: explosion(
      'nuclear explosion',
      '  environment underground\n  place territory of RU\n  debris no debris beyond the territory\n',
    ),
    cells: ['-', '-', '-', '-', '-', '-', '-'],
  },
  {
    name: 'theft of personal data in bulk',
    act: by(organs, 'mass theft of personal data', 'credit bureaus of US, government personnel records of US'),
    cells: ['-', '-', '-', '-', '-', '-', '-'],
  },
  {
    name: 'commercial theft of intellectual property',
    act: by(organs, 'theft of intellectual property', 'metal producers of US'),
    cells: ['-', '(P)', '(P)', '-', '-', 'E', '-'],
  },
  {
    name: 'beacons and implants',
    act: by(organs, 'placing of beacons, placing of implants', 'power grids of US or private households of US'),
    analogue: explosion('development of nuclear weapons'),
    cells: ['-', '-', '-', '-', '(P)', '-', '-'],
  },
  {
    name: 'backdoors in the supply chain',
    act: by(organs, 'insertion of backdoors', 'software makers of US or central administration of US'),
    cells: ['E', '-', '-', 'E', '(P)', 'E', '-'],
  },
  {
    name: 'withholding of vulnerabilities',
    act: by(organs, 'withholding of vulnerabilities', 'software makers of US'),
    cells: ['E', '-', '-', '-', 'E', 'E', '-'],
  },
  {
    name: 'harm to emergency response teams',
    act: by(organs, 'disruption, destruction', 'emergency response teams of US'),
    cells: ['P', '-', '-', '-', '-', { table: '-', engine: 'E', because: principleOne }, '-'],
  },
  {
    name: 'harm to the public core of the Internet',
    act: by(organs, 'disruption, route hijacking', 'public core of the Internet of US'),
    cells: [
      {
        table: '-',
        engine: '(P)',
        because:
          'The report does not name the public core, but 13(f) goes by the list of the State attacked, and that of the United States takes it in as information technology and communications',
      },
      '-',
      '-',
      '-',
      '(P)',
      'E',
      '-',
    ],
  },
  {
    name: 'the technical infrastructure of elections',
    act: by(organs, 'disruption, manipulation of data', 'elections of US'),
    cells: ['-', '-', '-', '(P)', '(P)', 'E', '-'],
  },
  {
    name: 'content spread under a false name',
    act: by(organs, 'covert influence', 'news organizations of US'),
    cells: ['-', '-', '-', '(P)', '-', '-', '-'],
  },
  {
    name: 'a territory that others are allowed to use',
    act: by(
      organs,
      'disruption',
      'power grids of US or public core of the Internet of US',
      'knowingly allow from its territory',
    ),
    analogue: explosion('nuclear explosion', '  environment atmosphere\n  place territory of RU\n', 'participate in'),
    cells: [
      '(P)',
      'E',
      '-',
      'E',
      '(P)',
      { table: '-', engine: 'E', because: principleOne },
      {
        table: '-',
        engine: 'P',
        because:
          'The table points to the words at any place under its jurisdiction or control: a Party that lets another test there takes part in it and fails to prevent it',
      },
    ],
  },
  {
    name: 'theft of money',
    act: by(criminals, 'financial theft', 'banks of US'),
    cells: [
      {
        table: '-',
        engine: 'E',
        because:
          'No norm of the report is about the theft of money; 13(d) on criminal use, and the prevention in paragraph 28(e), take it in with every other crime',
      },
      {
        table: '-',
        engine: 'E',
        because:
          'Point 1 is about requests on malicious activity from a territory, and the theft of money is counted as such',
      },
      '-',
      'E',
      '-',
      '-',
      '-',
    ],
  },
  {
    name: 'private hack-back',
    act: by('companies of CN', 'private hack-back', 'software makers of US, private households of US'),
    cells: [
      {
        table: '-',
        engine: 'E',
        because:
          'None of the eleven norms is about it; paragraph 28(e), outside of them, asks States to see that non-State actors do not use their territory for such acts',
      },
      '-',
      '-',
      '-',
      'P',
      'E',
      '-',
    ],
  },
];

const negative: readonly Verdict[] = ['prohibited', 'discouraged', 'conflicting'];

function markOf(checked: Checked, name: string): Mark {
  const { parts } = judgement(checked, name);
  const possible = parts.filter(({ verdicts }) => verdicts.length > 0);
  const said = possible.flatMap(({ verdicts }) => verdicts);
  if (said.length === 0) throw new Error(`${name}: no act can be so`);
  if (possible.some(({ verdicts }) => verdicts.every((verdict) => negative.includes(verdict)))) return 'P';
  if (said.some((verdict) => negative.includes(verdict))) return '(P)';
  return possible.some(({ duties }) => duties.length > 0) ? 'E' : '-';
}

const incident = ({ name, act }: Pick<Row, 'name' | 'act'>) => `incident ${name}\n${act}`;
const judged = new Map(
  columns.map((column) => {
    const ban = column === 'partial-test-ban-1963';
    const put = rows.flatMap((row) => {
      if (!ban) return [row];
      return row.analogue === undefined ? [] : [{ ...row, act: row.analogue }];
    });
    return [column, instrument(column, put.map(incident).join('\n'))] as const;
  }),
);

const of = (column: string): Checked => {
  const checked = judged.get(column as (typeof columns)[number]);
  if (!checked) throw new Error(`no instrument ${column}`);
  return checked;
};

it.each(columns)('every row is read without a problem beside %s', (column) => {
  expect(problems(of(column))).toEqual([]);
});

describe.each(columns.map((column, index) => ({ column, index })))('$column', ({ column, index }) => {
  it.each(rows)('$name', (row) => {
    const cell = row.cells[index];
    if (cell === undefined) throw new Error(`no cell for ${column}`);
    const expected = typeof cell === 'string' ? { table: cell, engine: cell, because: undefined } : cell;
    if (expected.because !== undefined) expect(expected.engine).not.toBe(expected.table);
    if (column === 'partial-test-ban-1963' && row.analogue === undefined) {
      // The words of the row are none of this treaty: it says nothing of such an act.
      const put = problems(instrument(column, incident(row)));
      expect(put.some((problem) => problem.startsWith('unknown-'))).toBe(true);
      expect(expected.engine).toBe('-');
      return;
    }
    expect(markOf(of(column), row.name)).toBe(expected.engine);
  });
});

it('the strength is that of each text: should not discourages, must not and will not prohibit', () => {
  const strength = (column: string, name: string) =>
    judgement(of(column), name).verdicts.filter((verdict) => negative.includes(verdict));
  const [infrastructure, , , , theft] = rows.map(({ name }) => name);
  expect(strength('un-gge-2015', infrastructure as string)).toEqual(['discouraged']);
  expect(strength('sco-code-2015', infrastructure as string)).toEqual(['prohibited']);
  expect(strength('us-china-2015', theft as string)).toEqual(['prohibited']);
  expect(strength('g20-antalya-2015', theft as string)).toEqual(['discouraged']);
  expect(strength('gcsc-2019', 'the technical infrastructure of elections')).toEqual(['prohibited']);
  expect(strength('gcsc-2019', 'harm to the public core of the Internet')).toEqual(['discouraged']);
});

it('content is met by duties as well in the code of 2015, as the table has it', () => {
  const owed = judgement(of('sco-code-2015'), 'content spread under a false name').parts.flatMap(
    ({ duties }) => duties,
  );
  expect(owed.map(({ duty }) => duty)).toContain('prevent');
});

describe('verification', () => {
  const verified = (column: string) =>
    of(column).unit.norms.flatMap(({ description }) =>
      description.filter(({ facet }) => facet === 'verification').flatMap(({ items }) => items.map(({ text }) => text)),
    );

  it('is in the commitments of 2015 a dialogue and a hotline, and a group of experts beside them', () => {
    // The table leaves the group out: it discusses norms and reviews nothing.
    expect(verified('us-china-2015').sort()).toEqual([
      'high-level joint dialogue',
      'hotline',
      'joint group of experts',
    ]);
  });

  it.each(columns.filter((column) => column !== 'us-china-2015'))('is in %s nowhere', (column) => {
    expect(verified(column)).toEqual([]);
  });
});
