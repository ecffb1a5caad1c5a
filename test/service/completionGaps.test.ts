/** What closes an open gap comes first: words, whole clauses, whole provisions. */
import { describe, expect, test } from 'vitest';
import { InsertTextFormat } from 'vscode-languageserver-types';
import { checkText, codes } from '../support/check.ts';
import { accordWith, completed, completionsAt, labelsAt } from './support.ts';

const beside = {
  'orchards.norm': `vocabulary orchards "Who takes what from an orchard"

facet taker "who takes"
  clause      by
  of          acting State
  alone       servants

facet acting State "for which State"
  values      States

facet part "the part taken"
  follows     modality
  usually     take, help

facet fruit "what is taken"
  clause      fruit
  usually     apples

facet place "from where"
  clause      from the
  of          owning State
  usually     fields

facet owning State "whose it is"
  values      States
  relative to acting State

facet season "when"
  clause      in
  usually     autumn
  expected of each norm "Without it the norm binds in winter too"

term servants
  in          taker
term children
  in          taker
term take
  in          part
term help
  in          part
term apples
  in          fruit
term pears
  in          fruit
  Northern    "pærer"
term early pears
  under       pears
term late pears
  under       pears
term plums
  in          fruit
term fields
  in          place
term gardens
  in          place
term autumn
  in          season
term winter
  in          season

state NO "the North"
state SO "the South"

concern pears "Pears from gardens"
  by          each Party
  fruit       pears
  from the    gardens of another Party
  in          autumn

concern winter plums "Plums in winter"
  by          each Party
  fruit       plums
  in          winter

concern childish plums "Plums taken by children"
  by          children of a Party
  fruit       plums
  in          autumn
`,
};
const accord = `accord "Accord on Fruit"
  between     NO, SO
  form        treaty
  uses        orchards
`;
const offered = (norm: string) => labelsAt(`${accord}\n${norm}`, {}, beside);
const items = (norm: string) => completionsAt(`${accord}\n${norm}`, {}, beside);
const begun = 'norm a "A"\n  by each Party\n  shall not take, help\n';

describe('in the value of a clause', () => {
  test('the terms of open gaps come first, with the concern that they close', () => {
    expect(offered('norm a "A"\n  shall not take, help\n  fruit ¦').slice(0, 3)).toEqual(['plums', 'pears', 'apples']);
    const [plums, pears] = items('norm a "A"\n  shall not take, help\n  fruit ¦');
    expect(plums?.detail).toBe('closes: winter plums and 1 more · fruit');
    expect(pears?.detail).toBe('closes: pears · fruit');
  });

  test('a gap that the other clauses of the norm do not reach does not count', () => {
    expect(
      offered('norm a "A"\n  by children of a Party\n  shall not take, help\n  in autumn\n  fruit ¦').slice(0, 2),
    ).toEqual(['plums', 'apples']);
    expect(offered(`${begun}  in winter\n  from the fields of another Party\n  fruit ¦`)[0]).toBe('plums');
    expect(offered(`${begun}  in autumn\n  fruit ¦`)[0]).toBe('pears');
  });

  test('a gap that is closed does not count any more', () => {
    const closed = 'norm b "B"\n  by each Party\n  shall not take, help\n  fruit pears\n\n';
    expect(offered(`${closed}norm a "A"\n  shall not take, help\n  fruit ¦`).slice(0, 2)).toEqual(['plums', 'apples']);
  });

  test('what closes a part is told as a part', () => {
    const [pears] = items(`${begun}  in autumn\n  from the gardens of SO\n  fruit ¦`);
    expect(pears).toMatchObject({ label: 'pears', detail: 'closes part of: pears · fruit' });
  });

  test('the States to whom open acts are tied come first', () => {
    expect(offered(`${begun}  fruit pears\n  from the gardens of ¦`)[0]).toBe('another Party');
  });

  test('in a duty, an incident and a region on one line nothing closes a gap', () => {
    expect(offered('incident a "A"\n  fruit ¦')[0]).toBe('apples');
    expect(offered(`${begun}  except fruit ¦`)[0]).toBe('apples');
  });

  test('it is found by its name in another language, which is told', () => {
    expect(items(`${begun}  fruit pær¦`)).toMatchObject([
      { label: 'pears', detail: 'pærer · closes: pears · fruit', filterText: expect.stringMatching(/^pærer/) },
    ]);
  });
});

