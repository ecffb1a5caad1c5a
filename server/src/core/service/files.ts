/** The files of a unit, as they are named in one another. */
import type { Checked } from '../check';
import { normalise } from '../model/phrases';
import { contentsOf } from '../model/uses';
import type { SourceFile } from '../syntax/ast';

export function libraryNamed({ assembly }: Checked, name: string): SourceFile | undefined {
  return assembly.files.find((file) => contentsOf(file).libraryName === normalise(name));
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

/** The quotation on a header line. */
export function titleOf(file: SourceFile, ...keywords: readonly string[]): string | undefined {
  const header = file.declarations.find(({ node }) => keywords.includes(node.keyword))?.node.header ?? [];
  return header.find((element) => element.kind === 'quotation')?.text;
}
