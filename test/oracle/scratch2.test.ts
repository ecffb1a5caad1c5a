import fc from 'fast-check';
import { it } from 'vitest';
import { checkText } from '../support/check.ts';
import { drafts, draftText } from '../support/drafts.ts';
import { coverage, mandates, acts, test as report } from '../support/oracle.ts';
it('parsed', () => {
  const N = Number(process.env.N ?? 300); const seed = Number(process.env.SEED ?? 7);
  const ds = fc.sample(drafts(), { numRuns: N, seed });
  const problems: Record<string, number> = {}; let shown = 0; let same = 0, diff = 0;
  const choiceKeys = (u: any) => JSON.stringify([...u.choices.values()].map((c: any) => [c.name, c.kind, c.options.map((o: any) => [o.by, o.nothing])]).sort());
  for (const d of ds) {
    const texts = Object.fromEntries(d.files.map((f) => [f.name, f.text]));
    const { 'orchards.norm': lib, ...given } = texts;
    let unit: any;
    try { unit = checkText(given, { beside: { 'orchards.norm': lib! } }).unit; } catch (e) { console.log(String((e as Error).stack)); console.log(draftText(d)); return; }
    const bad = unit.problems.filter((p: any) => !['precedence-duty','state-tie-mixed'].includes(p.code));
    for (const p of bad) { problems[p.code] = (problems[p.code] ?? 0) + 1; if (shown++ < 12) { const n = p.passage.at.node; console.log(p.code, JSON.stringify(p.data), '|', n.text.slice(p.passage.span.from, p.passage.span.to), '\n', n.text); } }
    const diffs: string[] = [];
    const cmp = (what: string, a: unknown, b: unknown) => { if (JSON.stringify(a) !== JSON.stringify(b)) diffs.push(`${what}\n mine   ${JSON.stringify(a)}\n parsed ${JSON.stringify(b)}`); };
    cmp('states', d.unit.states, unit.states); cmp('parties', d.unit.parties, unit.parties);
    if (choiceKeys(d.unit) !== choiceKeys(unit)) cmp('choices', choiceKeys(d.unit), choiceKeys(unit));
    cmp('acts', acts(d.unit).length, acts(unit).length);
    if (!diffs.length) { cmp('coverage', coverage(d.unit), coverage(unit)); cmp('test', report(d.unit), report(unit)); cmp('mandates', mandates(d.unit), mandates(unit)); }
    if (diffs.length) { diff++; if (diff <= 4) console.log('DIFF', diffs.join('\n'), '\n', draftText(d).split('# ---- accord.norm')[1]); } else same++;
  }
  console.log({ same, diff, problems });
}, 600000);
