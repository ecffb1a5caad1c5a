/** A date that no calendar has. */
import { deleteLine } from './deleting';
import { problemRule } from './problemRule';
import { replaceBy } from './replacing';

export const invalidDate = problemRule('invalid-date', 'error', {
  fixes(finding, context) {
    const { passage, data } = finding;
    const meant = likely(String(data?.words));
    const gone = deleteLine(passage.at, passage.span);
    const clause = String(data?.clause);
    return [
      ...(meant === undefined ? [] : [{ ...replaceBy(finding, context, meant), preferred: true }]),
      ...(gone.length > 0 ? [{ title: context.messages.mends.removeLine(clause), edits: gone }] : []),
    ];
  },
});

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that was probably meant, as `2015-09-25`; of a month that is too short for it, the last one. */
function likely(words: string): string | undefined {
  const numbers = words.match(/\d+/g)?.map(Number) ?? [];
  const named = words.match(/\p{L}{3,}/gu)?.map((word) => months.indexOf(word.slice(0, 3).toLowerCase())) ?? [];
  const name = named.find((index) => index >= 0);
  const year = numbers.find((number) => number >= 1000 && number <= 9999);
  if (year === undefined) return undefined;
  const others = numbers.filter((number) => number !== year);
  const yearFirst = numbers[0] === year;
  const [month, day] = name !== undefined ? [name + 1, others[0]] : yearFirst ? others : [others[1], others[0]];
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(Math.min(day, last))}`;
}
