/** What stands between the parts of a sentence whose parts are drawn one by one. */
import * as l10n from '@vscode/l10n';

/** What stands before a part of a list, by its place in it. */
export function separator(index: number, length: number): string {
  if (index === 0) return '';
  return index === length - 1
    ? l10n.t({ message: ' and ', comment: ['Between the last two parts of a list, with its blanks'] })
    : l10n.t(', ');
}

export function fullStop(): string {
  return l10n.t({ message: '.', comment: ['The end of a sentence'] });
}
