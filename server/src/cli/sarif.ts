import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../core/rules/rule';
import type { Diagnostic } from './diagnostics';
import { sorted } from './json';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The findings in the Static Analysis Results Interchange Format, 2.1.0; what the text disregards is suppressed, with its reason. */
export function sarif(diagnostics: readonly Diagnostic[], version: string): string {
  const codes = sorted(diagnostics.map(({ code }) => code));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lacuna', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(({ code, severity, message, file, range, related, disregarded }) => ({
          ruleId: code,
          ruleIndex: codes.indexOf(code),
          level: levels[severity],
          message: { text: message },
          locations: [location(file, range)],
          ...(disregarded !== undefined && {
            suppressions: [{ kind: 'inSource', status: 'accepted', justification: disregarded }],
          }),
          ...(related && {
            relatedLocations: related.map((one) => ({
              ...location(one.file, one.range),
              message: { text: one.message },
            })),
          }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function location(file: string, { start, end }: Range) {
  const uri = isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replace(/\\/g, '/'));
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
