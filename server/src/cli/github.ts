import type { Severity } from '../core/rules/rule';
import type { Diagnostic } from './diagnostics';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One workflow command a finding, which GitHub shows at its line. */
export function githubLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ file, range, severity, code, message }) => {
      const places = {
        file,
        line: range.start.line + 1,
        endLine: range.end.line + 1,
        col: range.start.character + 1,
        endColumn: range.end.character + 1,
        title: code,
      };
      const properties = Object.entries(places).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[severity]} ${properties.join(',')}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
