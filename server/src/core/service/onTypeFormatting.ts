/** After a line break: sets the line just left, and the one begun is indented as what may be written there. */
import type { FormattingOptions, Position, TextEdit } from 'vscode-languageserver-types';
import { shapesIn } from '../model/clauseShape';
import type { Unit } from '../model/model';
import { declarationAt } from '../model/symbols';
import type { SourceFile } from '../syntax/ast';
import { parse } from '../syntax/parse';
import { changesIn } from '../syntax/print';
import { printOptions, toEdits } from './formatting';
import { offsetAt } from './toLsp';

/** As many brackets as are looked for around the cursor. */
const deepest = 4;

/** What is typed when an editor asks. */
export const formattingTrigger = '\n';

/** @param position where the cursor stands, on the line begun. */
export function onTypeFormatting(
  file: SourceFile,
  unit: Unit | undefined,
  position: Position,
  options: FormattingOptions,
): TextEdit[] {
  const rowFrom = (line: number) => offsetAt(file, { line, character: 0 });
  const { line } = position;
  if (line === 0) return [];
  const [above, here, below] = [rowFrom(line - 1), rowFrom(line), rowFrom(line + 1)];
  const rowAbove = file.text.slice(above, here).trimEnd();
  const row = file.text.slice(here, below === here ? file.text.length : below);
  const blanks = (/^[^\S\r\n]*/.exec(row)?.[0] ?? '').length;
  const empty = row.trim() === '';
  if (empty && (rowAbove === '' || rowAbove.startsWith('#'))) {
    return blanks === 0 ? [] : toEdits(file, [{ from: here, to: here + blanks, newText: '' }]);
  }
  const at = declarationAt(file, above);
  if (!at) return [];

  const cursor = here + blanks - at.offset;
  const draft = withWord(file.file, at.node.text, cursor, empty);
  const within = { from: above - at.offset, to: cursor + 1 };
  const changes = changesIn(draft, shapesIn(unit), printOptions(options), within).filter(({ from, to, newText }) => {
    return to <= cursor && !/[\r\n]/.test(draft.text.slice(from, to) + newText);
  });
  return toEdits(
    file,
    changes.map(({ from, to, newText }) => ({ from: from + at.offset, to: to + at.offset, newText })),
  );
}

/** A word in the place of the one that will be typed says what the line begun is a part of; a bracket may be open there. */
function withWord(file: string, text: string, cursor: number, empty: boolean): SourceFile {
  const [before, after] = [text.slice(0, cursor), text.slice(cursor)];
  for (let open = 0; open < deepest; open++) {
    const draft = parse(file, `${before}${empty ? `x${']'.repeat(open)}` : ''}${after}`);
    const unclosed = draft.declarations.some(({ node }) =>
      node.errors.some(({ problem, from }) => problem === 'bracket-never-closes' && from < cursor),
    );
    if (!empty || !unclosed) return draft;
  }
  return parse(file, text);
}
