/** Starts a server and speaks the protocol with it. */
export function connect(
  server: string,
  nodeArguments?: readonly string[],
): {
  pid: number | undefined;
  notify(method: string, params: object): void;
  request(method: string, params: object): Promise<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: what the server sends is the tests' to describe.
  diagnostics(uri: string): Promise<any>;
  kill(): void;
};
