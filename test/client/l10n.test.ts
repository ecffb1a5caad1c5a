/** What the editor's side says, in each language: nothing untranslated, nothing with other arguments, nothing left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The keys of every `l10n.t(...)` in the client and its webviews, as `vscode.l10n` looks them up. */
function keysInCode(): Set<string> {
  const keys = new Set<string>();
  for (const folder of ['client/src', 'client/webview']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const text = readFileSync(join(root, folder, name), 'utf8');
      const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText())) keys.add(keyOf(node, name));
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
  }
  return keys;
}

function keyOf({ arguments: [first] }: ts.CallExpression, name: string): string {
  if (first && ts.isStringLiteralLike(first)) return first.text;
  if (!first || !ts.isObjectLiteralExpression(first)) throw new Error(`${name}: l10n.t wants a literal`);
  const property = (wanted: string) =>
    first.properties.find(
      (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === wanted,
    )?.initializer;
  const message = property('message');
  const comment = property('comment');
  if (!message || !ts.isStringLiteralLike(message)) throw new Error(`${name}: l10n.t wants a literal message`);
  const comments = comment && ts.isArrayLiteralExpression(comment) ? comment.elements : [];
  const words = comments.map((one) => (ts.isStringLiteralLike(one) ? one.text : ''));
  return words.length > 0 ? `${message.text}/${words.join('')}` : message.text;
}

const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([one]) => one).sort();
const commands = (text: string) => [...text.matchAll(/\(command:[\w.]+\)/g)].map(([one]) => one).sort();
const isChinese = (text: string) => /\p{Script=Han}/u.test(text) || !/\p{L}/u.test(text.replace(/\{\d+\}/g, ''));

describe('the wording of the client', () => {
  const chinese = read('client/l10n/bundle.l10n.zh-cn.json');

  it('has every message in Chinese, and none that nobody says', () => {
    expect(Object.keys(chinese).sort()).toEqual([...keysInCode()].sort());
  });

  it.each(Object.entries(chinese))('%s', (key, value) => {
    expect(placeholders(value)).toEqual(placeholders(key));
    expect(isChinese(value), value).toBe(true);
  });
});

describe('the wording of the manifest', () => {
  const english = read('package.nls.json');
  const chinese = read('package.nls.zh-cn.json');
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');

  it('has every message in both languages, and none that nobody says', () => {
    const used = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key as string));
    expect(Object.keys(english).sort()).toEqual([...used].sort());
    expect(Object.keys(chinese).sort()).toEqual([...used].sort());
  });

  it.each(Object.entries(chinese).filter(([key]) => key !== 'displayName'))('%s', (key, value) => {
    expect(isChinese(value), value).toBe(true);
    expect(commands(value)).toEqual(commands(english[key] ?? ''));
    expect([...value.matchAll(/`[^`]+`/g)].map(([one]) => one)).toEqual(
      [...(english[key] ?? '').matchAll(/`[^`]+`/g)].map(([one]) => one),
    );
  });

  it('says nothing in English outside of the bundles', () => {
    const { contributes, description, displayName } = JSON.parse(manifest);
    const said: string[] = [description, displayName];
    const visit = (value: unknown, key = ''): void => {
      if (typeof value === 'string') {
        if (
          /^(title|description|markdownDescription|altText|category|enumDescriptions?|markdownEnumDescriptions)$/.test(
            key,
          )
        ) {
          said.push(value);
        }
      } else if (Array.isArray(value)) for (const one of value) visit(one, key);
      else if (value && typeof value === 'object') for (const [name, one] of Object.entries(value)) visit(one, name);
    };
    visit({ ...contributes, languages: undefined, grammars: undefined });
    // A language is named in itself.
    const languages = ['English', '简体中文'];
    expect(said.filter((text) => !/^%[\w.-]+%$/.test(text) && !languages.includes(text))).toEqual([]);
  });
});
