/** How a draft is worded: in which register, how firmly, in which languages, and where it could be shorter. */
import { describe, expect, it } from 'vitest';
import { Terminal } from '../../server/src/core/analysis/verdicts.ts';
import type { Checked } from '../../server/src/core/check.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { spokenWords } from '../../server/src/core/rules/spokenWords.ts';
import { checkText, codes, edited, fixesOf, type Texts, theFinding, wordsAt } from '../support/check.ts';
import { checkExample, page, vocabulary } from '../support/pages.ts';

interface Heading {
  readonly title?: string;
  readonly kind?: 'accord' | 'instrument at sea';
  readonly parties?: string;
  readonly form?: string;
  readonly texts?: string;
}

const two = 'ARC "Arcadia", RUR "Ruritania"';

function draft(
  body: string,
  { title = 'Encounters at Sea', kind = 'accord', parties = two, form = 'treaty', texts }: Heading = {},
): Texts {
  const lines = [
    `${kind === 'accord' ? 'accord' : 'instrument at sea'} "${title}"`,
    `  between     ${parties}`,
    `  form        ${form}`,
    '  uses        encounters at sea',
    ...(texts === undefined ? [] : [`  texts       ${texts}`]),
  ];
  return { 'draft.norm': `${lines.join('\n')}\n\n${body}` };
}

function norm(name: string, modality = 'shall not', ...lines: string[]): string {
  const own = ['scope       each Party', `${modality.padEnd(11)} carry out`, ...lines];
  return [`norm ${name} "Title"`, ...own.map((line) => `  ${line}`)].join('\n');
}

const boarding = ['activity    boarding', 'during      peacetime'];
const of = (checked: Checked, code: string): Finding[] => checked.findings.filter((one) => one.code === code);
const found = (body: string, code: string, heading?: Heading) => of(checkExample(draft(body, heading)), code);
const commitment = { form: 'political commitment' } as const;

describe('mixed-register in prose', () => {
  const words = (body: string, heading?: Heading) => found(body, 'mixed-register', heading).map(wordsAt);
  const title = (text: string) => words(norm('a', 'will not', ...boarding), { ...commitment, title: text });

  it('is told of the name that a commitment gives itself, and not of what it is about', () => {
    expect(title('Agreement on Encounters at Sea')).toEqual(['Agreement']);
    expect(title('Framework Convention for the Sea')).toEqual(['Convention']);
    expect(title('Joint Statement on the Treaty of 1963')).toEqual([]);
    expect(title('Memorandum of Understanding')).toEqual([]);
    expect(words(norm('a', 'shall not', ...boarding), { title: 'Joint Statement on the Sea' })).toEqual([]);
  });

  it('is told of final clauses and of what norms say in words', () => {
    const clauses =
      'final clauses\n  comes into effect   when each Party has signed; it shall be published\n  review              as the Parties to the Treaty of 1963 do';
    expect(words(`${norm('a', 'will not', ...boarding)}\n${clauses}`, commitment)).toEqual(['Party', 'shall']);
    const says = norm(
      'a',
      'will not',
      ...boarding,
      'says        English "The Contracting Parties will not board ships"',
    );
    expect(words(says, commitment)).toEqual(['Contracting Parties']);
    const treaty = `${norm('a', 'shall not', ...boarding)}\nfinal clauses\n  enters into force   when both Participants have signed\n  review              the Parties will meet`;
    expect(words(treaty)).toEqual(['Participants', 'will']);
  });

  it('takes clauses on ratification and registration out of a commitment', () => {
    const texts = draft(
      `${norm('a', 'will not', ...boarding)}\nfinal clauses\n  ratification        by each Party\n  comes into effect   at once`,
      commitment,
    );
    const checked = checkExample(texts);
    const finding = theFinding(checked, 'mixed-register');
    expect(finding.message).toContain('Delete the line');
    const [fix] = fixesOf(checked, finding);
    expect(edited(texts, fix?.edits ?? [])['draft.norm']).toMatch(/final clauses\n {2}comes into effect/);
  });

  it('leaves recitals, other languages, other instruments and what is concluded alone', () => {
    const body = `preamble\n  recital     "Recalling that the Parties shall settle their disputes"\n${norm('a', 'will not', ...boarding, 'says        French "Les Parties"')}`;
    expect(words(body, commitment)).toEqual([]);
    const concluded = norm('a', 'will not', ...boarding, 'says        English "No Party will board"');
    expect(words(concluded, { ...commitment, kind: 'instrument at sea' })).toEqual([]);
  });
});

