export interface Message {
  readonly id?: number;
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the server sends is the tests' to describe.
  readonly params: any;
}

export interface Response {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Starts a server and speaks the protocol with it. */
export function connect(
  server: string,
  nodeArguments?: readonly string[],
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  answer?: (method: string, params: any) => unknown,
): {
  pid: number | undefined;
  notify(method: string, params: object): void;
  ask(method: string, params: object): { readonly id: number; readonly response: Promise<Response> };
  request(method: string, params: object): Promise<unknown>;
  message(fits: (message: Message) => boolean): Promise<Message>;
  together<T>(work: () => T): T;
  received(): Message[];
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  diagnostics(uri: string): Promise<any>;
  readonly exited: Promise<number | null>;
  kill(): void;
};
