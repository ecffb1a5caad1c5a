/** The form of the line that is being written, and the part of it in which the cursor stands. */
import { describe, expect, it, test } from 'vitest';
import { at } from './support.ts';

const norm = (line: string) => `accord "A"
  between     US, CN
  form        treaty
  uses        cyber operations

norm restraint "Restraint"
  scope       each Party
  shall not   conduct
${line}
`;

/** The form with the part in which the cursor stands between angle brackets; empty where nothing is shown. */
function formAt(source: string): string {
  const { service, position } = at(source);
  const help = service.signatureHelp('draft.norm', position);
  const [first] = help?.signatures ?? [];
  if (!first) return '';
  const parameter = first.parameters?.[first.activeParameter ?? help?.activeParameter ?? -1];
  if (!parameter || typeof parameter.label === 'string') return first.label;
  const [from, to] = parameter.label;
  return `${first.label.slice(0, from)}<${first.label.slice(from, to)}>${first.label.slice(to)}`;
}

describe('signature help', () => {
  test.each([
    ['a value', '  activity    disr¦', 'activity  <term> (other than term and term), …'],
    ['the next value', '  activity    disruption, ¦', 'activity  <term> (other than term and term), …'],
    ['what is left out', '  activity    disruption other than ¦', 'activity  term (<other than term and term>), …'],
    ['a value that may be tied', '  targets     hosp¦', 'targets  <term> (other than term and term) (of States), …'],
    ['its States', '  targets     hospitals of ¦', 'targets  term (other than term and term) (<of States>), …'],
    ['an exception', '  except      activity disruption; ¦', 'except  clause; <clause; …>'],
  ])('shows the form at %s', (_, line, form) => {
    expect(formAt(norm(line))).toBe(form);
  });

  it('shows the form of a header line', () => {
    expect(formAt('accord "A"\n\nnorm ¦\n')).toBe('norm  <name> "title"');
    expect(formAt('accord "A"\n\nnorm a "¦"\n')).toBe('norm  name <"title">');
  });

  it('says what a part is in the words of the library', () => {
    const { service, position } = at(norm('  activity    ¦'));
    const [first] = service.signatureHelp('draft.norm', position)?.signatures ?? [];
    const told = JSON.stringify(first?.parameters?.[0]?.documentation);
    expect(told).toContain('What is done');
  });

  it('shows nothing before a keyword is complete, in comments and between declarations', () => {
    expect(formAt(norm('  activ¦'))).toBe('');
    expect(formAt(norm('  # activity ¦'))).toBe('');
    expect(formAt('¦\naccord "A"\n')).toBe('');
  });
});
