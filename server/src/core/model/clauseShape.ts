/** How each clause is set by the formatter: where its keyword ends, and which marks its value has. */
import type { Declaration, Line } from '../syntax/ast';
import type { LineShape } from '../syntax/spacing';
import { remembered } from './cache';
import { type Keyword, type KeywordIndex, keywordIndex } from './keywordIndex';
import { type DeclarationKind, takesBrackets, takesLabels, type ValueKind } from './keywords';
import { isLabel, leadingKeyword } from './lines';
import { linkOf } from './linked';
import type { Unit } from './model';

export type ShapeOf = (node: Declaration, line: Line) => LineShape;

const builtIn = new Map<DeclarationKind, KeywordIndex>();

/** @param unit the unit whose facets have clauses; without it only the built-in keywords are known. */
export function shapesIn(unit: Unit | undefined): ShapeOf {
  const vocabulary = unit && linkOf(unit)?.names.vocabulary;
  const indexOf = (kind: DeclarationKind): KeywordIndex =>
    vocabulary ? vocabulary.index(kind) : remembered(builtIn, kind, () => keywordIndex(kind, []));
  return ({ keyword: kind }, line) => {
    const [first] = line.elements;
    if (first?.kind === 'bracket') return takesBrackets.has(kind) ? bracketed(line) : unknown;
    const found = leadingKeyword(line.elements, indexOf(kind));
    if (!found)
      return takesLabels.has(kind) && isLabel(line) ? { lead: line.elements.length - 1, marks: allMarks } : unknown;
    const lead = leadOf(found.keyword, line.elements.length - found.value.length);
    const value = found.keyword.kind === 'clause' ? found.keyword.clause.value : undefined;
    const quoted = value !== undefined && proseKinds.has(value);
    // Prose without marks is told, and taken as it stands.
    if (quoted && found.value.some((element) => element.kind === 'word')) {
      return { lead, marks: '', verbatim: value !== 'spoken' };
    }
    const marks = value === undefined ? allMarks : (marksOf[value] ?? allMarks);
    const below = found.keyword.keyword === 'because' || found.keyword.keyword === 'note';
    return below ? { lead, marks, below } : { lead, marks };
  };
}

const allMarks = ',;:';
const unknown: LineShape = { lead: undefined, marks: '' };

/** A bracket around a modality stands where its keyword would; one around clauses is all of its line. */
function bracketed({ elements }: Line): LineShape {
  return { lead: elements.length > 1 ? 1 : 0, marks: allMarks };
}

const proseKinds: ReadonlySet<ValueKind> = new Set<ValueKind>(['quotation', 'quotations', 'spoken', 'reason']);
/** In free text and in paths every mark is the drafter's. */
const marksOf: Partial<Record<ValueKind, string>> = { prose: '', uses: ',', files: ',' };

/** Keywords that have their last words among the values: `values      States`. */
const split: ReadonlyMap<string, number> = new Map([
  ['values States', 1],
  ['follows modality', 1],
  ['softens what is said', 1],
  ['describes norms', 1],
  ['expected of each norm', 2],
  ['expected of the accord', 2],
]);

function leadOf(keyword: Keyword, length: number): number {
  return keyword.kind === 'clause' ? (split.get(keyword.keyword) ?? length) : length;
}
