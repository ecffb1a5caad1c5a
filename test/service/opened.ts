/** Files in memory with the unit that they make up, for a service that is asked by itself. */
import { createChecker, type Settings } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import type { Opened } from '../../server/src/core/service/deps.ts';
import type { SourceFile } from '../../server/src/core/syntax/ast.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { memoryFinder, type Texts } from '../support/check.ts';

/** Keeps what it reads from one version to the next, as the server does. */
export function opener(settings?: Settings) {
  const check = createChecker(undefined, undefined, { lazy: true });
  const before = new Map<string, SourceFile>();
  /** The files that make up a unit, and the one of a name among them; the first where none is named. */
  return (texts: Texts, name = Object.keys(texts)[0] as string): Opened => {
    const given = Object.entries(texts).map(([one, text]) => parse(one, text, before.get(one)));
    for (const file of given) before.set(file.file, file);
    const [assembly, ...others] = assemble(given, memoryFinder(new Map(given.map((file) => [file.file, file]))));
    if (!assembly || others.length > 0) throw new Error(`expected one unit, got ${others.length + (assembly ? 1 : 0)}`);
    const checked = check(assembly, settings);
    const file = checked.assembly.files.find((one) => one.file === name);
    if (!file) throw new Error(`the unit has no ${name}`);
    return { checked, file };
  };
}
