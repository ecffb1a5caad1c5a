/** A share by verdict, drawn so that it reads without colours. */
import { flow, type Paint, type Style } from './page';

/** Verdicts as a bar draws them: what is decided first, what is left open last. */
const marks = {
  prohibited: { mark: '█', style: 'red' },
  discouraged: { mark: '▓', style: 'yellow' },
  required: { mark: '◆', style: 'green' },
  encouraged: { mark: '◇', style: 'green' },
  permitted: { mark: '○', style: 'green' },
  'without prejudice': { mark: '≈', style: 'blue' },
  conflicting: { mark: '×', style: 'magenta' },
  contested: { mark: '?', style: 'cyan' },
  'answered by a duty': { mark: '=', style: 'green' },
  'left open on purpose': { mark: '-', style: 'dim' },
  silent: { mark: '·', style: 'dim' },
} as const satisfies Record<string, { mark: string; style: Style }>;

export type Drawn = keyof typeof marks;
export type Portions = Partial<Record<Drawn, bigint>>;
const order = Object.keys(marks) as Drawn[];

/** A bar of so many characters; whatever has a share, however small, has a character. */
export function bar(portions: Portions, width: number, paint: Paint): string {
  const present = order.filter((verdict) => (portions[verdict] ?? 0n) > 0n);
  const whole = present.reduce((sum, verdict) => sum + (portions[verdict] ?? 0n), 0n);
  if (whole === 0n) return ' '.repeat(width);
  const exact = present.map(
    (verdict) => (Number(((portions[verdict] ?? 0n) * 1_000_000n) / whole) / 1_000_000) * width,
  );
  const cells = exact.map((size) => Math.max(1, Math.floor(size)));
  const rest = () => width - cells.reduce((sum, size) => sum + size, 0);
  while (rest() !== 0) {
    const step = Math.sign(rest());
    const gains = exact.map((size, i) => step * (size - (cells[i] as number)));
    const able = gains.map((gain, i) => (step < 0 && (cells[i] as number) <= 1 ? Number.NEGATIVE_INFINITY : gain));
    const best = able.indexOf(Math.max(...able));
    cells[best] = (cells[best] as number) + step;
  }
  return present
    .map((verdict, i) => paint(marks[verdict].style, marks[verdict].mark.repeat(cells[i] as number)))
    .join('');
}

/** What the characters mean, for those that were drawn. */
export function legend(drawn: ReadonlySet<Drawn>, width: number, paint: Paint): string[] {
  const told = order.filter((verdict) => drawn.has(verdict));
  const pieces = told.map((verdict) => ({
    plain: `${marks[verdict].mark} ${verdict}`,
    painted: `${markOf(verdict, paint)} ${verdict}`,
  }));
  return flow(pieces, width);
}

/** The verdicts that have a share. */
export function drawnIn(portions: Portions): Drawn[] {
  return order.filter((verdict) => (portions[verdict] ?? 0n) > 0n);
}

/** The mark of one verdict. */
export function markOf(verdict: Drawn, paint: Paint): string {
  return paint(marks[verdict].style, marks[verdict].mark);
}

export function styleOf(verdict: string): Style | undefined {
  return (marks as Record<string, { style: Style }>)[verdict]?.style;
}
