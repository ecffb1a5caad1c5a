/** Ten thousand edits of one draft: the checker tells what a fresh one tells, and holds no more at the end than early on. */
import { expect, it } from 'vitest';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { seeded } from '../bench/generate.mjs';
import { memoryFinder } from '../support/check.ts';
import { vocabulary } from '../support/pages.ts';

const edits = Number(process.env.EDITS ?? 10_000);
/** A fresh check is made after so many edits. */
const between = 125;

const acts = ['close approach', 'boarding', 'simulated attack', 'dangerous lights', 'training of guns'];
const ships = ['merchant ships', 'fishing boats', 'survey ships', 'warships', 'working boats'];
const owners = ['another Party', 'a third State', 'its own', 'RUR', 'another State'];
const verbs = ['shall not', 'should not', 'may', 'shall', 'should'];

/** A draft that is edited clause by clause; norms come, go, change places and take each other's names. */
function drafting(random: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chance = (times: number) => random() < 1 / times;
  const value = (from: readonly string[]) => {
    const [a, b] = [pick(from), pick(from)];
    if (chance(4)) return `[${chance(3) ? `b${Math.floor(random() * 40)} = ` : ''}ARC: ${a} | RUR: ${b}]`;
    if (chance(8)) return `[RUR: ${a}]`;
    if (chance(30)) return `${a.slice(0, -2)}`;
    return chance(3) ? `${a}, ${b}` : a;
  };
  const lines = (name: string): Record<string, string> => ({
    header: `${chance(8) ? 'without prejudice' : 'norm'} ${name}${chance(2) ? ' "On conduct"' : ''}`,
    scope: `  scope       ${pick(['each Party', 'naval forces of a Party, private owners', 'ARC', 'any State'])}`,
    verbs: `  ${chance(8) ? `[ARC: shall not | RUR: ${pick(verbs)}]` : pick(verbs)}   carry out`,
    activity: `  activity    ${value(acts)}`,
    against: `  against     ${value(ships)} of ${pick(owners)}`,
    during: chance(2) ? `  during      ${value(['peacetime', 'armed conflict'])}` : '',
    except: chance(3) ? `  except      activity ${pick(acts)}; against ${pick(ships)}` : '',
    order: chance(3) ? `  ${pick(['subject to', 'notwithstanding'])}  n${Math.floor(random() * 14)}` : '',
  });
  const norms = Array.from({ length: 10 }, (_, index) => lines(`n${index}`));
  let title = 'Agreement on Encounters at Sea';
  let meaning = 'fishing boats, survey ships';
  const text = () =>
    [
      `accord "${title}"\n  between     ARC "Arcadia", RUR "Ruritania"\n  form        treaty\n  uses        encounters at sea\n`,
      `define working boats\n  read by     ARC\n  means       ${meaning}\n`,
      'define working boats\n  read by     RUR\n  means       fishing boats\n',
      ...norms.map(({ header = '', ...rest }) => {
        const clauses = Object.entries(rest).filter(([key]) => key !== 'verbs' || header.startsWith('norm'));
        return `${[header, ...clauses.flatMap(([, line]) => (line ? [line] : []))].join('\n')}\n`;
      }),
      'left open lights\n  activity    dangerous lights\n  during      armed conflict\n',
    ].join('\n');
  const edit = () => {
    const what = random();
    const at = Math.floor(random() * norms.length);
    const fresh = lines(`n${Math.floor(random() * 14)}`);
    if (what < 0.06 && norms.length > 4) norms.splice(at, 1);
    else if (what < 0.12 && norms.length < 14) norms.splice(at, 0, fresh);
    else if (what < 0.16) norms.push(...norms.splice(at, 1));
    else if (what < 0.18) meaning = value(ships.slice(0, 4)).replace(/\[.*/, 'warships');
    else if (what < 0.2) title = title.endsWith('!') ? title.slice(0, -1) : `${title}!`;
    else {
      const norm = norms[at] as Record<string, string>;
      const key = pick(Object.keys(norm));
      norm[key] = fresh[key] as string;
    }
  };
  return { text, edit };
}

function told({ findings, compiled, concerns, unit }: Checked) {
  return {
    findings: findings.map(({ code, message, data, passage: { at, span } }) => ({
      code,
      message,
      data,
      from: at.offset + span.from,
      to: at.offset + span.to,
    })),
    verdicts: compiled.counts.tally(compiled.verdicts).map(String),
    concerns: concerns().map(({ gap, turnsOn, witness }) => ({ gap, turnsOn, witness: witness && [...witness] })),
    choices: [...unit.choices.keys()],
  };
}

function held({ compiled: { space, counts } }: Checked) {
  const { diagrams, choicesMade } = space;
  return { nodes: diagrams.size, partitions: diagrams.partitions.held, counts: counts.held, choices: choicesMade };
}

it(`after ${edits} edits tells what a fresh engine tells and stays within its bounds`, { timeout: 7_200_000 }, () => {
  const { text, edit } = drafting(seeded(20151125));
  const sources = new Map(Object.entries(vocabulary).map(([name, words]) => [name, parse(name, words)]));
  const check = createChecker();
  let file = parse('draft.norm', text());
  const at = (one: typeof file) => {
    const assembly = assemble([one], memoryFinder(new Map([...sources, [one.file, one]])))[0];
    if (!assembly) throw new Error('no unit');
    return assembly;
  };
  const most = { nodes: 0, partitions: 0, counts: 0, choices: 0 };
  for (let n = 1; n <= edits; n++) {
    edit();
    file = parse('draft.norm', text(), file);
    const checked = check(at(file));
    for (const [key, value] of Object.entries(held(checked))) {
      most[key as keyof typeof most] = Math.max(most[key as keyof typeof most], value);
    }
    if (n % between !== 0) continue;
    const fresh = createChecker()(at(parse('draft.norm', text())));
    expect(told(checked), `after edit ${n}`).toEqual(told(fresh));
  }
  expect(most.nodes).toBeLessThan(700_000);
  expect(most.partitions).toBeLessThan(50_000);
  expect(most.counts).toBeLessThan(700_000);
  expect(most.choices).toBeLessThan(400);
});
