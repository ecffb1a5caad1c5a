/** The edit that closes the gap of a concern, for the panel's button. */
import type { Checked } from '../check';
import type { Draft } from '../protocol';
import { gap } from '../rules/gap';
import type { Finding } from '../rules/rule';
import { fileOf, locationOf, withLineEndings } from './toLsp';

/** Undefined where the concern has no gap or nothing that could be written closes it. */
export function draftFor(checked: Checked, concern: string): Draft | undefined {
  const finding = findingOf(checked, concern);
  const [fix] = (finding && gap.fixes?.(finding, checked)) ?? [];
  const [edit] = fix?.edits ?? [];
  const location = edit && locationOf(checked, edit.passage);
  const file = edit && fileOf(checked, edit.passage.at.file);
  if (!fix || !location || !file) return undefined;
  return { title: fix.title, location, newText: withLineEndings(file, edit.newText) };
}

/** The finding of the gap, also where the drafter chose not to be told about it. */
function findingOf(checked: Checked, concern: string): Finding | undefined {
  const told = checked.prompt.find(({ code, data }) => code.startsWith(`${gap.code}/`) && data?.concern === concern);
  if (told) return told;
  for (const yielded of gap.check(checked)) {
    if (yielded.data?.concern === concern) return { code: gap.code, severity: gap.severity, ...yielded };
  }
  return undefined;
}
