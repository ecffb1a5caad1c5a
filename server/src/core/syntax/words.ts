import type { Word } from './ast';

/** A name or term as it is compared: without regard to case, repeated spaces and the look of hyphens and apostrophes. */
export function normal(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[‐‑]/g, '-').replace(/’/g, "'").replace(/\s+/g, ' ').trim();
}

/** The phrase that words form, as it is compared. */
export function phrase(words: readonly Word[]): string {
  return normal(words.map((word) => word.text).join(' '));
}
