import { describe, expect, test } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver-types';
import { zh } from '../../server/src/core/messages/zh.ts';
import { codeLenses, resolveCodeLens } from '../../server/src/core/service/codeLens.ts';
import type { Opened } from '../../server/src/core/service/deps.ts';
import { sample, type Texts } from '../support/check.ts';
import { opener } from './opened.ts';

const open = opener();

const resolved = (opened: Opened): CodeLens[] => codeLenses(opened).map((lens) => resolveCodeLens(opened, lens));

/** Each lens with the line above which it stands: `norm a | Reaches 3 acts`. */
function told(opened: Opened): string[] {
  const lines = opened.file.text.split('\n');
  return resolved(opened).map(({ range, command }) => `${lines[range.start.line]} | ${command?.title}`);
}

function lens(opened: Opened, title: string): CodeLens {
  const found = resolved(opened).find(({ command }) => command?.title === title);
  if (!found) throw new Error(`no lens "${title}" among ${told(opened).join('\n')}`);
  return found;
}

/** The words to which a lens leads. */
function places(opened: Opened, { command }: CodeLens): string[] {
  const [, , locations = []] = (command?.arguments ?? []) as [string?, unknown?, Location[]?];
  return locations.map(({ uri, range }) => {
    const text = opened.checked.assembly.files.find(({ file }) => file === uri)?.text ?? '';
    return (text.split('\n')[range.start.line] ?? '').slice(range.start.character, range.end.character);
  });
}

/** Two Parties, one anonymous State for each facet of States: 4 x 4 States, 3 activities. */
const river = `accord "Accord on the Ister"
  between     NO "the North", SU "the South"

facet actor
  clause      scope
  of          acting State
facet acting State
  values      States
facet participation
  follows     modality
facet activity
  clause      activity
facet victim State
  clause      against
  values      States
  relative to acting State
facet duty
  follows     modality
  describes   norms
term organs
  in          actor
term carry out
  in          participation
term diversion
  in          activity
term pollution
  in          activity
term fishing
  in          activity
term consult
  in          duty
concern spills "Pollution"
  activity    pollution
concern lost water "Lost water"
  activity    diversion
`;

const accord = `${river}
define uses
  means       diversion, fishing

norm a
  scope       each Party
  shall not   carry out
  activity    uses

norm b
  may         carry out
  activity    fishing
  subject to  a

norm help
  scope       each Party
  shall       consult
  in the event of   activity pollution
`;

const incidents: Texts = {
  'incidents.norm': `concerning ./draft.norm
incident spring
  scope       organs of NO
  activity    diversion
incident summer
  scope       organs of NO
  activity    diversion, pollution
  expect      prohibited
incident autumn
  activity    diversion
`,
};

