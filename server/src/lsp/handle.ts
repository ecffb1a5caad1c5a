/** The one wrapper around a request: what fails is logged and answered with the fallback, never with a stack trace. */
export interface Log {
  error(message: string): void;
}

/**
 * @param name the request, for the log.
 * @returns a handler that answers `fallback` where `answer` throws.
 */
export function handle<P, R>(log: Log, name: string, fallback: R, answer: (params: P) => R): (params: P) => R {
  return (params) => {
    try {
      return answer(params);
    } catch (error) {
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    }
  };
}
