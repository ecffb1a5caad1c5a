import { describe, expect, test } from 'vitest';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { accordWith, completed, completionsAt, labelsAt } from './support.ts';

const modality = 'shall not   conduct, knowingly support';
const activities = 'activity    disruption, destruction';
const targets = 'critical infrastructure of another Party';
const during = 'during      peacetime';

const inNorm = (words: string) => accordWith(during, words);
const afterNorm = (words: string) => accordWith('final clauses', `${words}\n\nfinal clauses`);

describe('at the beginning of a clause', () => {
  test('are the keywords that the declaration takes and does not have', () => {
    const offered = labelsAt(inNorm('¦'));
    expect(offered).toEqual(
      expect.arrayContaining(['during', 'intent', 'except', 'subject to', 'proposed by', 'verified by', 'source']),
    );
    for (const taken of ['scope', 'activity', 'targets', 'initiative', 'shall not'])
      expect(offered).not.toContain(taken);
    for (const foreign of ['between', 'recital', 'read by', 'expect', 'obtain', 'in the event of'])
      expect(offered).not.toContain(foreign);
  });

  test('a facet comes with its title, a keyword of the language with its meaning', () => {
    const items = completionsAt(inNorm('¦'));
    const item = (label: string) => items.find((one) => one.label === label);
    expect(item('during')).toMatchObject({ kind: CompletionItemKind.Property, detail: 'in what circumstances' });
    expect(item('except')).toMatchObject({
      kind: CompletionItemKind.Keyword,
      detail: expect.stringContaining('Acts that the norm does not reach'),
    });
  });

  test('of several words are completed as a whole', () => {
    expect(labelsAt(inNorm('sub¦'))).toEqual(['subject to']);
    expect(completed(inNorm('subject t¦'), 'subject to')).toContain('  subject to  \n');
    expect(completed(inNorm('veri¦'), 'verified by')).toContain('  verified by \n');
  });

  test('words of modality are those that fit the form, as long as there are none', () => {
    const treaty = labelsAt(accordWith(modality, '¦'));
    expect(treaty).toEqual(expect.arrayContaining(['shall not', 'should not', 'may', 'undertakes to']));
    expect(treaty).not.toContain('will not');
    const political = accordWith(modality, '¦').replace('form        treaty', 'form        political commitment');
    expect(labelsAt(political)).toContain('will not');
    expect(labelsAt(political)).not.toContain('shall not');
    const [first] = completionsAt(accordWith(modality, 'shall n¦'));
    expect(first).toMatchObject({ label: 'shall not', kind: CompletionItemKind.Operator, detail: 'prohibited' });
  });

  test('after `shall ` stand `not` and the verbs', () => {
    const [first, ...rest] = labelsAt(accordWith(modality, 'shall ¦'));
    expect(first).toBe('shall not');
    expect(rest).toEqual(expect.arrayContaining(['conduct', 'assist']));
    expect(completed(accordWith(modality, 'shall ¦'), 'shall not')).toContain('  shall not   \n');
  });

  test('a duty takes triggers, and of the facets only the one that says who owes it', () => {
    const duty = afterNorm('norm help "Help"\n  shall assist\n  ¦');
    const offered = labelsAt(duty);
    expect(offered).toEqual(expect.arrayContaining(['scope', 'in the event of', 'except', 'verified by']));
    for (const foreign of ['activity', 'targets', 'subject to']) expect(offered).not.toContain(foreign);
  });

  test('in a bracket around a clause are clauses and delegations', () => {
    const offered = labelsAt(inNorm('[¦'));
    expect(offered).toEqual(expect.arrayContaining(['during', 'US:', 'CN:']));
    expect(offered).not.toContain('norm');
    expect(labelsAt(accordWith(modality, '[US: sha¦'))).toEqual(['shall not', 'shall']);
  });
});

