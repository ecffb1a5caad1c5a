/** A short definition that is used in one place alone, where its words could stand. */
import type { Definition, Item, Norm, Unit } from '../model/model';
import type { Placed } from '../syntax/ast';
import { deleteDeclaration } from './deleting';
import { type Edit, type Fix, rule } from './rule';
import { inLibrary } from './settling';
import { stretchesOf, type Use, usesDefinitions, usesOfDefinitions, usesOfMandates, usesOfNorm } from './uses';

/** A longer list reads better under a name. */
const mostValues = 3;

export const usedOnce = rule({
  code: 'used-once',
  severity: 'information',
  formal: true,
  *check({ unit, messages, normsWith }) {
    const { accord, definitions } = unit;
    if (accord?.kind !== 'accord' || definitions.size === 0) return;
    const using = normsWith(usesDefinitions);
    const once = new Map<string, Use | undefined>();
    const inDefinitions = [...usesOfDefinitions(unit).values()].flat();
    for (const use of [...using.flatMap(usesOfNorm), ...usesOfMandates(unit), ...inDefinitions]) {
      once.set(use.definition, once.has(use.definition) ? undefined : use);
    }
    for (const definition of definitions.values()) {
      const [version] = definition.versions;
      const use = once.get(definition.name);
      if (!version || !use || version.at.file !== accord.at.file) continue;
      const words = inItsPlace(definition, use, using);
      if (words === undefined) continue;
      yield {
        passage: { at: version.at, span: version.nameSpan },
        message: messages.drafting.usedOnce({ name: definition.name, words }),
        related: [{ passage: use, message: messages.drafting.usedHere(definition.name) }],
        data: { name: definition.name },
      };
    }
  },
  fixes({ data }, { unit, messages, normsWith }): Fix[] {
    const name = String(data?.name);
    const using = normsWith(usesDefinitions);
    const definition = unit.definitions.get(name);
    const use = using.flatMap(usesOfNorm).find((one) => one.definition === name);
    const words = definition && use && inItsPlace(definition, use, using);
    if (!definition || !use || words === undefined) return [];
    return [
      { title: messages.drafting.writeOut(name), edits: writtenOut(unit, definition, use, words), preferred: true },
    ];
  },
});

function writtenOut(unit: Unit, { versions }: Definition, use: Use, words: string): Edit[] {
  const gone = versions.filter(({ at }) => !inLibrary(unit, at)).flatMap(({ at }) => deleteDeclaration(unit, at));
  return [{ passage: use, newText: words }, ...gone];
}

/** What would stand in the place of its one use; undefined where the definition says more than a list of values. */
function inItsPlace(definition: Definition, { at, span }: Use, norms: readonly Norm[]): string | undefined {
  const [version, ...others] = definition.versions;
  const plain = version && others.length === 0 && version.readers.length === 0 && definition.governedBy === undefined;
  if (!plain || version.prose.length > 0 || version.title !== undefined || isDated(version)) return undefined;
  const meant = version.items;
  if (meant.length === 0 || meant.length > mostValues || !meant.every(isValue)) return undefined;
  const item = itemAt(norms, at, span);
  const tail = item && tailOf(at, item, definition.name);
  if (tail === undefined || (meant.length > 1 && /\bother than\b/.test(tail))) return undefined;
  return meant.map(({ text }) => `${text}${tail}`).join(', ');
}

function isDated({ from, until }: { from?: string; until?: string }): boolean {
  return from !== undefined || until !== undefined;
}

function isValue({ head, less, when, text }: Item): boolean {
  return head.kind === 'term' && less.length === 0 && when.length === 0 && !/[[\]#\r\n]/.test(text);
}

/** The value of a clause that begins with the name of the definition; verbs are left as they are. */
function itemAt(norms: readonly Norm[], at: Placed, span: Use['span']): Item | undefined {
  const items = norms
    .filter((norm) => norm.at === at)
    .flatMap((norm) => stretchesOf(norm).flatMap(({ clauses }) => clauses.flatMap((clause) => clause.items)));
  return items.find(
    (item) => item.span.from === span.from && item.span.to === span.to && item.head.kind === 'definition',
  );
}

/** What follows the name, `of another Party`; undefined where it does not stand first, or in brackets. */
function tailOf({ node }: Placed, { span, when }: Item, name: string): string | undefined {
  const text = node.text.slice(span.from, span.to);
  const words = name.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`^${words.join('\\s+')}(?![\\p{L}\\p{N}-])`, 'iu').exec(text);
  return found && when.length === 0 && !/[[\]#\r\n]/.test(text) ? text.slice(found[0].length) : undefined;
}
