import fc from 'fast-check';
import { it } from 'vitest';
import { drafts, draftText } from '../support/drafts.ts';
import {
  acts,
  conflicts,
  coverage,
  mandates,
  precedenceCycles,
  readings,
  redundantNorms,
  test as report,
  shadowedNorms,
  swallowedNorms,
  unreachableExceptions,
} from '../support/oracle.ts';

it('stats', () => {
  const N = 600;
  const t0 = performance.now();
  const ds = fc.sample(drafts(), { numRuns: N, seed: 42 });
  const t1 = performance.now();
  const stat: Record<string, number> = {};
  const bump = (k: string, n = 1) => {
    stat[k] = (stat[k] ?? 0) + n;
  };
  let worst = 0,
    total = 0,
    cheapT = 0;
  for (const d of ds) {
    const u = d.unit;
    const t = performance.now();
    bump('acts', acts(u).length);
    bump('readings', readings(u).length);
    const c = coverage(u);
    const r = report(u);
    const m = mandates(u);
    cheapT += performance.now() - t;
    const cf = conflicts(u);
    const red = redundantNorms(u),
      sw = swallowedNorms(u),
      sh = shadowedNorms(u),
      ue = unreachableExceptions(u),
      cy = precedenceCycles(u);
    const dt = performance.now() - t;
    worst = Math.max(worst, dt);
    total += dt;
    for (const k of Object.keys(c.verdicts)) bump('verdict ' + k);
    if (c.concerns.some((x) => x.gap.always !== '0')) bump('gap always');
    if (c.concerns.some((x) => x.gap.sometimes !== '0')) bump('gap sometimes');
    if (c.concerns.some((x) => x.gap.leftOpen !== '0')) bump('gap leftOpen');
    if (c.concerns.some((x) => x.acts === '0')) bump('concern empty');
    bump('acts=0', acts(u).length === 0 ? 1 : 0);
    bump('norms', u.norms.length);
    bump('duties', u.norms.filter((n) => n.duty).length);
    bump(
      'stateful items',
      u.norms
        .flatMap((n) => n.clauses)
        .flatMap((c) => c.items)
        .filter((i) => i.of).length,
    );
    bump('incidents', r.incidents.length);
    for (const i of r.incidents) {
      if (i.contested) bump('inc contested');
      if (i.turnsOn.length) bump('inc turnsOn');
      if (i.parts.length > 1) bump('inc parts>1');
      if (i.parts.some((p) => p.duties.length)) bump('inc duties');
      if (i.passed === true) bump('passed');
      if (i.parts.some((p) => p.verdicts.length === 0)) bump('inc empty part');
      if (i.norms.length) bump('inc norms');
    }
    for (const x of m) for (const l of x.clauses) bump('met ' + l.met);
    if (cf.pairs.length) bump('conflicts');
    if (red.length) bump('redundant');
    if (sw.length) bump('swallowed');
    if (sh.length) bump('shadowed');
    if (ue.length) bump('unreachable');
    if (cy.length) bump('cycles');
    bump('all states', u.allStates ? 1 : 0);
    for (const ch of u.choices.values()) bump('choice ' + ch.kind + (ch.name.includes('lantern') ? ' named' : ''));
    for (const ch of u.choices.values())
      if (ch.kind === 'bracket')
        bump(
          'br ' +
            ch.name
              .replace(/ \d+$/, '')
              .replace(
                /^(no-robbing|hedge-care|night hives|honey-truce|orchard-peace|bee-path|old-ways|last-word|quiet things|dear things|odd things) /,
                '',
              ),
        );
    if ([...u.definitions.values()].some((x) => x.governedBy)) bump('governed');
    if (u.definitions.size) bump('definitions');
  }
  console.log('gen', (t1 - t0) / N, 'eval avg', total / N, 'cheap', cheapT / N, 'worst', worst);
  console.log(
    Object.entries(stat)
      .map(([k, v]) => `${k}: ${(v / N).toFixed(3)}`)
      .join('\n'),
  );
}, 600000);
