import { describe, expect, test } from 'vitest';
import { sample } from '../support/check.ts';
import { marked, positionOf } from '../support/markers.ts';
import { accordWith, hoverAt, hoverText, serviceFor } from './support.ts';

const incidents = {
  'incidents-2015.norm': sample('incidents-2015.norm').replace('./accord-2015.norm', './draft.norm'),
};

/** The sample accord with the cursor before some words. */
const accordAt = (words: string) => accordWith(words, `¦${words}`);
function rollingAt(words: string): string {
  const text = sample('rolling-text.norm');
  if (!text.includes(words)) throw new Error(`the sample has no "${words}"`);
  return text.replace(words, () => `¦${words}`);
}
function incidentAt(words: string): string {
  const text = incidents['incidents-2015.norm'];
  return hoverAt(text.replace(words, () => `¦${words}`).replace('./draft.norm', './accord-2015.norm'), {
    'accord-2015.norm': sample('accord-2015.norm'),
  });
}

describe('what instruments say on which the accord builds', () => {
  test('of the acts of a term on which it is silent', () => {
    const shown = hoverAt(accordWith('disruption, destruction', 'disruption, ¦destruction, misuse of a response team'));
    expect(shown).toMatch(
      /\nWhere the text is silent, UN GGE 2015, on which the accord builds, .*discourages \d+ % of these acts by 13/,
    );
    const alone = accordWith('disruption, destruction', '¦disruption, destruction').replace(
      '  builds on   UN GGE 2015\n',
      '',
    );
    expect(hoverAt(alone)).not.toContain('UN GGE 2015');
  });

  test('of a concern that it leaves open', () => {
    const text = '  disregard   gap/¦response-teams\n    because   "A reason"\n  texts       English, Chinese';
    expect(hoverAt(accordWith('  texts       English, Chinese', text))).toContain(
      'Not addressed here; discouraged by UN GGE 2015, 13(k).',
    );
  });
});

describe('a norm', () => {
  const shown = hoverAt(accordAt('no-first-use "'), incidents);

  test('says what it is, in bold', () => {
    expect(shown.split('\n')[0]).toBe('**No first use against critical infrastructure** · Article 1 · prohibits');
  });
  test('whom it binds, what it reaches in words and numbers', () => {
    expect(shown).toContain('Binds: each Party (US, CN)');
    expect(shown).toMatch(
      /Reaches: conduct or knowingly support, disruption or destruction, at critical infrastructure of another Party, in peacetime, first use; [\d,]+ acts/,
    );
  });
  test('what it does not reach', () => {
    expect(shown).toMatch(/Silent on: .*response.*in crisis, armed conflict/);
    expect(shown).toMatch(/Silent on: .*acts of third States/);
  });
  test('what it turns on, and which incidents it decides', () => {
    expect(shown).toContain('Turns on: the meaning of "critical infrastructure"');
    expect(shown).toContain(
      '`power-stations`, `banks`, `cellphone-networks` and `hospitals` (prohibited); `film-studio` (contested)',
    );
  });
  test('decides incidents in the same words as the incidents have', () => {
    const protocol = sample('autonomous-weapons-protocol.norm').replace('norm supervision', 'norm ¦supervision');
    const judged = sample('autonomous-weapons-incidents.norm').replace(
      './autonomous-weapons-protocol.norm',
      './draft.norm',
    );
    expect(hoverAt(protocol, { 'incidents.norm': judged })).toMatch(
      /Decides: .*`volunteers-bus`.* \(prohibited or without prejudice\)/,
    );
  });
  test('that is a duty between all States is owed by every Party', () => {
    const protocol = sample('autonomous-weapons-protocol.norm');
    expect(hoverAt(protocol.replace('norm legal-review', 'norm ¦legal-review'))).toContain('\nOwed by: every Party\n');
  });
  test('and its source last', () => {
    expect(shown.split('\n').at(-1)).toMatch(/^Source: As reported/);
  });
  test('is shown on its title too, and where another norm refers to it', () => {
    expect(hoverAt(accordAt('"No first use'), incidents)).toBe(shown);
    const referring = `norm other\n  scope each Party\n  shall not conduct\n  activity access\n  subject to no-first¦-use\n\nfinal clauses`;
    expect(hoverAt(accordWith('final clauses', referring), incidents)).toMatch(/^\*\*No first use/);
  });
  test('in brackets says so', () => {
    expect(hoverAt(rollingAt('theft "'))).toMatch(
      /^\*\*Commercial espionage\*\* · Article 2 · prohibits · proposed by the United States of America/,
    );
    expect(hoverAt(rollingAt('no-first-use "'))).toMatch(/^.* · prohibits or discourages/);
    expect(hoverAt(rollingAt('intelligence "'))).toMatch(
      /^\*\*Intelligence collection\*\* · Article 6 · without prejudice/,
    );
  });
  test('of duties says who owes what, and when', () => {
    const duty = hoverAt(rollingAt('consultation "'));
    expect(duty).toContain("Owed by: the United States of America and the People's Republic of China");
    expect(duty).toMatch(
      /Duty: consult, in the event of disruption or destruction, response, at another Party; [\d,]+ acts/,
    );
  });
});

