/** The one wrapper around a request: it gives up what nobody waits for, and what fails is logged and answered with the fallback. */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { isRefused } from '../core/service/refused';
import { turn } from './turn';

export interface Log {
  error(message: string): void;
}

/**
 * @param name what is done, for the log.
 * @returns `work`, but answering `fallback` where it throws; never a stack trace.
 */
export function guarded<P extends unknown[], R>(
  log: Log,
  name: string,
  fallback: R,
  work: (...params: P) => R,
): (...params: P) => R {
  return (...params) => {
    try {
      return work(...params);
    } catch (error) {
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    }
  };
}

/** What a request waits for, and by what it is overtaken. */
export interface Course {
  /** Whether the editor has begun to work with the server, and whether it has taken its leave. */
  readonly stage: () => 'before' | 'during' | 'after';
  /** How many edits there have been. */
  readonly edits: () => number;
  /** Settles when everything is read that an answer needs. */
  readonly ready: () => Promise<unknown>;
}

/**
 * A handler of requests. Before it answers it lets messages that have arrived be read: a request that was called off in
 * the meantime, or that asks about a text that has moved on, is not computed. What is refused is told in its sentence.
 */
export function handle<P, R>(
  log: Log,
  name: string,
  fallback: R,
  { stage, edits, ready }: Course,
  answer: (params: P) => R,
) {
  const safe = guarded(log, name, fallback, answer);
  // A request without parameters comes with its token alone.
  return async (...given: [P, CancellationToken] | [CancellationToken]): Promise<R | ResponseError<void>> => {
    const [params, token] = given.length === 2 ? given : [undefined as P, given[0]];
    if (stage() === 'before') return new ResponseError(ErrorCodes.ServerNotInitialized, `${name}: too early`);
    if (stage() === 'after') return new ResponseError(ErrorCodes.InvalidRequest, `${name}: too late`);
    const asked = edits();
    await turn();
    await ready();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `${name}: called off`);
    if (edits() !== asked) return new ResponseError(LSPErrorCodes.ContentModified, `${name}: the text has moved on`);
    const answered = safe(params);
    return isRefused(answered) ? new ResponseError(LSPErrorCodes.RequestFailed, answered.refused) : answered;
  };
}
