/**
 * `lacuna.json`: how a folder of drafts is checked. What is wrong in it is a problem at its place, and the rest of it holds.
 * The same fields may be given as settings of an editor; what the file says goes before them.
 */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Messages } from './messages/messages';
import { nearest } from './model/nearest';
import { rules } from './rules/index';
import type { Severity } from './rules/rule';
import type { Span } from './syntax/ast';

/** The name of the file. */
export const configurationName = 'lacuna.json';

export type Told = Severity | 'off';

export interface Configuration {
  /** Folders with libraries of one's own, as written; undefined where nothing is said of them. */
  readonly libraries?: readonly string[];
  /** By code, or by family: how a finding is told. */
  readonly severity: Readonly<Record<string, Told>>;
}

export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: string;
}

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** In the order of the text. */
  readonly problems: readonly ConfigurationProblem[];
}

export const told: readonly Told[] = ['error', 'warning', 'information', 'hint', 'off'];
export const fields = ['$schema', 'libraries', 'severity'] as const;
export const noConfiguration: Configuration = { severity: {} };

/** The codes that `severity` may name; of families, those before the `/`. */
export function configurableCodes(): string[] {
  return [...rules.map(({ code }) => code), 'undecided'];
}

/** Whether a code is one that there is, or of a family that there is. */
export function isCode(code: string): boolean {
  const [family] = code.split('/');
  return configurableCodes().includes(code) || rules.some((rule) => rule.family === true && rule.code === family);
}

/**
 * Reads the text of a `lacuna.json`; comments and commas at the end of a list are allowed.
 *
 * @param isFolder whether there is a folder at a path as written in it.
 */
export function readConfiguration(
  text: string,
  { configuration: words }: Pick<Messages, 'configuration'>,
  isFolder: (path: string) => boolean,
): ReadConfiguration {
  const problems: ConfigurationProblem[] = [];
  const tell = ({ offset, length }: Pick<Node, 'offset' | 'length'>, message: string) =>
    void problems.push({ span: { from: offset, to: offset + length }, message });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  errors.forEach((error, index) => {
    // Each of several braces that are missing at the end is told at the same place.
    const again = errors.findIndex((other) => other.error === error.error && other.offset === error.offset);
    if (again === index) tell(error, words.syntax(error.error));
  });
  if (root && root.type !== 'object') tell(root, words.notAnObject());

  let libraries: readonly string[] | undefined;
  let severity: Readonly<Record<string, Told>> = {};
  for (const [field, value, key] of membersOf(root, (key, name) => tell(key, words.given(name)))) {
    if (field === 'libraries') libraries = foldersIn(value);
    else if (field === 'severity') severity = severitiesIn(value);
    else if (field !== '$schema') tell(key, words.unknownField(field, nearest(field, fields.slice(1))));
  }
  problems.sort((a, b) => a.span.from - b.span.from);
  return { configuration: { ...(libraries && { libraries }), severity }, problems };

  function foldersIn(value: Node): string[] {
    if (value.type !== 'array') tell(value, words.wrongType('libraries', 'folders'));
    return (value.children ?? []).flatMap((item) => {
      if (value.type !== 'array') return [];
      if (typeof item.value !== 'string') tell(item, words.wrongType('libraries', 'folder'));
      else if (!isFolder(item.value)) tell(item, words.missingFolder(item.value));
      else return [item.value];
      return [];
    });
  }

  function severitiesIn(value: Node): Record<string, Told> {
    if (value.type !== 'object') tell(value, words.wrongType('severity', 'severities'));
    const found: Record<string, Told> = {};
    for (const [code, set, key] of membersOf(value, (key, name) => tell(key, words.given(name)))) {
      if (!isCode(code)) tell(key, words.unknownCode(code, nearest(code, configurableCodes())));
      else if (isTold(set.value)) found[code] = set.value;
      else tell(set, words.unknownSeverity(told, typeof set.value === 'string' ? nearest(set.value, told) : []));
    }
    return found;
  }
}

/** What the settings of an editor say under `norms`; what cannot be meant is passed over. */
export function configurationOf(settings: unknown): Configuration {
  const { libraries, severity } = Object(settings) as { libraries?: unknown; severity?: unknown };
  const folders = Array.isArray(libraries) ? libraries.filter((one) => typeof one === 'string') : [];
  const set = Object.entries(Object(severity) as object).filter(([, value]) => isTold(value));
  return { ...(folders.length > 0 && { libraries: folders }), severity: Object.fromEntries(set) };
}

/** What is nearer the text goes first: of libraries its whole list, of severities each code by itself. */
export function over(nearer: Configuration, further: Configuration): Configuration {
  const libraries = nearer.libraries ?? further.libraries;
  return { ...(libraries && { libraries }), severity: { ...further.severity, ...nearer.severity } };
}

function isTold(value: unknown): value is Told {
  return told.includes(value as Told);
}

/** The members of an object that have a value, the last of those of one name; the others are given to `again`. */
function membersOf(node: Node | undefined, again: (key: Node, name: string) => void): [string, Node, Node][] {
  if (node?.type !== 'object') return [];
  const members = (node.children ?? []).flatMap(({ children: [key, value] = [] }): [string, Node, Node][] =>
    key && value ? [[String(key.value), value, key]] : [],
  );
  return members.filter(([name, , key], index) => {
    const last = !members.slice(index + 1).some(([other]) => other === name);
    if (!last) again(key, name);
    return last;
  });
}
