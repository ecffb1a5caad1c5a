/** The forms of header lines: a keyword, a name and a title. */
import type { Checked } from '../../check';
import type { HeaderKeyword } from '../../syntax/ast';
import { hoverHeader } from '../hover/keyword';
import type { Form, Part } from './form';

const titled: readonly HeaderKeyword[] = ['accord', 'instrument'];
const named: readonly HeaderKeyword[] = ['define', 'term', 'caution'];
const bare: readonly HeaderKeyword[] = ['preamble', 'final clauses'];
/** Those that begin with the code of a State. */
const coded: readonly HeaderKeyword[] = ['mandate', 'state'];

/** @param quoted whether the cursor stands in the quotation or behind it. Undefined where nothing follows the keyword. */
export function headerForm(checked: Checked, keyword: HeaderKeyword, quoted: boolean): Form | undefined {
  if (bare.includes(keyword)) return undefined;
  const { signatures } = checked.messages;
  const title: Part = { words: signatures.title, means: signatures.aTitle };
  const name: Part = coded.includes(keyword)
    ? { words: signatures.code, means: signatures.aCode }
    : { words: signatures.name, means: signatures.aName };
  const means = hoverHeader(checked, keyword);
  if (titled.includes(keyword)) return { keyword, parts: [title], active: 0, means };
  if (named.includes(keyword)) return { keyword, parts: [name], active: 0, means };
  return { keyword, parts: [name, ' ', title], active: quoted ? 1 : 0, means };
}
