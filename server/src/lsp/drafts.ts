/** The checked state of each draft, kept by root file and renewed by edits. */
import { prompt } from '../core/budget';
import { type Checked, type Checker, createChecker, type Settings } from '../core/check';
import { asReadBy } from '../core/compile/fixed';
import { type Assembly, assemble, readsFrom, sameFiles } from '../core/model/assemble';
import { declarationAt } from '../core/model/symbols';
import type { Finding } from '../core/rules/rule';
import type { Placed } from '../core/syntax/ast';
import type { Workspace } from './workspace';

interface Draft {
  readonly check: Checker;
  checked: Checked;
  /** What slow rules found last. */
  slow: readonly Finding[];
  /** Checkers for readings as by one State, made when a panel asks. */
  readonly readings: Map<string, { readonly of: Checked; readonly read: Checked }>;
}

export class Drafts {
  private readonly drafts = new Map<string, Draft>();
  /** Drafts of which no file is open, names resolved and nothing else. */
  private readonly closed = new Map<string, Checked>();

  /** @param settings those of the draft of a root file. */
  constructor(
    private readonly workspace: Workspace,
    private readonly settings: (root: string) => Settings,
  ) {}

  /** Checks the draft of a root file as it is now; undefined where the file is gone. */
  check(root: string): Checked | undefined {
    const assembly = this.assembled(root);
    if (!assembly) {
      this.drafts.delete(root);
      return undefined;
    }
    const known = this.drafts.get(root);
    const check = known?.check ?? createChecker(undefined, prompt, { explain: 'when asked' });
    const checked = check(assembly, this.settings(root));
    if (known) known.checked = checked;
    else this.drafts.set(root, { check, checked, slow: [], readings: new Map() });
    this.closed.delete(root);
    return checked;
  }

  private assembled(root: string): Assembly | undefined {
    const given = this.workspace.given(root);
    return assemble(given, this.workspace.finder).find(({ files }) => files[0]?.file === root);
  }

  has(root: string): boolean {
    return this.drafts.has(root);
  }

  /** The last check of the draft to which a file belongs, made where there is none yet. */
  of(uri: string): Checked | undefined {
    const root = this.workspace.rootOf(uri);
    return this.drafts.get(root)?.checked ?? this.check(root);
  }

  /** The same as read by the delegation of one State. */
  asReadBy(uri: string, state: string): Checked | undefined {
    const checked = this.of(uri);
    const draft = this.drafts.get(this.workspace.rootOf(uri));
    if (!checked || !draft) return undefined;
    const known = draft.readings.get(state);
    if (known?.of === checked) return known.read;
    const settings = this.settings(this.workspace.rootOf(uri));
    const read = createChecker(asReadBy(checked.unit, state), prompt, { explain: 'when asked' })(
      checked.assembly,
      settings,
    );
    draft.readings.set(state, { of: checked, read });
    return read;
  }

  /** Remembers what the slow rules found, to be told until they are asked again. */
  keepSlow(root: string, checked: Checked): void {
    const draft = this.drafts.get(root);
    const prompt = new Set(checked.prompt);
    if (draft) draft.slow = checked.findings.filter((finding) => !prompt.has(finding));
  }

  /** What the slow rules found last, of declarations that have not been touched since. */
  slowFindings(root: string): readonly Finding[] {
    const draft = this.drafts.get(root);
    if (!draft || draft.slow.length === 0) return [];
    const standing = (at: Placed) => {
      const file = draft.checked.assembly.files.find(({ file }) => file === at.file);
      return file !== undefined && declarationAt(file, at.offset) === at;
    };
    draft.slow = draft.slow.filter(({ passage }) => standing(passage.at));
    return draft.slow;
  }

  /** Roots of drafts looked at of which a file is part. */
  rootsWith(uri: string): string[] {
    const roots = new Set([this.workspace.rootOf(uri)]);
    for (const [root, { checked }] of this.drafts) if (readsFrom(checked.assembly, uri)) roots.add(root);
    return [...roots];
  }

  /** Every draft in the folders of which a file is part, the one to which it belongs first. */
  with(uri: string): Checked[] {
    const all = this.all();
    const own = this.of(uri);
    const others = all.filter(({ assembly }) => readsFrom(assembly, uri));
    return [...new Set([...(own ? [own] : []), ...others])];
  }

  /** Every draft in the folders, and every file that belongs to none, with names resolved. */
  all(): Checked[] {
    if (this.workspace.readAll()) for (const root of [...this.drafts.keys()]) this.check(root);
    return this.workspace.roots().flatMap((root) => this.drafts.get(root)?.checked ?? this.linked(root) ?? []);
  }

  private linked(root: string): Checked | undefined {
    const assembly = this.assembled(root);
    if (!assembly) return undefined;
    const known = this.closed.get(root);
    if (known && sameFiles(known.assembly, assembly)) return known;
    const checked = createChecker(undefined, prompt, { lazy: true, explain: 'when asked' })(
      assembly,
      this.settings(root),
    );
    this.closed.set(root, checked);
    return checked;
  }

  drop(root: string): void {
    this.drafts.delete(root);
  }

  /** Begins anew with every draft. */
  clear(): void {
    this.drafts.clear();
    this.closed.clear();
  }

  roots(): Iterable<string> {
    return this.drafts.keys();
  }
}
