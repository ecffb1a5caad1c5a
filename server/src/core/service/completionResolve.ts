/** The documentation of an item of the list, written when the drafter looks at it: the card that points at the same thing show. */
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import type { Checked } from '../check';
import { facetNamed } from '../explain/words/clauses';
import { termNamed } from '../explain/words/terms';
import { type ItemData, itemData } from './completion/subject';
import type { ServiceDeps } from './deps';
import { hoverConcern } from './hover/concern';
import { hoverDefinition } from './hover/definition';
import { hoverInstrument } from './hover/instrument';
import { hoverClause, hoverFacet, hoverHeader, hoverLibrary, hoverModality, hoverVerdict } from './hover/keyword';
import { hoverNorm } from './hover/norm';
import { hoverState, hoverStateWord } from './hover/state';
import { hoverTerm } from './hover/term';

/** The same item, with its documentation where there is something to say. */
export function completionResolve(item: CompletionItem, deps: ServiceDeps): CompletionItem {
  const data = itemData(item.data);
  const checked = data && deps.checked(data.uri);
  const documentation = data && checked?.compiled.decided ? cardOf(checked, data, deps) : undefined;
  return documentation ? { ...item, documentation } : item;
}

function cardOf(checked: Checked, { uri, of: subject }: ItemData, deps: ServiceDeps): MarkupContent | undefined {
  const { unit } = checked;
  const { name } = subject;
  switch (subject.kind) {
    case 'term': {
      const facet = facetNamed(unit, subject.facet);
      const term = facet && termNamed(facet, name);
      return term && hoverTerm(checked, facet, term);
    }
    case 'norm': {
      const norm = unit.norms.find((one) => one.name === name);
      return norm && hoverNorm(checked, norm);
    }
    case 'definition': {
      const definition = unit.definitions.get(name);
      return definition && hoverDefinition(checked, definition);
    }
    case 'concern': {
      const concern = unit.concerns.find((one) => one.name === name);
      return concern && hoverConcern(checked, concern);
    }
    case 'facet': {
      const facet = facetNamed(unit, name);
      return facet && hoverFacet(checked, facet);
    }
    case 'library':
      return hoverLibrary(checked, name);
    case 'instrument': {
      const file = deps.instrument?.(name, uri);
      return file && hoverInstrument(checked.messages, file);
    }
    case 'header':
      return hoverHeader(checked, name);
    case 'clause':
      return hoverClause(checked, name);
    case 'modality':
      return hoverModality(checked, name);
    case 'verdict':
      return hoverVerdict(checked, name);
    case 'state':
      return hoverState(checked, name);
    case 'state word':
      return hoverStateWord(checked, name);
  }
}
