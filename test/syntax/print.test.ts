import { describe, expect, test } from 'vitest';
import { shapesIn } from '../../server/src/core/model/clauseShape';
import { parse } from '../../server/src/core/syntax/parse';
import { changesIn, withChanges } from '../../server/src/core/syntax/print';

/** With the built-in keywords alone: those of facets come from a vocabulary, see test/service/formatting.test.ts. */
const formatted = (text: string) => withChanges(text, changesIn(parse('a.norm', text), shapesIn(undefined)));

describe('clauses', () => {
  test('stand in a column, below their header', () => {
    expect(formatted(' norm   a  "A"\nproposed by US\n\texcept during  winter\n   shall  not carry   out\n')).toBe(
      'norm a "A"\n  proposed by US\n  except      during winter\n  shall not   carry out\n',
    );
  });

  test('with a keyword that is longer than the column keep a gap', () => {
    expect(formatted('norm a\nnotwithstanding b, c\nin the event of activity x;targets y\n')).toBe(
      'norm a\n  notwithstanding   b, c\n  in the event of   activity x; targets y\n',
    );
  });

  test('of the end stand in a column that is wide enough for all of them', () => {
    expect(formatted('final clauses\n enters into force later\n withdrawal at any time\n')).toBe(
      'final clauses\n  enters into force   later\n  withdrawal          at any time\n',
    );
    expect(formatted('final clauses\n review yearly\n')).toBe('final clauses\n  review      yearly\n');
  });

  test('of a library: what a keyword ends with stands among the values, and languages are keywords', () => {
    expect(formatted('facet a\nvalues States\nexpected of each norm "Why"\nChinese "甲"\n')).toBe(
      'facet a\n  values      States\n  expected of each norm "Why"\n  Chinese     "甲"\n',
    );
  });

  test('above the first header stand at the margin', () => {
    expect(formatted('  concerning   ./a.norm,./b.norm\n')).toBe('concerning ./a.norm, ./b.norm\n');
  });

  test('that nothing knows are indented, and their words left alone', () => {
    expect(formatted('norm a\nactivty   x ,y\n')).toBe('norm a\n  activty   x ,y\n');
  });

  test('a reason and a note stand below their clause where the drafter has put them there', () => {
    const text = 'term a\nin b\n  because "One"\n means "C"\n note "Two"\n';
    expect(formatted(text)).toBe(
      'term a\n  in          b\n    because   "One"\n  means       "C"\n  note        "Two"\n',
    );
  });
});

describe('values', () => {
  const value = (text: string) => formatted(`define a\nmeans ${text}\n`).replace(/^define a\n {2}means {7}/, '');

  test.each([
    ['x ,y;  z', 'x, y; z'],
    ['[x|y]of  z', '[x | y] of z'],
    ['[ NO,SU :x| CN:y ]', '[NO, SU: x | CN: y]'],
    ['[ SU: | NO: x | ]', '[SU: | NO: x | ]'],
    ['[n( ad  referendum )=NO: x]', '[n (ad referendum) = NO: x]'],
    ['[(open)= x]', '[(open) = x]'],
    ['x"A  B"', 'x "A  B"'],
    ['“A  B”,"C"', '“A  B”, "C"'],
    ['a\u00A0b', 'a b'],
    ['a\u200Eb', 'a\u200Eb'],
  ])('%s', (before, after) => {
    expect(value(before)).toBe(`${after}\n`);
  });

  test('go on in the next row below where they began, deeper in brackets', () => {
    expect(value('x,\ny, [\nNO: a |\nb\n]')).toBe(
      'x,\n              y, [\n                NO: a |\n                b\n              ]\n',
    );
    expect(value('x, y,\n  # why\nz # how')).toBe('x, y,\n              # why\n              z  # how\n');
  });

  test('break where the drafter breaks them, however long they are', () => {
    const long = Array.from({ length: 60 }, (_, index) => `x${index}`).join(', ');
    expect(value(long)).toBe(`${long}\n`);
  });

  test('free text and paths keep their marks', () => {
    expect(formatted('final clauses\nreview at 12:30 ,  or 1,000  days\n')).toBe(
      'final clauses\n  review      at 12:30 , or 1,000 days\n',
    );
    expect(formatted('accord "A"\nuses a ,./c:d.norm\n')).toBe('accord "A"\n  uses        a, ./c:d.norm\n');
  });

  test('prose without quotation marks is left as it stands', () => {
    expect(formatted('norm a\nbecause  the   fish ,all\n')).toBe('norm a\n  because     the   fish ,all\n');
  });
});

describe('comments', () => {
  test('at the ends of rows stand below each other', () => {
    expect(formatted('norm a # one\nproposed by US # two\nexcept x  # three\n\nnorm b # four\n')).toBe(
      'norm a            # one\n  proposed by US  # two\n  except      x   # three\n\nnorm b  # four\n',
    );
  });

  test('keep their words, and belong to what stands below them or, where nothing does, above', () => {
    const text = `  #  file

#a
norm a
#  in a
proposed by US
# of a

  # ---- part
  # of b
norm b`;
    expect(formatted(text)).toBe(`#  file

#a
norm a
  #  in a
  proposed by US
  # of a

# ---- part
# of b
norm b
`);
  });
});

describe('blank lines', () => {
  test('one at most, none at the ends, and one between declarations', () => {
    expect(formatted('\n \nnorm a\n\n\t\n proposed by US\n# b\nnorm b\nnorm c\n\n\n')).toBe(
      'norm a\n\n  proposed by US\n\n# b\nnorm b\n\nnorm c\n',
    );
  });

  test('terms and States may stand one below the other', () => {
    expect(formatted('state NO "N"\nstate SU "S"\nterm a\n in b\nterm c\n in b\n')).toBe(
      'state NO "N"\nstate SU "S"\n\nterm a\n  in          b\nterm c\n  in          b\n',
    );
  });
});

describe('what cannot be read', () => {
  test('stays as it is, and what is around it is formatted', () => {
    const broken = ' targets  x ]  y  # why \n   "open\n , z';
    expect(formatted(`norm  a\nproposed  by US\n${broken}\nnote "A"\n`)).toBe(
      `norm a\n  proposed by US\n${broken}\n  note        "A"\n`,
    );
  });

  test('also a header, and a file that is no text', () => {
    expect(formatted('norm  a ]\nproposed by US\n')).toBe('norm  a ]\n  proposed by US\n');
    expect(formatted('norm  a\0')).toBe('norm  a\0');
  });
});

test('every row keeps its line break', () => {
  expect(formatted('norm  a\r\nproposed  by US\rnote "A"\nnorm b')).toBe(
    'norm a\r\n  proposed by US\r  note        "A"\n\nnorm b\r\n',
  );
});