describe('how firmly', () => {
  it('tells a recommendation in a treaty, and none that a bracket leaves open', () => {
    const codesOf = (modality: string, heading?: Heading) =>
      codes(checkExample(draft(norm('a', modality, ...boarding), heading)));
    expect(codesOf('should not')).toContain('no-obligation');
    expect(codesOf('should not', commitment)).not.toContain('no-obligation');
    expect(codesOf('[shall not | should not]')).not.toContain('no-obligation');
    expect(codesOf('may')).not.toContain('no-obligation');
  });

  it('tells the words that few norms have, once, and writes those of the others everywhere', () => {
    const some = [
      norm('a', 'shall not', 'activity    boarding'),
      norm('b', 'must not', 'activity    close approach', 'during      peacetime'),
      norm('c', 'shall not', 'activity    dangerous lights', 'against     warships'),
      norm('d', 'must not', 'activity    training of guns', 'against     fishing boats'),
      norm('e', 'shall not', 'activity    simulated attack', 'against     survey ships'),
    ];
    const texts = draft(some.join('\n\n'));
    const checked = checkExample(texts);
    const finding = theFinding(checked, 'uneven-words');
    expect(finding.data).toMatchObject({ norms: ['b', 'd'], instead: 'shall not' });
    const after = edited(texts, fixesOf(checked, finding)[0]?.edits ?? []);
    expect(after['draft.norm']).not.toContain('must not');
    expect(codes(checkExample(after))).not.toContain('uneven-words');
  });

  it('tells acts that are prohibited here and discouraged there, unless one yields', () => {
    const firm = norm('firm', 'shall not', ...boarding);
    const mild = (...lines: string[]) => norm('mild', 'should not', 'activity    boarding', ...lines);
    const body = `${firm}\n\n${mild()}`;
    const [finding, ...others] = found(body, 'uneven-strength');
    expect(others).toEqual([]);
    expect(finding && wordsAt(finding)).toBe('should not');
    expect(finding?.data).toMatchObject({ norms: ['mild', 'firm'] });
    expect(found(`${firm}\n\n${mild('subject to  firm')}`, 'uneven-strength')).toEqual([]);
    // The act that is told is one of which both speak.
    const many = `${norm('other', 'shall not', 'activity    close approach', 'against     warships', 'during      peacetime')}\n\n${norm('third', 'shall not', 'activity    boarding', 'against     merchant ships')}\n\n${norm('mild', 'should not', 'against     merchant ships, warships')}`;
    expect(found(many, 'uneven-strength').map(({ message }) => message)).toEqual([
      expect.stringMatching(/of which `other` says "shall not"\. For example, [^.]*a close approach against a warship/),
    ]);
    // What lies wholly within the firmer norm is redundant, and that is told.
    const inside = checkExample(draft(`${firm}\n\n${mild('during      peacetime')}`));
    expect(codes(inside)).toContain('redundant-norm');
    expect(codes(inside)).not.toContain('uneven-strength');
  });
});

describe('texts-differ', () => {
  const says = (modality: string, ...texts: string[]) =>
    found(norm('a', modality, ...boarding, ...texts.map((text) => `says        ${text}`)), 'texts-differ', commitment);

  it('tells the words of September 2015', () => {
    const [finding, ...others] = says(
      'will not',
      'English "Neither government will conduct or knowingly support it"',
      'Chinese "各自国家政府均不得从事或者在知情情况下支持该行为"',
    );
    expect(others).toEqual([]);
    expect(finding && wordsAt(finding)).toBe('均不得');
    expect(finding?.message).toBe(
      'The texts of `a` differ in strength: the English text says "will" and the Chinese text says "均不得". Each Party can rely on the one that suits it. Bring them into line, or say which text prevails.',
    );
    expect(finding?.severity).toBe('warning');
  });

  it('tells a text that is not as firm as its norm, and lets the norm say what the text does', () => {
    const body = norm('a', 'shall not', ...boarding, 'says        English "Ships should not be boarded"');
    const checked = checkExample(draft(body));
    const finding = theFinding(checked, 'texts-differ');
    expect(wordsAt(finding)).toBe('should not');
    expect(fixesOf(checked, finding).map(({ title }) => title)).toEqual(['Let the norm say "should not"']);
    expect(says('should not', 'Chinese "各国不得登船"').map(wordsAt)).toEqual(['不得']);
  });

  it('keeps quiet where the words agree, are not judged, or differ among themselves', () => {
    expect(says('will not', 'English "No Participant will board"', 'Chinese "参与方将不登船"')).toEqual([]);
    expect(says('should not', 'English "States should not board"', 'Chinese "各国不应登船"')).toEqual([]);
    expect(says('will not', 'French "Nul ne doit monter à bord"')).toEqual([]);
    expect(says('will not', 'English "They shall refrain, and should consult"')).toEqual([]);
    expect(spokenWords('No State may board a ship')).toBeUndefined();
    expect(spokenWords('Each Party undertakes to prohibit, to prevent, and not to carry out any test')?.firmness).toBe(
      'binding',
    );
  });

  it('is information of what has been concluded', () => {
    const body = norm('a', 'shall not', ...boarding, 'says        English "Ships should not be boarded"');
    expect(found(body, 'texts-differ', { kind: 'instrument at sea' }).map(({ severity }) => severity)).toEqual([
      'information',
    ]);
  });
});

