/** What a library expects of each norm or of the accord, and is missing. */
import type { Clause, Facet, Norm, Unit } from '../model/model';
import { addLine, line } from './inserting';
import { codePart } from './page';
import { type Context, type Finding, type Fix, rule } from './rule';
import type { Property } from './sieve';

export const expected = rule({
  code: 'expected',
  family: true,
  severity: 'warning',
  formal: true,
  mends: 'together',
  *check({ unit, messages, normsWith }) {
    if (!unit.accord) return;
    for (const facet of unit.facets) {
      if (!facet.expected) continue;
      const { because, answeredBy } = facet.expected;
      const code = `expected/${codePart(facet.name)}`;
      const told = { facet: messages.clauses.facet(facet), clause: facet.keyword ?? facet.name, because };
      const title = facet.title === undefined ? {} : { title: facet.title };
      if (facet.expected.of === 'the accord') {
        if (normsWith(propertiesOf(facet).answering).length > 0) continue;
        yield {
          code,
          passage: { at: unit.accord.at, span: unit.accord.titleSpan },
          message: messages.findings.expectedOfAccord({
            ...told,
            ...title,
            answers: answeredBy.map(messages.clauses.term),
          }),
          data: { facet: facet.name },
        };
        continue;
      }
      for (const norm of normsWith(propertiesOf(facet).lacking)) {
        yield {
          code,
          passage: { at: norm.at, span: { from: norm.at.node.keywordSpan.from, to: norm.at.node.headerSpan.to } },
          message: messages.findings.expectedOfNorm({ ...told, norm: norm.name }),
          data: { facet: facet.name, norm: norm.name },
        };
      }
    }
  },
  fixes: addExpected,
});

interface Properties {
  /** It says something of acts and names nothing in the facet. */
  readonly lacking: Property;
  /** It names something in the facet, or lays down a duty that answers the expectation. */
  readonly answering: Property;
}

const properties = new WeakMap<Facet, Properties>();

function propertiesOf(facet: Facet): Properties {
  const known = properties.get(facet);
  if (known) return known;
  const made: Properties = {
    lacking: (norm) => norm.kind === 'norm' && !norm.duty && norm.modalities.length > 0 && !has(norm, facet),
    answering: (norm) => has(norm, facet) || answers(norm, facet),
  };
  properties.set(facet, made);
  return made;
}

function has({ clauses, description }: Norm, { name }: Facet): boolean {
  const ofFacet = (clause: Clause) => clause.facet === name;
  return clauses.some(ofFacet) || description.some(ofFacet);
}

/** Whether the norm lays down a duty that fulfils the expectation as well. */
function answers({ duty, verbs }: Norm, { expected }: Facet): boolean {
  if (!duty) return false;
  return verbs.some(({ head }) => {
    if (head.kind !== 'term') return false;
    const { term } = head;
    return (expected?.answeredBy ?? []).some(
      ({ facet, leafFrom, leafTo }) => facet === term.facet && leafFrom < term.leafTo && term.leafFrom < leafTo,
    );
  });
}

/** Writes the clause with the ordinary value: into the norm, or for the accord into the first norm that says something of acts. */
function addExpected({ data }: Finding, { unit, messages }: Context): Fix[] {
  const facet = unit.facets.find(({ name }) => name === data?.facet);
  const value = facet?.usually[0] ?? facet?.roots[0];
  const norm = data?.norm === undefined ? principal(unit) : unit.norms.find(({ name }) => name === data.norm);
  if (!facet?.keyword || !value || !norm) return [];
  const title = messages.fixes.addClause(`${facet.keyword} ${value.name}`, norm.name);
  return [{ title, edits: [addLine(norm.at, line(facet.keyword, value.name))], preferred: true }];
}

function principal({ norms, accord }: Unit): Norm | undefined {
  const own = norms.filter(({ at, kind }) => at.file === accord?.at.file && kind === 'norm');
  return own.find(({ duty }) => !duty) ?? own[0];
}
