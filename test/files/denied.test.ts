import { expect, it, vi } from 'vitest';
import { readText } from '../../server/src/files/readText.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    readFileSync: () => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    },
  };
});

it('tells a file that may not be read', () => {
  expect(readText(import.meta.filename)).toEqual({ fault: 'no permission', line: 1, column: 1 });
});
