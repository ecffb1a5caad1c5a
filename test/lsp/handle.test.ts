import { expect, test } from 'vitest';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Course, handle } from '../../server/src/lsp/handle.ts';

const token = { isCancellationRequested: false } as CancellationToken;
const course: Course = { stage: () => 'during', edits: () => 0, ready: async () => {} };

test('what is refused is an error of the request, with its sentence for the drafter', async () => {
  const log = { error: (message: string) => expect.fail(message) };
  const refusing = handle(log, 'rename', null as unknown, course, () => ({ refused: 'It has that name already.' }));
  const answer = await refusing({}, token);
  expect(answer).toBeInstanceOf(ResponseError);
  expect(answer).toMatchObject({ code: LSPErrorCodes.RequestFailed, message: 'It has that name already.' });
});

test('any other answer is given as it is', async () => {
  const log = { error: (message: string) => expect.fail(message) };
  for (const given of [null, [], { changes: {} }]) {
    expect(await handle(log, 'rename', null as unknown, course, () => given)({}, token)).toBe(given);
  }
});

test('a request without parameters is answered, and can be called off', async () => {
  const log = { error: (message: string) => expect.fail(message) };
  const answering = handle(log, 'libraries', null as unknown, course, (params) => [params]);
  expect(await answering(token)).toEqual([undefined]);
  const calledOff = { isCancellationRequested: true } as CancellationToken;
  expect(await answering(calledOff)).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});
