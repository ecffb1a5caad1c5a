/** A file that belongs to no accord. */
import { assemble } from '../model/assemble';
import { createLinker } from '../model/link';
import { linkOf } from '../model/linked';
import type { Unit } from '../model/model';
import { contentsOf } from '../model/uses';
import type { Placed, SourceFile } from '../syntax/ast';
import { parse } from '../syntax/parse';
import { deleteValue } from './deleting';
import { line } from './inserting';
import { subjectLibraries } from './libraries';
import { problemRule } from './problemRule';
import type { Context, Fix } from './rule';

export const noAccord = problemRule('no-accord', 'warning', {
  fixes({ passage, data }, context) {
    const { at, span } = passage;
    const { unit, messages } = context;
    if (data?.words !== undefined) {
      return [{ title: messages.mends.remove(String(data.words)), edits: deleteValue(at, span) }];
    }
    const file = linkOf(unit)?.assembly.files.find((one) => one.file === at.file);
    const top = { at: file?.declarations[0] ?? at, span: { from: 0, to: 0 } };
    const concerning = accordsBeside(unit, at).map((path): Fix => {
      const edits = [{ passage: top, newText: `concerning  ${path}\n\n` }];
      return { title: messages.mends.concern(path), edits };
    });
    return [...concerning, ...(file ? understanding(unit, file, startAccord(context, top)) : [])];
  },
});

/** The paths of files with an accord, as they can be written here. */
function accordsBeside(unit: Unit, { file }: Placed): string[] {
  const find = linkOf(unit)?.assembly.find;
  const hasAccord = (path: string) => {
    const other = find?.file(file, path);
    return other !== undefined && contentsOf(other).accords.length > 0;
  };
  return (find?.files?.(file) ?? []).filter(hasAccord);
}

/** Of some ways to begin, those with which most of the file can be understood. */
function understanding(unit: Unit, file: SourceFile, fixes: readonly Fix[]): Fix[] {
  const find = linkOf(unit)?.assembly.find;
  if (!find || fixes.length < 2) return [...fixes];
  const counted = fixes.map((fix) => {
    const text = `${fix.edits[0]?.newText ?? ''}${file.text}`;
    const [assembly] = assemble([parse(file.file, text)], find);
    return { fix, problems: assembly ? createLinker()(assembly).problems.length : Number.POSITIVE_INFINITY };
  });
  const fewest = Math.min(...counted.map(({ problems }) => problems));
  return counted.flatMap(({ fix, problems }) => (problems === fewest ? [fix] : []));
}

/** Writes the beginning of an accord of all States, with each library on which one can be written. */
export function startAccord({ unit, messages }: Context, passage: Fix['edits'][number]['passage']): Fix[] {
  return subjectLibraries(unit).map((name) => {
    const header = `accord "${messages.mends.accordTitle([])}"`;
    const text = [header, line('between', 'all States'), line('uses', name), '', ''].join('\n');
    return { title: messages.mends.startAccord(name), edits: [{ passage, newText: text }] };
  });
}