describe('whole declarations', () => {
  test('are snippets in the words of the vocabulary, first on a line that is not indented', () => {
    const items = completionsAt(afterNorm('¦'));
    expect(items[0]).toMatchObject({
      label: 'norm',
      kind: CompletionItemKind.Snippet,
      insertTextFormat: InsertTextFormat.Snippet,
    });
    const norm = items[0]?.textEdit?.newText ?? '';
    expect(norm).toMatch(
      /^norm \$\{1:name\} "\$\{2:Title\}"\n {2}scope {7}\$\{3:each Party\}\n {2}shall not {3}\$\{4:conduct\}\n/,
    );
    expect(norm).toContain('  during      ${');
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['define', 'without prejudice', 'left open', 'incident', 'mandate']),
    );
  });
  test('are found by what is typed of their keyword', () => {
    expect(labelsAt(afterNorm('nor¦'))[0]).toBe('norm');
    expect(labelsAt(afterNorm('without pre¦'))[0]).toBe('without prejudice');
    expect(labelsAt(afterNorm('norm¦'))[0]).toBe('norm');
  });
  test('that stand once are not offered again', () => {
    const offered = labelsAt(afterNorm('¦'));
    for (const present of ['accord', 'preamble', 'final clauses', 'vocabulary']) expect(offered).not.toContain(present);
  });
  test('follow the line endings of the file', () => {
    const [norm] = completionsAt(afterNorm('¦').replaceAll('\n', '\r\n'));
    expect(norm?.textEdit?.newText).toContain('\r\n  scope');
  });
  test('beside a draft are incidents and mandates', () => {
    const offered = labelsAt('concerning ./accord.norm\n\n¦', { 'accord.norm': accordWith('Conscious', 'Aware') });
    expect(offered.slice(0, 2)).toEqual(['incident', 'mandate']);
    expect(offered).not.toContain('norm');
  });
  test('are there in an empty file', () => {
    const offered = labelsAt('¦');
    expect(offered).toEqual(expect.arrayContaining(['accord', 'uses', 'norm']));
    expect(completionsAt('acc¦')).toMatchObject([{ label: 'accord', kind: CompletionItemKind.Snippet }]);
  });
});