describe('a term', () => {
  test('has its definition, its family, its other names, the draft and its source', () => {
    const lines = hoverAt(accordAt('disruption, destruction')).split('\n');
    expect(lines[0]).toBe('**disruption** · what is done');
    expect(lines[1]).toBe('Loss of availability that can be reversed');
    expect(lines[2]).toMatch(/^Family: activity › \*\*disruption\*\* › denial of service, /);
    expect(lines[3]).toMatch(/^Also written: interference with availability/);
    expect(lines[4]).toMatch(
      /^This draft: prohibited by `no-first-use` \(at critical infrastructure of another Party, in peacetime, first use\); otherwise silent/,
    );
    expect(lines[5]).toMatch(/^Where the text is silent, UN GGE 2015, on which the accord builds, /);
    expect(lines[6]).toMatch(/^Source: Convention on Cybercrime/);
  });
  test('on which the draft says nothing is silent', () => {
    const draft = accordWith('final clauses', 'left open later "Later"\n  activity  espi¦onage\n\nfinal clauses');
    expect(hoverAt(draft)).toContain('This draft: silent\n');
  });
  test('of which a part is reached says so', () => {
    const draft = accordWith('final clauses', 'left open later "Later"\n  targets  govern¦ment\n\nfinal clauses');
    expect(hoverAt(draft)).toContain('prohibited by `no-first-use`');
    const activities = accordWith('activity    disruption, destruction', 'activity    denial of service\n');
    const family = activities.replace(
      'final clauses',
      'left open later "Later"\n  activity  disrup¦tion\n\nfinal clauses',
    );
    expect(hoverAt(family)).toContain('prohibited by `no-first-use` in part');
  });
  test('that is a duty names the norms that make it one', () => {
    expect(hoverAt(rollingAt('preserve evidence'))).toContain('This draft: owed under `assistance`');
    expect(hoverAt(rollingAt('consultation on request'))).toContain('This draft: said of `no-first-use`');
  });
});

describe('a definition', () => {
  test("in one version says what it means, and is nobody else's", () => {
    const protocol = sample('autonomous-weapons-protocol.norm');
    const shown = hoverAt(protocol.replace('define effective', 'define ¦effective'));
    expect(shown).toContain('\nMeans: human selection, human approval, human supervision');
    expect(shown).not.toContain('everybody else');
  });
  test('shows the versions, how they differ and what turns on them', () => {
    const shown = hoverAt(accordAt('critical infrastructure of another Party'), incidents);
    expect(shown).toMatch(/^\*\*critical infrastructure\*\* · what it is done to · read differently/);
    expect(shown).toContain("As read by the People's Republic of China: energy, water, transport");
    expect(shown).toContain('As read by the United States of America (from 2013-02-12, until 2017-01-05): ');
    expect(shown).toMatch(
      /They differ: district heating, government personnel records only as the People's Republic of China reads it/,
    );
    expect(shown).toMatch(/Turns on it: `no-first-use`.*the incident film-studio/);
  });
});

