import { describe, expect, it } from 'vitest';
import { codes, edited, fixesOf, theFinding, wordsAt } from '../support/check.ts';
import { checkExample, checkProvisions, page } from '../support/pages.ts';

const norm = (value: string, more = '') => `
norm approach
  scope       each Party
  shall not   carry out
  activity    close approach
  against     ${value} of another Party
  during      peacetime
${more}`;

const two = (one: string, other: string, more = '') => `define working boats
  read by     ARC
  means       ${one}

define working boats
  read by     RUR
  means       ${other}
${more}`;

describe('whose-definition', () => {
  it('says who includes what and who does not', () => {
    const { message } = theFinding(
      checkProvisions(two('fishing boats', 'survey ships') + norm('working boats')),
      'whose-definition',
    );
    expect(message).toContain(
      'a fishing boat is included as Arcadia reads it and not as Ruritania reads it. Only as Arcadia reads it: fishing boats. Only as Ruritania reads it: survey ships. `approach` turns on it.',
    );
  });

  it('tells of those values alone that matter to the norm', () => {
    const text = two('fishing boats, merchant ships', 'survey ships') + norm('working boats other than merchant ships');
    const { message } = theFinding(checkProvisions(text), 'whose-definition');
    expect(message).toContain('Only as Arcadia reads it: fishing boats. Only as Ruritania reads it: survey ships.');
  });

  it('is found through another definition', () => {
    const text = `${two('fishing boats', 'survey ships')}\ndefine protected boats\n  means       working boats, merchant ships\n${norm('protected boats')}`;
    const finding = theFinding(checkProvisions(text), 'whose-definition');
    expect(wordsAt(finding)).toBe('protected boats of another Party');
    expect(finding.data).toEqual({ definition: 'working boats', norms: ['approach'] });
  });

  it('names the Parties that go by the common version', () => {
    const text = `define working boats\n  means       fishing boats\n\ndefine working boats\n  read by     RUR\n  means       survey ships\n${norm('working boats')}`;
    expect(theFinding(checkProvisions(text), 'whose-definition').message).toContain(
      'as Arcadia reads it and not as Ruritania',
    );
  });

  it.each([
    [
      'the values are the same in the end',
      two('fishing boats, survey ships', 'survey ships, fishing boats') + norm('working boats'),
    ],
    ['no norm turns on it', two('fishing boats', 'survey ships') + norm('warships')],
    [
      'the difference does not matter to the norm',
      two('fishing boats', 'survey ships') +
        norm('fishing boats, working boats other than survey ships and fishing boats'),
    ],
    [
      'it is said whose governs',
      two('fishing boats', 'survey ships', '  governed by flag State\n') + norm('working boats'),
    ],
  ])('is silent where %s', (_, text) => {
    expect(codes(checkProvisions(text))).not.toContain('whose-definition');
  });

  it('is mended by letting one definition govern', () => {
    const { example } = page('whose-definition');
    const checked = checkExample(example);
    const [fix] = fixesOf(checked, theFinding(checked, 'whose-definition'));
    expect(fix?.title).toBe('Let the definition of the flag State govern each act');
    const after = checkExample(edited(example, fix?.edits ?? []));
    expect(codes(after)).not.toContain('whose-definition');
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('unused-name', () => {
  it('is told of a definition that only unused definitions use', () => {
    const text = `define a b\n  means       fishing boats\n\ndefine c d\n  means       a b\n${norm('warships')}`;
    expect(
      checkProvisions(text).findings.flatMap(({ code, data }) => (code === 'unused-name' ? [data?.name] : [])),
    ).toEqual(['a b', 'c d']);
  });

  it('counts exceptions, events and instructions as uses', () => {
    const text = `define a b
  means       fishing boats
define c d
  means       survey ships
${norm('warships', '  except      against a b\n')}
mandate ARC
  preserve    against c d`;
    expect(codes(checkProvisions(text))).not.toContain('unused-name');
  });
});
