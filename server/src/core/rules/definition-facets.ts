/** A definition whose values belong to different clauses. */
import { problemRule } from './problemRule';

export const definitionFacets = problemRule('definition-facets', 'error');
