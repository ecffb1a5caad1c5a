import { diagnosticsOf, disregardedOf } from './diagnostics';
import { githubLines } from './github';
import { checkInputs } from './inputs';
import type { Io } from './io';
import { document } from './json';
import { judgeMandates, mandateJson } from './mandates';
import { type CommonOptions, failsOn, type Outcome } from './options';
import { checkPage } from './pretty/check';
import { sarif } from './sarif';

/** `lacuna check`: what a drafter would change, and with a mandate what became of it. */
export function checkCommand(paths: readonly string[], options: CommonOptions & { mandate?: string }, io: Io): Outcome {
  const { mandate } = options;
  const inputs = checkInputs(mandate === undefined ? paths : [...paths, mandate], options, io);
  const diagnostics = diagnosticsOf(inputs);
  const code = failsOn(inputs.units, options.failOn) ? 1 : 0;
  const mandates = judgeMandates(inputs.units);
  switch (options.format) {
    case 'json': {
      const judged = mandate === undefined && mandates.length === 0 ? {} : { mandates: mandates.map(mandateJson) };
      return { output: document({ diagnostics, ...judged }), messages: [], code };
    }
    case 'sarif':
      return { output: sarif([...diagnostics, ...disregardedOf(inputs)], io.version), messages: [], code };
    case 'github':
      return { output: githubLines(diagnostics), messages: [], code };
    default:
      return { output: checkPage(diagnostics, mandates, paths, io), messages: [], code };
  }
}
