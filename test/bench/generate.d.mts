/** What a draft is made of; see generate.mjs. */
export interface DraftOptions {
  readonly seed?: number;
  readonly brackets?: number;
  /** The share of norms that are written anew. */
  readonly changed?: number;
}

export function seeded(seed: number): () => number;
export function vocabulary(): string;
export function draft(count: number, options?: DraftOptions): string;
export function provision(index: number, count: number, options?: DraftOptions & { readonly variant?: number }): string;
export function acts(count: number, seed?: number): Record<string, string>[];
export function incidents(count: number, seed?: number): string;
