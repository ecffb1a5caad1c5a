/** What a draft defines is told in its own words. */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { checkText, memoryFinder, theFinding } from '../support/check.ts';

const draft = (definitions: string, targets: string) => `accord "Services"
  between     US "the United States of America", CN "the People's Republic of China"
  uses        cyber operations

${definitions}

norm money "Money"
  scope       each Party
  will not    conduct, knowingly support
  activity    financial theft
  targets     ${targets} of another Party
`;
const services = (name: string) =>
  `define ${name}\n  means       electricity, drinking water, hospitals, banks, railways`;
const gapIn = (text: string) => theFinding(checkText({ 'draft.norm': text }), 'gap/financial-theft').message;

describe('a set that a draft defines', () => {
  it('is told by its name', () => {
    expect(gapIn(draft(services('vital services'), 'vital services'))).toContain(
      'silent on 93 % of it: acts at any target other than vital services.',
    );
  });

  it('is told by its name beside others', () => {
    expect(gapIn(draft(services('vital services'), 'vital services, hotels'))).toContain(
      'acts at any target other than hotels or vital services.',
    );
  });

  it('is told with its readings where the Parties read it differently', () => {
    const two = `${services('vital services')}, dams\n\n${services('vital services').replace('\n', '\n  read by     CN\n')}`;
    const message = gapIn(draft(two, 'vital services'));
    expect(message).toContain('acts at any target other than vital services on any reading of it.');
    expect(message).toContain('Whether it is silent on another 1 % turns on the meaning of "vital services".');
  });

  it('is told by its new name after an edit that changes no verdict', () => {
    const check = createChecker();
    const told = ['vital services', 'lifelines'].map((name) => {
      const file = parse('draft.norm', draft(services(name), name));
      const [assembly] = assemble([file], memoryFinder(new Map([['draft.norm', file]])));
      if (!assembly) throw new Error('nothing to check');
      return theFinding(check(assembly), 'gap/financial-theft').message;
    });
    expect(told[0]).toContain('other than vital services.');
    expect(told[1]).toContain('other than lifelines.');
  });
});
