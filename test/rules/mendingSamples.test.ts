/** Every mend of what is found in the samples: its finding is gone, and no error has come. */
import { describe, expect, it } from 'vitest';
import { type Checked, createChecker } from '../../server/src/core/check.ts';
import { assemble } from '../../server/src/core/model/assemble.ts';
import { disregardFixes } from '../../server/src/core/rules/disregardFixes.ts';
import type { Edit } from '../../server/src/core/rules/rule.ts';
import type { SourceFile } from '../../server/src/core/syntax/ast.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { edited, fixesOf, memoryFinder, sample, type Texts } from '../support/check.ts';

/** Checks one version of some files after the other. */
function checkerOf() {
  const check = createChecker();
  return (texts: Texts): Checked => {
    const files = Object.entries(texts).map(([name, text]): [string, SourceFile] => [name, parse(name, text)]);
    const [assembly] = assemble(
      files.map(([, file]) => file),
      memoryFinder(new Map(files)),
    );
    if (!assembly) throw new Error('no unit');
    return check(assembly);
  };
}

const errorsOf = ({ findings }: Checked) =>
  findings.flatMap(({ code, severity, message }) => (severity === 'error' ? [`${code}: ${message}`] : []));

const drafts = [
  ['rolling-text.norm', 'rolling-text-mandate.norm'],
  ['autonomous-weapons-rolling-text.norm'],
  ['commitments-2015.norm'],
];

describe.each(drafts)('%s', (...names) => {
  const texts = Object.fromEntries(names.map((name) => [name, sample(name)]));
  const check = checkerOf();
  const checked = check(texts);
  const before = errorsOf(checked);
  const found = checked.findings.filter(({ code }) => !code.startsWith('gap/'));

  it('is mended by every mend that is offered', { timeout: 120_000 }, () => {
    const again = checkerOf();
    for (const finding of found) {
      const { code, message } = finding;
      for (const { title, edits } of fixesOf(checked, finding)) {
        const after = again(edited(texts, edits));
        const told = after.findings.flatMap((one) => (one.code === code ? [one.message] : []));
        expect(told, `${code}: ${title}`).not.toContain(message);
        expect(errorsOf(after).length, `${code}: ${title}`).toBeLessThanOrEqual(before.length);
      }
    }
  });

  it('disregards what it is told to, once there is a reason', { timeout: 120_000 }, () => {
    const again = checkerOf();
    const reasoned = (edits: readonly Edit[]) =>
      edits.map((edit) => ({ ...edit, newText: edit.newText.replace('"..."', '"So agreed"') }));
    const kinds = new Map(found.map((finding) => [finding.code, finding]));
    for (const finding of kinds.values()) {
      for (const { title, edits } of disregardFixes(finding, checked)) {
        const after = again(edited(texts, reasoned(edits)));
        const told = after.findings.flatMap(({ code, message }) => (code === finding.code ? [message] : []));
        expect(told, title).not.toContain(finding.message);
        expect(after.findings.map(({ code }) => code)).not.toContain('unused-disregard');
      }
    }
  });
});
