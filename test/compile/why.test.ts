/** Why acts have their verdicts, told: what decides, what yields and by which words, what a near norm lacks. */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { nearSilent } from '../../server/src/core/compile/nearSilent.ts';
import { askWhy, whyOf } from '../../server/src/core/compile/why.ts';
import { en } from '../../server/src/core/messages/en.ts';
import { nearestSentence, whySentences } from '../../server/src/core/messages/why.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { draft, seeded, vocabulary } from '../bench/generate.mjs';
import { memoryFinder } from '../support/check.ts';
import { checkProvisions } from '../support/pages.ts';

const facts = `incident met "Two ships meet"
  scope       naval forces of ARC
  part        carry out
  activity    boarding
  against     fishing boats of RUR
  during      peacetime
`;

/** A prohibition of boarding with some lines in the place of those with the same keyword, and some beside. */
function ban(name: string, ...lines: readonly string[]): string {
  const usual = [
    'scope       each Party',
    'shall not   carry out',
    'activity    boarding',
    'against     fishing boats of another Party',
  ];
  const keyword = (line: string) => /^(shall not|should not|may|\S+)/.exec(line)?.[0] ?? '';
  const modality = (word: string) => ['shall not', 'should not', 'may'].includes(word);
  const replaced = (line: string) =>
    lines.some((other) => keyword(other) === keyword(line) || (modality(keyword(other)) && modality(keyword(line))));
  const all = [...usual.filter((line) => !replaced(line)), ...lines];
  return `norm ${name} "Article ${name}"\n${all.map((line) => `  ${line}\n`).join('')}\n`;
}

/** What is told of the incident, or of another one. */
function why(provisions: string, incident = facts): string[] {
  const { unit, compiled, incidents } = checkProvisions(`${provisions}\n${incident}`);
  expect(unit.problems).toEqual([]);
  const [part] = incidents()[0]?.parts ?? [];
  if (!part) throw new Error('no incident');
  return whySentences(en, unit, whyOf(compiled, part.region));
}

describe('what decides', () => {
  it('is the norm that says so', () => {
    expect(why(ban('a'))).toEqual(['`a` prohibits it.']);
  });

  it('is the fewest that do, and the others add nothing', () => {
    expect(why(ban('a', 'during armed conflict') + ban('b') + ban('c', 'should not carry out') + ban('d'))).toEqual([
      '`b` prohibits it.',
      '`c` and `d` add nothing to that.',
    ]);
  });

  it('is what conflicts', () => {
    expect(why(ban('a') + ban('b', 'may carry out'))).toEqual([
      '`a` prohibits it and `b` permits it, and nothing says which prevails.',
    ]);
  });

  it('is told with the facts and readings in which it does', () => {
    const unknown = facts.replace(/ {2}scope.*\n/, '');
    expect(why(ban('a'), unknown)).toEqual([
      '`a` prohibits it on some of the facts.',
      'Where the text is silent, `a` would prohibit some of it but for the State (`each Party`).',
    ]);
    expect(why(ban('a', 'proposed by RUR'))).toEqual(['`a` prohibits it in some readings.']);
    const open = ban('a').replace('shall not   carry out', '[manner = shall not | should not] carry out');
    expect(why(open)).toEqual(['`a` prohibits or discourages it.']);
  });

  it('takes several norms where none covers every fact', () => {
    const unknown = facts.replace(/ {2}during.*\n/, '');
    expect(why(ban('a', 'during peacetime') + ban('b', 'during armed conflict'), unknown)).toEqual([
      '`a` and `b` between them prohibit it.',
    ]);
  });
});

