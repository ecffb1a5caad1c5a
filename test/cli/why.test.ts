/** What `lacuna test --why` and `lacuna check --mandate` say of the reasons. */
import { describe, expect, it } from 'vitest';
import { folder, json, lacuna } from './support.ts';

interface Why {
  readonly norms: readonly {
    readonly norm: string;
    readonly says: string[];
    readonly share: number;
    readonly decides: number;
    readonly turnsOn: string[];
    readonly displacedBy: readonly object[];
  }[];
  readonly explainedBy: string[];
  readonly smallest: boolean;
  readonly silent: string;
  readonly nearly: readonly {
    readonly norm: string;
    readonly would: string[];
    readonly but: object[];
    turnsOn: string[];
  }[];
}
interface Tested {
  readonly incidents: readonly { readonly name: string; readonly parts: readonly { readonly why?: Why }[] }[];
}

const files = {
  'draft.norm': `accord "Draft"
  between     US "the United States of America", CN "the People's Republic of China"
  uses        cyber operations

norm theft "Theft"
  scope       each Party
  shall not   conduct
  activity    commercial espionage
  notwithstanding   intelligence

norm shutdown "Shutdown"
  scope       each Party
  shall not   conduct
  activity    disruption
  targets     banks, hospitals of another Party
  except      during armed conflict

norm hospitals "Hospitals"
  scope       each Party
  shall not   conduct, knowingly support
  activity    disruption
  targets     hospitals

without prejudice intelligence "Intelligence"
  proposed by CN
  activity    espionage
`,
  'incidents.norm': `concerning ./draft.norm

incident trade "Trade secrets"
  scope       organs of CN
  part        conduct
  activity    trade-secret theft
  targets     banks of US

incident war "Two things in armed conflict"
  scope       organs of CN
  part        conduct
  activity    disruption
  targets     banks of US, hospitals of US
  during      armed conflict
`,
};

describe('test --why in JSON', () => {
  const paths = ['draft.norm', 'incidents.norm'];
  const asked = async (...options: string[]) => json<Tested>(['test', ...paths, ...options], { cwd: folder(files) });

  it('is there where it is asked for', async () => {
    const { incidents } = await asked();
    expect(incidents.flatMap(({ parts }) => parts.map(({ why }) => why))).toEqual([undefined, undefined, undefined]);
  });

  it('has the norms, which of them yields and by which words, and those that explain the verdict', async () => {
    const { incidents } = await asked('--why');
    expect(incidents[0]?.parts[0]?.why).toEqual({
      norms: [
        { norm: 'theft', says: ['prohibited'], share: 1, decides: 1, turnsOn: [], displacedBy: [] },
        {
          norm: 'intelligence',
          says: ['without prejudice'],
          share: 1,
          decides: 0,
          turnsOn: ['intelligence proposal'],
          displacedBy: [
            {
              norm: 'theft',
              word: 'notwithstanding',
              share: 1,
              words: [{ norm: 'theft', word: 'notwithstanding', other: 'intelligence' }],
            },
          ],
        },
      ],
      explainedBy: ['theft'],
      smallest: true,
      silent: 'never',
      nearly: [],
    });
  });

  it('has what a near norm lacks, by keyword and words', async () => {
    const { incidents } = await asked('--why');
    const [banks, hospitals] = incidents[1]?.parts ?? [];
    expect(banks?.why).toEqual({
      norms: [],
      explainedBy: [],
      smallest: true,
      silent: 'always',
      nearly: [
        {
          norm: 'shutdown',
          would: ['prohibited'],
          but: [{ clause: 'except', text: 'during armed conflict' }],
          turnsOn: [],
        },
        { norm: 'hospitals', would: ['prohibited'], but: [{ clause: 'targets', text: 'hospitals' }], turnsOn: [] },
      ],
    });
    expect(hospitals?.why).toMatchObject({ explainedBy: ['hospitals'], silent: 'never', nearly: [] });
  });

  it('says where a near norm would reach some of the facts only', async () => {
    const paths = ['autonomous-weapons-protocol.norm', 'autonomous-weapons-incidents.norm'];
    const { incidents } = await json<Tested>(['test', ...paths, '--why']);
    const near = (name: string) => incidents.find((one) => one.name === name)?.parts[0]?.why?.nearly[0];
    expect(near('allied-fighter')).toMatchObject({ norm: 'populated-areas', partly: true });
    expect(near('demonstration')).not.toHaveProperty('partly');
  });

  it('follows the readings that are settled', async () => {
    const { incidents } = await asked('--why', '--resolve', 'intelligence proposal=none');
    expect(incidents[0]?.parts[0]?.why?.norms.map(({ norm }) => norm)).toEqual(['theft']);
  });
});

describe('check --mandate', () => {
  it('says which norms cross a line, and what the text is silent on', async () => {
    const mandate = `concerning ./draft.norm

mandate US "Instructions"
  preserve    scope organs of US; activity disruption
  obtain      prohibited: scope organs of CN; part conduct; activity disruption; targets banks of US
  obtain      permitted: scope organs of US; part conduct; activity trade-secret theft
`;
    const cwd = folder({ ...files, 'mandate.norm': mandate });
    const { out } = await lacuna(['check', 'draft.norm', '--mandate', 'mandate.norm'], { cwd });
    const page = out.slice(out.lastIndexOf('\nInstructions,')).replace(/\n +/g, ' ');
    expect(page).toMatch(/preserved in no reading .*`hospitals` and `shutdown` between them prohibit such acts\./);
    expect(page).toMatch(
      /obtained in no reading .*in (an international )?armed conflict.*`shutdown` would prohibit it but for the exception `during armed conflict`\./,
    );
    expect(page).toMatch(
      /permitted: .*`theft` prohibits such acts\. `intelligence` reaches such acts but yields to `theft` \("notwithstanding intelligence" in `theft`\)\./,
    );
  });
});
