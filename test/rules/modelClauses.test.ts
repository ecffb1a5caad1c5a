/** Model clauses of the libraries, offered to close a gap where they fit the draft. */
import { describe, expect, it } from 'vitest';
import { checkText, edited, fixesOf, theFinding } from '../support/check.ts';

const accord = (provisions = '', form = 'treaty') => `accord "Accord on Restraint"
  between     US "the United States of America", CN "the People's Republic of China"
  form        ${form}
  uses        cyber operations
${provisions}`;

/** The model clauses offered for a gap, by title, with the text that each adds. */
function models(text: string, code: string): Map<string, string> {
  const texts = { 'draft.norm': text };
  const checked = checkText(texts);
  const offered = fixesOf(checked, theFinding(checked, code)).filter(({ title }) => title.startsWith('Insert'));
  return new Map(
    offered.map(({ title, edits, preferred }) => {
      expect(preferred).toBe(false);
      const after = edited(texts, edits)['draft.norm'] ?? '';
      return [title.replace('Insert the model ', ''), after];
    }),
  );
}

const prohibition = 'clause to prohibit it: "Theft for commercial advantage"';
const limitation = 'clauses to limit it: "Theft for commercial advantage" and "Advantages that were not meant"';
const aside = 'clause to leave it aside: "Agreements on intellectual property"';

const article = (modality: string, name = 'no commercial espionage') => `norm ${name} "Theft for commercial advantage"
  scope       each Party
  ${modality.padEnd(11)} conduct, knowingly support
  activity    commercial espionage
  targets     another Party
  source      "White House Fact Sheet`;

describe('model clauses', () => {
  it('are offered in the order of the ways, and none of them is preferred', () => {
    expect([...models(accord(), 'gap/commercial-espionage').keys()]).toEqual([prohibition, limitation, aside]);
  });

  it('stand in the draft as any article, without what is said of the model', () => {
    const after = models(accord(), 'gap/commercial-espionage').get(prohibition) ?? '';
    expect(after.startsWith(`${accord()}\n${article('shall not')}`)).toBe(true);
    expect(after).not.toMatch(/model for|note/);
  });

  it('speak in the register of the form', () => {
    const after = models(accord('', 'political commitment'), 'gap/commercial-espionage').get(prohibition) ?? '';
    expect(after).toContain(article('will not'));
    expect(after).not.toContain('shall');
  });

  it('come with all their parts, in one place', () => {
    const after = models(accord(), 'gap/withheld-vulnerabilities').get(
      'clauses to limit it: "Presumption of disclosure" and "Vulnerabilities that may be kept"',
    );
    expect(after).toContain('  except      for intelligence, law enforcement, network defence\n');
    expect(after).toMatch(/\n\nnorm vulnerabilities kept by exception "Vulnerabilities that may be kept"\n/);
  });

  it('have names that are free', () => {
    const taken = `\nnorm no commercial espionage "Something else"
  scope       each Party
  shall not   conduct
  activity    denial of service
`;
    const after = models(accord(taken), 'gap/commercial-espionage').get(prohibition) ?? '';
    expect(after).toContain(article('shall not', 'no commercial espionage 2'));
  });

  it('are set out as the draft is', () => {
    const narrow = '\nnorm a "A"\n    scope each Party\n    shall not conduct\n    activity denial of service\n';
    const after = models(accord(narrow), 'gap/commercial-espionage').get(prohibition) ?? '';
    expect(after).toContain('\n    shall not conduct, knowingly support\n    activity commercial espionage\n');
  });

  it('are left out where they would say otherwise than the draft', () => {
    const permitted = `\nnorm trade "Trade"
  scope       each Party
  may         conduct
  activity    theft of business plans
  during      armed conflict
`;
    const titles = [...models(accord(permitted), 'gap/commercial-espionage').keys()];
    expect(titles).toEqual([]);
  });

  it('are left out where an article of the draft would be needless beside them', () => {
    const half = `\nnorm half "Half of it"
  scope       each Party
  shall not   conduct
  activity    commercial espionage
  targets     another Party
`;
    const titles = [...models(accord(half), 'gap/commercial-espionage').keys()];
    expect(titles).not.toContain(prohibition);
  });

  it('are left out where they would settle what is left open on purpose', () => {
    const left = `\nleft open plans "Business plans"
  activity    theft of business plans
  because     "To be taken up later"
`;
    expect([...models(accord(left), 'gap/commercial-espionage').keys()]).toEqual([]);
  });

  it('are none for what is left open altogether', () => {
    const left = `\nleft open secrets "Business secrets"
  activity    commercial espionage
  because     "To be taken up later"
`;
    expect(models(accord(left), 'gap/commercial-espionage').size).toBe(0);
  });
});