describe('authentic-texts', () => {
  const languages = { texts: 'English, Russian' };
  const told = (body: string, heading: Heading = languages) =>
    found(body, 'authentic-texts', heading).map((one) => [one.severity, wordsAt(one)]);

  it('asks a treaty in several languages which text is authentic', () => {
    expect(told(norm('a', 'shall not', ...boarding))).toEqual([['information', 'English, Russian']]);
    expect(told(norm('a', 'shall not', ...boarding), { texts: 'English' })).toEqual([]);
    expect(told(norm('a', 'will not', ...boarding), { ...languages, ...commitment })).toEqual([]);
    expect(told(norm('a', 'shall not', ...boarding), { ...languages, kind: 'instrument at sea' })).toEqual([]);
  });

  const settled = 'final clauses\n  authentic texts   English and Russian';
  const spoken = (name: string, ...which: string[]) =>
    norm(name, 'shall not', ...boarding, ...which.map((one) => `says        ${one} "…"`));

  it('tells a language that the accord is not made in', () => {
    const texts = draft(`${spoken('a', 'French')}\n${settled}`, languages);
    const checked = checkExample(texts);
    const finding = theFinding(checked, 'authentic-texts');
    expect([finding.severity, wordsAt(finding)]).toEqual(['warning', 'French']);
    const after = edited(texts, fixesOf(checked, finding)[0]?.edits ?? []);
    expect(after['draft.norm']).toContain('texts       English, Russian, French\n');
    expect(codes(checkExample(after))).not.toContain('authentic-texts');
  });

  it('tells a norm that lacks a text which another has', () => {
    const whole = spoken('a', 'English', 'Russian');
    expect(told(`${whole}\n${spoken('b', 'English')}\n${settled}`)).toEqual([['information', 'b']]);
    expect(told(`${spoken('a', 'English')}\n${spoken('b', 'Russian')}\n${settled}`)).toEqual([]);
    expect(told(`${whole}\n${norm('b', 'shall not', 'activity    boarding')}\n${settled}`)).toEqual([]);
  });
});

describe('final-clauses', () => {
  const lacking = (clauses: string, heading?: Heading) => {
    const body = `${norm('a', heading?.form ? 'will not' : 'shall not', ...boarding)}\nfinal clauses\n${clauses}`;
    return found(body, 'final-clauses', heading).map(({ severity, data }) => [severity, data?.lacking]);
  };
  const both = '  enters into force   at once\n  withdrawal          on notice';

  it('says all that is missing at once, by its weight', () => {
    expect(lacking('  enters into force   at once')).toEqual([
      ['information', ['end', 'amendment', 'disputes', 'registration']],
    ]);
    expect(lacking(both)).toEqual([['hint', ['amendment', 'disputes', 'registration']]]);
    const three = { parties: `${two}, XAN` };
    expect(lacking(both, three)).toEqual([['hint', ['amendment', 'disputes', 'depositary']]]);
    const rest =
      '\n  amendment           by agreement\n  settlement of disputes   by negotiation\n  depositary          ARC';
    expect(lacking(both + rest, three)).toEqual([]);
  });

  it('asks a commitment for its beginning and its end alone', () => {
    expect(lacking('  comes into effect   at once\n  withdrawal          on notice', commitment)).toEqual([]);
  });

  it('writes what is missing, or all of it', () => {
    const texts = draft(norm('a', 'shall not', ...boarding));
    const checked = checkExample(texts);
    const [some, all] = fixesOf(checked, theFinding(checked, 'final-clauses'));
    expect(theFinding(checkExample(edited(texts, some?.edits ?? [])), 'final-clauses').severity).toBe('hint');
    expect(codes(checkExample(edited(texts, all?.edits ?? [])))).not.toContain('final-clauses');
  });
});

