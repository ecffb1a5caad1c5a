/** A definition of the accord that nothing in it uses. */
import { deleteDeclaration } from './deleting';
import { rule } from './rule';
import { inLibrary } from './settling';
import { usesDefinitions, usesOfDefinitions, usesOfMandates, usesOfNorm } from './uses';

export const unusedName = rule({
  code: 'unused-name',
  severity: 'information',
  formal: true,
  mends: 'together',
  *check({ unit, messages, normsWith }) {
    const { accord, definitions } = unit;
    if (!accord || definitions.size === 0) return;
    const inDefinitions = usesOfDefinitions(unit);
    const used = new Set<string>();
    const open = [...normsWith(usesDefinitions).flatMap(usesOfNorm), ...usesOfMandates(unit)];
    for (let use = open.pop(); use; use = open.pop()) {
      if (used.has(use.definition)) continue;
      used.add(use.definition);
      open.push(...(inDefinitions.get(use.definition) ?? []));
    }
    for (const { name, versions } of definitions.values()) {
      const own = versions.find(({ at }) => at.file === accord.at.file);
      if (used.has(name) || !own) continue;
      yield {
        passage: { at: own.at, span: own.nameSpan },
        message: messages.findings.unusedName(name),
        data: { name },
      };
    }
  },
  fixes({ data }, { unit, messages }) {
    const versions = unit.definitions.get(String(data?.name))?.versions ?? [];
    const edits = versions.filter(({ at }) => !inLibrary(unit, at)).flatMap(({ at }) => deleteDeclaration(unit, at));
    return [{ title: messages.mends.removeDefinition(String(data?.name)), edits, preferred: true }];
  },
});
