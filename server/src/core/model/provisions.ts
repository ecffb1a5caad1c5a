import type { Declaration } from '../syntax/ast';
import { readDefinition, type VersionBody } from './definitions';
import { type IncidentBody, readIncident } from './incidents';
import type { DeclarationKind } from './keywords';
import { type MandateBody, readMandate } from './mandates';
import { type ModelBody, readModel } from './modelClauses';
import type { Names } from './names';
import { type NormBody, readNorm } from './norms';
import { type ConcernBody, readPlainProvision } from './plainProvisions';
import { type Fault, withSyntaxErrors } from './problems';
import { type ProvisionReading, provisionReading, type RawBracket } from './provision';
import type { Mention } from './reading';

/** What one declaration says, by its kind. */
export type Body =
  | { readonly kind: 'norm'; readonly body: NormBody }
  | { readonly kind: 'model'; readonly body: ModelBody }
  | { readonly kind: 'define'; readonly body: VersionBody }
  | { readonly kind: 'incident'; readonly body: IncidentBody }
  | { readonly kind: 'mandate'; readonly body: MandateBody }
  | { readonly kind: 'concern' | 'left open' | 'impossible'; readonly body: ConcernBody };

/** A declaration as read: it holds as long as its text, the vocabulary and the names around it are the same. */
export type ReadProvision = Body & {
  readonly faults: readonly Fault[];
  readonly brackets: readonly RawBracket[];
  /** The States that it names, attributions not counted. */
  readonly states: readonly string[];
  /** The definitions that it uses, by compared name. */
  readonly definitions: readonly string[];
};

const kinds = new Set<DeclarationKind>([
  'norm',
  'without prejudice',
  'define',
  'incident',
  'mandate',
  'concern',
  'left open',
  'impossible',
]);

function readNormOrModel(reading: ProvisionReading): Body {
  const body = readNorm(reading);
  const model = readModel(reading, body);
  return model ? { kind: 'model', body: model } : { kind: 'norm', body };
}

/** Whether a declaration is read against the vocabulary and the names of its unit. */
export function isProvision(keyword: DeclarationKind): boolean {
  return kinds.has(keyword);
}

/** Reads a declaration for which `isProvision` holds. */
export function readProvision(node: Declaration, names: Names, mention?: (mention: Mention) => void): ReadProvision {
  const reading = provisionReading(node, names, mention);
  const read = ((): Body => {
    switch (node.keyword) {
      case 'define':
        return { kind: 'define', body: readDefinition(reading) };
      case 'incident':
        return { kind: 'incident', body: readIncident(reading) };
      case 'mandate':
        return { kind: 'mandate', body: readMandate(reading) };
      case 'concern':
      case 'left open':
      case 'impossible':
        return { kind: node.keyword, body: readPlainProvision(reading) };
      default:
        return readNormOrModel(reading);
    }
  })();
  return {
    ...read,
    faults: withSyntaxErrors(node, reading.faults),
    brackets: read.kind === 'model' ? [] : reading.brackets,
    states: [...reading.states],
    definitions: [...reading.definitions],
  };
}
