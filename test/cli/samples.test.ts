/** What the command line says of the samples, against what a lawyer would. */
import { describe, expect, it } from 'vitest';
import { json, lacuna, type TestJson } from './support.ts';

interface Check {
  diagnostics: { file: string; severity: string; code: string; message: string; data: Record<string, unknown> }[];
  mandates?: { party: string; clauses: { kind: string; met: string; turnsOn: string[]; witness?: object }[] }[];
}

describe('the accord as reported', () => {
  it('has the gaps that a lawyer would find', async () => {
    const { diagnostics } = await json<Check>(['check', 'accord-2015.norm']);
    const codes = diagnostics.map(({ code }) => code);
    for (const concern of [
      'political-espionage',
      'commercial-espionage',
      'bulk-theft-of-personal-data',
      'beacons',
      'implants',
      'non-State-actors',
      'third-States',
      'armed-conflict',
      'retaliation',
    ]) {
      expect(codes, concern).toContain(`gap/${concern}`);
    }
    expect(codes).not.toContain('gap/essential-services');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says whose definition, and misses verification and attribution', async () => {
    const { diagnostics } = await json<Check>(['check', 'accord-2015.norm']);
    const told = diagnostics
      .filter(({ code }) => !code.startsWith('gap/'))
      .map(({ code, message }) => `${code}: ${message}`);
    expect(told.join('\n')).toMatch(/definition/i);
    expect(told.join('\n')).toMatch(/verif|keeps its word/i);
    expect(told.join('\n')).toMatch(/attribut/i);
  });

  it('judges every incident as expected', async () => {
    const { incidents } = await json<TestJson>(['test', 'incidents-2015.norm']);
    expect(incidents).toHaveLength(16);
    expect(incidents.filter(({ passed }) => passed !== true)).toEqual([]);
    const verdicts = new Map(incidents.map(({ name, verdicts }) => [name, verdicts.join()]));
    for (const name of ['power-stations', 'banks', 'cellphone-networks', 'hospitals']) {
      expect(verdicts.get(name), name).toBe('prohibited');
    }
    for (const name of [
      'personnel-files',
      'trade-secrets',
      'telecom-vendor',
      'beacons',
      'implants',
      'film-studio-2014',
    ]) {
      expect(verdicts.get(name), name).toBe('silent');
    }
    for (const name of ['enrichment-plant', 'criminals', 'teenager', 'retaliation', 'armed-conflict']) {
      expect(verdicts.get(name), name).toBe('silent');
    }
  });

  it('leaves the film studio to a definition, and the leak to nobody', async () => {
    const { incidents } = await json<TestJson>(['test', 'accord-2015.norm', 'incidents-2015.norm']);
    const studio = incidents.find(({ name }) => name === 'film-studio');
    expect(studio?.turnsOn).toEqual(['critical infrastructure']);
    expect(studio?.contested).toBe(true);
    expect(studio?.norms).toEqual(['no-first-use']);
    expect(studio?.parts.map(({ act, verdicts }) => [act.activity, verdicts])).toEqual([
      [['destruction of data'], ['prohibited', 'silent']],
      [['hack-and-leak'], ['silent']],
    ]);
    expect(studio?.parts.map(({ turnsOn }) => turnsOn)).toEqual([['critical infrastructure'], []]);
  });

  it('is settled by a reader', async () => {
    const as = async (reader: string) => {
      const { incidents } = await json<TestJson>(['test', 'incidents-2015.norm', '--as-read-by', reader]);
      return incidents.find(({ name }) => name === 'film-studio')?.parts[0]?.verdicts;
    };
    expect(await as('US')).toEqual(['prohibited']);
    expect(await as('CN')).toEqual(['silent']);
  });
});

describe('the commitments as announced', () => {
  it('close commercial espionage and little else', async () => {
    const { diagnostics } = await json<Check>(['check', 'commitments-2015.norm']);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('gap/commercial-espionage');
    expect(codes).toContain('gap/political-espionage');
    expect(codes).toContain('gap/implants');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the rolling text', () => {
  it('has no error, and tells the clause that falls away with its bracket', async () => {
    const { diagnostics } = await json<Check>(['check', 'rolling-text.norm']);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.some(({ message }) => /bracket/.test(message))).toBe(true);
  });

  it('is checked against the instructions of a delegation', async () => {
    const { mandates } = await json<Check>(['check', 'rolling-text.norm', '--mandate', 'rolling-text-mandate.norm']);
    expect(mandates?.map(({ party }) => party)).toEqual(['US']);
    const lines = mandates?.[0]?.clauses ?? [];
    expect(lines.map(({ kind, met, turnsOn }) => [kind, met, turnsOn])).toEqual([
      ['obtain', 'some', ['theft proposal']],
      ['obtain', 'all', []],
      ['preserve', 'some', ['preparation proposal']],
    ]);
    expect(lines.map(({ witness }) => witness !== undefined)).toEqual([true, false, true]);
  });

  it('keeps the red line once the proposal that crosses it is dropped', async () => {
    const { mandates } = await json<Check>([
      'check',
      'rolling-text.norm',
      '--mandate',
      'rolling-text-mandate.norm',
      '--resolve',
      'preparation proposal=none',
    ]);
    expect(mandates?.[0]?.clauses.map(({ met }) => met)).toEqual(['some', 'all', 'all']);
  });
});

describe('all samples together', () => {
  it('are read as a folder', async () => {
    const { code, out } = await lacuna(['check', '.', '--format', 'json']);
    expect(code).toBe(0);
    const files = new Set((JSON.parse(out) as Check).diagnostics.map(({ file }) => file));
    expect([...files].sort()).toEqual([
      'accord-2015.norm',
      'autonomous-weapons-protocol.norm',
      'autonomous-weapons-rolling-text.norm',
      'commitments-2015.norm',
      'rolling-text-mandate.norm',
      'rolling-text.norm',
    ]);
  });

  it('say of which accord each incident is told', async () => {
    const { incidents } = await json<{ incidents: { name: string; accord?: string }[] }>(['test', '.']);
    expect(new Set(incidents.map(({ accord }) => accord))).toEqual(
      new Set(['Accord on Restraint in Cyberspace in Time of Peace', 'Protocol on Autonomous Weapon Systems']),
    );
  });
});
