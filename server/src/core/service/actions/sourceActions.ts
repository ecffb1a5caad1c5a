/** What may be done to a whole file at once. */
import type { CodeAction } from 'vscode-languageserver-types';
import type { Opened } from '../deps';

export function sourceActions(_opened: Opened): CodeAction[] {
  return [];
}
