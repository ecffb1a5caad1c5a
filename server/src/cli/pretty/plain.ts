/** Text from elsewhere as a terminal, or a shell, may have it. */

/** Text from a file without the characters by which it could act on the terminal or turn the line round. */
export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Paths as a shell takes them. */
export function shell(paths: readonly string[]): string {
  return paths.map((path) => (/^[\w./@:+-]+$/.test(path) ? path : `'${clean(path).replace(/'/g, "'\\''")}'`)).join(' ');
}
