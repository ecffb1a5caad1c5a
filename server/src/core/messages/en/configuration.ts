/** What is wrong in a `lacuna.json`. */
import { eitherOf, meant, said } from '../phrasing';

/** By the number of the fault in `jsonc-parser` (`ParseErrorCode`). */
const faults: Readonly<Record<number, string>> = {
  1: 'This word means nothing here. Text stands between quotation marks.',
  2: 'This cannot be read as a number.',
  3: 'The name of a field is missing here. It stands between quotation marks.',
  4: 'A value is missing here.',
  5: 'A colon is missing here, between the name of a field and its value.',
  6: 'A comma is missing here.',
  7: 'A closing brace "}" is missing here.',
  8: 'A closing bracket "]" is missing here.',
  9: 'Nothing may follow the closing brace. Delete this.',
  10: 'This comment cannot be read. Begin it with "//".',
  11: 'This comment has no end. Write "*/" after it.',
  12: 'The closing quotation mark is missing here.',
  13: 'This number has no end.',
  14: 'This character cannot be read. After "\\u" stand four digits.',
  15: 'A backslash has a meaning of its own here. Write "/" between folders, or the backslash twice.',
  16: 'This character may not stand here.',
};

const wanted = {
  folders: 'a list of folders, as in ["./our-library"]',
  folder: 'the path of a folder, as in "./our-library"',
  severities: 'a severity for each code, as in { "conflict": "error", "gap": "information" }',
};

export const configuration = {
  syntax: (fault: number): string => faults[fault] ?? 'This cannot be read. Check commas, braces and quotation marks.',
  notAnObject: (): string => 'A configuration stands between braces, as in { "severity": { "conflict": "error" } }.',
  given: (field: string): string => `${said(field)} is given again below, where it counts. Delete one of the two.`,
  unknownField: (field: string, nearest: readonly string[]): string =>
    `A configuration has no field called ${said(field)}.${meant(nearest, `It has ${said('libraries')} and ${said('severity')}.`)}`,
  wrongType: (field: string, expected: keyof typeof wanted): string => `${said(field)} takes ${wanted[expected]}.`,
  missingFolder: (path: string): string =>
    `There is no folder ${said(path)}. Its path is read from the folder of this file.`,
  unknownCode: (code: string, nearest: readonly string[]): string =>
    `No finding has the code ${said(code)}.${meant(nearest, 'The code of a finding stands beside it in the list of problems.')}`,
  unknownSeverity: (severities: readonly string[], nearest: readonly string[]): string =>
    `How a finding is told is ${eitherOf(severities)}.${meant(nearest)}`,
};
