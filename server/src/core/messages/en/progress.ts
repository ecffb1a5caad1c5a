/** What is said of work that takes longer than a moment. */
import { counted } from '../phrasing';

export const progress = {
  reading: 'Reading the drafts of this folder',
  checking: (file: string): string => `Checking ${file}`,
  files: (read: number, all: number): string => `${read} of ${counted(all, 'file')}`,
  looking: 'Looking for what the text could do without, and what conflicts',
};
