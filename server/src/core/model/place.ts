import type { Placed } from '../syntax/ast';
import type { Norm, Unit } from './model';
import type { Variant } from './readings';

/** What a declaration is in the unit; undefined for a version of a definition, which is a part of one. */
export function placeProvision(
  { read, norm, key, precedence }: Variant,
  at: Placed,
  proposal: string | undefined,
): unknown {
  switch (read.kind) {
    case 'norm':
      return norm && makeNorm(norm, key, at, precedence, proposal);
    case 'define':
      return undefined;
    case 'left open':
    case 'impossible': {
      const { answeredBy: _, labels: __, ...body } = read.body;
      return { ...body, key, at };
    }
    default:
      return { ...read.body, key, at };
  }
}

/** Written out, since this is made for every norm below an edit: copying the fields one by one is several times faster. */
function makeNorm(
  body: Omit<Norm, 'key' | 'at' | 'precedence' | 'proposal'>,
  key: object,
  at: Placed,
  precedence: Variant['precedence'],
  proposal: string | undefined,
): Norm {
  const norm: { -readonly [K in keyof Norm]: Norm[K] } = {
    kind: body.kind,
    key,
    at,
    name: body.name,
    nameSpan: body.nameSpan,
    prose: body.prose,
    modalities: body.modalities,
    verbs: body.verbs,
    duty: body.duty,
    clauses: body.clauses,
    exceptions: body.exceptions,
    triggers: body.triggers,
    precedence,
    description: body.description,
  };
  if (body.title !== undefined) norm.title = body.title;
  if (body.numbered !== undefined) norm.numbered = body.numbered;
  if (body.verbFacet !== undefined) norm.verbFacet = body.verbFacet;
  if (body.owedThrough !== undefined) norm.owedThrough = body.owedThrough;
  if (proposal !== undefined) norm.proposal = proposal;
  return norm;
}

type Sorted = Pick<Unit, 'leftOpen' | 'concerns' | 'models' | 'impossible' | 'incidents' | 'mandates'>;

/** The lists of a unit into which provisions other than norms are sorted. */
export function sorter(): { lists: Sorted; add: (variant: Variant, provision: unknown) => void } {
  const leftOpen: Sorted['leftOpen'][number][] = [];
  const concerns: Sorted['concerns'][number][] = [];
  const models: Sorted['models'][number][] = [];
  const impossible: Sorted['impossible'][number][] = [];
  const incidents: Sorted['incidents'][number][] = [];
  const mandates: Sorted['mandates'][number][] = [];
  const add = ({ read }: Variant, provision: unknown): void => {
    switch (read.kind) {
      case 'left open':
        leftOpen.push(provision as (typeof leftOpen)[number]);
        break;
      case 'concern':
        concerns.push(provision as (typeof concerns)[number]);
        break;
      case 'model':
        models.push(provision as (typeof models)[number]);
        break;
      case 'impossible':
        impossible.push(provision as (typeof impossible)[number]);
        break;
      case 'incident':
        incidents.push(provision as (typeof incidents)[number]);
        break;
      case 'mandate':
        mandates.push(provision as (typeof mandates)[number]);
        break;
      case 'norm':
      case 'define':
        break;
    }
  };
  return { lists: { leftOpen, concerns, models, impossible, incidents, mandates }, add };
}
