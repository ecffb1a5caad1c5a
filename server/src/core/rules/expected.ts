/** What a library expects of each norm or of the accord, and is missing. */
import { sentenceCase } from '../messages/phrasing';
import type { Clause, Facet, Norm, Term, Unit } from '../model/model';
import { normalise } from '../model/phrases';
import { bearerOf } from './closing/lines';
import { addLine, addProvision, line } from './inserting';
import { codePart } from './page';
import { namesTaken, numbered } from './renaming';
import { type Context, type Finding, type Fix, rule } from './rule';
import { modalityOf } from './saying';
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
      const { reasons, answeredBy } = facet.expected;
      const because = messages.clauses.reason(reasons) ?? facet.expected.because;
      const code = `expected/${codePart(facet.name)}`;
      const told = { facet: messages.clauses.facet(facet), clause: facet.keyword ?? facet.name, because };
      const about = messages.clauses.about(facet);
      const title = facet.title === undefined || about === told.facet ? {} : { title: about };
      if (facet.expected.of === 'the accord') {
        if (normsWith(propertiesOf(facet).answering).length > 0) continue;
        // Of duties, which no clause names: asked for beside what is prohibited.
        if (facet.keyword === undefined) {
          if (normsWith(prohibits).length === 0) continue;
          yield {
            code,
            passage: { at: unit.accord.at, span: unit.accord.titleSpan },
            severity: 'information',
            message: messages.drafting.onlyRefrain({ because, answers: answeredBy.map(messages.clauses.term) }),
            data: { facet: facet.name },
          };
          continue;
        }
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

/** Whether it prohibits acts, in some reading at least. */
function prohibits({ duty, modalities }: Norm): boolean {
  return !duty && modalities.some(({ saying }) => saying === 'prohibited');
}

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
  if (facet?.expected && facet.keyword === undefined) return facet.expected.answeredBy.flatMap(addDuty(unit, messages));
  const value = facet?.usually[0] ?? facet?.roots[0];
  const norm = data?.norm === undefined ? principal(unit) : unit.norms.find(({ name }) => name === data.norm);
  if (!facet?.keyword || !value || !norm) return [];
  const title = messages.fixes.addClause(`${facet.keyword} ${value.name}`, norm.name);
  return [{ title, edits: [addLine(norm.at, line(facet.keyword, value.name))], preferred: true }];
}

/** Writes an article that lays down a duty, owed where acts happen that the first prohibition is about. */
function addDuty(unit: Unit, messages: Context['messages']) {
  return (duty: Term): Fix[] => {
    const { name } = duty;
    const prohibition = unit.norms.find((norm) => norm.at.file === unit.accord?.at.file && prohibits(norm));
    const who = bearerOf(unit);
    const about = (prohibition?.clauses ?? []).filter(({ facet }) => facet !== who?.name);
    const event = about
      .map(({ keyword, items }) => `${keyword} ${items.map(({ text }) => text).join(', ')}`)
      .join('; ');
    const taken = namesTaken(unit);
    const own = name.replace(/\s+/g, '-');
    const called = taken.some((one) => normalise(one) === normalise(own)) ? numbered(own, taken) : own;
    const edit = addProvision(unit, [
      `norm ${called} "${sentenceCase(name)}"`,
      ...(who?.keyword !== undefined && who.of !== undefined ? [line(who.keyword, 'each Party')] : []),
      line(modalityOf(unit, 'required'), name),
      ...(event === '' || /[[\r\n#]/.test(event) ? [] : [line('in the event of', event)]),
    ]);
    return edit ? [{ title: messages.drafting.addDuty(messages.clauses.term(duty)), edits: [edit] }] : [];
  };
}

function principal({ norms, accord }: Unit): Norm | undefined {
  const own = norms.filter(({ at, kind }) => at.file === accord?.at.file && kind === 'norm');
  return own.find(({ duty }) => !duty) ?? own[0];
}
