import { describe, expect, test } from 'vitest';
import { found } from '../../../server/src/core/service/completion/matching.ts';

const denial = ['distributed denial of service', 'flooding of servers', '分布式拒绝服务'];

/** What an editor asks of an item before it shows it: the letters typed occur in order, the first where a word begins. */
function shownFor(typed: string, filter: string): boolean {
  const [first = '', ...rest] = typed.trim().toLowerCase();
  const text = filter.toLowerCase();
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (at > 0 && !/[\s\-_./:'"]/.test(text[at - 1] as string)) continue;
    if (follow(text, at + 1, rest)) return true;
  }
  return false;
}

/** Whether some letters follow one another in a text from a place on, others between them. */
function follow(text: string, from: number, letters: readonly string[]): boolean {
  let next = from;
  return letters.every((letter) => {
    next = text.indexOf(letter, next) + 1;
    return next > 0;
  });
}

describe('a phrase is found', () => {
  test.each([
    ['by its beginning', 'distributed den'],
    ['by the beginnings of its words', 'dist den of'],
    ['with words passed over', 'dist serv'],
    ['by words in its middle', 'denial of'],
    ['by its last word', 'serv'],
    ['in capitals', 'Dist DEN'],
    ['with more blanks', 'dist   den'],
    ['by a word and the blank behind it', 'denial '],
    ['by another name', 'flood serv'],
    ['in another language', '分布'],
    ['in another language, from the middle', '拒绝'],
  ])('%s', (_, typed) => {
    const match = found(typed, denial);
    expect(match).toBeDefined();
    expect(shownFor(typed, match?.filter ?? '')).toBe(true);
  });

  test.each([
    ['of which a word is not there', 'dist of attack'],
    ['whose words come in another order', 'service denial'],
    ['whose last word is complete, with a blank behind it', 'denial service '],
  ])('not one %s', (_, typed) => {
    expect(found(typed, denial)).toBeUndefined();
  });

  test('not where all of it stands there already, with a blank behind it', () => {
    expect(found('hospitals ', ['hospitals', 'clinics'])).toBeUndefined();
    expect(found('hospitals', ['hospitals', 'clinics'])?.name).toBe('hospitals');
  });

  test('with hyphens or blanks between its words', () => {
    for (const typed of ['hack and le', 'hack-and-le', 'and-leak', 'leak']) {
      const match = found(typed, ['hack-and-leak']);
      expect(shownFor(typed, match?.filter ?? '')).toBe(true);
    }
  });
});

test('those come first that begin so, then words in the middle, then other names', () => {
  const closeness = (typed: string, ...names: string[]) => found(typed, names)?.fit ?? Number.NaN;
  const inOrder = [
    closeness('theft of', 'theft of data'),
    closeness('theft data', 'theft of data'),
    closeness('data', 'theft of data'),
    closeness('data', 'copying', 'data theft'),
    closeness('data', 'copying', 'theft of data'),
  ];
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  expect(new Set(inOrder).size).toBe(inOrder.length);
});

test('an editor goes on with what it was given as more is typed', () => {
  for (const [asked, typed] of [
    ['', 'serv'],
    ['', 'flood'],
    ['', '拒绝'],
    ['d', 'den'],
    ['dist ', 'dist serv'],
    ['dist d', 'dist denial'],
    ['f', 'floodi'],
    ['拒', '拒绝服'],
  ] as const) {
    const match = found(asked, denial);
    expect([typed, shownFor(typed, match?.filter ?? '')]).toEqual([typed, true]);
  }
});
