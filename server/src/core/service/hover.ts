/** What stands at a position, explained in a few lines. */
import type { Hover, MarkupContent, Position } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import type { PageAt } from '../explain/pages';
import { facetNamed } from '../explain/words/clauses';
import { termNamed } from '../explain/words/terms';
import type { Norm, Passage } from '../model/model';
import { normalise } from '../model/phrases';
import type { NamedPassage } from '../model/symbols';
import type { Opened } from './deps';
import { fileAt, instrumentNamed } from './files';
import { hoverAccord } from './hover/accord';
import { hoverBracket } from './hover/bracket';
import { leadingTo } from './hover/card';
import { hoverConcern, hoverImpossible, hoverLeftOpen } from './hover/concern';
import { hoverDefinition } from './hover/definition';
import { hoverIncident } from './hover/incident';
import { hoverInstrument } from './hover/instrument';
import {
  hoverCaution,
  hoverClause,
  hoverFacet,
  hoverFile,
  hoverHeader,
  hoverLibrary,
  hoverModality,
  hoverVerdict,
} from './hover/keyword';
import { hoverMandate, hoverMandateLine } from './hover/mandate';
import { hoverNorm } from './hover/norm';
import { pageOfSymbol } from './hover/page';
import { hoverState, hoverStateWord } from './hover/state';
import { hoverTerm } from './hover/term';
import { type Pointed, symbolAt } from './symbolAt';
import { passageRange } from './toLsp';

/**
 * Undefined where nothing stands that could be explained.
 *
 * @param pageAt where there are pages that tell more.
 */
export function hover(opened: Opened, position: Position, pageAt: PageAt = () => undefined): Hover | undefined {
  const { checked, file } = opened;
  const pointed = symbolAt(opened, position);
  const contents = pointed && explain(checked, pointed);
  if (!contents) return undefined;
  const page = pageOfSymbol(checked, pointed.symbol, pageAt);
  const more = page === undefined ? contents : leadingTo(contents, checked.messages.hover.more, page);
  return { contents: more, range: passageRange(file, pointed.passage) };
}

function explain(checked: Checked, { symbol, passage: around }: Pointed): MarkupContent | undefined {
  const { unit } = checked;
  const { kind, target, facet: facetName, passage } = symbol;
  switch (kind) {
    case 'norm': {
      const norm = ofDeclaration(unit.norms, symbol);
      return norm && hoverNorm(checked, norm);
    }
    case 'definition': {
      const definition =
        unit.definitions.get(target) ??
        [...unit.definitions.values()].find(({ name }) => normalise(name) === normalise(target));
      return definition && hoverDefinition(checked, definition);
    }
    case 'term': {
      const facet = facetNamed(unit, facetName);
      const term = facet && termNamed(facet, target);
      return term && hoverTerm(checked, facet, term);
    }
    case 'state':
      return hoverState(checked, target);
    case 'state word':
      return hoverStateWord(checked, target);
    case 'bracket':
      return hoverBracket(checked, target, passage);
    case 'library':
      return hoverLibrary(checked, target);
    case 'instrument': {
      const file = instrumentNamed(checked, target);
      return file && hoverInstrument(checked.messages, file);
    }
    case 'facet': {
      const facet = facetNamed(unit, target);
      return facet && hoverFacet(checked, facet);
    }
    case 'clause keyword': {
      const facet = facetNamed(unit, facetName);
      return facet ? hoverFacet(checked, facet) : (hoverInstruction(checked, passage) ?? hoverClause(checked, target));
    }
    case 'modality':
      return hoverModality(checked, target);
    case 'verdict':
      return hoverVerdict(checked, target);
    case 'incident': {
      const incident = ofDeclaration(unit.incidents, symbol);
      return incident && hoverIncident(checked, incident);
    }
    case 'concern': {
      const concern = ofDeclaration(unit.concerns, symbol);
      return concern && hoverConcern(checked, concern);
    }
    case 'left open': {
      const provision = ofDeclaration(unit.leftOpen, symbol);
      return provision && hoverLeftOpen(checked, provision);
    }
    case 'impossible': {
      const provision = ofDeclaration(unit.impossible, symbol);
      return provision && hoverImpossible(checked, provision);
    }
    case 'caution':
      return hoverCaution(checked, target);
    case 'header keyword': {
      // On its title the accord stands below all its findings; on the keyword it stands alone.
      if (unit.accord?.at === passage.at) return hoverAccord(checked, unit.accord);
      const mandate = around === passage ? undefined : unit.mandates.find(({ at }) => at === passage.at);
      return mandate ? hoverMandate(checked, mandate) : hoverHeader(checked, target);
    }
    case 'file': {
      const file = fileAt(checked, passage.at.file, target);
      return file && hoverFile(checked, file);
    }
  }
}

/** A line of a mandate, by its keyword. */
function hoverInstruction(checked: Checked, { at, span }: Passage): MarkupContent | undefined {
  const mandate = checked.unit.mandates.find((one) => one.at === at);
  const index = mandate?.lines.findIndex((line) => line.span.from <= span.from && span.from <= line.span.to) ?? -1;
  return mandate && index >= 0 ? hoverMandateLine(checked, mandate, index) : undefined;
}

/** The one declared there where the passage is a declaration; otherwise the first of that name. */
function ofDeclaration<T extends Pick<Norm, 'at' | 'name'>>(
  all: readonly T[],
  { declaration, passage, target }: NamedPassage,
): T | undefined {
  const here = declaration ? all.find(({ at }) => at === passage.at) : undefined;
  return here ?? all.find(({ name }) => normalise(name) === normalise(target));
}
