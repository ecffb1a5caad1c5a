/** The class that lets what the latest payload changed fade in; it alternates so that a second change fades in anew. */
export function freshClass(changed: boolean, revision: number): string {
  return changed ? (revision % 2 === 0 ? 'fresh-even' : 'fresh-odd') : '';
}
