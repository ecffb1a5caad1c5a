/** The form of a line: a keyword, then parts, of which some are to be filled in. */
import type { MarkupContent, ParameterInformation, SignatureInformation } from 'vscode-languageserver-types';
import { markdown } from '../completion/candidate';

/** A part to be filled in, with what it means; or words and signs between them. */
export type Part = string | { readonly words: string; readonly means: string };

export interface Form {
  readonly keyword: string;
  readonly parts: readonly Part[];
  /** The place, among the parts to be filled in, of that in which the cursor stands. */
  readonly active: number;
  readonly means?: MarkupContent | undefined;
}

/** The form as an editor shows it: each part to be filled in is a parameter. */
export function toSignature({ keyword, parts, active, means }: Form): SignatureInformation {
  let label = `${keyword}  `;
  const parameters: ParameterInformation[] = [];
  for (const part of parts) {
    const words = typeof part === 'string' ? part : part.words;
    if (typeof part !== 'string') {
      parameters.push({ label: [label.length, label.length + words.length], documentation: markdown(part.means) });
    }
    label += words;
  }
  return { label, parameters, activeParameter: active, ...(means && { documentation: means }) };
}
