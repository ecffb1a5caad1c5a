// Makes the parser from grammar/norm.peggy. It is written only when it changes, so that watchers stay quiet.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import peggy from 'peggy';

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const grammar = root('grammar/norm.peggy');
const parser = root('server/src/core/syntax/generated/parser.js');

const types = `/** The parser of one declaration; \`parse.ts\` gives its result a type. */
export interface Location {
  source: unknown;
  start: { offset: number; line: number; column: number };
  end: { offset: number; line: number; column: number };
}
export interface ParseOptions {
  startRule?: 'Declaration';
  grammarSource?: unknown;
  [option: string]: unknown;
}
export declare function parse(input: string, options?: ParseOptions): unknown;
export declare class SyntaxError extends globalThis.SyntaxError {
  location: Location;
  expected: { type: string; description?: string; text?: string }[] | null;
  found: string | null;
}
`;

function write(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Generates the parser; a grammar that does not hold is told with its line and column, and ends the script. */
export function generate() {
  if (!existsSync(grammar)) return;
  const text = readFileSync(grammar, 'utf8');
  try {
    const source = peggy.generate(text, {
      output: 'source',
      format: 'es',
      allowedStartRules: ['Declaration'],
      grammarSource: grammar,
    });
    write(parser, source);
    write(parser.replace(/\.js$/, '.d.ts'), types);
  } catch (error) {
    console.error(error.format ? error.format([{ source: grammar, text }]) : error.message);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