describe('what yields', () => {
  it('does so by its own words', () => {
    expect(why(ban('a', 'subject to b') + ban('b', 'may carry out'))).toEqual([
      '`b` permits it.',
      '`a` reaches it but yields to `b` ("subject to b").',
    ]);
  });

  it('does so by the words of the norm that prevails', () => {
    expect(why(ban('a') + ban('b', 'may carry out', 'notwithstanding a'))).toEqual([
      '`b` permits it.',
      '`a` reaches it but yields to `b` ("notwithstanding a" in `b`).',
    ]);
  });

  it('does so through another norm, which need not reach the act', () => {
    expect(
      why(
        ban('a', 'subject to b') +
          ban('b', 'against warships of another Party', 'subject to c') +
          ban('c', 'may carry out'),
      ),
    ).toEqual(['`c` permits it.', '`a` reaches it but yields to `c` ("subject to b" and "subject to c" in `b`).']);
  });

  it('is told by the shortest way that is open in one reading', () => {
    // By way of b only where both proposals stand; by way of d and e in every reading.
    const far =
      ban('d', 'activity close approach', 'subject to e') + ban('e', 'activity close approach', 'subject to c');
    const near = ban('b', 'activity close approach', 'subject to [way = ARC: c]');
    const text = ban('a', 'subject to [way = ARC: d | RUR: b], d') + near + far + ban('c', 'may carry out');
    expect(why(text.replace('[way = ARC: c]', '[way = ARC: c | RUR: e]'))).toContain(
      '`a` reaches it but yields to `c` ("subject to d", "subject to e" in `d` and "subject to c" in `e`).',
    );
  });

  it('is not told by words that stand only where the norm that prevails does not reach the act', () => {
    const text =
      ban('a', 'subject to [way = ARC: c | RUR: d]') +
      ban('d', 'activity close approach', 'subject to c') +
      ban('c', 'may carry out', 'against [way = ARC: warships | RUR: fishing boats]');
    expect(why(text)).toContain('`a` yields in some cases to `c` ("subject to d" and "subject to c" in `d`).');
  });

  it('is none of two that are to prevail over each other, and either may yield to a third', () => {
    expect(why(ban('a', 'subject to b') + ban('b', 'may carry out', 'subject to a'))).toEqual([
      '`a` prohibits it and `b` permits it, and nothing says which prevails.',
    ]);
    expect(why(ban('a', 'subject to b, c') + ban('b', 'may carry out', 'subject to a') + ban('c'))).toEqual([
      '`c` prohibits it.',
      '`a` reaches it but yields to `c` ("subject to c").',
      '`b` reaches it but yields to `c` ("subject to a" and "subject to c" in `a`).',
    ]);
  });

  it('yields in some cases where the other does not reach all', () => {
    const unknown = facts.replace(/ {2}during.*\n/, '');
    expect(why(ban('a', 'subject to b') + ban('b', 'may carry out', 'during peacetime'), unknown)[1]).toBe(
      '`a` yields in some cases to `b` ("subject to b").',
    );
  });
});

describe('what comes near', () => {
  it.each([
    ['a clause', ['during armed conflict'], '`during armed conflict`'],
    ['the verb', ['shall not assist in'], 'its verb (`assist in`)'],
    ['the States of a clause', ['against fishing boats of a third State'], 'the State (`of a third State`)'],
    ['a State alone', ['scope RUR'], 'the State (`RUR`)'],
    ['the kind in a clause', ['scope private owners of a Party'], '`scope private owners of a Party`'],
    ['what is taken away again', ['activity boarding other than boarding, close approach'], '`other than boarding`'],
    [
      'an exception',
      ['except during peacetime; scope naval forces'],
      'the exception `during peacetime; scope naval forces`',
    ],
    [
      'several of them',
      ['during armed conflict', 'except activity boarding'],
      '`during armed conflict` and the exception `activity boarding`',
    ],
  ])('names %s', (_, lines, lacking) => {
    expect(why(ban('a', ...lines))).toEqual([`\`a\` would prohibit it but for ${lacking}.`]);
  });

  it('has as few clauses against it as can be, then as many for it, then binds', () => {
    expect(
      why(
        ban('far', 'during armed conflict', 'against warships of another Party') +
          ban('permits', 'may carry out', 'activity close approach', 'during peacetime') +
          ban('bare', 'activity close approach') +
          ban('binds', 'activity close approach', 'during peacetime'),
      )[0],
    ).toBe('`binds` would prohibit it but for `activity close approach`.');
  });

  it('may be two that come as near', () => {
    expect(why(ban('a', 'activity close approach') + ban('b', 'against warships of another Party'))).toEqual([
      '`a` would prohibit it but for `activity close approach`.',
      '`b` would prohibit it but for `against warships of another Party`.',
    ]);
  });

  it('is told with the alternative that must be taken', () => {
    expect(
      why(ban('a', 'against [ARC: fishing boats of another Party | RUR: warships]', 'during armed conflict')),
    ).toEqual([
      '`a` would prohibit it but for `during armed conflict`, if `[ARC: fishing boats of another Party]` is taken.',
    ]);
    expect(
      why(ban('a', 'against [whom = fishing boats of another Party | warships]', 'during armed conflict')),
    ).toEqual([
      '`a` would prohibit it but for `during armed conflict`, if `fishing boats of another Party` is taken in the bracket `whom`.',
    ]);
    expect(why(ban('a', 'proposed by RUR', 'during armed conflict'))).toEqual([
      '`a` would prohibit it but for `during armed conflict`, if the proposal of `a` stands.',
    ]);
    const alone = ban('a', 'except during peacetime').replace('activity    boarding', '[RUR: activity close approach]');
    expect(why(alone)).toEqual([
      '`a` would prohibit it but for the exception `during peacetime`, if the bracket `a activity 1` is deleted.',
    ]);
  });

  it('is told in the words that are agreed', () => {
    expect(why(ban('a', 'during [when (agreed RUR) = ARC: peacetime | RUR: armed conflict]'))).toEqual([
      '`a` would prohibit it but for `during armed conflict`.',
    ]);
  });

  it('says what in other readings leaves the act out', () => {
    expect(why(ban('a', 'against [ARC: fishing boats of another Party | RUR: warships]'))).toEqual([
      '`a` prohibits it in some readings.',
      'Where the text is silent, `a` would prohibit it but for `against [ARC: fishing boats of another Party | RUR: warships]`.',
    ]);
  });

  it('is nothing where as much speaks against a norm as for it, or there is none', () => {
    expect(why(ban('a', 'activity close approach', 'against warships', 'scope private owners'))).toEqual([
      'No norm comes near it.',
    ]);
    expect(why('')).toEqual(['The draft has no norm that says anything of acts.']);
  });
});

