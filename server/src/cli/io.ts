/** What a command sees of the world around it, so that tests can give it another. */
export interface Io {
  readonly cwd: string;
  /** The folder of the libraries that ship. */
  readonly library: string;
  /** The folder of the pages on findings. */
  readonly pages: string;
  readonly version: string;
  /** Characters to a line. */
  readonly width: number;
  readonly colours: boolean;
  /** Standard output: what was asked for, and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: messages. */
  readonly err: (text: string) => void;
  /** Starts the language server on standard input and output; ends when the conversation does. */
  readonly serve: () => Promise<void>;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** As wide as the terminal, within what can be read; 80 characters where the output is piped. */
export function widthOf({ isTTY, columns }: Terminal): number {
  return isTTY && columns ? Math.min(Math.max(columns, 60), 110) : 80;
}

/** Colours where a terminal has them; FORCE_COLOR and NO_COLOR are what the reader wants. */
export function coloursOf({ isTTY }: Terminal, env: NodeJS.ProcessEnv): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return isTTY === true && env.TERM !== 'dumb';
}
