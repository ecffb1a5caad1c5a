/** Where a finding is explained: one page for each rule, beside it. */

/** The rule of a code: what comes before the `/` in a family of codes. */
export function familyOf(code: string): string {
  const slash = code.indexOf('/');
  return slash < 0 ? code : code.slice(0, slash);
}

/** The file name of the page of a code: `gap.md` for every `gap/...`; none for what the check itself says of its limits. */
export function pageOf(code: string): string | undefined {
  return code === 'undecided' ? undefined : `${familyOf(code)}.md`;
}

/** A name as a part of a code: spaces become hyphens. */
export function codePart(name: string): string {
  return name.replace(/\s+/g, '-');
}