describe('keywords', () => {
  test('of the language say what they mean, with an example', () => {
    expect(hoverAt(accordAt('form        treaty'))).toMatch(
      /^\*\*form\*\* · clause\n.*political commitment.*\nExample: `form treaty`$/,
    );
    expect(hoverAt(accordAt('norm no-first'))).toMatch(/^\*\*norm\*\* · begins a declaration/);
  });
  test('of the accord tells of it, since all its gaps stand on its title', () => {
    expect(hoverAt(accordAt('accord "'))).toBe(hoverAt(accordAt('"Accord on Restraint')));
    expect(hoverAt(accordAt('accord "'))).toMatch(/^\*\*Accord on Restraint.*\nBetween: /);
  });
  test('of a facet list what may stand there, what is expected, and an example', () => {
    const shown = hoverAt(accordAt('during      peacetime'));
    expect(shown).toMatch(/^\*\*during\*\* · in what circumstances/);
    expect(shown).toContain('Values: peacetime, crisis, armed conflict');
    expect(shown).toContain('Expected of each norm: Without it the norm binds in armed conflict too');
    expect(shown).toContain('Example: `during peacetime`');
  });
  test('of modality say what a norm then says and where the words belong', () => {
    expect(hoverAt(accordAt('shall not'))).toMatch(
      /^\*\*shall not\*\* · prohibited\n.*\nBelongs in a treaty\.\nExample: `shall not conduct`$/,
    );
  });
  test('are shown wherever a clause has no word of its own', () => {
    expect(hoverAt(accordAt('Conscious that'))).toMatch(/^\*\*recital\*\*/);
    expect(hoverAt(accordAt("90 days'"))).toMatch(/^\*\*withdrawal\*\*/);
  });
});

describe('brackets', () => {
  test('show the alternatives, whose they are, the status, the reason, and what turns on them', () => {
    const shown = hoverAt(rollingAt('studios (ad referendum)'));
    expect(shown).toMatch(/^\*\*studios\*\* · bracket · ad referendum/);
    expect(shown).toContain('the United States of America: film studios of another Party');
    expect(shown).toContain('Or nothing: ');
    expect(shown).toContain('Turns on it: `no-first-use` and the concern private victims');
    expect(shown).toContain('Because: Named so that the outcome does not hang');
  });
  test('without a name are called as in the reports', () => {
    expect(hoverAt(rollingAt('[CN: first use]'))).toMatch(/^\*\*no-first-use initiative 1\*\*/);
  });
  test('that are agreed are no longer open', () => {
    expect(hoverAt(rollingAt('when (agreed CN)'))).toMatch(
      /^\*\*when\*\* · bracket · agreed CN\nUS: peacetime \\\| CN: peacetime, crisis\nIt is no longer open/,
    );
  });
});

