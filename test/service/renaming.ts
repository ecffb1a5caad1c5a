/** What a text means whatever things are called in it: to compare it under one name and another. */
import type { Checked } from '../../server/src/core/check.ts';
import { allSymbols, type NamedPassage } from '../../server/src/core/model/symbols.ts';
import { isRefused } from '../../server/src/core/service/refused.ts';
import type { Texts } from '../support/check.ts';
import { positionOf } from '../support/markers.ts';
import { edited, type Workspace } from './workspace.ts';

/** Every name that the files given declare, once. */
export function declared({ units, texts }: Workspace): NamedPassage[] {
  const names = units
    .flatMap(({ unit }) => allSymbols(unit))
    .filter(({ declaration, passage, kind, target }) => {
      const named = kind !== 'bracket' || passage.at.node.text.charAt(passage.span.from) !== '[';
      return declaration && named && target !== '' && passage.at.file in texts;
    });
  return [...new Map(names.map((one) => [`${one.kind} ${one.facet} ${one.target}`, one])).values()];
}

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code).sort();

/** What does not depend on what things are called. */
export function meaning({ units }: Workspace, findings: boolean) {
  return units.map((checked: Checked) => ({
    problems: codes(checked.unit.problems),
    symbols: allSymbols(checked.unit).map(({ kind, declaration }) => `${kind}${declaration ? ' !' : ''}`),
    sizes: [
      checked.unit.choices.size,
      checked.unit.definitions.size,
      checked.unit.norms.length,
      checked.unit.states.length,
    ],
    ...(findings && {
      // What stands behind the stroke of a code is a name.
      findings: codes(checked.findings)
        .map((code) => code.replace(/\/.*/, ''))
        .sort(),
      concerns: checked
        .concerns()
        .map(({ acts, verdicts, gap, turnsOn }) => ({ acts, verdicts, gap, turns: turnsOn.length })),
      incidents: checked.incidents().length,
    }),
  }));
}

/** The texts after a renaming; the sentence where it is refused. */
export function renameAt({ service, texts }: Workspace, { passage }: NamedPassage, newName: string): Texts | string {
  const { file, offset } = passage.at;
  const position = positionOf(texts[file] as string, offset + passage.span.from);
  const answer = service.rename(file, position, newName);
  if (!answer) throw new Error('no answer');
  return isRefused(answer) ? answer.refused : edited(texts, answer);
}

/** A name that nothing has. */
export const newName = ({ kind }: NamedPassage) =>
  kind === 'state' ? 'QX' : `quite another ${kind.replace(/[^a-z]/g, '')}`;

/** The words of a passage. */
export function wordsOf({ passage: { at, span } }: NamedPassage): string {
  return at.node.text.slice(span.from, span.to);
}