describe('whole clauses', () => {
  test('that a norm lacks are offered with what closes most, the expected one with the reason', () => {
    const whole = items(`${begun}  ¦`).map(({ label, detail }) => [label, detail]);
    expect(whole).toContainEqual(['fruit pears', 'closes: pears']);
    expect(whole).toContainEqual(['fruit plums', 'closes: winter plums']);
    expect(whole).toContainEqual(['from the gardens of another Party', 'closes: pears']);
    expect(whole[0]).toEqual(['in autumn', 'closes: pears · Without it the norm binds in winter too']);
  });

  test('stand in the column of the draft', () => {
    expect(completed(`${accord}\n${begun}  pl¦`, 'fruit plums', {}, beside)).toContain('\n  fruit       plums');
    const wide = accord.replaceAll(/ {4,}/g, (blanks) => `${blanks}    `);
    const norm = 'norm a "A"\n  by              each Party\n  shall not       take\n  au¦';
    expect(completed(`${wide}\n${norm}`, 'in autumn', {}, beside)).toContain('\n  in              autumn');
  });

  test('with their verbs are there as long as the norm has none', () => {
    const labels = offered('norm a "A"\n  ¦');
    expect(labels).toContain('shall not take, help');
    expect(labels.indexOf('by each Party')).toBeLessThan(labels.indexOf('shall not take, help'));
    expect(offered(`${begun}  ¦`)).not.toContain('shall not take, help');
  });

  test('are not offered in brackets, nor those that stand already', () => {
    expect(offered(`${begun}  [¦`)).not.toContain('in autumn');
    expect(offered(`${begun}  in winter\n  ¦`)).not.toContain('in autumn');
  });
});

describe('whole provisions', () => {
  test('that close a gap are offered where one may begin, and found by the concern', () => {
    const [found] = items('winter pl¦');
    expect(found).toMatchObject({
      label: 'norm winter-plums',
      detail: expect.stringMatching(/closes: winter plums$/),
      insertTextFormat: InsertTextFormat.Snippet,
    });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a snippet looks like
    expect(found?.textEdit?.newText).toContain('norm ${1:winter-plums} "${2:Plums in winter}"\n');
  });

  test('close it once they are written', () => {
    const source = `${accord}\n¦\n`;
    const before = checkText({ 'draft.norm': source.replace('¦', '') }, { beside });
    expect(codes(before)).toContain('gap/winter-plums');
    const written = completed(source, 'norm winter-plums', {}, beside)
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replaceAll('$0', '');
    const after = checkText({ 'draft.norm': written }, { beside });
    expect(codes(after)).not.toContain('gap/winter-plums');
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('are not offered beside a draft', () => {
    const files = { 'accord.norm': accord };
    expect(labelsAt('concerning ./accord.norm\n\n¦', files, beside).some((label) => /^norm /.test(label))).toBe(false);
  });
});

test('the sample accord: a new norm is led to what the draft leaves open', () => {
  const norm = 'norm x "X"\n  scope each Party\n  shall not conduct, knowingly support\n';
  const source = (words: string) => accordWith('final clauses', `${norm}  ${words}\n\nfinal clauses`);
  const labels = labelsAt(source('activity ¦'));
  for (const open of ['placing of beacons', 'placing of implants', 'political espionage', 'financial theft'])
    expect(labels.indexOf(open)).toBeLessThan(labels.indexOf('system shutdown'));
  const narrowed = labelsAt(source('activity placing of beacons\n  targets ¦'));
  expect(narrowed.slice(0, 4).sort()).toEqual([
    'communications',
    'critical infrastructure',
    'drinking water',
    'electricity',
  ]);
  expect(labelsAt(source('activity placing of beacons\n  ¦'))).toContain('targets electricity of another Party');
});