describe('an incident', () => {
  test('has its verdict and the norm that decides', () => {
    expect(incidentAt('power-stations')).toBe(
      '**Power stations of the United States are crippled by an organ of China** · prohibited\nProhibited under `no-first-use` (Article 1).',
    );
  });
  test('on which the text is silent names the clause that does not fit', () => {
    const silent = (lacking: string) => `\nSilent. \`no-first-use\` (Article 1) would prohibit it but for ${lacking}`;
    expect(incidentAt('beacons')).toContain(silent('`activity disruption, destruction`.'));
    expect(incidentAt('personnel-files')).toContain(
      silent(
        '`activity disruption, destruction`, if "critical infrastructure" is read as the People\'s Republic of China does.',
      ),
    );
    expect(incidentAt('enrichment-plant')).toContain(silent('the State (`of another Party`).'));
    expect(incidentAt('criminals')).toContain(silent('`scope each Party`.'));
    expect(incidentAt('retaliation "')).toContain(silent('`initiative first use`.'));
    expect(incidentAt('armed-conflict')).toContain(silent('`during peacetime`.'));
  });
  test('is told part by part, with what a contested verdict turns on', () => {
    const shown = incidentAt('film-studio "').split('\n');
    expect(shown[0]).toMatch(/ · contested \(prohibited or silent\)$/);
    expect(shown[1]).toBe(
      'Destruction of data: contested (prohibited or silent) under `no-first-use` (Article 1). Where the text is silent, `no-first-use` (Article 1) would prohibit it but for `targets critical infrastructure of another Party`. It turns on the meaning of "critical infrastructure".',
    );
    expect(shown[2]).toMatch(
      /^Hack-and-leak: silent\. `no-first-use` \(Article 1\) would prohibit it but for `activity /,
    );
  });
  test('says what yields to what decides, by which words, and what is owed', () => {
    const text = sample('accord-2015.norm').replace(
      'final clauses',
      `without prejudice answers "Answers"
  activity    disruption
  subject to  no-first-use

norm help "Help"
  scope       each Party
  shall       assist
  in the event of   activity disruption

final clauses`,
    );
    const incident = incidents['incidents-2015.norm'].replace('banks "', () => '¦banks "');
    expect(hoverAt(incident.replace('./draft.norm', './accord-2015.norm'), { 'accord-2015.norm': text })).toBe(
      '**Banks of China are crippled by an organ of the United States** · prohibited\nProhibited under `no-first-use` (Article 1). `answers` (Article 2) reaches it but yields to `no-first-use` (Article 1) ("subject to no-first-use"). It calls for what is owed under `help` (assist).',
    );
  });
  test('of several parts says "or" in its first line where facts leave a part open, as the parts do', () => {
    const files = { 'autonomous-weapons-protocol.norm': sample('autonomous-weapons-protocol.norm') };
    const text = sample('autonomous-weapons-incidents.norm');
    const shown = (name: string) => hoverAt(text.replace(name, `¦${name}`), files);
    expect(shown('retreating-convoys')).toMatch(/^.* · prohibited or without prejudice\nMembers of .*: prohibited or /);
    expect(shown('approval-in-seconds')).toContain(
      'On some of the facts it calls for what is owed under `unintended-strikes`',
    );
    expect(shown('allied-fighter')).toMatch(/`populated-areas` .*would prohibit some of it but for `control auto/);
  });
  test('of which norms conflict says so', () => {
    const text = sample('accord-2015.norm').replace(
      'final clauses',
      'without prejudice answers "Answers"\n  activity disruption\n\nfinal clauses',
    );
    const incident = incidents['incidents-2015.norm'].replace('banks "', () => '¦banks "');
    expect(hoverAt(incident.replace('./draft.norm', './accord-2015.norm'), { 'accord-2015.norm': text })).toMatch(
      /\nConflicting\. `no-first-use` \(Article 1\) prohibits it and `answers` \(Article 2\) is without prejudice to it, and nothing says which prevails\.\nThis is not what the incident expects\.$/,
    );
  });
  test('says once what holds of several parts, and names them only where others differ', () => {
    const shown = incidentAt('telecom-vendor').split('\n');
    expect(shown.filter((line) => line.includes('`no-first-use`'))).toHaveLength(1);
    expect(shown[1]).toMatch(/^Silent\. `no-first-use` \(Article 1\) would prohibit it but for /);
    expect(shown.at(-2)).toMatch(/^Date: /);
  });
  test('has at most six lines between its verdict and its source', () => {
    for (const name of ['film-studio-2014 "', 'telecom-vendor', 'trade-secrets', 'enrichment-plant']) {
      expect(incidentAt(name).split('\n').length, name).toBeLessThanOrEqual(8);
    }
  });
});

describe('a mandate', () => {
  const rolling = { 'rolling-text.norm': sample('rolling-text.norm') };
  const instructions = sample('rolling-text-mandate.norm');
  test('says what the draft makes of each line', () => {
    const shown = hoverAt(instructions.replace('"Instructions', '¦"Instructions'), rolling);
    expect(shown).toMatch(/^\*\*Instructions to the delegation\*\* · mandate of the United States of America\n/);
    expect(shown).toMatch(
      /\nobtain prohibited for each Party, .*: met in some readings, which turns on the proposal of `theft`\n/,
    );
    expect(shown).toMatch(/\npreserve .*: kept in some readings/);
    expect(shown).toMatch(/\n\d of 3 met in every reading$/);
  });
  test('shows for a line an act that fails it, and its reason', () => {
    const shown = hoverAt(instructions.replace('preserve', 'pres¦erve'), rolling);
    expect(shown).toMatch(/^\*\*preserve\*\* · kept in some readings/);
    expect(shown).toMatch(
      /\nNot so, for example: .*\n`preparation` prohibits such acts in some readings\.\nBecause: The red line/,
    );
  });
});

