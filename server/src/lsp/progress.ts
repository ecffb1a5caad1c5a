/** Tells the editor of work that takes longer than a moment, where the editor wants to be told. */
import type { Connection } from 'vscode-languageserver';
import { turn } from './turn';

/** After so many milliseconds work is told of. */
const moment = 1_000;
/** So long an editor may take to say that it is ready to show something. */
const patience = 300;

export interface Told {
  report(message: string): void;
  end(): void;
}

/**
 * Tells of work under way, if it has not ended within a moment.
 *
 * @param stop called where the reader would rather not wait; without it that cannot be asked.
 */
export function toldOf(connection: Connection, title: string, stop?: () => void): Told {
  let ended = false;
  let last: string | undefined;
  let reporter: Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>> | undefined;
  const begin = async () => {
    const created = await connection.window.createWorkDoneProgress();
    if (ended) return;
    reporter = created;
    reporter.token.onCancellationRequested(() => stop?.());
    reporter.begin(title, undefined, last, stop !== undefined);
  };
  // An editor that fails to show it takes nothing from the work itself.
  const timer = setTimeout(() => void begin().catch(() => {}), moment);
  return {
    report(message) {
      if (message !== last) reporter?.report(message);
      last = message;
    },
    end() {
      ended = true;
      clearTimeout(timer);
      reporter?.done();
    },
  };
}

/** Tells of work that is known to take longer and lets nothing through, before it is begun. */
export async function during(connection: Connection, title: string, work: () => void): Promise<void> {
  const unanswered = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience).unref());
  const created = connection.window.createWorkDoneProgress().catch(() => undefined);
  const reporter = await Promise.race([created, unanswered]);
  reporter?.begin(title);
  await turn();
  try {
    work();
  } finally {
    reporter?.done();
  }
}