describe('code lenses', () => {
  test('stand above the accord, norms and definitions', () => {
    expect(told(open({ 'draft.norm': accord }))).toEqual([
      'accord "Accord on the Ister" | 2 gaps open',
      'accord "Accord on the Ister" | Show coverage',
      'define uses | Used by 1 norm',
      'norm a | Reaches 16 acts',
      'norm b | Reaches 16 acts',
      'norm help | Owed because of 16 acts',
    ]);
  });

  test('are positions only until they come into sight', () => {
    for (const { command, data } of codeLenses(open({ 'draft.norm': accord }))) {
      expect(command).toBeUndefined();
      expect(data).toMatchObject({ uri: 'draft.norm' });
    }
  });

  test('count exactly, in every reading and where a norm yields', () => {
    const opened = open({ 'draft.norm': accord.replace('  scope       each Party\n', '  [scope each Party]\n') });
    expect(lens(opened, 'Reaches up to 32 acts').command?.tooltip).toBe('32 acts, 67 % of all; 16 in every reading.');
    expect(lens(open({ 'draft.norm': accord }), 'Reaches 16 acts').command?.tooltip).toBe('16 acts, 33 % of all.');
    const b = resolved(open({ 'draft.norm': accord })).filter(({ command }) => command?.title === 'Reaches 16 acts')[1];
    expect(b?.command?.tooltip).toBe('16 acts, 33 % of all; on 8 it yields to another norm.');
  });

  test('lead from a norm to the incidents that it decides, and from a duty to those because of which it is owed', () => {
    const opened = open({ 'draft.norm': accord, ...incidents });
    const incidentsOf = told(opened).filter((one) => /incident/.test(one));
    expect(incidentsOf).toEqual([
      'norm a | Decides 3 incidents',
      'norm b | Decides no incident',
      'norm help | Owed in 1 incident',
    ]);
    expect(places(opened, lens(opened, 'Decides 3 incidents'))).toEqual(['spring', 'summer', 'autumn']);
    expect(places(opened, lens(opened, 'Owed in 1 incident'))).toEqual(['summer']);
    expect(lens(opened, 'Decides no incident').command?.command).toBe('');
  });

  test('tell the verdict on an incident, and lead to the norms that decide it', () => {
    const opened = open({ 'draft.norm': accord, ...incidents }, 'incidents.norm');
    expect(told(opened)).toEqual([
      'incident spring | Prohibited under a',
      'incident summer | Prohibited and silent under a, not what is expected',
      'incident autumn | Prohibited or silent under a, turning on acting State',
    ]);
    const spring = lens(opened, 'Prohibited under a');
    expect(spring.command?.command).toBe('norms.showReferences');
    expect(spring.command?.arguments?.slice(0, 2)).toEqual(['incidents.norm', { line: 1, character: 0 }]);
    expect(places(opened, spring)).toEqual(['a']);
  });

  test('tell on what a contested verdict turns', () => {
    const name = 'incidents-2015.norm';
    const opened = open({ 'accord-2015.norm': sample('accord-2015.norm'), [name]: sample(name) }, name);
    expect(told(opened).filter((one) => /Contested/.test(one))).toEqual([
      'incident film-studio "A film studio\'s data are wiped and its correspondence published, by an organ of the other Party" | Contested: prohibited or silent under no-first-use, turning on critical infrastructure',
    ]);
  });

  test('lead from a definition to the norms that use it, however they do', () => {
    const more = `norm c\n  shall not carry out\n  activity diversion\n  except activity uses\nwithout prejudice d\n  activity pollution other than uses\n`;
    const opened = open({ 'draft.norm': accord + more });
    expect(places(opened, lens(opened, 'Used by 3 norms'))).toEqual(['a', 'c', 'd']);
    const unused = open({ 'draft.norm': accord.replace('activity    uses', 'activity    fishing') });
    expect(lens(unused, 'Used by no norm').command?.command).toBe('');
  });

  test('say what is open, and that nothing is', () => {
    expect(lens(open({ 'draft.norm': accord }), '2 gaps open').command).toMatchObject({
      command: 'norms.showCoverage',
      tooltip: 'Left open: Pollution and Lost water.',
    });
    const all = `${river}norm a\n  shall not carry out\n`;
    expect(told(open({ 'draft.norm': all }))[0]).toBe('accord "Accord on the Ister" | No gap open');
  });

  test('round millions, and give the figure behind them', () => {
    const opened = open({ 'draft.norm': sample('accord-2015.norm') });
    const [reach] = resolved(opened).filter(({ command }) => /Reaches/.test(command?.title ?? ''));
    expect(reach?.command?.title).toMatch(/^Reaches up to \d+(\.\d)? million acts$/);
    expect(reach?.command?.tooltip).toMatch(/^\d{1,3}(,\d{3}){2} acts, /);
  });

  test('speak the language of the reader', () => {
    const chinese = opener({ messages: zh });
    expect(told(chinese({ 'draft.norm': accord, ...incidents })).map((one) => one.split(' | ')[1])).toEqual([
      '2处空白',
      '显示覆盖情况',
      '1项规范使用',
      '涵盖16种行为',
      '决定3起事件',
      '涵盖16种行为',
      '不决定任何事件',
      '因16种行为而承担',
      '1起事件引起这项义务',
    ]);
  });

  test('are none in a library by itself', () => {
    const library = `vocabulary river\n${river.slice(river.indexOf('facet actor'))}`;
    expect(codeLenses(open({ 'river.norm': library }))).toEqual([]);
  });
});
