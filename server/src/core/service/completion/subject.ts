/** What an item of the list stands for, so that its documentation can be written when somebody looks at it. */
export type Subject =
  | { readonly kind: 'term'; readonly facet: string; readonly name: string }
  | {
      readonly kind: 'norm' | 'definition' | 'library' | 'instrument' | 'concern' | 'header' | 'clause' | 'facet';
      readonly name: string;
    }
  | { readonly kind: 'state' | 'state word' | 'modality' | 'verdict'; readonly name: string };

/** What travels with an item to the editor and back. */
export interface ItemData {
  /** The file for which it was offered. */
  readonly uri: string;
  readonly of: Subject;
}

/** @returns undefined for an item that carries none, or not one of ours. */
export function itemData(data: unknown): ItemData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('of' in data)) return undefined;
  return data as ItemData;
}
