import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.ts';
import { edited, fixesOf } from '../support/check.ts';
import { checkExample, page } from '../support/pages.ts';
for (const { code } of rules) {
  it(code, () => {
    const { example } = page(code);
    const checked = checkExample(example);
    const found = checked.findings.filter((one) => one.code === code || one.code.startsWith(`${code}/`));
    const errors = (c: typeof checked) => c.findings.filter((f) => f.severity === 'error').map((f) => f.code).sort();
    const out: string[] = [];
    for (const finding of found.slice(0,2)) {
      const fixes = fixesOf(checked, finding);
      if (fixes.length === 0) out.push(`  NOFIX ${finding.code}`);
      for (const fix of fixes) {
        const texts = edited(example, fix.edits);
        const after = checkExample(texts);
        const gone = !after.findings.some((one) => one.code === finding.code && one.message === finding.message);
        const before = errors(checked);
        const fresh = errors(after).filter((c) => { const i = before.indexOf(c); if (i >= 0) { before.splice(i,1); return false; } return true; });
        out.push(`  ${gone ? 'ok  ' : 'STAYS'} ${fix.preferred ? '*' : ' '} ${fix.title} ${fresh.length ? 'NEW ' + fresh.join() : ''}`);
        if (process.env.SHOW && process.env.SHOW.split(',').includes(code)) out.push(texts['draft.norm'] ?? '');
      }
    }
    console.log(`${code}\n${out.join('\n')}`);
  });
}
