/** Where the thing that stands at a position is declared. */
import type { Location, Position } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { facetNamed } from '../explain/words/clauses';
import { termNamed } from '../explain/words/terms';
import type { Passage } from '../model/model';
import { normalise } from '../model/phrases';
import { type NamedPassage, symbolsOf } from '../model/symbols';
import type { SourceFile } from '../syntax/ast';
import type { Opened } from './deps';
import { fileNamed } from './files';
import { symbolAt } from './symbolAt';
import { locationOf, rangeOf } from './toLsp';

/** Several for a definition with versions and for a bracket that stands in several places; none for keywords of the language. */
export function definition(opened: Opened, position: Position): Location[] {
  const pointed = symbolAt(opened, position);
  if (!pointed) return [];
  const { checked } = opened;
  const { kind, target } = pointed.symbol;
  if (kind === 'library' || kind === 'instrument' || kind === 'file') {
    const file = fileNamed(checked, opened.file.file, kind, target);
    return file ? [{ uri: file.file, range: headerRange(file) }] : [];
  }
  return passagesOf(checked, pointed.symbol).flatMap((passage) => locationOf(checked, passage) ?? []);
}

function passagesOf({ unit }: Checked, symbol: NamedPassage): Passage[] {
  const { kind, target, facet } = symbol;
  const own = symbol.declaration ? [symbol.passage] : [];
  const named = (all: readonly { name: string; at: Passage['at']; nameSpan: Passage['span'] }[]): Passage[] => {
    const found = all.find(({ name }) => normalise(name) === normalise(target));
    return found ? [{ at: found.at, span: found.nameSpan }] : own;
  };
  switch (kind) {
    case 'norm':
      return named(unit.norms);
    case 'incident':
      return named(unit.incidents);
    case 'concern':
      return named(unit.concerns);
    case 'left open':
      return named(unit.leftOpen);
    case 'impossible':
      return named(unit.impossible);
    case 'definition': {
      const found = [...unit.definitions.values()].find(({ name }) => normalise(name) === normalise(target));
      return found ? found.versions.map(({ at, nameSpan: span }) => ({ at, span })) : own;
    }
    case 'term': {
      const there = facetNamed(unit, facet);
      const term = there && termNamed(there, target);
      return term ? [term.source] : own;
    }
    case 'state': {
      const party =
        unit.accord &&
        symbolsOf(unit, unit.accord.at).find((one) => one.kind === 'state' && one.target === target && one.declaration);
      const state = unit.stateNames.get(target);
      return party ? [party.passage] : state ? [state.source] : own;
    }
    case 'bracket':
      return [...(unit.choices.get(target)?.places ?? own)];
    case 'facet':
    case 'clause keyword': {
      const there = facetNamed(unit, kind === 'facet' ? target : facet);
      return there ? [there.source] : own;
    }
    default:
      return own;
  }
}

function headerRange(file: SourceFile) {
  const first = file.declarations.find(({ node }) => node.keyword !== 'opening');
  const { offset = 0, node } = first ?? {};
  return rangeOf(file, offset, offset + (node?.headerSpan.to ?? 0));
}
