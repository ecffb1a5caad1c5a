/** A file that belongs to no accord. */
import { linkOf } from '../model/linked';
import type { Unit } from '../model/model';
import type { Placed } from '../syntax/ast';
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
    const top = firstOf(unit, at);
    const paths = linkOf(unit)?.assembly.find?.files?.(at.file) ?? [];
    const concerned =
      Number(data?.accords ?? 0) > 0 ? paths.filter((path) => !path.endsWith(`/${baseName(at.file)}`)) : [];
    const concerning = concerned.map((path): Fix => {
      const edits = [{ passage: top, newText: `concerning  ${path}\n\n` }];
      return { title: messages.mends.concern(path), edits };
    });
    return [...concerning, ...startAccord(context, top)];
  },
});

/** Writes the beginning of an accord of all States, with each library on which one can be written. */
export function startAccord({ unit, messages }: Context, passage: Fix['edits'][number]['passage']): Fix[] {
  return subjectLibraries(unit).map((name) => {
    const header = `accord "${messages.mends.accordTitle([])}"`;
    const text = [header, line('between', 'all States'), line('uses', name), '', ''].join('\n');
    return { title: messages.mends.startAccord(name), edits: [{ passage, newText: text }] };
  });
}

/** The beginning of the file of a declaration. */
function firstOf(unit: Unit, at: Placed) {
  const file = linkOf(unit)?.assembly.files.find((one) => one.file === at.file);
  return { at: file?.declarations[0] ?? at, span: { from: 0, to: 0 } };
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
