/** The edit that closes the gap of a concern, for the panel's button. */
import type { Checked } from '../check';
import type { Draft, DraftKind } from '../protocol';
import { closings } from '../rules/closing/index';
import { fileOf, locationOf, withLineEndings } from './toLsp';

/**
 * @param kind what is to be done with the acts; what is preferred where it is left out.
 * @returns undefined where the concern has no gap, or nothing of that kind closes it in one place of the text.
 */
export function draftFor(checked: Checked, name: string, kind?: DraftKind): Draft | undefined {
  const coverage = checked.concerns().find(({ concern }) => concern.name === name);
  const offered = (coverage ? closings(checked, coverage.concern) : []).filter(({ edits }) => edits.length === 1);
  const wanted =
    kind === undefined ? offered.filter(({ preferred }) => preferred) : offered.filter((one) => one.kind === kind);
  const [closing] = kind === undefined && wanted.length === 0 ? offered : wanted;
  const [edit] = closing?.edits ?? [];
  const location = edit && locationOf(checked, edit.passage);
  const file = edit && fileOf(checked, edit.passage.at.file);
  if (!closing || !location || !file) return undefined;
  return { title: closing.title, location, newText: withLineEndings(file, edit.newText) };
}
