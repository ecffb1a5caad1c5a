import { describe, expect, it } from 'vitest';
import { isOpen, mostOpenFirst } from '../../client/webview/coverage/order.ts';
import { concern } from './view.ts';

describe('the concerns', () => {
  const concerns = [
    concern('closed', { state: 'closed', gapShare: 0 }),
    concern('on purpose', { state: 'left open', gapShare: 1 }),
    concern('partly', { gapShare: 0.4 }),
    concern('contested', { state: 'contested', gapShare: 0.9 }),
    concern('wholly', { gapShare: 1 }),
    concern('wholly too', { gapShare: 1 }),
  ];

  it('come most open first, equal ones as they came', () => {
    const names = mostOpenFirst(concerns).map(({ name }) => name);
    expect(names).toEqual(['wholly', 'wholly too', 'partly', 'contested', 'on purpose', 'closed']);
  });

  it('count as open when some reading leaves a gap that nobody meant', () => {
    expect(concerns.filter(isOpen).map(({ name }) => name)).toEqual(['partly', 'contested', 'wholly', 'wholly too']);
  });
});