describe('other names', () => {
  test('the accord sums up the draft', () => {
    const shown = hoverAt(accordAt('Accord on Restraint'), incidents);
    expect(shown).toMatch(/^\*\*Accord on Restraint in Cyberspace in Time of Peace\*\* · treaty · 2015-09-25/);
    expect(shown).toContain("Between: the United States of America and the People's Republic of China");
    expect(shown).toContain('Has: 1 norm, 1 open choice');
    expect(shown).toMatch(/Open concerns: \d+ of \d+: /);
  });
  test('a concern, in its library, says what is left open', () => {
    const concern =
      'vocabulary own\n  uses cyber operations\n\nconcern bea¦cons-in-grids "Beacons"\n  activity placing of beacons\n  because "They come first"\n';
    const shown = hoverAt(concern, {
      'accord.norm': sample('accord-2015.norm').replace(
        'uses        cyber operations',
        'uses        cyber operations, own',
      ),
    });
    expect(shown).toMatch(
      /^\*\*Beacons\*\* · concern · open\nThey come first\nSilent on [\d,]+ of [\d,]+ acts \(100 %\)/,
    );
    expect(shown).toContain('For example: ');
  });
  test('a State has its name, a word for States its meaning', () => {
    expect(hoverAt(accordAt('CN "the People'))).toMatch(/^\*\*the People's Republic of China\*\* · CN · Party/);
    expect(hoverAt(accordAt('another Party'))).toMatch(/^\*\*another Party\*\* · a Party that is not the acting State/);
  });
  test('a library says what it declares', () => {
    expect(hoverAt(accordAt('cyber operations, us'))).toMatch(
      /^\*\*cyber operations\*\* · library\nOperations in cyberspace\nDeclares: \d+ facets, \d+ terms/,
    );
  });
  test('a file says what it declares', () => {
    const incidents = sample('incidents-2015.norm').replace('./accord', './acc¦ord');
    const shown = hoverAt(incidents, { 'accord-2015.norm': sample('accord-2015.norm') });
    expect(shown).toBe(
      '**Accord on Restraint in Cyberspace in Time of Peace** · accord-2015.norm\nDeclares: 1 norm, 1 definition',
    );
  });
  test('a matter left open says what it leaves and why', () => {
    expect(hoverAt(rollingAt('leaks "'))).toMatch(/left open on purpose\nLeaves open: hack-and-leak\n/);
  });
  test('nothing stands between declarations, in comments and after the text', () => {
    expect(hoverAt('¦')).toBe('');
    expect(hoverAt(`${sample('accord-2015.norm')}\n\n¦`)).toBe('');
    expect(hoverAt(accordAt('Look at  what'))).toBe('');
  });
});

test('signs of Markdown in the draft stay signs', () => {
  expect(hoverAt('accord "A *very* [odd](x) <title>¦"\n  between US, CN\n  uses cyber operations\n')).toMatch(
    /^\*\*A \\\*very\\\* \\\[odd\\\]\(x\) \\<title\\>\*\*/,
  );
});

describe('more about it', () => {
  const pageAt = (path: string) => `file:///docs/${path}.md`;
  const draft = (line: string) =>
    `accord "A"\n  between US, CN\n  form treaty\n  uses cyber operations\n\nnorm a\n  shall not conduct\n  ${line}\n`;
  const shown = (source: string) => {
    const { text, offsets } = marked(source);
    const { service } = serviceFor({ 'draft.norm': text }, {}, pageAt);
    return hoverText(service.hover('draft.norm', positionOf(text, offsets[0] as number)));
  };

  test.each([
    ['activity dis¦ruption', 'term/cyber-operations/disruption'],
    ['act¦ivity disruption', 'facet/cyber-operations/activity'],
    ['targets banks of U¦S', 'state/states/us'],
  ])('%s leads to %s', (line, path) => {
    expect(shown(draft(line)).split('\n').at(-1)).toBe(`[More about it](file:///docs/${path}.md)`);
  });

  test('of a norm of the draft there is no page', () => {
    expect(shown(draft('activity disruption').replace('norm a', 'norm ¦a'))).not.toContain('More about it');
  });
});

describe('an instrument', () => {
  const source = 'accord "A"\n  between US, CN\n  form treaty\n  uses cyber operations\n  builds on UN G¦GE 2015\n';

  test('says what it is, what it leaves out, and where it is found', () => {
    const told = hoverAt(source);
    expect(told).toMatch(/^\*\*Report of the Group of Governmental Experts.*\*\* · political commitment · 2015-07-22/);
    expect(told).toMatch(/Provisions: 13\(a\), 13\(b\)/);
    expect(told).toContain('What it leaves out: Espionage of any kind');
    expect(told.split('\n').at(-1)).toMatch(/^Source: A\/70\/174/);
  });
});
