/** The files of a unit, as they are named in one another. */
import type { Checked } from '../check';
import { normalise } from '../model/phrases';
import { contentsOf } from '../model/uses';
import type { SourceFile } from '../syntax/ast';

export function libraryNamed({ assembly }: Checked, name: string): SourceFile | undefined {
  return assembly.files.find((file) => contentsOf(file).libraryName === normalise(name));
}

/** An instrument on which the draft builds. */
export function instrumentNamed({ assembly }: Checked, name: string): SourceFile | undefined {
  return assembly.buildsOn?.find((file) => contentsOf(file).instrumentName === normalise(name));
}

/** The file at a path written in another. */
export function fileAt({ assembly }: Checked, from: string, path: string): SourceFile | undefined {
  const plain = path.replace(/^\.\//, '');
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const names = [`${folder}${plain}`, `${folder}${encodeURI(plain)}`];
  return (
    assembly.files.find(({ file }) => names.includes(file)) ??
    assembly.files.find(({ file }) => file.endsWith(`/${encodeURI(plain)}`))
  );
}

/** The file of a library, an instrument or a path, as another file names it. */
export function fileNamed(
  checked: Checked,
  from: string,
  kind: 'library' | 'instrument' | 'file',
  target: string,
): SourceFile | undefined {
  if (kind === 'library') return libraryNamed(checked, target);
  return kind === 'instrument' ? instrumentNamed(checked, target) : fileAt(checked, from, target);
}

/** The quotation on a header line. */
export function titleOf(file: SourceFile, ...keywords: readonly string[]): string | undefined {
  const header = file.declarations.find(({ node }) => keywords.includes(node.keyword))?.node.header ?? [];
  return header.find((element) => element.kind === 'quotation')?.text;
}
