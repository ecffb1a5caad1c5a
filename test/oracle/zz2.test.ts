import fc from 'fast-check';
import { it } from 'vitest';
import { checkText } from '../support/check.ts';
import { drafts, draftText } from '../support/drafts.ts';
import { acts, coverage, mandates, test as report } from '../support/oracle.ts';

const W = (w: any) =>
  w.length
    ? '{' +
      w
        .map((x: any) => `${x.choice}=${x.option}`)
        .sort()
        .join('&') +
      '}'
    : '';
const S = (s: any) =>
  s.kind === 'term' ? s.term.name : s.kind === 'definition' ? `<${s.name}>` : s.kind === 'any' ? '*' : `?${s.text}`;
const R = (s: any) => (s.kind === 'state' ? s.code : s.word);
const I = (i: any) =>
  `${S(i.head)}${i.less.length ? ' -(' + i.less.map((l: any) => S(l.set) + W(l.when)).join('+') + ')' : ''}${i.of ? ' of(' + i.of.map((l: any) => R(l.states) + W(l.when)).join('+') + ')' : ''}${i.lessStates.length ? ' lessS(' + i.lessStates.map((l: any) => R(l.states) + W(l.when)).join('+') + ')' : ''}${W(i.when)}`;
const C = (c: any) => `${c.facet}: ${c.items.map(I).join(', ')} ${W(c.when)}`;
const L = (l: any) => `(${l.clauses.map(C).join('; ')})${W(l.when)}`;
export const dump = (u: any) => [
  ...u.norms.map(
    (n: any) =>
      `${n.kind} ${n.name} ${n.proposal ?? ''} mod ${n.modalities.map((m: any) => m.saying + W(m.when))} verbs[${n.verbFacet}] ${n.verbs.map(I)} duty ${n.duty} ${n.duty ? n.owedThrough : ''}\n   clauses ${n.clauses.map(C).sort().join(' / ')}\n   except ${n.exceptions.map(L).join(' / ')}\n   trig ${n.triggers.map(L).join(' / ')}\n   prec ${n.precedence.map((p: any) => p.kind + ' ' + p.norm + W(p.when)).join(', ')}`,
  ),
  ...[...u.definitions.values()].map(
    (d: any) =>
      `define ${d.name} ${d.facet} gov ${d.governedBy} cand ${d.candidates} ${d.versions.map((v: any) => '\n   [' + v.readers + '] ' + v.items.map(I).join(', '))}`,
  ),
  ...u.concerns.map((c: any) => `concern ${c.name} ${c.clauses.map(C)} by ${c.answeredBy.map((t: any) => t.name)}`),
  ...u.leftOpen.map((c: any) => `leftopen ${c.name} ${c.clauses.map(C)}`),
  ...u.impossible.map((c: any) => `impossible ${c.name} ${c.clauses.map(C)}`),
  ...u.incidents.map(
    (c: any) =>
      `incident ${c.name} ${c.clauses.map((c: any) => c.facet + ':' + c.values.map((v: any) => v.map(I).join(' OR ')).join(' , ')).join(' / ')} ${JSON.stringify(c.expect ? [c.expect.verdicts, c.expect.contested] : null)}`,
  ),
  ...u.mandates.map(
    (c: any) => `mandate ${c.party} ${c.lines.map((l: any) => l.kind + l.verdicts + l.clauses.map(C)).join(' / ')}`,
  ),
];
it('parsed', () => {
  const N = Number(process.env.N ?? 300);
  const seed = Number(process.env.SEED ?? 7);
  const ds = fc.sample(drafts(), { numRuns: N, seed });
  const problems: Record<string, number> = {};
  let shown = 0;
  let same = 0,
    diff = 0;
  const choiceKeys = (u: any) =>
    JSON.stringify(
      [...u.choices.values()].map((c: any) => [c.name, c.kind, c.options.map((o: any) => [o.by, o.nothing])]).sort(),
    );
  for (const d of ds) {
    const texts = Object.fromEntries(d.files.map((f) => [f.name, f.text]));
    const { 'orchards.norm': lib, ...given } = texts;
    let unit: any;
    try {
      unit = checkText(given, { beside: { 'orchards.norm': lib! } }).unit;
    } catch (e) {
      console.log(String((e as Error).stack));
      console.log(draftText(d));
      return;
    }
    const bad = unit.problems.filter((p: any) => !['precedence-duty', 'state-tie-mixed'].includes(p.code));
    for (const p of bad) {
      problems[p.code] = (problems[p.code] ?? 0) + 1;
      if (shown++ < 12) {
        const n = p.passage.at.node;
        console.log(
          p.code,
          JSON.stringify(p.data),
          '|',
          n.text.slice(p.passage.span.from, p.passage.span.to),
          '\n',
          n.text,
        );
      }
    }
    const diffs: string[] = [];
    const cmp = (what: string, a: unknown, b: unknown) => {
      if (JSON.stringify(a) !== JSON.stringify(b))
        diffs.push(`${what}\n mine   ${JSON.stringify(a)}\n parsed ${JSON.stringify(b)}`);
    };
    cmp('states', d.unit.states, unit.states);
    cmp('parties', d.unit.parties, unit.parties);
    if (choiceKeys(d.unit) !== choiceKeys(unit)) cmp('choices', choiceKeys(d.unit), choiceKeys(unit));
    cmp('acts', acts(d.unit).length, acts(unit).length);
    const [A, B] = [dump(d.unit), dump(unit)];
    A.forEach((x: string, i: number) => {
      if (x !== B[i]) diffs.push(`MODEL\n ${x}\n--parsed\n ${B[i]}`);
    });
    if (!diffs.length) {
      cmp('coverage', coverage(d.unit), coverage(unit));
      cmp('test', report(d.unit), report(unit));
      cmp('mandates', mandates(d.unit), mandates(unit));
    }
    if (diffs.length) {
      diff++;
      if (diff <= 3)
        console.log('DIFF', diffs.join('\n').slice(0, 1500), '\n', draftText(d).split('# ---- accord.norm')[1]);
    } else same++;
  }
  console.log({ same, diff, problems });
}, 600000);
