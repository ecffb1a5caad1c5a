/** A second subject, from library files alone: what the command line says of its samples. */
import { describe, expect, it } from 'vitest';
import { json, type TestJson } from './support.ts';

interface Check {
  diagnostics: { severity: string; code: string; data: Record<string, unknown> }[];
}
interface Coverage {
  acts: string;
  concerns: {
    name: string;
    acts: string;
    turnsOn: string[];
    gap: Partial<Record<'always' | 'sometimes' | 'leftOpen', string>>;
    witness?: Record<string, string>;
  }[];
}

const protocol = 'autonomous-weapons-protocol.norm';
const rolling = 'autonomous-weapons-rolling-text.norm';

describe('the protocol in two tiers', () => {
  it('has no error and the gaps that its own comment names', async () => {
    const { diagnostics } = await json<Check>(['check', protocol]);
    const gaps = diagnostics.map(({ code }) => code).filter((code) => code.startsWith('gap/'));
    expect(gaps.sort()).toEqual([
      'gap/approval-in-seconds',
      'gap/armed-groups',
      'gap/armed-groups-as-recipients',
      'gap/crisis',
      'gap/exports',
      'gap/military-companies',
      'gap/nuclear-weapons',
      'gap/policing',
      'gap/unlimited-search',
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('expected/remedy');
    expect(diagnostics.map(({ code }) => code)).not.toContain('expected/responsibility');
  });

  it('counts its acts exactly, and has a concern without acts nowhere', async () => {
    const { acts, concerns } = await json<Coverage>(['coverage', protocol]);
    expect(Number(acts)).toBeGreaterThan(1e7);
    expect(Number(acts)).toBeLessThan(1e12);
    expect(concerns).toHaveLength(18);
    for (const { name, acts: all } of concerns) expect(Number(all), name).toBeGreaterThan(0);
  });

  it('leaves the crisis open on purpose, and as examples picks ordinary acts', async () => {
    const { concerns } = await json<Coverage>(['coverage', protocol]);
    const crisis = concerns.find(({ name }) => name === 'crisis');
    expect(crisis?.gap).toMatchObject({ leftOpen: expect.stringMatching(/^[1-9]/) });
    expect(Number(crisis?.gap.always ?? 0) + Number(crisis?.gap.sometimes ?? 0)).toBe(0);
    const policing = concerns.find(({ name }) => name === 'policing');
    expect(policing?.witness).toMatchObject({
      actor: 'police forces',
      conduct: 'use',
      system: 'armed aerial drones',
      behaviour: 'learnt profiles',
      circumstance: 'peacetime',
      outcome: 'as intended',
    });
  });

  it('judges every incident as expected', async () => {
    const { incidents } = await json<TestJson>(['test', 'autonomous-weapons-incidents.norm']);
    expect(incidents).toHaveLength(14);
    expect(incidents.filter(({ passed }) => passed !== true)).toEqual([]);
  });

  it('says which fact the verdict on a reported strike turns on', async () => {
    const { incidents } = await json<TestJson>(['test', 'autonomous-weapons-incidents.norm']);
    for (const name of ['retreating-convoys', 'volunteers-bus', 'allied-fighter']) {
      const incident = incidents.find((one) => one.name === name);
      expect(incident?.turnsOn, name).toEqual(['degree of control']);
      expect(incident?.contested, name).toBe(false);
    }
  });

  it('lays down what is owed after a strike that nobody intended', async () => {
    const { incidents } = await json<TestJson>(['test', 'autonomous-weapons-incidents.norm']);
    const fighter = incidents.find(({ name }) => name === 'allied-fighter');
    expect(fighter?.parts[0]?.duties.map(({ duty }) => duty).sort()).toEqual([
      'investigate',
      'keep records',
      'report incidents',
    ]);
  });

  it('lets what comes in be shot down notwithstanding the rest', async () => {
    const { incidents } = await json<TestJson>(['test', 'autonomous-weapons-incidents.norm']);
    expect(incidents.find(({ name }) => name === 'ship-defence')).toMatchObject({
      verdicts: ['permitted'],
      norms: expect.arrayContaining(['missile-defence', 'supervision']),
    });
  });
});

describe('the rolling text', () => {
  it('has no error, and tells where two provisions meet in some readings', async () => {
    const { diagnostics } = await json<Check>(['check', rolling]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const conflict = diagnostics.find(({ code }) => code === 'conflict');
    expect(conflict?.data).toMatchObject({ norm: 'human-control' });
  });

  it('turns on whether a person who only watches is enough', async () => {
    const { concerns } = await json<Coverage>(['coverage', rolling]);
    const turnsOn = (name: string) => concerns.find((concern) => concern.name === name)?.turnsOn;
    expect(turnsOn('objects in civilian use')).toContain('supervision');
    expect(turnsOn('strikes on fighters')).toContain('whom');
    expect(turnsOn('policing')).toContain('human-control during 1');
  });

  it('closes what it can once the brackets are settled', async () => {
    const settled = ['supervision=none', 'whom=1', 'strength=1', 'before-use=1'];
    const options = settled.flatMap((choice) => ['--resolve', choice]);
    const { concerns } = await json<Coverage>(['coverage', rolling, ...options]);
    const gap = (name: string) => concerns.find((concern) => concern.name === name)?.gap;
    for (const name of ['strikes on fighters', 'objects in civilian use', 'development']) {
      const { always = '0', sometimes = '0' } = gap(name) ?? {};
      expect([always, sometimes], name).toEqual(['0', '0']);
    }
  });
});
