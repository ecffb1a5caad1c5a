import { describe, expect, it } from 'vitest';
import { checkText, edited, fixesOf, sample, type Texts } from '../support/check.ts';
import { checkProvisions } from '../support/pages.ts';

const drafts = ['accord-2015.norm', 'rolling-text.norm', 'commitments-2015.norm'];

describe.each(drafts)('closing the gaps of %s', (name) => {
  const texts: Texts = { [name]: sample(name) };
  const before = checkText(texts);
  const gaps = before.findings.filter(({ code }) => code.startsWith('gap/'));
  const known = new Set(before.findings.map(({ code }) => code));

  it('finds gaps', () => {
    expect(gaps.length).toBeGreaterThan(10);
  });

  it.each(gaps.map((finding) => [finding.code, finding] as const))('%s', (code, finding) => {
    const fixes = fixesOf(before, finding);
    expect(fixes).toHaveLength(1);
    const after = checkText(edited(texts, fixes[0]?.edits ?? []));
    const found = after.findings.map((one) => one.code);
    expect(found).not.toContain(code);
    expect(found).not.toContain('conflict');
    // A norm that is meant to hold in war and peace names no circumstance, and is told so.
    expect(found.filter((one) => !known.has(one) && one !== 'expected/circumstance')).toEqual([]);
  });

  it('can all be closed, one after the other', () => {
    let now = texts;
    for (const { code } of gaps) {
      const checked = checkText(now);
      const finding = checked.findings.find((one) => one.code === code);
      if (finding) now = edited(now, fixesOf(checked, finding)[0]?.edits ?? []);
    }
    const found = checkText(now).findings.map((one) => one.code);
    expect(found.filter((code) => code.startsWith('gap/') || code === 'conflict')).toEqual([]);
  });
});

describe('what is written', () => {
  const written = (name: string, code: string) => {
    const checked = checkText({ [name]: sample(name) });
    const finding = checked.findings.find((one) => one.code === code);
    return finding ? fixesOf(checked, finding)[0] : undefined;
  };

  it('prohibits in the register of a treaty', () => {
    const fix = written('accord-2015.norm', 'gap/political-espionage');
    expect(fix?.title).toBe('Prohibit it: write an article on political espionage');
    expect(fix?.edits[0]?.newText).toMatch(/\n {2}shall not {3}conduct, knowingly support\n/);
  });

  it('prohibits in the register of a political commitment', () => {
    const fix = written('commitments-2015.norm', 'gap/political-espionage');
    expect(fix?.edits[0]?.newText).toMatch(/\n {2}will not {4}conduct, knowingly support\n/);
  });

  it('lays down a duty where the acts are those of others', () => {
    const fix = written('accord-2015.norm', 'gap/non-State-actors');
    expect(fix?.title).toBe('Answer it: write an article on non-State actors, with a duty to prevent');
    expect(fix?.edits[0]?.newText).toMatch(
      /\n {2}scope {7}each Party\n {2}shall {7}prevent\n {2}in the event of scope non-State actors of its own; part conduct; /,
    );
  });

  it('yields to what says something else', () => {
    const fix = written('rolling-text.norm', 'gap/political-espionage');
    expect(fix?.edits[0]?.newText).toMatch(/\n {2}subject to {2}intelligence$/);
  });

  it('goes behind the last provision and before the final clauses', () => {
    const texts = { 'accord-2015.norm': sample('accord-2015.norm') };
    const checked = checkText(texts);
    const finding = checked.findings.find(({ code }) => code === 'gap/beacons');
    const text = edited(texts, finding ? (fixesOf(checked, finding)[0]?.edits ?? []) : [])['accord-2015.norm'] ?? '';
    const places = ['norm no-first-use', 'source ', 'norm beacons', 'final clauses'].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toMatch(/para\. 13\(f\)"\n\nnorm beacons [\s\S]* first use\n\nfinal clauses/);
  });

  it('keeps the line ends of the file', () => {
    const texts = { 'draft.norm': sample('accord-2015.norm').replace(/\n/g, '\r\n') };
    const checked = checkText(texts);
    const finding = checked.findings.find(({ code }) => code === 'gap/beacons');
    const text = edited(texts, finding ? (fixesOf(checked, finding)[0]?.edits ?? []) : [])['draft.norm'] ?? '';
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('\r\n\r\nnorm beacons');
  });

  it('takes a name that no norm has', () => {
    const checked = checkProvisions(`norm boarding "Of merchant ships"
  scope       each Party
  shall not   carry out
  activity    boarding
  against     merchant ships of another Party
  during      peacetime`);
    const finding = checked.findings.find(({ code }) => code === 'gap/boarding');
    expect(finding && fixesOf(checked, finding)[0]?.edits[0]?.newText).toContain(
      '\nnorm boarding-2 "Boarding of fishing boats"\n',
    );
  });
});