describe('values', () => {
  test('are the terms of the facet, with their family', () => {
    const items = completionsAt(accordWith(activities, 'activity ¦'));
    const item = (label: string) => items.find((one) => one.label === label);
    expect(item('access')).toMatchObject({ kind: CompletionItemKind.Enum, detail: 'activity' });
    expect(item('denial of service')).toMatchObject({
      kind: CompletionItemKind.EnumMember,
      detail: 'activity › disruption',
    });
    for (const foreign of ['hospitals', 'peacetime', 'conduct', 'activity', 'norm', 'of'])
      expect(item(foreign)).toBeUndefined();
  });

  test('after a comma are those not yet there', () => {
    const offered = labelsAt(accordWith(activities, 'activity disruption, ¦'));
    expect(offered).not.toContain('disruption');
    expect(offered).toContain('destruction');
    expect(labelsAt(accordWith(activities, 'activity ¦, destruction'))).not.toContain('destruction');
    expect(labelsAt(accordWith(activities, 'activity disruption,\n              ¦'))).toContain('destruction');
  });

  test('of several words are completed as a whole', () => {
    expect(completed(accordWith(activities, 'activity theft of pers¦'), 'theft of personal data')).toContain(
      '  activity theft of personal data\n',
    );
    expect(completed(accordWith(activities, 'activity disruption, denial of ser¦'), 'denial of service')).toContain(
      '  activity disruption, denial of service\n',
    );
    expect(completed(accordWith(activities, 'activity espi¦xx, destruction'), 'espionage')).toContain(
      '  activity espionage, destruction\n',
    );
  });

  test('take the place of the whole phrase where it stands already', () => {
    const again = accordWith(targets, 'crit¦ical infrastructure of another Party');
    expect(completed(again, 'critical infrastructure')).toContain(
      'targets     critical infrastructure of another Party\n',
    );
    expect(completed(accordWith('during      peacetime', 'dur¦ing      peacetime'), 'during')).toContain(
      '  during      peacetime\n',
    );
  });

  test('are found by any of their words and by other names', () => {
    expect(labelsAt(accordWith(activities, 'activity implants¦'))).toContain('placing of implants');
    expect(labelsAt(accordWith(activities, 'activity espi¦'))[0]).toBe('espionage');
    const [first] = completionsAt(accordWith(activities, 'activity wip¦'));
    expect(first).toMatchObject({ label: 'destruction of data', filterText: expect.stringMatching(/^wip/) });
  });

  test('defined names come first', () => {
    expect(completionsAt(accordWith(targets, '¦'))[0]).toMatchObject({
      label: 'critical infrastructure',
      kind: CompletionItemKind.Constant,
      detail: expect.stringMatching(/defined, as read by CN, US$/),
    });
    expect(completed(accordWith(targets, 'critical infra¦'), 'critical infrastructure')).toContain(
      'targets     critical infrastructure\n',
    );
  });

  test('after `of` are Parties and the words for States', () => {
    const offered = labelsAt(accordWith(targets, 'hospitals of ¦'));
    expect(offered.slice(0, 8)).toEqual([
      'another Party',
      'a third State',
      'another State',
      'a Party',
      'its own',
      'any State',
      'US',
      'CN',
    ]);
    expect(offered).not.toContain('hospitals');
    expect(completed(accordWith(targets, 'hospitals of an¦'), 'another Party')).toContain(
      'hospitals of another Party\n',
    );
    expect(completed(accordWith(targets, 'hospitals of peopl¦'), 'CN')).toContain('hospitals of CN\n');
  });

  test('words that compare States stand where they mean something', () => {
    const owing = labelsAt(accordWith('scope       each Party', 'scope ¦'));
    expect(owing[0]).toBe('each Party');
    expect(owing).toEqual(expect.arrayContaining(['a third State', 'any State']));
    for (const relative of ['another Party', 'another State', 'its own']) expect(owing).not.toContain(relative);
    const event = afterNorm('norm help "Help"\n  shall assist\n  in the event of scope organs of ¦');
    expect(labelsAt(event)).toContain('its own');
    expect(labelsAt(afterNorm('incident one "One"\n  targets banks of ¦'))).not.toContain('another Party');
  });

  test('after a term are `of`, `other than` and a comma, and after these what they take', () => {
    expect(completionsAt(accordWith(targets, 'energy ¦'))).toMatchObject([
      { label: 'of', kind: CompletionItemKind.Operator, detail: 'whose it is' },
      { label: 'other than', kind: CompletionItemKind.Operator },
      { label: ',', kind: CompletionItemKind.Operator },
    ]);
    expect(completed(accordWith(targets, 'energy ¦'), ',')).toContain('energy, \n');
    expect(labelsAt(accordWith(targets, 'energy of US oth¦'))).toEqual(['other than']);
    expect(labelsAt(accordWith(activities, 'activity disruption ¦'))).not.toContain('of');
    expect(labelsAt(accordWith(targets, 'energy other than district¦'))).toEqual(['district heating']);
    expect(labelsAt(accordWith(targets, 'energy other than district heating and pow¦'))).toEqual(
      expect.arrayContaining(['power stations', 'power grids']),
    );
  });

  test('in brackets are what the clause takes, delegations before the colon', () => {
    const open = labelsAt(accordWith(targets, 'energy, [¦'));
    expect(open).toEqual(expect.arrayContaining(['US:', 'hospitals', 'critical infrastructure']));
    const attributed = labelsAt(accordWith(targets, 'energy, [studios = US: film stu¦ | CN: energy]'));
    expect(attributed).toEqual(['film studios']);
    expect(labelsAt(accordWith(targets, 'energy, [US: hospitals | ¦'))).toContain('CN:');
    expect(labelsAt(accordWith(targets, 'energy of [US: ¦'))).toContain('another Party');
    expect(labelsAt(accordWith(targets, 'energy of [US: ¦'))).not.toContain('hospitals');
  });

  test('of verbs are all of one kind', () => {
    const offered = labelsAt(accordWith(modality, 'shall not conduct, ¦'));
    expect(offered).toContain('knowingly support');
    expect(offered).not.toContain('assist');
    expect(labelsAt(accordWith(modality, '[US: shall not | CN: should not] con¦'))).toContain('conduct');
  });
});

