/** From the text of a generated draft to its unit, and on from one version of the text to the next. */
import { assemble, type Finder } from '../../../server/src/core/model/assemble.ts';
import { createLinker } from '../../../server/src/core/model/link.ts';
import type { Unit } from '../../../server/src/core/model/model.ts';
import type { SourceFile } from '../../../server/src/core/syntax/ast.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { vocabulary } from '../generate.mjs';

const library = parse('benchmark.norm', vocabulary());

/** A reader of one draft's successive versions: what did not change is neither parsed nor linked again. */
export function createReader(): {
  parse(text: string): SourceFile;
  link(draft: SourceFile, beside?: SourceFile): Unit;
} {
  const link = createLinker();
  let previous: SourceFile | undefined;
  return {
    parse: (text) => {
      previous = parse('draft.norm', text, previous);
      return previous;
    },
    link: (draft, beside) => {
      const given = beside ? [draft, beside] : [draft];
      const files = new Map([library, ...given].map((file) => [file.file, file]));
      const find: Finder = { library: () => undefined, file: (_, path) => files.get(path.replace(/^\.\//, '')) };
      const [assembly, ...others] = assemble(given, find);
      if (!assembly || others.length > 0) throw new Error('the draft and what concerns it are not one unit');
      return link(assembly);
    },
  };
}

/** The unit of a draft. A text that the model finds fault with is no workload. */
export function load(text: string): Unit {
  const reader = createReader();
  const unit = reader.link(reader.parse(text));
  const [problem] = unit.problems;
  if (problem) throw new Error(`the draft has a problem: ${JSON.stringify([problem.code, problem.data])}`);
  return unit;
}
