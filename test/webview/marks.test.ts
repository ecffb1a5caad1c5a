import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideMark, markOf, steps } from '../../client/webview/coverage/marks.ts';
import { byShare, percent, saidInWords, sharesInWords, verdictOrder } from '../../client/webview/coverage/verdicts.ts';
import type { Shares } from '../../server/src/core/protocol.ts';

const sizes = (shares: Shares) => markOf(shares).segments.map(({ verdict, size }) => [verdict, size]);

describe('the corner of a square', () => {
  it('is large where another text speaks of all that is silent there, small where of a part', () => {
    expect(besideMark({ discouraged: 1 })).toBe('all');
    expect(besideMark({ discouraged: 0.6, permitted: 0.4 })).toBe('all');
    expect(besideMark({ discouraged: 0.999998 })).toBe('all');
    expect(besideMark({ discouraged: 0.6, permitted: 0.2 })).toBe('part');
    expect(besideMark({ contested: 0.001 })).toBe('part');
  });

  it('is told in words, with figures for parts', () => {
    expect(saidInWords({ discouraged: 1 })).toBe('discouraged');
    expect(saidInWords({ discouraged: 0.25, prohibited: 0.5 })).toBe('prohibited 50 %, discouraged 25 %');
  });
});

describe('the mark of a square', () => {
  it('is full when all is decided so', () => {
    expect(markOf({ prohibited: 1 })).toMatchObject({
      segments: [{ verdict: 'prohibited', size: steps }],
      lead: 'prohibited',
      letter: 'lead',
    });
  });

  it('has no letter when all is silent', () => {
    expect(markOf({ silent: 1 })).toEqual({ key: 'silent 22', segments: [{ verdict: 'silent', size: steps }] });
  });

  it('stacks its parts in the order of every bar, silence on top', () => {
    expect(sizes({ silent: 0.5, contested: 0.25, prohibited: 0.25 })).toEqual([
      ['prohibited', 6],
      ['contested', 6],
      ['silent', 10],
    ]);
  });

  it('shows a trace, and a trace that is missing', () => {
    expect(sizes({ silent: 0.999999, prohibited: 0.000001 })).toEqual([
      ['prohibited', 2],
      ['silent', 20],
    ]);
    expect(sizes({ silent: 0.000001, prohibited: 0.999999 })).toEqual([
      ['prohibited', 20],
      ['silent', 2],
    ]);
  });

  it('puts the letter where there is room for it', () => {
    expect(markOf({ prohibited: 0.6, silent: 0.4 }).letter).toBe('lead');
    expect(markOf({ prohibited: 0.3, silent: 0.7 }).letter).toBe('silent');
    expect(markOf({ prohibited: 0.34, contested: 0.33, silent: 0.33 }).letter).toBe('over all');
  });

  it('bears the letter of the largest part beside silence', () => {
    expect(markOf({ silent: 0.6, prohibited: 0.1, contested: 0.3 }).lead).toBe('contested');
  });

  it('has the same key exactly when it looks the same', () => {
    expect(markOf({ prohibited: 0.5, silent: 0.5 }).key).toBe(markOf({ prohibited: 0.501, silent: 0.499 }).key);
    expect(markOf({ prohibited: 0.5, silent: 0.5 }).key).not.toBe(markOf({ contested: 0.5, silent: 0.5 }).key);
  });

  it('always fills the square and shows each verdict that has acts', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: verdictOrder.length, maxLength: verdictOrder.length });
    fc.assert(
      fc.property(weights, (acts) => {
        const total = acts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const shares: Shares = Object.fromEntries(
          verdictOrder.flatMap((verdict, index) => (acts[index] ? [[verdict, (acts[index] ?? 0) / total]] : [])),
        );
        const { segments } = markOf(shares);
        expect(segments.reduce((sum, { size }) => sum + size, 0)).toBe(steps);
        expect(segments.map(({ verdict }) => verdict)).toEqual(verdictOrder.filter((verdict) => shares[verdict]));
        for (const { size } of segments) expect(size).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('shares in words', () => {
  it('never round something to nothing, nor a part to the whole', () => {
    expect([0, 0.001, 0.38, 0.999, 1].map(percent)).toEqual(['0 %', 'under 1 %', '38 %', 'over 99 %', '100 %']);
  });

  it('name the verdict alone where there is one only', () => {
    expect(sharesInWords({ 'without prejudice': 1 })).toBe('without prejudice');
  });

  it('begin with the largest', () => {
    expect(sharesInWords({ prohibited: 0.39, silent: 0.61 })).toBe('silent 61 %, prohibited 39 %');
    expect(byShare({ silent: 0.5, contested: 0.5 }).map(([verdict]) => verdict)).toEqual(['contested', 'silent']);
  });

  it('say when there is nothing to share', () => {
    expect(sharesInWords({})).toBe('no act');
  });

  it('have figures that add up to 100', () => {
    expect(sharesInWords({ prohibited: 0.0742, contested: 0.1291, silent: 0.7967 })).toBe(
      'silent 80 %, contested 13 %, prohibited 7 %',
    );
    expect(sharesInWords({ prohibited: 1 / 3, contested: 1 / 3, silent: 1 / 3 })).toBe(
      'prohibited 34 %, contested 33 %, silent 33 %',
    );
  });
});
