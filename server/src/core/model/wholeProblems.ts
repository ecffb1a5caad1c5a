import type { Declaration } from '../syntax/ast';
import type { Assembly } from './assemble';
import type { Norm, Problem, Unit } from './model';
import { dutiesInPrecedence } from './precedence';
import { placeFault } from './problems';
import { eachFlagged, type FileRecords, flag } from './records';
import type { FileContents } from './uses';

/** Words of precedence in or about a duty. */
export function tellPrecedence(records: readonly FileRecords[], { norms }: Unit, problems: Problem[]): void {
  const duties = new Set(norms.filter(({ duty }) => duty).map(({ name }) => name));
  eachFlagged(records, flag.precedence, (_, at, index, { provisions }) => {
    problems.push(...dutiesInPrecedence(provisions[index] as Norm, at, duties));
  });
}

/** What no declaration has by itself: a second accord, no vocabulary, a file without declarations. */
export function tellWhole(
  { files }: Assembly,
  contents: readonly FileContents[],
  unit: Unit,
  missing: boolean,
  problems: Problem[],
): void {
  for (const { accords } of contents) {
    for (const at of accords) {
      if (at === unit.accord?.at || !unit.accord) continue;
      const related = [{ at: unit.accord.at, span: unit.accord.titleSpan }];
      const data = { words: at.node.keyword, reason: 'same file' };
      problems.push(placeFault({ code: 'second-accord', span: at.node.keywordSpan, data, related }, at));
    }
  }
  if (unit.accord && unit.facets.length === 0 && !missing) {
    const { at } = unit.accord;
    problems.push(placeFault({ code: 'no-vocabulary', span: at.node.headerSpan, data: {} }, at));
  }
  for (const file of files) {
    const empty = file.declarations.every(
      ({ node }) => node.keyword === 'opening' && node.lines.length === 0 && node.errors.length === 0,
    );
    if (!empty) continue;
    const at = file.declarations[0] ?? { file: file.file, offset: 0, node: emptyNode };
    problems.push(placeFault({ code: 'nothing-declared', span: { from: 0, to: 0 }, data: {} }, at));
  }
}

const nowhere = { from: 0, to: 0 };
/** Stands for the declarations of a file without any. */
const emptyNode: Declaration = {
  keyword: 'opening',
  keywordSpan: nowhere,
  header: [],
  headerSpan: nowhere,
  lines: [],
  errors: [],
  comments: [],
  text: '',
};

/** Puts problems in the order of the files and of the text. */
export function inOrder(problems: Problem[], files: readonly string[]): void {
  if (problems.length < 2) return;
  const rank = new Map(files.map((file, index) => [file, index]));
  const position = ({ passage: { at, span } }: Problem) => at.offset + span.from;
  const file = ({ passage }: Problem) => rank.get(passage.at.file) ?? files.length;
  problems.sort((a, b) => file(a) - file(b) || position(a) - position(b));
}