describe('alternat', () => {
  const told = (title: string, heading?: Heading) => found('', 'alternat', { title, ...heading }).length;
  it('compares the title with the Parties', () => {
    expect(told('Agreement between Ruritania and Arcadia')).toBe(1);
    expect(told('Agreement between Arcadia and Ruritania')).toBe(0);
    expect(told('RUR-ARC Agreement')).toBe(1);
    expect(told('Agreement between RUR and ARC')).toBe(1);
    expect(told('Agreement with Ruritania')).toBe(0);
    expect(told('Agreement among Ruritania, Arcadia and Xanadu', { parties: `${two}, XAN` })).toBe(0);
    expect(told('Agreement between Ruritania and Arcadia', { kind: 'instrument at sea' })).toBe(0);
  });
});

describe('chapeau', () => {
  const alike = (name: string, activity: string, ...lines: string[]) =>
    norm(
      name,
      'shall not',
      `activity    ${activity}`,
      'against     warships of another Party',
      'during      peacetime',
      ...lines,
    );

  it('merges norms that differ in one clause, and no verdict changes', () => {
    const texts = draft(
      [alike('a', 'boarding'), alike('b', 'close approach'), alike('c', 'dangerous lights')].join('\n\n'),
    );
    const checked = checkExample(texts);
    const finding = theFinding(checked, 'chapeau');
    expect(finding.data).toEqual({ norms: ['a', 'b', 'c'] });
    const after = checkExample(edited(texts, fixesOf(checked, finding)[0]?.edits ?? []));
    expect(after.unit.norms.map(({ name }) => name)).toEqual(['a']);
    expect(codes(after)).not.toContain('chapeau');
    expect(prohibited(after)).toBe(prohibited(checked));
    expect(prohibited(after)).not.toBe('0');
  });

  it('leaves norms apart that have words, an order or a bracket of their own', () => {
    const told = (...norms: string[]) => found(norms.join('\n\n'), 'chapeau').length;
    expect(told(alike('a', 'boarding'), alike('b', 'close approach'))).toBe(1);
    expect(told(alike('a', 'boarding'), alike('b', 'close approach', 'source      "Elsewhere"'))).toBe(0);
    expect(told(alike('a', 'boarding', 'source      "S"'), alike('b', 'close approach', 'source      "S"'))).toBe(1);
    expect(told(alike('a', 'boarding'), alike('b', '[close approach | boarding]'))).toBe(0);
    expect(told(alike('a', 'boarding'), alike('b', 'close approach', 'except      during armed conflict'))).toBe(0);
    const order = norm('c', 'may', 'activity    boarding', 'subject to  a');
    expect(told(alike('a', 'boarding'), alike('b', 'close approach'), order)).toBe(0);
    const two = norm(
      'b',
      'shall not',
      'activity    close approach',
      'against     fishing boats',
      'during      peacetime',
    );
    expect(told(alike('a', 'boarding'), two)).toBe(0);
  });
});

describe('used-once', () => {
  const using = (against: string, ...more: string[]) =>
    [norm('a', 'shall not', 'activity    boarding', `against     ${against}`, 'during      peacetime'), ...more].join(
      '\n',
    );
  const define = (...lines: string[]) =>
    ['define boats', '  means       fishing boats, survey ships', ...lines, ''].join('\n');
  const told = (body: string) => found(body, 'used-once').length;

  it('writes a definition out, and no verdict changes', () => {
    const texts = draft(define() + using('boats of another Party, warships of ARC'));
    const checked = checkExample(texts);
    const after = edited(texts, fixesOf(checked, theFinding(checked, 'used-once'))[0]?.edits ?? []);
    expect(after['draft.norm']).toContain(
      'against     fishing boats of another Party, survey ships of another Party, warships of ARC\n',
    );
    expect(after['draft.norm']).not.toContain('define');
    expect(prohibited(checkExample(after))).toBe(prohibited(checked));
  });

  it('leaves definitions alone that say more, or are used more', () => {
    expect(told(define() + using('boats of another Party'))).toBe(1);
    expect(told(define('  note        "As agreed in the committee"') + using('boats of another Party'))).toBe(0);
    expect(told(define('  read by     ARC') + using('boats of another Party'))).toBe(0);
    expect(told(define() + using('boats of another Party', '  except      against boats of ARC'))).toBe(0);
    expect(told(define() + using('[ARC: boats] of another Party'))).toBe(0);
    expect(told(define() + using('warships other than boats'))).toBe(0);
  });
});