describe('within a budget', () => {
  it('is not told where that does not suffice', () => {
    const { compiled, incidents } = checkProvisions(
      `${ban('a')}${ban('b', 'should not carry out')}${facts.replace('boarding', 'boarding, close approach')}`,
    );
    const { diagrams } = compiled.space;
    const region = diagrams.any((incidents()[0]?.parts ?? []).map((part) => part.region));
    const spent = diagrams.within({ nodes: 0, time: 10_000 }, () => [askWhy(compiled, region)]);
    expect(spent).toEqual([undefined]);
    expect(askWhy(compiled, region)?.reaching.map(({ norm }) => norm.name)).toEqual(['a', 'b']);
  });
});

describe('what comes near an act, from one version of a draft to the next', () => {
  it('is what a fresh compiler says', { timeout: 120_000 }, () => {
    const random = seeded(7);
    const library = parse('benchmark.norm', vocabulary());
    let text = draft(30, { brackets: 6 });
    let file = parse('draft.norm', text);
    const check = createChecker();
    const checked = (by: ReturnType<typeof createChecker>, source: typeof file) => {
      const [assembly] = assemble([source], memoryFinder(new Map([['benchmark.norm', library]])));
      return by(assembly as NonNullable<typeof assembly>, { severity: { gap: 'off' } });
    };
    let told = 0;
    for (let edit = 0; edit < 24; edit++) {
      const norm = 1 + Math.floor(random() * 30);
      const from = text.indexOf('\n  deed', text.indexOf(`norm norm-${norm} `));
      const to = text.indexOf('\n', from + 1);
      const deed = ['deed 1', 'deed 2', 'deed 3-1', 'deed 4', '[deed 1 | deed 2]'][Math.floor(random() * 5)];
      // Now and then a norm comes or goes.
      const more = random() < 0.1 ? `\n\nnorm extra-${edit}\n  scope each Party\n  shall not do\n  deed ${deed}\n` : '';
      text = `${text.slice(0, from)}\n  deed        ${deed}${text.slice(to)}${more}`;
      file = parse('draft.norm', text, file);
      const kept = checked(check, file);
      const fresh = checked(createChecker(), parse('draft.norm', text));
      for (const { witness } of fresh.concerns()) {
        if (!witness) continue;
        const named = ({ compiled }: typeof kept) => nearSilent(compiled, witness).map(({ norm }) => norm.name);
        expect(named(kept)).toEqual(named(fresh));
        const sentence = nearestSentence(en, kept.unit, nearSilent(kept.compiled, witness));
        expect(sentence).toBe(nearestSentence(en, fresh.unit, nearSilent(fresh.compiled, witness)));
        expect(nearSilent(kept.compiled, witness).map(({ norm }) => kept.unit.norms.includes(norm))).not.toContain(
          false,
        );
        if (sentence !== '') told++;
      }
    }
    expect(told).toBeGreaterThan(60);
  });
});
