import { describe, expect, it } from 'vitest';
import { folder, json, lacuna } from './support.ts';

interface Place {
  line: number;
  character: number;
}
interface Check {
  schema: number;
  diagnostics: {
    file: string;
    range: { start: Place; end: Place };
    severity: string;
    code: string;
    message: string;
    data: Record<string, unknown>;
  }[];
  mandates?: unknown[];
}

const draft = `accord "A 𝔸"
  between US "the United States of America", CN "the People's Republic of China"
  uses cyber operations

norm one
  scope each Party
  shall not conduct
  activity disruption, 𝔸 espionnage
`;

describe('the JSON of check', () => {
  it('has the range of each finding as an editor counts it', async () => {
    const cwd = folder({ 'a.norm': draft });
    const { schema, diagnostics } = await json<Check>(['check', 'a.norm'], { cwd });
    expect(schema).toBe(1);
    const [unknown] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(unknown).toMatchObject({
      file: 'a.norm',
      severity: 'error',
      code: 'unknown-term',
      range: { start: { line: 7, character: 23 }, end: { line: 7, character: 36 } },
    });
    const gap = diagnostics.find(({ code }) => code === 'gap/political-espionage');
    expect(gap).toMatchObject({
      severity: 'warning',
      range: { start: { line: 0, character: 7 }, end: { line: 0, character: 13 } },
    });
    for (const { data, message } of diagnostics) {
      expect(data).toBeTypeOf('object');
      expect(message).not.toBe('');
    }
  });

  it('names files as they were given', async () => {
    const cwd = folder({ 'sub/a.norm': draft });
    const files = async (...paths: string[]) =>
      new Set((await json<Check>(['check', ...paths], { cwd })).diagnostics.map(({ file }) => file));
    expect(await files('sub/a.norm')).toEqual(new Set(['sub/a.norm']));
    expect(await files(`${cwd}/sub/a.norm`)).toEqual(new Set([`${cwd}/sub/a.norm`]));
    expect(await files('sub')).toEqual(new Set(['sub/a.norm']));
    expect(await files('.')).toEqual(new Set(['sub/a.norm']));
  });

  it('has mandates where a mandate is given, and only then', async () => {
    expect(await json<Check>(['check', 'rolling-text.norm'])).not.toHaveProperty('mandates');
    expect((await json<Check>(['check', 'rolling-text.norm', 'rolling-text-mandate.norm'])).mandates).toHaveLength(1);
    const none = await json<Check>(['check', 'rolling-text.norm', '--mandate', 'accord-2015.norm']);
    expect(none.mandates).toEqual([]);
  });
});

describe('the exit code of check', () => {
  it('is 1 from the severity asked for on', async () => {
    const cwd = folder({ 'a.norm': draft, 'b.norm': draft.replace('𝔸 espionnage', 'espionage') });
    const code = async (...argv: string[]) => (await lacuna(['check', ...argv], { cwd })).code;
    expect(await code('a.norm')).toBe(1);
    expect(await code('a.norm', '--fail-on', 'never')).toBe(0);
    expect(await code('b.norm')).toBe(0);
    expect(await code('b.norm', '--fail-on', 'warning')).toBe(1);
    expect(await code('b.norm', '--fail-on', 'hint', '--format', 'json')).toBe(1);
  });
});

describe('other formats of check', () => {
  it('tells GitHub line and column', async () => {
    const cwd = folder({ 'a.norm': draft });
    const { out } = await lacuna(['check', 'a.norm', '--format', 'github'], { cwd });
    const lines = out.trimEnd().split('\n');
    expect(
      lines.some((line) =>
        /^::error file=a\.norm,line=8,endLine=8,col=24,endColumn=37,title=unknown-term::/.test(line),
      ),
    ).toBe(true);
    expect(lines.every((line) => /^::(error|warning|notice) file=[^:]+::.+/.test(line))).toBe(true);
  });

  it('writes SARIF', async () => {
    const { out } = await lacuna(['check', 'accord-2015.norm', '--format', 'sarif']);
    const log = JSON.parse(out) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[];
    };
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run?.results.length).toBeGreaterThan(8);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });
});