describe('clauses of the language', () => {
  test('words of precedence take other norms', () => {
    const two = `norm other "The other"\n  scope each Party\n  shall not conduct\n  activity access\n  subject to ¦`;
    expect(completionsAt(afterNorm(two))).toMatchObject([
      {
        label: 'no-first-use',
        kind: CompletionItemKind.Reference,
        detail: 'No first use against critical infrastructure',
      },
    ]);
  });
  test('regions on one line take clauses of facets, each once', () => {
    expect(labelsAt(inNorm('except ¦'))).toEqual(expect.arrayContaining(['activity', 'targets', 'during', 'scope']));
    const second = labelsAt(inNorm('except activity disruption; ¦'));
    expect(second).toContain('targets');
    for (const foreign of ['activity', 'verified by', 'except']) expect(second).not.toContain(foreign);
    expect(labelsAt(inNorm('except activity disruption; targets hosp¦'))).toEqual(['hospitals']);
  });
  test('expected and obtained verdicts', () => {
    expect(labelsAt(afterNorm('incident one "One"\n  expect prohibited, con¦'))).toEqual(['conflicting', 'contested']);
    const obtained = completionsAt(afterNorm('mandate US "Instructions"\n  obtain ¦'));
    expect(obtained.map(({ label }) => label)).not.toContain('contested');
    expect(obtained.every(({ kind }) => kind === CompletionItemKind.Value)).toBe(true);
    expect(labelsAt(afterNorm('mandate US "Instructions"\n  obtain prohibited: ¦'))).toContain('activity');
    expect(labelsAt(afterNorm('mandate US "Instructions"\n  obtain prohibited: activity esp¦'))).toContain('espionage');
    expect(labelsAt(afterNorm('mandate ¦'))).toEqual(['US', 'CN']);
  });
  test('libraries and files after uses and concerning', () => {
    const libraries = completionsAt(accordWith('uses        cyber operations', 'uses        cyber op¦'));
    expect(libraries).toMatchObject([
      { label: 'cyber operations', kind: CompletionItemKind.Module, detail: 'Operations in cyberspace' },
    ]);
    expect(completionsAt('concerning ¦')).toMatchObject([{ label: './draft.norm', kind: CompletionItemKind.File }]);
  });
  test('Parties, forms, facets of States, declared States', () => {
    expect(labelsAt(accordWith('read by     CN', 'read by ¦'))).toEqual(['US', 'CN']);
    expect(labelsAt(inNorm('proposed by ¦'))).toEqual(['US', 'CN']);
    expect(labelsAt(accordWith('form        treaty', 'form ¦'))).toEqual(['treaty', 'political commitment']);
    expect(labelsAt(accordWith('read by     CN', 'governed by ¦'))).toEqual(['acting State', 'victim State']);
    expect(completed(accordWith(`CN "the People's Republic of China"`, 'Switz¦'), 'CH')).toContain(
      'America", CH "Switzerland"\n',
    );
  });
  test('a definition takes terms of one facet', () => {
    const offered = labelsAt(accordWith('means       energy, water', 'means       energy, ¦'));
    expect(offered).not.toContain('critical infrastructure');
    expect(offered).toContain('banks');
    expect(offered).not.toContain('espionage');
    expect(labelsAt(accordWith('define critical infrastructure', 'define crit¦'))).toEqual(['critical infrastructure']);
  });
});

describe('nothing is offered', () => {
  test.each([
    ['in a quotation', accordWith('Conscious', 'Consc¦ious')],
    ['in a quotation that never closes', inNorm('source "abc ¦')],
    ['in a comment', accordWith('# Look', '# ¦Look')],
    ['after the name of a norm', accordWith('norm no-first-use ', 'norm no-first-use ¦')],
    ['for a date', accordWith('date        2015-09-25', 'date ¦')],
  ])('%s', (_, source) => {
    expect(labelsAt(source)).toEqual([]);
  });
});

test('lines that are broken cost only themselves', () => {
  const draft = accordWith(activities, 'activity    disruption, ]] [ "').replace(targets, 'hosp¦');
  expect(labelsAt(draft)).toEqual(['hospitals']);
  const windows = accordWith(targets, 'hospitals of ano¦').replaceAll('\n', '\r\n');
  expect(completed(windows, 'another Party')).toContain('hospitals of another Party\r\n');
});
