/**
 * The model clauses that ship: each closes its concern in an accord that says nothing else, as a treaty and as a political
 * commitment, and leaves nothing to be told of it.
 */
import { describe, expect, it } from 'vitest';
import { modalities } from '../../server/src/core/model/modality.ts';
import { type ClosingWay, closingWays, type Model } from '../../server/src/core/model/model.ts';
import { closings } from '../../server/src/core/rules/closing/index.ts';
import { checkText } from '../support/check.ts';

const subjects = ['cyber operations', 'autonomous weapons'] as const;
const forms = ['treaty', 'political commitment'] as const;

const accord = (subject: string, form: string, provisions = '') => `accord "Nothing else"
  between     PL "Poland", NL "the Netherlands"
  form        ${form}
  uses        ${subject}
${provisions}`;

/** Findings that a draft of a few lines has whatever its norms say. */
const ofAnyDraft = /^(?:gap|final-clauses|expected|no-obligation)(?:\/|$)/;

/** The models of a subject, the parts of each together. */
function modelsOf(subject: string): Map<string, Model[]> {
  const { unit } = checkText({ 'draft.norm': accord(subject, 'treaty') });
  const models = new Map<string, Model[]>();
  for (const model of unit.models) {
    const key = `${model.concern} by ${model.way}`;
    models.set(key, [...(models.get(key) ?? []), model]);
  }
  return models;
}

/** The text of a model as a provision, with the words of modality that a form asks for. */
function provision({ at: { node } }: Model, form: (typeof forms)[number]): string {
  const lines = node.lines.map(({ from, to }) => node.text.slice(from, to));
  const kept = lines.filter((line) => !line.startsWith('model for'));
  const spoken = kept.map((line) => {
    const own = modalities.find(({ text }) => new RegExp(`^${text} {2,}`).test(line));
    if (!own || own.register === 'either' || own.register === form) return line;
    const other = modalities.find(({ saying, register }) => saying === own.saying && register === form);
    return line.replace(own.text, other?.text ?? '');
  });
  return `\n${node.text.slice(node.headerSpan.from, node.headerSpan.to)}\n${spoken.map((line) => `  ${line}\n`).join('')}`;
}

const gapOf = (checked: ReturnType<typeof checkText>, concern: string) =>
  checked.concerns().find((one) => one.concern.name === concern)?.gap;

describe.each(subjects)('the model clauses on %s', (subject) => {
  const models = modelsOf(subject);
  const empty = checkText({ 'draft.norm': accord(subject, 'treaty') });
  const concerns = empty.unit.concerns;
  const ways = (concern: string) => closingWays.filter((way) => models.has(`${concern} by ${way}`));

  it('are of concerns that there are, in words that are all known', () => {
    const names = new Set(concerns.map(({ name }) => name));
    expect([...models.values()].flat().filter(({ concern }) => !names.has(concern))).toEqual([]);
    expect(empty.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(concerns.map(({ name }) => name))(
    'offer for %s to prohibit or to owe, to limit, and to leave aside',
    (name) => {
      const offered = ways(name);
      const first: readonly ClosingWay[] = ['prohibition', 'duty'];
      expect(offered.some((way) => first.includes(way))).toBe(true);
      expect(offered).toEqual(expect.arrayContaining(['limitation', 'without prejudice']));
      const answered = (concerns.find((one) => one.name === name)?.answeredBy.length ?? 0) > 0;
      expect(offered.includes('duty')).toBe(answered);
    },
  );

  it.each(forms)('are all offered as fixes of a gap in a %s', (form) => {
    const checked = checkText({ 'draft.norm': accord(subject, form) });
    for (const concern of checked.unit.concerns) {
      const offered = closings(checked, concern).filter(({ kind }) => kind === 'model');
      expect(offered.length, concern.name).toBe(ways(concern.name).length);
    }
  });

  it('say which text they follow, or that their wording is the library’s own', () => {
    for (const [first] of models.values()) {
      expect(
        first?.prose.some(({ kind }) => kind === 'note'),
        first?.name,
      ).toBe(true);
    }
  });

  it('have names of their own', () => {
    const names = [...models.values()].flat().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([...models])('close %s', (key, parts) => {
    const [{ concern = '' } = {}] = parts;
    const open = gapOf(empty, concern);
    expect(open && open.always > 0n).toBe(true);
    for (const form of forms) {
      const text = accord(subject, form, parts.map((part) => provision(part, form)).join(''));
      const checked = checkText({ 'draft.norm': text });
      expect(gapOf(checked, concern), key).toEqual({ always: 0n, sometimes: 0n, leftOpen: 0n });
      const told = checked.findings.filter(({ code, severity }) => severity === 'error' || !ofAnyDraft.test(code));
      expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      expect(checked.unit.states).toEqual(empty.unit.states);
    }
  });

  it.each([...models].filter(([, parts]) => parts.length > 1))('need every part of %s', (_, parts) => {
    const [{ concern = '' } = {}] = parts;
    for (const left of parts) {
      const others = parts.filter((part) => part !== left).map((part) => provision(part, 'treaty'));
      const gap = gapOf(checkText({ 'draft.norm': accord(subject, 'treaty', others.join('')) }), concern);
      expect(gap && gap.always + gap.sometimes > 0n, left.name).toBe(true);
    }
  });
});
