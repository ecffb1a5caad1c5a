/** Whatever finds its way through a text, at every few characters of every sample, whole and broken: none fails. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Position, Range } from 'vscode-languageserver-types';
import { isRefused } from '../../server/src/core/service/refused.ts';
import { sample } from '../support/check.ts';
import { positionOf } from '../support/markers.ts';
import { type Workspace, workspaceOf } from './workspace.ts';

const samples = readdirSync(join(import.meta.dirname, '..', '..', 'samples')).filter((name) => name.endsWith('.norm'));
const step = 23;

/** Cuts a sign out of every third line, and opens a bracket on every third. */
function broken(text: string): string {
  return text
    .split('\n')
    .map((line, index) => (index % 3 === 0 ? line.replace(/["[\]|,:]/, '') : index % 3 === 1 ? `${line} [` : line))
    .join('\n');
}

const order = ({ line, character }: Position) => line * 100_000 + character;
const forward = ({ start, end }: Range) => expect(order(start)).toBeLessThanOrEqual(order(end));

function askEverywhere({ service, texts }: Workspace, name: string): void {
  const text = texts[name] as string;
  for (const { range } of service.documentLinks(name)) forward(range);
  for (const { startLine, endLine } of service.foldingRanges(name)) expect(startLine).toBeLessThan(endLine);
  service.documentSymbols(name);
  for (let offset = 0; offset <= text.length; offset += step) {
    const position = positionOf(text, offset);
    const here = ({ start, end }: Range) => order(start) <= order(position) && order(position) <= order(end);
    for (const { range } of service.references(name, position, true)) forward(range);
    for (const { range } of service.typeDefinition(name, position)) forward(range);
    const marks = service.documentHighlight(name, position);
    if (marks.length > 0) expect(marks.some(({ range }) => here(range))).toBe(true);
    for (const range of service.linkedEditingRanges(name, position)?.ranges ?? []) forward(range);
    const offered = service.prepareRename(name, position);
    if (offered && !isRefused(offered)) expect(here(offered.range)).toBe(true);
    else expect(offered?.refused).toMatch(/^\S.*\.$|\]\.$/);
    for (const item of service.prepareCallHierarchy(name, position)) {
      for (const { from } of service.incomingCalls(item)) forward(from.range);
      for (const { to } of service.outgoingCalls(item)) forward(to.range);
    }
  }
}

test.each(samples)('%s', (name) => {
  const [, concerned] = /concerning \.\/(\S+)/.exec(sample(name)) ?? [];
  for (const change of [(text: string) => text, broken]) {
    const texts = { [name]: change(sample(name)), ...(concerned !== undefined && { [concerned]: sample(concerned) }) };
    askEverywhere(workspaceOf(texts), name);
  }
});

test('of a file that nobody knows there is nothing', () => {
  const { service } = workspaceOf({ 'draft.norm': 'norm a\n' });
  const position = { line: 0, character: 0 };
  expect([
    service.references('other.norm', position, true),
    service.documentHighlight('other.norm', position),
    service.typeDefinition('other.norm', position),
    service.documentLinks('other.norm'),
    service.foldingRanges('other.norm'),
    service.selectionRanges('other.norm', [position]),
    service.prepareCallHierarchy('other.norm', position),
  ]).toEqual([[], [], [], [], [], [], []]);
  expect(service.rename('other.norm', position, 'x')).toBeUndefined();
  expect(service.prepareRename('other.norm', position)).toBeUndefined();
  expect(service.linkedEditingRanges('other.norm', position)).toBeUndefined();
});
