/** `lacuna.json`: what it may say, what is told of the rest, and the schema by which editors complete it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  configurableCodes,
  configurationOf,
  fields,
  isCode,
  over,
  readConfiguration,
  told,
} from '../../server/src/core/configuration.ts';
import { en } from '../../server/src/core/messages/en.ts';
import { pageOf } from '../../server/src/core/rules/page.ts';

const root = join(import.meta.dirname, '..', '..');
const folders = ['./our-library', '../shared'];
const read = (text: string) => readConfiguration(text, en, (path) => folders.includes(path));

/** What is told, with the words on which it is told. */
function problems(text: string): [string, string][] {
  return read(text).problems.map(({ span, message }) => [text.slice(span.from, span.to), message]);
}

describe('a configuration', () => {
  it('names libraries and how findings are told, with comments', () => {
    const text = `{
      // Ours first.
      "libraries": ["./our-library", "../shared"],
      "severity": {
        "conflict": "error",
        "gap": "information", /* all of them but one */
        "gap/beacons": "off",
      },
    }`;
    expect(read(text)).toEqual({
      configuration: {
        libraries: folders,
        severity: { conflict: 'error', gap: 'information', 'gap/beacons': 'off' },
      },
      problems: [],
    });
  });

  it('may be empty', () => {
    for (const text of ['', '{}', '  // nothing yet\n', '{ "$schema": "./lacuna.schema.json" }']) {
      expect(read(text)).toEqual({ configuration: { severity: {} }, problems: [] });
    }
  });

  it('is told what is wrong in it at its place, and the rest of it holds', () => {
    const text = `{
      "librarys": [],
      "libraries": ["./our-library", "./gone", 3],
      "severity": { "conflct": "error", "gap": "loud", "caution": "hint", "conflict/x": "off" }
    }`;
    expect(problems(text)).toEqual([
      ['"librarys"', 'A configuration has no field called "librarys". Did you mean "libraries"?'],
      ['"./gone"', 'There is no folder "./gone". Its path is read from the folder of this file.'],
      ['3', '"libraries" takes the path of a folder, as in "./our-library".'],
      ['"conflct"', 'No finding has the code "conflct". Did you mean "conflict"?'],
      ['"loud"', 'How a finding is told is "error", "warning", "information", "hint" or "off".'],
      ['"conflict/x"', 'No finding has the code "conflict/x". Did you mean "conflict"?'],
    ]);
    expect(read(text).configuration).toEqual({ libraries: ['./our-library'], severity: { caution: 'hint' } });
  });

  it('is read as far as it can be where it is broken off', () => {
    const text = '{ "severity": { "conflict": "error", "gap": ';
    expect(problems(text).map(([, message]) => message)).toEqual([
      'A value is missing here.',
      'A closing brace "}" is missing here.',
    ]);
    expect(read(text).configuration.severity).toEqual({ conflict: 'error' });
    expect(problems('{ "libraries" ["./our-library"] }')).toEqual([
      ['[', 'A colon is missing here, between the name of a field and its value.'],
    ]);
  });

  it('takes objects, lists and text only where they belong', () => {
    expect(problems('[]')).toEqual([
      ['[]', 'A configuration stands between braces, as in { "severity": { "conflict": "error" } }.'],
    ]);
    expect(problems('{ "libraries": "./our-library" }')).toEqual([
      ['"./our-library"', '"libraries" takes a list of folders, as in ["./our-library"].'],
    ]);
    expect(problems('{ "severity": ["conflict"] }')).toEqual([
      [
        '["conflict"]',
        '"severity" takes a severity for each code, as in { "conflict": "error", "gap": "information" }.',
      ],
    ]);
  });

  it('counts the last of two of one name, and says so at the first', () => {
    const text = '{ "severity": { "gap": "off", "gap": "hint" } }';
    expect(problems(text)).toEqual([['"gap"', '"gap" is given again below, where it counts. Delete one of the two.']]);
    expect(read(text).problems[0]?.span.from).toBe(text.indexOf('"gap"'));
    expect(read(text).configuration.severity).toEqual({ gap: 'hint' });
  });
});

describe('settings of an editor', () => {
  it('say the same, and what cannot be meant is passed over', () => {
    expect(configurationOf({ severity: { gap: 'off', conflict: 'loud' }, libraries: ['./a', 1] })).toEqual({
      libraries: ['./a'],
      severity: { gap: 'off' },
    });
    for (const nothing of [undefined, null, 3, 'x', {}]) expect(configurationOf(nothing)).toEqual({ severity: {} });
  });

  it('yield to the file: code by code, and the list of libraries as a whole', () => {
    const settings = configurationOf({ severity: { gap: 'off', caution: 'off' }, libraries: ['./a'] });
    expect(over(read('{ "severity": { "gap": "hint" } }').configuration, settings)).toEqual({
      libraries: ['./a'],
      severity: { gap: 'hint', caution: 'off' },
    });
    expect(over(read('{ "libraries": [] }').configuration, settings).libraries).toEqual([]);
  });
});

/** The first paragraph of a rule's page. */
function about(code: string): string {
  const page = pageOf(code);
  if (page === undefined) return 'What could not be decided within the time allowed.';
  const text = readFileSync(join(root, 'server', 'src', 'core', 'rules', page), 'utf8');
  return (text.split(/\n\s*\n/)[1] ?? '').replace(/\s+/g, ' ').trim();
}

function schema() {
  const severity = { $ref: '#/definitions/severity' };
  const codes = configurableCodes().map((code) => [code, { ...severity, description: about(code) }]);
  const families = configurableCodes().filter((code) => isCode(`${code}/any`));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'How the drafts in a folder are checked',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      libraries: {
        type: 'array',
        description:
          'Folders with libraries of your own, by their paths from the folder of this file. A library in one of them takes the place of one that ships under the same name; of two of one name the first counts.',
        items: { type: 'string' },
        default: ['./our-library'],
      },
      severity: {
        type: 'object',
        description: 'How each finding is told, by its code, or by what comes before the "/" of its code.',
        additionalProperties: false,
        properties: Object.fromEntries(codes),
        patternProperties: { [`^(${families.join('|')})/.`]: severity },
      },
    },
    definitions: {
      severity: {
        enum: told,
        enumDescriptions: [
          'Told as an error.',
          'Told as a warning.',
          'Told as a piece of information.',
          'Told as a hint: dots under the words, and not in the list of problems.',
          'Not told.',
        ],
      },
    },
  };
}

describe('the schema of the configuration', () => {
  it('has every field', () => {
    expect(Object.keys(schema().properties)).toEqual([...fields]);
  });

  it('ships as the rules say it: `npx vitest run test/check/configuration.test.ts -u` writes it anew', async () => {
    const text = `${JSON.stringify(schema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(root, 'client', 'schemas', 'lacuna.schema.json'));
  });

  it('describes each finding in a sentence', () => {
    for (const code of configurableCodes()) expect(about(code), code).toMatch(/^[^#-].{20,}\.$/s);
  });
});
