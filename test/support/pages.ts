/** The pages of the rules and the examples on them, which stand in an agreement of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked } from '../../server/src/core/check.ts';
import { checkText, type Texts } from './check.ts';

const folder = join(import.meta.dirname, '..', '..', 'server', 'src', 'core', 'rules');

/** The names of the pages, without their ending. */
export function pages(): string[] {
  return readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []));
}

export interface Page {
  readonly text: string;
  readonly example: Texts;
  readonly mended: Texts;
}

/** The page of a rule. */
export function page(code: string): Page {
  const text = readFileSync(join(folder, `${code}.md`), 'utf8');
  const [example, mended] = [...text.matchAll(/```norm( alone)?\n([\s\S]*?)\n```/g)];
  if (!example?.[2] || !mended?.[2]) throw new Error(`the page of ${code} lacks an example`);
  return {
    text,
    example: fileOf(example[2], example[1] !== undefined),
    mended: fileOf(mended[2], mended[1] !== undefined),
  };
}

const header = `accord "Agreement on Encounters at Sea"
  between     ARC "Arcadia", RUR "Ruritania"
  form        treaty
  date        2015-09-25
  uses        encounters at sea

`;

function fileOf(text: string, alone: boolean): Texts {
  return { 'draft.norm': alone || /^accord\b/m.test(text) ? text : header + text };
}

/** The vocabulary of the examples. */
export const vocabulary: Texts = { 'examples.norm': readFileSync(join(folder, 'examples.norm'), 'utf8') };

/** Checks an example, or another draft in the words of the same vocabulary. */
export function checkExample(texts: Texts): Checked {
  return checkText(texts, { beside: vocabulary });
}

/** The same for provisions without the header of their agreement. */
export function checkProvisions(text: string): Checked {
  return checkExample(fileOf(text, false));
}
