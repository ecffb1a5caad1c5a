/** When drafts are checked and what their files are told: at once what can be told at once, the rest when the drafter pauses. */
import type { Connection } from 'vscode-languageserver';
import type { Checked } from '../core/check';
import type { Messages } from '../core/messages/messages';
import { changedNotification } from '../core/protocol';
import type { Finding } from '../core/rules/rule';
import type { LanguageService } from '../core/service/languageService';
import { nameOf } from '../core/service/paths';
import type { Drafts } from './drafts';
import { guarded } from './handle';
import { Later } from './later';
import { during, toldOf } from './progress';
import { Published } from './publish';
import { Schedule } from './schedule';
import type { Workspace } from './workspace';

/** Drafts of more norms are told at each keystroke what can be told at once, and the rest when the drafter pauses. */
const longDraft = 64;
const slowDelay = 250;
/** The first check of a draft of more declarations may take more than a second, and is told of. */
const largeDraft = 1_000;

interface Parts {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly drafts: Drafts;
  readonly service: () => Pick<LanguageService, 'diagnostics' | 'summary'>;
  readonly messages: () => Messages;
}

export interface Analysis {
  /** Asks for the analysis of every draft that a file is part of, as long as a file of the draft is open. */
  changed(uri: string): void;
  /** The same of every draft. */
  everything(): void;
  /** Analyses now what is due. */
  flush(): void;
  /** Settles when nothing is due that takes long. */
  ready(): Promise<void>;
}

export function createAnalysis({ connection, workspace, drafts, service, messages }: Parts): Analysis {
  const log = connection.console;
  const published = new Published((uri, diagnostics) => {
    void connection.sendDiagnostics({ uri, diagnostics });
  });
  const schedule = new Schedule((roots) => {
    for (const root of roots) analyse(root);
  });
  const announced = new Map<string, Promise<void>>();

  const analyse = guarded(log, 'analysis', undefined, (root: string) => {
    const checked = drafts.check(root);
    later.forget(root);
    if (!checked) {
      published.take(root, new Map());
      return;
    }
    if (checked.unit.norms.length > longDraft) {
      publish(root, checked, [...checked.prompt, ...drafts.slowFindings(root)]);
      later.ask(root);
    } else publish(root, checked, checked.findings);
    tellChanged(checked);
  });

  /** What takes longer than a keystroke of a long draft may. */
  const later = new Later((root, giveUp) => {
    const checked = drafts.of(root);
    if (!checked) return undefined;
    const told = toldOf(connection, messages().progress.looking, giveUp);
    return {
      step: guarded(log, 'analysis', false, () => checked.step()),
      done: guarded(log, 'analysis', undefined, () => {
        drafts.keepSlow(root, checked);
        publish(root, checked, checked.findings);
      }),
      end: () => told.end(),
    };
  }, slowDelay);

  function publish(root: string, checked: Checked, findings: readonly Finding[]): void {
    published.take(root, new Map([...service().diagnostics(checked, findings)].filter(([uri]) => toldOfFile(uri))));
  }

  /** A shipped library is told about only while it is open: its findings are its author's, not the drafter's. */
  function toldOfFile(uri: string): boolean {
    return workspace.isOpen(uri) || !workspace.libraries.isShipped(uri);
  }

  function tellChanged(checked: Checked): void {
    for (const uri of checked.unit.files) {
      if (!workspace.isOpen(uri)) continue;
      const { gaps, sentence } = service().summary(checked);
      void connection.sendNotification(changedNotification, { uri, gaps, sentence });
    }
  }

  function ask(root: string): void {
    const size = workspace.source(root)?.declarations.length ?? 0;
    if (drafts.has(root) || size <= largeDraft) schedule.ask(root);
    else if (!announced.has(root)) announce(root);
  }

  /** Checks a large draft for the first time; requests wait for it, so that its beginning can be told. */
  function announce(root: string): void {
    const title = messages().progress.checking(nameOf(root));
    const work = during(connection, title, () => {
      announced.delete(root);
      schedule.ask(root);
      schedule.flush();
    });
    announced.set(root, work);
  }

  /** The roots of the drafts of which a file is open; the others are let go. */
  function openRoots(): ReadonlySet<string> {
    const open = new Set([...workspace.openFiles()].map((uri) => workspace.rootOf(uri)));
    for (const root of [...drafts.roots()]) {
      if (open.has(root)) continue;
      later.forget(root);
      drafts.drop(root);
      published.take(root, new Map());
    }
    return open;
  }

  return {
    changed(uri) {
      const concerned = [
        ...drafts.rootsWith(uri),
        ...[...drafts.roots()].filter((root) => workspace.mayUse(root, uri)),
      ];
      const open = openRoots();
      for (const root of new Set(concerned)) if (open.has(root)) ask(root);
    },
    everything() {
      for (const root of openRoots()) ask(root);
    },
    flush: () => schedule.flush(),
    async ready() {
      await Promise.all(announced.values());
    },
  };
}
