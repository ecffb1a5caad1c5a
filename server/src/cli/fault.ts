/** What the command cannot do as asked; the message is one line, told on standard error, and the exit code is 2. */
export class Fault extends Error {}

/** A fault at a place in a file. */
export function faultAt(file: string, line: number, column: number, message: string): Fault {
  return new Fault(`${file}:${line}:${column}: ${message}`);
}

/** A fault of what is asked, and of no file. */
export function usage(message: string): Fault {
  return new Fault(`lacuna: ${message}`);
}