describe('softening words', () => {
  const softeners =
    'vocabulary soft words\n\ncaution as appropriate\n  softens     what is said\n  because     "Each judges"\n\ncaution endeavour to\n  softens     what is said\n\ncaution 尽可能\n  softens     what is said\n';
  const check = (body: string, heading?: Heading) => {
    const texts = draft(body, heading);
    const file = (texts['draft.norm'] ?? '').replace('encounters at sea', 'encounters at sea, soft words');
    const given = { 'draft.norm': file };
    return { given, checked: checkText(given, { beside: { ...vocabulary, 'soft.norm': softeners } }) };
  };
  const says = (text: string) => norm('a', 'shall not', ...boarding, `says        ${text}`);
  const without = (text: string) => {
    const { given, checked } = check(says(text));
    const [finding] = of(checked, 'caution');
    const [fix] = finding ? fixesOf(checked, finding) : [];
    return edited(given, fix?.edits ?? [])['draft.norm'];
  };

  it('are information where the text lays something down, and nowhere else', () => {
    const { checked } = check(says('English "Ships shall not be boarded, as appropriate"'));
    const [finding] = of(checked, 'caution');
    expect(finding?.severity).toBe('information');
    expect(finding?.message).toBe(
      '"as appropriate" softens what the text asks for. Each judges. Say what is owed and when it is not, or leave it so if that is meant.',
    );
    const elsewhere = `preamble\n  recital     "Meeting as appropriate"\n${norm('a', 'shall not', ...boarding, 'note        "As appropriate"')}`;
    expect(of(check(elsewhere).checked, 'caution')).toEqual([]);
    expect(of(check(says('English "as appropriate"'), { kind: 'instrument at sea' }).checked, 'caution')).toEqual([]);
    expect(of(check(says('Chinese "各方应尽可能不登船"')).checked, 'caution').map(wordsAt)).toEqual(['尽可能']);
  });

  it('are taken out with what separates them', () => {
    expect(without('English "They shall, as appropriate, consult"')).toContain('"They shall consult"');
    expect(without('English "They shall consult, as appropriate."')).toContain('"They shall consult."');
    expect(without('English "As appropriate, they shall consult"')).toContain('"They shall consult"');
    expect(without('English "They shall endeavour to consult"')).toContain('"They shall consult"');
    expect(without('Chinese "各方应尽可能不登船"')).toContain('"各方应不登船"');
  });
});

describe('duties beside a prohibition', () => {
  const library = {
    'examples.norm': (vocabulary['examples.norm'] ?? '').replace(
      'facet duty "what is owed when such an act happens"\n',
      'facet duty "what is owed when such an act happens"\n  expected of the accord "Who refrains helps nobody"\n  answered by rescue\n',
    ),
  };
  const check = (body: string) => checkText(draft(body), { beside: library });

  it('are missed where the accord prohibits and lays none of them down', () => {
    const body = norm('a', 'shall not', ...boarding);
    const checked = check(body);
    const finding = theFinding(checked, 'expected/duty');
    expect(finding.severity).toBe('information');
    expect(finding.message).toBe(
      'The accord prohibits acts and lays down none of the duties that go with a prohibition ("rescue"). Who refrains helps nobody. Lay one down in an article, or leave it so if that is meant.',
    );
    const [fix] = fixesOf(checked, finding);
    const after = edited(draft(body), fix?.edits ?? []);
    expect(after['draft.norm']).toContain(
      'norm rescue "Rescue"\n  scope       each Party\n  shall       rescue\n  in the event of   activity boarding; during peacetime',
    );
    const again = checkText(after, { beside: library });
    expect(codes(again)).not.toContain('expected/duty');
    expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are not missed where nothing is prohibited, or one is laid down', () => {
    expect(codes(check(norm('a', 'may', ...boarding)))).not.toContain('expected/duty');
    expect(codes(check(norm('a', 'should not', ...boarding)))).not.toContain('expected/duty');
    const duty = 'norm b\n  scope       each Party\n  shall       rescue';
    expect(codes(check(`${norm('a', 'shall not', ...boarding)}\n${duty}`))).not.toContain('expected/duty');
  });
});

it('says the same of its pages in drafts that disregard it with a reason', () => {
  const { example } = page('no-obligation');
  const set = (example['draft.norm'] ?? '').replace(
    '  during      peacetime',
    '  during      peacetime\n  disregard   no-obligation\n    because   "A recommendation is meant"',
  );
  expect(codes(checkExample({ 'draft.norm': set }))).not.toContain('no-obligation');
});

/** How many acts are prohibited in every reading. */
function prohibited({ compiled }: Checked): string {
  const { space, counts, verdicts } = compiled;
  return String(counts.of(space.diagrams.select(verdicts, 1 << Terminal.said)));
}
