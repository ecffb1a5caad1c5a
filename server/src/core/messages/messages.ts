/** What a language must say: another one is another object of this type. */
import type { en } from './en';

type English = typeof en;
export interface Messages extends English {}
