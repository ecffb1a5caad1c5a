/** The files of a unit, as they are named in one another. */
import type { Checked } from '../check';
import { labelIn } from '../model/lines';
import { normalise, written } from '../model/phrases';
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

/** By what a file is told to a reader, as its header has it: before any name in it is resolved. */
export interface FileCard {
  /** The words before the title, as written; empty where there are none. */
  readonly name: string;
  readonly title?: string;
  /** The title in other languages. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The card of the first declaration of a file with one of some keywords. */
export function cardOf(file: SourceFile, ...keywords: readonly string[]): FileCard {
  const node = file.declarations.find((one) => keywords.includes(one.node.keyword))?.node;
  const header = node?.header ?? [];
  const title = header.find((element) => element.kind === 'quotation')?.text;
  const name = written(header.filter((element) => element.kind === 'word'));
  const labels = (node?.lines ?? []).flatMap((line): [string, string][] => {
    const label = labelIn(line);
    return label ? [[label.language, label.text]] : [];
  });
  return { name, ...(title !== undefined && { title }), labels: new Map(labels) };
}

/** The quotation on a header line. */
export function titleOf(file: SourceFile, ...keywords: readonly string[]): string | undefined {
  const header = file.declarations.find(({ node }) => keywords.includes(node.keyword))?.node.header ?? [];
  return header.find((element) => element.kind === 'quotation')?.text;
}
