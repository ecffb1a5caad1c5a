/** The form of the line that is being written: what stands where in it, and in which part the cursor is. */
import type { Position, SignatureHelp } from 'vscode-languageserver-types';
import { readAt } from './completion/expected';
import { type Scan, scan } from './completion/scan';
import type { Opened } from './deps';
import { clauseForm, regionForm } from './signatures/clauses';
import { type Form, toSignature } from './signatures/form';
import { headerForm } from './signatures/headers';
import { offsetAt } from './toLsp';

/** The signs after which an editor should ask: those behind which a further part begins. */
export const signatureTriggers = [',', ';', ':', '"'] as const;
/** Those after which it should ask again while the form is shown. */
export const signatureRetriggers = [' ', ']'] as const;

/** Undefined before a keyword is complete, between declarations and in comments. */
export function signatureHelp({ checked, file }: Opened, position: Position): SignatureHelp | undefined {
  const offset = offsetAt(file, position);
  const quotation = openQuotation(file.text, offset);
  const scanned = scan(file, quotation ?? offset);
  if (!scanned) return undefined;
  const forms = formsAt({ checked, file }, scanned, quotation !== undefined);
  const [first] = forms;
  if (!first) return undefined;
  return { signatures: forms.map(toSignature), activeSignature: 0, activeParameter: first.active };
}

/** The innermost form first. */
function formsAt({ checked }: Opened, scanned: Scan, quoted: boolean): Form[] {
  const behind = quoted || lastIsQuotation(scanned);
  const { at } = scanned;
  if (scanned.header && at && at.node.keyword !== 'opening') {
    const inKeyword = at.offset + at.node.keywordSpan.to >= scanned.cursor;
    const form = inKeyword ? undefined : headerForm(checked, at.node.keyword, behind);
    return form ? [form] : [];
  }
  const { within, part, region } = readAt(checked.unit, scanned);
  const form =
    within && clauseForm(checked, within, { ...(part && { part }), ...(region && { region }), second: behind });
  if (!region) return form ? [form] : [];
  const whole = regionForm(checked, region);
  return form && within?.kind === 'items' ? [form, whole] : [whole];
}

function lastIsQuotation({ frames }: Scan): boolean {
  return frames.at(-1)?.tokens.at(-1)?.kind === 'quotation';
}

/** Where the quotation begins in which an offset lies. */
function openQuotation(text: string, offset: number): number | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1, offset);
  const pieces = /"[^"]*"|“[^”]*”|#.*|(?<open>["“].*)$/g;
  for (const { groups, index } of line.matchAll(pieces)) {
    if (groups?.open !== undefined) return offset - line.length + index;
  }
  return undefined;
}
