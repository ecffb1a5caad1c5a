import { describe, expect, test } from 'vitest';
import { SymbolKind } from 'vscode-languageserver-types';
import { sample } from '../support/check.ts';
import { told, workspaceOf } from './workspace.ts';

const workspace = workspaceOf({
  'rolling-text.norm': sample('rolling-text.norm'),
  'rolling-text-mandate.norm': sample('rolling-text-mandate.norm'),
  'commitments-2015.norm': sample('commitments-2015.norm'),
});
const found = (query: string) => workspace.service.workspaceSymbols(query).map(({ name }) => name);

describe('symbols of the workspace', () => {
  test('are found by name and by title, whatever the case', () => {
    expect(found('NO-FIRST')).toContain('no-first-use · No first use against critical infrastructure');
    expect(found('commercial espionage')).toContain('theft · Commercial espionage');
    expect(found('Instructions to the delegation')).toEqual(['US · Instructions to the delegation']);
  });
  test('are found by some letters in their order; what begins so comes first', () => {
    expect(found('nfuse')).toContain('no-first-use · No first use against critical infrastructure');
    expect(found('film st')[0]).toBe('film studios');
    expect(found('qqqq')).toEqual([]);
  });
  test('are those of libraries in use too, once each, with their file', () => {
    const [china, ...others] = workspace.service.workspaceSymbols('CNthePeople');
    expect(others).toEqual([]);
    expect(china).toMatchObject({ name: "CN · the People's Republic of China", containerName: 'States' });
    expect(found('knowingly support')[0]).toBe('knowingly support');
  });
  test('stand where they are declared, with their kind and what they belong to', () => {
    const [preparation] = workspace.service.workspaceSymbols('preparation · '.slice(0, 11));
    expect(preparation).toMatchObject({
      kind: SymbolKind.Function,
      containerName: 'Accord on Restraint in Cyberspace in Time of Peace (rolling text)',
    });
    const location = preparation?.location as Parameters<typeof told>[1];
    expect(told(workspace, location)).toBe('rolling-text.norm:44 norm preparation "Beacons and implants"');
  });
  test('of an empty query are not more than a reader may look through', () => {
    expect(found('')).toHaveLength(256);
  });
});
