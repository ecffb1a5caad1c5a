/** What a language must say: another one is another object of this type. */
import type { en } from './en';

export type Messages = typeof en;
